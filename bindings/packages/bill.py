"""What is in the packages: a bill of materials (SPDX 2.3) and checksums."""

import hashlib
import json
import time

import archives
from compiler import ROOT


def digest(path, kind):
    return hashlib.new(kind, path.read_bytes()).hexdigest()


def identifier(name):
    return "SPDXRef-" + "".join(c if c.isalnum() else "-" for c in name)


def package(name, version, licence, **more):
    return {"SPDXID": identifier(name), "name": name, "versionInfo": version,
            "downloadLocation": "NOASSERTION", "licenseConcluded": licence,
            "licenseDeclared": licence, "copyrightText": "NOASSERTION",
            "filesAnalyzed": False, **more}


def bundled():
    """What Node's package and ssi.html hold, in the versions of the lock."""
    lock = json.loads((ROOT / "bindings/node/package-lock.json").read_text(
        encoding="utf-8"))["packages"]
    return [package(name, lock[f"node_modules/{name}"]["version"],
                    lock[f"node_modules/{name}"]["license"])
            for name in ("emnapi", "fflate", "tslib")]


def write(output, version, zig, source, url):
    """`source` is a digest of all that was compiled."""
    made = sorted(path for path in output.iterdir()
                  if path.name.startswith("libssi-"))
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(archives.epoch()))
    core = package("libssi", version, "MIT", primaryPackagePurpose="LIBRARY",
                   **({"homepage": url} if url else {}),
                   checksums=[{"algorithm": "SHA256", "checksumValue": source}])
    runtime = package("mingw-w64-runtime", "NOASSERTION", "ZPL-2.1", comment=(
        "Start-up code of the Windows libraries, as zig brings it."))
    held = [runtime] if any("-win" in path.name for path in made) else []
    if any(path.suffix == ".tgz" for path in made):
        held += bundled()
    others = [package("zig", zig, "MIT", primaryPackagePurpose="APPLICATION"), *held]
    relations = [["SPDXRef-DOCUMENT", "DESCRIBES", core["SPDXID"]],
                 ["SPDXRef-zig", "BUILD_TOOL_OF", core["SPDXID"]],
                 *([core["SPDXID"], "CONTAINS", one["SPDXID"]] for one in held)]
    files = []
    for path in made:
        files.append({
            "SPDXID": identifier(path.name), "fileName": "./" + path.name,
            "fileTypes": ["ARCHIVE"], "licenseConcluded": "MIT",
            "copyrightText": "NOASSERTION",
            "checksums": [{"algorithm": kind.upper(),
                           "checksumValue": digest(path, kind)}
                          for kind in ("sha1", "sha256")]})
        relations.append([files[-1]["SPDXID"], "GENERATED_FROM", core["SPDXID"]])
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT", "name": f"libssi-{version}",
        "documentNamespace": f"urn:libssi:{version}:{source}",
        "creationInfo": {"created": moment, "creators": ["Tool: libssi-pack"]},
        "packages": [core, *others], "files": files,
        "relationships": [
            {"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b}
            for a, kind, b in relations]}
    bill = output / f"libssi-{version}.spdx.json"
    bill.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    (output / "SHA256SUMS").write_text("".join(
        f"{digest(path, 'sha256')}  {path.name}\n" for path in [*made, bill]),
        encoding="utf-8")
