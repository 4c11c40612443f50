"""What bindings/pack made: all there, of the right kind, and at work. Prints TAP.

Usage: packs.py FOLDER PLACE PLATFORM...

Each platform's library is read: its format, what it exports (the interface and
nothing else), what it needs (no glibc after 2.17). The wheel, the source
distribution, the tarball and the SDK of this machine are installed and score the
same member; by `python -m libssi` and `npx libssi` they write the report that the
program SSI_PROGRAM writes. Others run where there is what runs them:
qemu for arm64 (QEMU, and its C library in QEMU_LD_PREFIX), musl's loader (MUSL),
wine (WINE), with a Node of that platform, NODES/PLATFORM/node or node.exe. What was
read and not run is said. At the end each check meets what it must refuse.
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
sys.path[:0] = [str(ROOT / "bindings/packages"), str(ROOT / "tests/support")]
sys.dont_write_bytecode = True
import compiler  # noqa: E402
import platforms  # noqa: E402
from tap import Tap  # noqa: E402

NAMES = set(re.findall(r"^    (ssi_\w+);", (ROOT / "lib/libssi.map").read_text(),
                       re.M))
MEMORY = {"memcpy", "memmove", "memset", "memcmp", "malloc", "free",
          "__memcpy_chk", "__memmove_chk", "__memset_chk", "__stack_chk_fail",
          "__stack_chk_guard", "bzero", "__bzero", "memset_pattern16"}  # of macOS
START = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
         "_ITM_registerTMCloneTable", "__register_frame_info",
         "__deregister_frame_info", "dyld_stub_binder"}
HERE = "linux-x64-gnu"
# Windows' own; the second is the C library that comes with Windows 10.
SYSTEM_DLL = re.compile(r"KERNEL32\.dll|api-ms-win-crt-\w+-l1-1-0\.dll", re.I)
# Folders that a machine may have compiled in.
PLACE = re.compile(rb"/(?:tmp|root|home|work|var/tmp)/[\w.-]+|zig-cache")
OF_PAGES = re.compile(rb" is a part of .*page/ssi\.html.*:")
# What the linkers put beside the interface.
LINKERS = {"LIBSSI_1.0", "__dso_handle", "_mh_dylib_header"}


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


def url_is_told(folder, url):
    """The project's address: in a wheel, the tarball and the bill."""
    with zipfile.ZipFile(min(folder.glob("*.whl"))) as archive:
        (name,) = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode()
    with tarfile.open(folder / f"libssi-{version()}.tgz") as archive:
        package = json.load(archive.extractfile("package/package.json"))
    (path,) = folder.glob("*.spdx.json")
    told = json.loads(path.read_text())["packages"][0].get("homepage")
    if (package.get("homepage"), told) != (url, url):
        return f"{package.get('homepage')}, {told}"
    return None if f"Project-URL: Homepage, {url}\n" in metadata else metadata[:500]


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
    """Names that a library exports, and those that it imports: of Windows, those
    of the libraries."""
    if one.system == "win32":
        text = run("llvm-readobj-14", "--coff-exports", "--coff-imports", library)
        exports = set(re.findall(r"^Export \{[^}]*?Name: (\S+)", text, re.M))
        return exports, set(re.findall(r"^Import \{\s*Name: (\S+)", text, re.M))
    words = ["llvm-nm-14", *(["-D"] if one.system == "linux" else []), library]
    lines = [line.split()[-2:] for line in run(*words).splitlines()]
    lead = "_" if one.system == "darwin" else ""
    plain = [(kind, name.split("@")[0].removeprefix(lead)) for kind, name in lines]
    return ({name for kind, name in plain if kind in "TtDdSs" and kind.isupper()},
            {name for kind, name in plain if kind in "Uw"})


def names_are_right(one, library, names, others=MEMORY | START):
    """What it shows are these names; what it asks for, of others."""
    exports, imports = symbols(one, library)
    if one.system == "win32":
        strange = {name for name in imports if not SYSTEM_DLL.fullmatch(name)}
        strange -= others
    else:
        strange = imports - others
    extra = (exports ^ set(names)) - LINKERS
    if extra or strange:
        return f"names {sorted(extra)}, imports {sorted(strange)}"
    return None


def needs_are_right(one, library):
    """Of Linux: which C library it asks for, and none that is too new."""
    if one.system != "linux":
        return None
    text = run("readelf", "-dVW", library)
    late = {found for found in re.findall(r"GLIBC_2\.(\d+)", text)
            if int(found) > 17}
    needed = set(re.findall(r"NEEDED.*\[(.*)\]", text))
    if late or "BIND_NOW" not in text or not needed <= {
            one.musl or "libc.so.6", one.loader, "libm.so.6"}:
        return f"needs {sorted(needed)}, GLIBC_2 {sorted(late)}"
    return None if needed else "needs no C library"


def library_is_right(one, library, sdk):
    problem = (names_are_right(one, library, NAMES)
               or needs_are_right(one, library))
    if not problem and one.system == "linux":
        text = run("readelf", "-dW", library)
        problem = None if "soname: [libssi.so.1]" in text else text
    inside = sdk / ("bin" if one.system == "win32" else "lib") / one.files[0]
    if not problem and inside.read_bytes() != library.read_bytes():
        problem = "the SDK has another library than the wheel"
    return problem


def entry_is_right(one, library, what):
    """Of an addon, or of SQLite's extension: what opens it is all it shows."""
    exports, _ = symbols(one, library)
    extra = (exports ^ set(compiler.ENTRIES[what])) - LINKERS
    return f"shows {sorted(extra)}" if extra else needs_are_right(one, library)


def places_in(folder):
    """Names of folders of the machine that made it, in what it made."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".html") or path.is_symlink() or path.is_dir():
            continue  # text that tells of folders, as comments do
        found += [f"{path.name}: {text.decode()}"
                  for text in PLACE.findall(path.read_bytes())]
    return found


def pages_are_right(folders):
    """The template and the whole page, the same in every package."""
    first = None
    for folder in folders:
        held = {path.name: path.read_bytes() for path in folder.iterdir()}
        licences = folder.parents[1] / "package/COPYING.bundled"
        if licences.exists():  # Node's, for the pages as well
            held.setdefault("COPYING.bundled", OF_PAGES.sub(
                b" is a part of ssi.html:", licences.read_bytes()))
        if set(held) != {"report.html", "ssi.html", "COPYING.bundled"}:
            return f"{folder} has {sorted(held)}"
        if held["report.html"].count(b"@DOCUMENT@") != 1:
            return "the template has no place for the document"
        first = first or held
        if held != first:
            return f"{folder} has others than {folders[0]}"
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
    licences = {path.name for path in wheel.glob("*.dist-info/**/COPYING*")}
    wish = {"COPYING"} | ({"COPYING.mingw-w64"} if one.system == "win32" else set())
    return None if licences == wish else f"licences {sorted(licences)}"


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
    shutil.copy(pathlib.Path(__file__).with_name("packs_loaded.cjs"), app)
    shutil.copy(place / "sample.zip", app)
    found = run("node", "score_member.mjs", cwd=app).splitlines()
    return None if found == expected else found


def in_sqlite(library):
    """Loaded by its file's name alone, it knows its version."""
    code = ("import sqlite3, sys; c = sqlite3.connect(':memory:'); "
            "c.enable_load_extension(True); c.load_extension(sys.argv[1]); "
            "print(c.execute('select ssi_version()').fetchone()[0])")
    said = run("/usr/bin/python3", "-c", code, library).strip()
    return None if said == version() else said


def sample(place):
    """The sample archive as a ZIP."""
    root, path = ROOT / "examples/sample/archive", place / "sample.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(root.rglob("*")):
            if file.is_file():
                made.write(file, file.relative_to(root))
    return path


def report_of(words, place, wish):
    """What a command, given by its words, does in a folder with the sample: its
    score, the report and the page; wish: the last two, of which the report tells
    the score. Its words go to a file: wine has no pipe that Node would take."""
    shown = re.search(rb'"display": (\d+),', wish[0])[1].decode()
    for name, asked in (("score", ["sample.zip"]), ("report", ["sample.zip"]),
                        ("page", [])):
        output = [] if name == "score" else ["--force", "-o", f"{name}.html"]
        said = place / f"{name}.txt"
        with said.open("wb") as file:
            code = subprocess.run([*map(str, words), name, *output, *asked], cwd=place,
                                  check=False, stdin=subprocess.DEVNULL, stdout=file,
                                  stderr=file, timeout=300).returncode
        text = said.read_text(encoding="utf-8", errors="replace")
        if code:
            return f"{name} ended with {code}: {text}"
        if name == "score" and not re.search(rf"\b{shown} of 100\b", text):
            return f"another score: {text}"
        if output and (place / output[-1]).read_bytes() != wish[name == "page"]:
            return f"another {output[-1]}"
    return None


def report_in_node(place, words, by, wish):
    """Installed already, by the addon or as WebAssembly."""
    problem = report_of([*words, "-r", "./packs_loaded.cjs",
                         "node_modules/libssi/bin/libssi.js"], place / "app", wish)
    done = (place / "app/loaded.txt").read_text()
    return problem or (None if done == by else f"{done} did it, not {by}")


def by_program(place, archive):
    """What the program writes."""
    run(os.environ["SSI_PROGRAM"], "report", "-o", place / "program.html", archive)
    return (place / "program.html").read_bytes()


def without_library(place, one, wheel):
    """Where there is none for it, Python says so in words."""
    bare = place / "bare"
    shutil.copytree(wheel / "libssi", bare / "libssi")
    (bare / "libssi" / one.library).unlink()
    done = subprocess.run(["/usr/bin/python3", "-B", "-c", "import libssi"], cwd=bare,
                          text=True, capture_output=True, check=False)
    return None if re.search(r"^ImportError: the C library of libssi cannot be opened"
                             r"[^!]*\nThis is linux on x86_64\. Set ", done.stderr,
                             re.M) else done.stderr or "it was imported"


def without_addons(place, wish):
    """A platform that has none is served by WebAssembly."""
    other = place / "unsupported"
    shutil.copytree(place / "app", other / "app", symlinks=True)
    shutil.rmtree(other / "app/node_modules/libssi/prebuilds")
    return report_in_node(other, ["node"], "WebAssembly", wish)


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
    """What runs a platform's programs here, flags to link them with, its Node."""
    nodes = pathlib.Path(os.environ.get("NODES", "/nonexistent"))
    for name, variable, flags in (
            ("linux-arm64-gnu", "QEMU", ["-Wl,-rpath,{lib}"]),
            ("linux-x64-musl", "MUSL", ["-Wl,-rpath,{lib}"]),
            ("win32-x64", "WINE", [])):
        if os.environ.get(variable):
            found = [*(nodes / name).glob("node*")]
            yield name, [os.environ[variable]], flags, found[:1]


def addons(folder, chosen):
    with tarfile.open(folder / f"libssi-{version()}.tgz") as archive:
        names = set(archive.getnames())
    wish = {f"package/prebuilds/{one.name}/libssi.node" for one in chosen}
    found = {name for name in names if name.endswith(".node")}
    return sorted(found ^ wish) or (
        None if {"package/COPYING", "package/package.json"} <= names else "?")


def refused(tap, what, function, *arguments):
    """What must be found is found."""
    try:
        problem = function(*arguments)
    except (RuntimeError, OSError, KeyError, ValueError, AssertionError) as error:
        problem = error
    tap.say(problem, f"refused: {what}", "it was accepted")


def library_of(place, name, code, *flags):
    source = place / f"{name}.c"
    source.write_text(code)
    run("cc", "-shared", "-fPIC", source, *flags, "-Wl,-z,now", "-o",
        place / f"{name}.so")
    return place / f"{name}.so"


def expectation(place):
    """What the example prints with the library of the tree: SSI_LIBRARY, static."""
    run("cc", "-std=c11", f"-I{ROOT / 'include'}",
        ROOT / "examples/c/score_member.c", os.environ["SSI_LIBRARY"],
        "-o", place / "expected")
    return member_of(place / "expected")


def controls(tap, folder, place, chosen, expected, unpacked):
    """What each check is for, and must find."""
    one, (wheel, sdk) = platforms.BY_NAME[HERE], unpacked[HERE]
    broken = place / "broken"
    broken.mkdir()
    for path in folder.iterdir():
        (broken / path.name).symlink_to(path)
    first = min(broken.glob("*.whl"))
    text = first.read_bytes()
    first.unlink()
    refused(tap, "a package that is missing", complete, broken, chosen)
    first.write_bytes(text[:-1] + b"!")
    refused(tap, "another byte, by the checksums", sums, broken)
    (broken / "libssi-more.whl").write_bytes(b"")
    refused(tap, "a package that the bill does not name", bill, broken)
    fewer = [platforms.ALL[-1], *chosen] if len(chosen) < 8 else chosen[1:]
    refused(tap, "addons of other platforms than are wanted", addons, folder, fewer)
    refused(tap, "a library without the interface", names_are_right, one,
            library_of(place, "few", "int ssi_version;"), NAMES)
    refused(tap, "a name that is nobody's", names_are_right, one,
            library_of(place, "more", "int ssi_version, more;"), {"ssi_version"})
    refused(tap, "more than memory", names_are_right, one, library_of(
        place, "says", "int puts(char *); int f(void) { return puts(0); }"), {"f"})
    refused(tap, "a C library after 2.17", needs_are_right, one, library_of(
        place, "late", "int getentropy(void *, long); "
        "int f(void) { return getentropy(0, 0); }"))
    refused(tap, "the other C library", needs_are_right,
            platforms.BY_NAME["linux-x64-musl"], wheel / "libssi" / one.library)
    refused(tap, "an addon that shows the library", entry_is_right, one,
            wheel / "libssi" / one.library, "node")
    (place / "left").mkdir()
    (place / "left/ssi.o").write_bytes(b"\0/tmp/made/ssi.c\0")
    refused(tap, "a folder of this machine", places_in, place / "left")
    refused(tap, "other scores", by_static, place, sdk, expected[:-1])
    less = place / "less"
    shutil.copytree(wheel / "libssi/page", less)
    (less / "ssi.html").unlink()
    refused(tap, "a package without ssi.html", pages_are_right, [less])


def runs_here(tap, folder, place, chosen, unpacked, expected):
    """Installs and runs what this machine can run."""
    archive = sample(place)
    with tarfile.open(folder / f"libssi-{version()}.tgz") as tarball:
        tarball.extractall(place / "npm")
    tried(tap, "the tarball scores in this Node", in_node, place,
          folder / f"libssi-{version()}.tgz", expected)
    tried(tap, "the pages are in all packages", pages_are_right,
          [wheel / "libssi/page" for wheel, _ in unpacked.values()]
          + [sdk / "share/libssi" for _, sdk in unpacked.values()]
          + [place / "npm/package/page"])
    (wheel,) = folder.glob(f"*{platforms.BY_NAME[HERE].tag}.whl")
    tried(tap, f"{HERE}: the wheel scores", in_python, place, wheel, expected)
    wish = [by_program(place, archive),
            (place / "npm/package/page/ssi.html").read_bytes()]
    python = [place / ("env-" + wheel.name) / "bin/python", "-B", "-m", "libssi"]
    tried(tap, f"{HERE}: python -m libssi scores, writes the program's report, the page",
          report_of, python, place, wish)
    refused(tap, "another report by Python", report_of, python, place,
            [wish[0] + b" ", wish[1]])
    tried(tap, f"{HERE}: npx libssi scores, writes the program's report, the page",
          report_of, ["npx", "--offline", "libssi"], place / "app", wish)
    tried(tap, f"{HERE}: the addon does it", report_in_node, place, ["node"], "addon",
          wish)
    tried(tap, "without an addon, WebAssembly writes the same", without_addons, place,
          wish)
    refused(tap, "another report", report_in_node, place, ["node"], "addon",
            [wish[0] + b" ", wish[1]])
    refused(tap, "another score", report_in_node, place, ["node"], "addon",
            [wish[0].replace(b'"display": ', b'"display": 1'), wish[1]])
    refused(tap, "another page", report_in_node, place, ["node"], "addon",
            [wish[0], wish[1] + b" "])
    tried(tap, "without a library, Python says so", without_library, place,
          platforms.BY_NAME[HERE], unpacked[HERE][0])
    for name, before, flags, node in runners():
        if name not in unpacked:
            continue
        one, by = platforms.BY_NAME[name], before[0].split("/")[-1]
        sdk = unpacked[name][1]
        tried(tap, f"{name}: SDK by {by}", cross, place / name, one, sdk, expected,
              before, *(flag.format(lib=sdk / "lib") for flag in flags))
        if node:
            tried(tap, f"{name}: the tarball's score, report and page by Node and {by}",
                  report_in_node, place, [*before, *node], "addon", wish)
        else:
            print(f"# {name}: no Node of this platform is here")
    ran = {HERE, *(name for name, *_ in runners())}
    for one in chosen:
        if one.name not in ran:
            print(f"# {one.name}: read, not run: nothing here runs it")
        elif one.name != HERE:
            print(f"# {one.name}: Python's wheel is read, not imported")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("place", type=pathlib.Path)
    parser.add_argument("platforms", nargs="+", choices=sorted(platforms.BY_NAME))
    parser.add_argument("--url", help="the address that was given to pack")
    parser.add_argument("--source", action="store_true",
                        help="build the source distribution, too")
    options = parser.parse_args()
    chosen = [platforms.BY_NAME[name] for name in options.platforms]
    folder, place = options.folder.resolve(), options.place.resolve()
    place.mkdir(parents=True, exist_ok=True)
    tap = Tap()
    tried(tap, "every package is there, and nothing else", complete, folder, chosen)
    tried(tap, "the checksums are those of the packages", sums, folder)
    tried(tap, "the bill of materials names every package", bill, folder)
    tried(tap, "the tarball has the addon of each platform", addons, folder, chosen)
    if options.url:
        tried(tap, "the project's address is told", url_is_told, folder, options.url)
        refused(tap, "another address", url_is_told, folder, options.url + "/")
    expected = expectation(place)
    unpacked = {}
    for one in chosen:
        inside = place / one.name
        inside.mkdir()
        wheel, sdk = unpacked[one.name] = unpack(folder, inside, one)
        library = wheel / "libssi" / one.library
        tried(tap, f"{one.name}: the wheel is whole", wheel_is_right, one, wheel)
        tried(tap, f"{one.name}: the library shows its interface, needs memory",
              library_is_right, one, library, sdk)
        tried(tap, f"{one.name}: SQLite's extension shows its entry",
              entry_is_right, one, wheel / "libssi" / one.extension, "sqlite")
        tried(tap, f"{one.name}: no folder of the machine that made it",
              places_in, inside)
    inside, sdk = place / HERE, unpacked[HERE][1]
    tried(tap, f"{HERE}: SQLite loads the extension", in_sqlite,
          sdk / "lib/libssi_sqlite.so")
    refused(tap, "a library that is no extension", in_sqlite, sdk / "lib/libssi.so.1")
    tried(tap, f"{HERE}: SDK, static", by_static, inside, sdk, expected)
    tried(tap, f"{HERE}: SDK, pkg-config", by_pkg_config, inside, sdk, expected)
    runs_here(tap, folder, place, chosen, unpacked, expected)
    for one in chosen:
        addon = place / "npm/package/prebuilds" / one.name / "libssi.node"
        tried(tap, f"{one.name}: the addon shows its entry", entry_is_right, one,
              addon, "node")
    tried(tap, "the tarball: no folder of the machine that made it", places_in,
          place / "npm")
    if options.source:
        tried(tap, "the source distribution builds and scores", in_python, place,
              folder / f"libssi-{version()}.tar.gz", expected)
    controls(tap, folder, place, chosen, expected, unpacked)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
