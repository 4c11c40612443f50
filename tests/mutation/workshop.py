"""Builds one library for each mutant: its file is compiled anew and linked with
the objects that a build has made of all others. A tenth of a second each.
"""

import fcntl
import json
import subprocess
from pathlib import Path

import places

COMPILE = ["gcc", "-std=c11", "-O2", "-w", "-fPIC", "-fvisibility=hidden",
           "-fno-tree-loop-distribute-patterns", "-DSSI_BUILDING"]


class Workshop:
    """Of one build with default options, in a folder of its own: two that made
    libraries in one would judge each other's mutants."""

    def __init__(self, root, build, folder):
        self.root = Path(root)
        self.build = Path(build)
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.lock = open(self.folder / "lock", "w", encoding="utf-8")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"mutation: another run is at work in {self.folder}"
                             ) from None
        self.library = self.folder / "libssi.so.1"
        self.objects = self.objects_of_build()
        self.originals = {}

    def objects_of_build(self):
        """By the name of the source, the object that the shared library is
        made of."""
        text = (self.build / "compile_commands.json").read_text()
        objects = {}
        for entry in json.loads(text):
            if entry["output"].startswith("lib/libssi.so"):
                source = (Path(entry["directory"]) / entry["file"]).resolve()
                name = source.relative_to(self.root.resolve()).as_posix()
                objects[name] = self.build / entry["output"]
        return objects

    def compile(self, name, text):
        """The bytes of the object, or None. They have nothing of the place of
        its source, so that the same code is the same bytes."""
        made = self.folder / "mutant.o"
        done = subprocess.run(
            [*COMPILE, f"-I{self.root}/include", f"-I{self.root}/lib",
             f"-iquote{(self.root / name).parent}", "-x", "c", "-", "-c", "-o",
             made],
            input=text.encode(), capture_output=True, check=False)
        return made.read_bytes() if done.returncode == 0 else None

    def original(self, name):
        if name not in self.originals:
            self.originals[name] = self.compile(
                name, (self.root / name).read_text(encoding="utf-8"))
        return self.originals[name]

    def link(self, name, made):
        """The library with this object in place of a file's; false: it cannot
        be linked."""
        mutant = self.folder / "mutant.o"
        mutant.write_bytes(made)
        objects = [mutant if n == name else o for n, o in self.objects.items()]
        done = subprocess.run(
            ["gcc", "-shared", "-Wl,-S", "-Wl,-soname,libssi.so.1",
             f"-Wl,--version-script={self.root}/lib/libssi.map", *objects, "-o",
             self.library], capture_output=True, check=False)
        return done.returncode == 0

    def make(self, place):
        """Makes the library with a mutant. Answers "made", or "equivalent" if
        the code is the same, or "invalid" if it is not C."""
        text = (self.root / place.file).read_text(encoding="utf-8")
        made = self.compile(place.file, places.mutated(text, place))
        if made is None:
            return "invalid"
        if made == self.original(place.file):
            return "equivalent"
        return "made" if self.link(place.file, made) else "invalid"

    def make_original(self, name="lib/base/day.c"):
        """The library as it is, made the same way."""
        return self.link(name, self.original(name))
