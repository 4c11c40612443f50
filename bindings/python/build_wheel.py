#!/usr/bin/python3
"""Builds the shared library and packs the wheel with it inside, offline.

  build_wheel.py OUTPUT            builds the library with meson
  build_wheel.py OUTPUT --library build/lib/libssi.so.1.0.0

Needs, on Debian: gcc, meson, ninja-build, binutils, python3-setuptools,
python3-wheel. With libsqlite3-dev the extension of SQLite is in it, too.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def build_library(folder):
    """The library alone, optimised."""
    build = folder / "build"
    subprocess.run(["meson", "setup", str(build), str(ROOT),
                    "-Dbuildtype=release", "-Ddefault_library=shared",
                    "-Dhardening=true"],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["meson", "compile", "-C", str(build)], check=True,
                   stdout=subprocess.DEVNULL)
    return build / "lib/libssi.so.1"


def has_sqlite():
    """Whether the compiler finds the headers of SQLite's extensions."""
    return subprocess.run(["cc", "-E", "-include", "sqlite3ext.h", "-x", "c",
                           "/dev/null", "-o", "/dev/null"], check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def add_sqlite(inside):
    """The extension of SQLite, beside the library that it needs."""
    examples = ROOT / "examples"
    sources = [str(path) for folder in ("sqlite", "engines")
               for path in sorted((examples / folder).glob("*.c"))]
    subprocess.run(
        ["cc", "-std=c11", "-O2", "-DNDEBUG", "-fPIC", "-fvisibility=hidden",
         "-fstack-protector-strong", "-shared", "-s", "-Wl,-z,relro,-z,now",
         f"-I{ROOT / 'include'}", f"-I{examples / 'engines'}",
         *sources, str(inside), "-Wl,-rpath,$ORIGIN", "-Wl,-z,defs", "-o",
         str(inside.parent / "libssi_sqlite.so")], check=True)


def stage(library, folder):
    """A copy of the package, with the stripped library beside its modules."""
    staged = folder / "package"
    shutil.copytree(HERE, staged, ignore=shutil.ignore_patterns(
        "__pycache__", "build", "dist", "*.egg-info", "*.so*"))
    inside = staged / "libssi/libssi.so.1"
    shutil.copyfile(library.resolve(), inside)
    subprocess.run(["strip", "--strip-unneeded", str(inside)], check=True)
    if has_sqlite():
        add_sqlite(inside)
    else:
        print("without the extension of SQLite: sqlite3ext.h is missing",
              file=sys.stderr)
    return staged


def pack(staged, output):
    output.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-W", "ignore", "setup.py", "-q", "bdist_wheel",
                    "--dist-dir", str(output.resolve())], check=True,
                   cwd=staged)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--library", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        library = options.library or build_library(folder)
        pack(stage(library, folder), options.output)


if __name__ == "__main__":
    main()
