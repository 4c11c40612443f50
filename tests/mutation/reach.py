"""Which test programs reach which line of lib/: measured once for each program,
with a library that clang-14 has made to count. Two minutes of a processor; kept
until a source or a test changes.
"""

import hashlib
import json
import subprocess
from pathlib import Path

PARTS = ("lib", "include", "tests/unit", "tests/laws", "tests/support",
         "tests/vectors")
JUDGES = "tests/mutation"  # its programs; its lists change no verdict
COUNTING = ["clang-14", "-std=c11", "-O1", "-w", "-fPIC", "-fvisibility=hidden",
            "-DSSI_BUILDING", "-fprofile-instr-generate", "-fcoverage-mapping"]


def state_of(root):
    """A word for all that a result depends on."""
    word = hashlib.sha256()
    paths = [sorted((Path(root) / part).rglob("*")) for part in PARTS]
    for path in sum(paths, sorted((Path(root) / JUDGES).glob("*.py"))):
        if path.is_file() and "__pycache__" not in path.parts:
            word.update(path.relative_to(root).as_posix().encode() + b"\0")
            word.update(hashlib.sha256(path.read_bytes()).digest())
    return word.hexdigest()[:16]


def counting_library(root, folder, names):
    """Makes libssi.so.1 in the folder."""
    objects = []
    for name in names:
        objects.append(folder / (name.replace("/", "_") + ".o"))
        subprocess.run([*COUNTING, f"-I{root}/include", f"-I{root}/lib", "-c",
                        Path(root) / name, "-o", objects[-1]], check=True)
    library = folder / "libssi.so.1"
    subprocess.run(
        ["clang-14", "-shared", "-fprofile-instr-generate",
         "-Wl,-soname,libssi.so.1",
         f"-Wl,--version-script={root}/lib/libssi.map", *objects, "-o", library],
        check=True)
    return library


def lines_of_lcov(root, text):
    """By file of the library, the lines that were reached."""
    reached, name = {}, None
    for line in text.splitlines():
        word, _, rest = line.partition(":")
        if word == "SF":
            path = Path(rest)
            name = None
            if path.is_relative_to(Path(root) / "lib"):
                name = path.relative_to(root).as_posix()
        elif word == "DA" and name:
            number, count = rest.split(",")[:2]
            if int(count):
                reached.setdefault(name, []).append(int(number))
    return reached


def reached_by(root, folder, library, program):
    raw = folder / "counts.raw"
    data = folder / "counts.data"
    raw.unlink(missing_ok=True)
    if not program.run(folder, LLVM_PROFILE_FILE=str(raw)):
        raise SystemExit(f"mutation: {program.name} fails while it is counted")
    subprocess.run(["llvm-profdata-14", "merge", "-sparse", raw, "-o", data],
                   check=True)
    done = subprocess.run(
        ["llvm-cov-14", "export", "-format=lcov", library,
         f"-instr-profile={data}"], capture_output=True, check=True)
    return lines_of_lcov(root, done.stdout.decode())


def measure(root, folder, names, programs):
    """By file and line, the names of the programs that reach it."""
    library = counting_library(root, folder, names)
    reach = {}
    for program in programs:
        for name, lines in reached_by(root, folder, library, program).items():
            for line in lines:
                here = reach.setdefault(name, {}).setdefault(str(line), [])
                here.append(program.name)
    return reach


class Reach:
    """Of all programs, and what each takes and prints with the library of a
    workshop. Taken from the file `kept` if that is there."""

    def __init__(self, workshop, programs, kept):
        self.programs = programs
        if kept.exists():
            known = json.loads(kept.read_text())
        else:
            known = self.take(workshop)
            kept.write_text(json.dumps(known))
        self.reach = known["reach"]
        for name, seconds in known["seconds"].items():
            programs[name].seconds = seconds
            programs[name].said = known["said"][name].encode("latin-1")

    def take(self, workshop):
        if not workshop.make_original():
            raise SystemExit("mutation: the library cannot be made")
        for program in self.programs.values():
            if not program.measure(workshop.folder):
                raise SystemExit(f"mutation: {program.name} fails as it is")
        folder = workshop.folder / "counting"
        folder.mkdir(exist_ok=True)
        seconds = {n: p.seconds for n, p in self.programs.items()}
        said = {n: p.said.decode("latin-1") for n, p in self.programs.items()}
        # Counting, and code that is not made fast, take several times as long.
        for program in self.programs.values():
            program.seconds *= 4
        return {"seconds": seconds, "said": said, "reach": measure(
            workshop.root, folder, workshop.objects, self.programs.values())}

    def of(self, file, lines):
        """The programs that reach one of these lines, the quickest first; of
        lines that none reaches, such as those without code, all that reach the
        file."""
        here = self.reach.get(file, {})
        names = {n for line in lines for n in here.get(str(line), [])}
        if not names:
            names = {n for found in here.values() for n in found}
        return in_order(self.programs[name] for name in names)


def in_order(programs):
    """The quickest first; the laws, which are for every member, last."""
    return sorted(programs, key=lambda p: (p.name.startswith("law_"),
                                           p.name == "vectors", p.seconds))
