"""What bindings/pack made: all there, of the right kind, and at work. Prints TAP.

Usage: packs.py FOLDER PLACE PLATFORM... [--again FOLDER]

Each platform's library is read: its format, what it exports (the interface and
nothing else), what it needs (no glibc after 2.17). The wheel, the source
distribution, the tarball and the SDK of this machine are installed and score the
same member; others run where there is what runs them: qemu for arm64 (QEMU, and
its C library in QEMU_LD_PREFIX), musl's loader (MUSL), wine (WINE). What could not
be run is said as skipped. --again names a second run's folder, which must hold the
same bytes.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bindings/packages"))
sys.dont_write_bytecode = True
import platforms  # noqa: E402

NAMES = set(re.findall(r"^    (ssi_\w+);", (ROOT / "lib/libssi.map").read_text(),
                       re.M))
MEMORY = {"memcpy", "memmove", "memset", "memcmp", "malloc", "free",
          "__memcpy_chk", "__memmove_chk", "__memset_chk", "__stack_chk_fail",
          "__stack_chk_guard", "bzero", "memset_pattern16"}  # macOS has these
START = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
         "_ITM_registerTMCloneTable", "__register_frame_info",
         "__deregister_frame_info", "dyld_stub_binder"}
HERE = "linux-x64-gnu"
# What the linkers put beside the interface.
LINKERS = {"LIBSSI_1.0", "__dso_handle", "_mh_dylib_header"}


class Tap:
    def __init__(self):
        self.number = self.failed = 0

    def say(self, good, what, *more):
        self.number += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - {what}")
        if not good:
            print("\n".join(f"# {line}" for part in more
                            for line in str(part).splitlines()[-30:]))


def run(*words, **options):
    done = subprocess.run([str(word) for word in words], check=False, text=True,
                          capture_output=True, **options)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, words))}\n{done.stdout}"
                           f"{done.stderr}")
    return done.stdout


def tried(tap, what, function, *arguments):
    try:
        problem = function(*arguments)
    except (RuntimeError, OSError, KeyError, ValueError, AssertionError) as error:
        problem = f"{type(error).__name__}: {error}"
    tap.say(not problem, what, problem)


def version():
    text = (ROOT / "include/ssi/base.h").read_text()
    return ".".join(re.search(rf"SSI_VERSION_{part} (\d+)", text)[1]
                    for part in ("MAJOR", "MINOR", "PATCH"))


def wanted(chosen):
    name = f"libssi-{version()}"
    files = {f"{name}.tar.gz", f"{name}.tgz", f"{name}.spdx.json", "SHA256SUMS"}
    for one in chosen:
        ending = "zip" if one.system == "win32" else "tar.gz"
        files |= {f"{name}-py3-none-{one.tag}.whl",
                  f"{name}-sdk-{one.name}.{ending}"}
    return files


def complete(folder, chosen):
    there = {path.name for path in folder.iterdir()}
    return sorted(there ^ wanted(chosen)) or None


def sums(folder):
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    for line in lines:
        digest, name = line.split("  ")
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            return f"{name} has another checksum"
    listed = {line.split("  ")[1] for line in lines}
    return sorted({p.name for p in folder.iterdir()} - listed - {"SHA256SUMS"})


def bill(folder):
    (path,) = folder.glob("*.spdx.json")
    document = json.loads(path.read_text())
    files = {one["fileName"][2:] for one in document["files"]}
    known = ({one["SPDXID"] for one in document["packages"] + document["files"]}
             | {"SPDXRef-DOCUMENT"})
    told = {one[key] for one in document["relationships"]
            for key in ("spdxElementId", "relatedSpdxElement")}
    if document["spdxVersion"] != "SPDX-2.3" or not told <= known:
        return "no document of SPDX 2.3"
    return sorted({p.name for p in folder.iterdir() if p.name.startswith("libssi-")}
                  - files - {path.name})


def unpack(folder, place, one):
    """The wheel and the SDK of a platform; answers their folders."""
    name = f"libssi-{version()}"
    wheel, sdk = place / "wheel", place / "sdk"
    with zipfile.ZipFile(folder / f"{name}-py3-none-{one.tag}.whl") as archive:
        archive.extractall(wheel)
    if one.system == "win32":
        with zipfile.ZipFile(folder / f"{name}-sdk-{one.name}.zip") as archive:
            archive.extractall(sdk)
    else:
        with tarfile.open(folder / f"{name}-sdk-{one.name}.tar.gz") as archive:
            archive.extractall(sdk)
    return wheel, sdk / f"{name}-sdk-{one.name}"


def symbols(one, library):
    """Names that a library exports, and those that it imports."""
    if one.system == "win32":
        text = run("llvm-readobj-14", "--coff-exports", "--coff-imports", library)
        exports = set(re.findall(r"^Export \{[^}]*?Name: (\S+)", text, re.M))
        return exports, set()
    words = ["llvm-nm-14", *(["-D"] if one.system == "linux" else []), library]
    lines = [line.split()[-2:] for line in run(*words).splitlines()]
    lead = "_" if one.system == "darwin" else ""
    plain = [(kind, name.split("@")[0].removeprefix(lead)) for kind, name in lines]
    return ({name for kind, name in plain if kind in "TtDdSs" and kind.isupper()},
            {name for kind, name in plain if kind in "Uw"})


def library_is_right(one, library, sdk):
    exports, imports = symbols(one, library)
    extra = (exports ^ NAMES) - LINKERS
    strange = imports - MEMORY - START
    if extra or strange:
        return f"names {sorted(extra)}, imports {sorted(strange)}"
    if one.system == "linux":
        text = run("readelf", "-dVW", library)
        if "soname: [libssi.so.1]" not in text or "BIND_NOW" not in text:
            return text
        late = {found for found in re.findall(r"GLIBC_2\.(\d+)", text)
                if int(found) > 17}
        if late or bool(one.musl) == ("libc.so.6" in text):
            return f"needs {sorted(late)}: {text}"
        if one.musl and one.musl not in text:
            return text
    inside = sdk / ("bin" if one.system == "win32" else "lib") / one.files[0]
    if inside.read_bytes() != library.read_bytes():
        return "the SDK has another library than the wheel"
    return None


def wheel_is_right(one, wheel):
    (told,) = wheel.glob("*.dist-info/WHEEL")
    text = told.read_text()
    tags = {f"Tag: py3-none-{tag}" for tag in one.tag.split(".")}
    if not tags <= set(text.splitlines()) or "Root-Is-Purelib: false" not in text:
        return text
    for name in ("libssi/__init__.py", "libssi/" + one.library,
                 "libssi/" + one.extension):
        if not (wheel / name).is_file():
            return f"{name} is missing"
    return None if list(wheel.glob("*.dist-info/**/COPYING")) else "no licence"


def member_of(program, *before):
    return run(*before, program).splitlines()


def by_static(place, sdk, expected):
    run("cc", "-std=c11", f"-I{sdk / 'include'}",
        ROOT / "examples/c/score_member.c", sdk / "lib/libssi.a", "-o",
        place / "by_static")
    found = member_of(place / "by_static")
    return None if found == expected else found


def by_pkg_config(place, sdk, expected):
    flags = run("pkg-config", "--cflags", "--libs", "libssi", env={
        **os.environ, "PKG_CONFIG_PATH": str(sdk / "lib/pkgconfig")})
    run("cc", "-std=c11", ROOT / "examples/c/score_member.c", *shlex.split(flags),
        f"-Wl,-rpath,{sdk / 'lib'}", "-o", place / "by_pkg_config")
    found = member_of(place / "by_pkg_config")
    return None if found == expected else found


def in_python(place, what, expected, *options):
    environment = place / ("env-" + what.name)
    run("/usr/bin/python3", "-m", "venv", "--system-site-packages", environment)
    run(environment / "bin/pip", "install", "-q", "--no-index",
        "--no-build-isolation", "--disable-pip-version-check", *options, what)
    found = run(environment / "bin/python", "-B",
                ROOT / "examples/python/score_member.py", cwd=place).splitlines()
    return None if found == expected else found


def in_node(place, tarball, expected):
    app = place / "app"
    app.mkdir()
    run("npm", "install", "--silent", "--no-audit", "--no-fund",
        "--ignore-scripts", "--prefix", app, tarball)
    shutil.copy(ROOT / "examples/node/score_member.mjs", app)
    found = run("node", "score_member.mjs", cwd=app).splitlines()
    return None if found == expected else found


def cross(place, one, sdk, expected, before, *flags):
    """The example by zig, with the platform's SDK, run by what runs it here."""
    program = place / ("member.exe" if one.system == "win32" else "member")
    zig = shlex.split(os.environ.get("ZIG", "zig"))
    library = (sdk / "lib/ssi.lib" if one.system == "win32"
               else sdk / "lib" / one.files[0])
    run(*zig, "cc", "-target", one.target, "-std=c11", "-O2",
        f"-I{sdk / 'include'}", ROOT / "examples/c/score_member.c", library,
        *flags, "-o", program)
    if one.system == "win32":
        shutil.copy(sdk / "bin" / one.files[0], place)
    found = [line.rstrip("\r") for line in member_of(program, *before)]
    return None if found == expected else found


def runners():
    """What runs a platform's programs here, and flags to link them with."""
    if os.environ.get("QEMU"):
        yield "linux-arm64-gnu", [os.environ["QEMU"]], ["-Wl,-rpath,{lib}"]
    if os.environ.get("MUSL"):
        yield "linux-x64-musl", [os.environ["MUSL"]], ["-Wl,-rpath,{lib}"]
    if os.environ.get("WINE"):
        yield "win32-x64", [os.environ["WINE"]], []


def addons(folder, chosen):
    with tarfile.open(folder / f"libssi-{version()}.tgz") as archive:
        names = set(archive.getnames())
    wish = {f"package/prebuilds/{one.name}/libssi.node" for one in chosen}
    found = {name for name in names if name.endswith(".node")}
    return sorted(found ^ wish) or (
        None if {"package/COPYING", "package/package.json"} <= names else "?")


def same(folder, other):
    names = {path.name for path in folder.iterdir()}
    if names != {path.name for path in other.iterdir()}:
        return "other files"
    return [name for name in sorted(names)
            if (folder / name).read_bytes() != (other / name).read_bytes()]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("place", type=pathlib.Path)
    parser.add_argument("platforms", nargs="+", choices=sorted(platforms.BY_NAME))
    parser.add_argument("--again", type=pathlib.Path)
    options = parser.parse_args()
    chosen = [platforms.BY_NAME[name] for name in options.platforms]
    folder, place = options.folder.resolve(), options.place.resolve()
    place.mkdir(parents=True, exist_ok=True)
    tap = Tap()
    tried(tap, "every package is there, and nothing else", complete, folder, chosen)
    tried(tap, "the checksums are those of the packages", sums, folder)
    tried(tap, "the bill of materials names every package", bill, folder)
    tried(tap, "the tarball has the addon of each platform", addons, folder, chosen)
    run("cc", "-std=c11", f"-I{ROOT / 'include'}", f"-I{ROOT / 'lib'}",
        *sorted((ROOT / "lib").glob("*/*.c")), ROOT / "examples/c/score_member.c",
        "-o", place / "expected")
    expected = member_of(place / "expected")
    started = {name: (before, flags) for name, before, flags in runners()}
    for one in chosen:
        inside = place / one.name
        inside.mkdir()
        wheel, sdk = unpack(folder, inside, one)
        library = wheel / "libssi" / one.library
        tried(tap, f"{one.name}: the wheel is whole", wheel_is_right, one, wheel)
        tried(tap, f"{one.name}: the library shows its interface, needs memory",
              library_is_right, one, library, sdk)
        if one.name == HERE:
            tried(tap, f"{one.name}: SDK, static", by_static, inside, sdk, expected)
            tried(tap, f"{one.name}: SDK, pkg-config", by_pkg_config, inside, sdk,
                  expected)
            (path,) = folder.glob(f"*{one.tag}.whl")
            tried(tap, f"{one.name}: the wheel scores", in_python, inside, path,
                  expected)
        elif one.name in started:
            before, flags = started[one.name]
            tried(tap, f"{one.name}: SDK by {before[0].split('/')[-1]}", cross,
                  inside, one, sdk, expected, before,
                  *(flag.format(lib=sdk / "lib") for flag in flags))
        else:
            print(f"# {one.name}: read, not run: nothing here runs it")
    tried(tap, "the source distribution builds and scores", in_python, place,
          folder / f"libssi-{version()}.tar.gz", expected)
    tried(tap, "the tarball scores in this Node", in_node, place,
          folder / f"libssi-{version()}.tgz", expected)
    if options.again:
        tried(tap, "a second run in another folder made the same bytes", same,
              folder, options.again)
    print(f"1..{tap.number}")
    return 1 if tap.failed else 0


if __name__ == "__main__":
    sys.exit(main())
