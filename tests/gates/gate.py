"""What the gates share: arguments, tools, temporary trees, the verdict."""

import argparse
import atexit
import contextlib
import functools
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Failure(Exception):
    """The gate cannot be answered: a tool is missing or has failed."""


def tool(name):
    """Path of a tool; a missing one is a failure, never a skip."""
    path = shutil.which(name)
    if not path:
        raise Failure(f"{name} is not installed")
    return path


def output(*command, **options):
    """Standard output of a command that must succeed."""
    words = [tool(str(command[0])), *map(str, command[1:])]
    done = subprocess.run(words, capture_output=True, text=True, check=False,
                          **options)
    if done.returncode:
        raise Failure(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def compile_object(folder, text, *flags, name="planted.c"):
    """Compiles a planted text; answers the object's path."""
    source = folder / name
    source.write_text(text, encoding="utf-8")
    made = folder / (name + ".o")
    output("gcc", "-std=c11", "-O2", "-fPIC", *flags, "-c", source, "-o", made)
    return made


def copy_tree(folder, *parts):
    """Copies parts of the tree into a folder, to plant a violation there."""
    for part in parts:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part)
        else:
            (folder / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / part)
    return folder


@functools.cache
def one_copy(*parts):
    """A copy of parts of the tree that several controls plant into, one after the
    other: each takes back what it has planted."""
    folder = pathlib.Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    return copy_tree(folder, *parts)


@contextlib.contextmanager
def edited(path, old, new):
    """A planted violation in such a copy, while the block lasts."""
    before = path.read_bytes()
    try:
        edit(path, old, new)
        yield
    finally:
        path.write_bytes(before)


def edit(path, old, new):
    """Replaces the one place a planted violation goes to."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise Failure(f"self-test: {path} no longer holds {old!r}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(text, offset):
    """Line number, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1


def run(doc, check, controls, *names, write=None):
    """Runs a gate as a program.

    `check(**paths)` answers a list of findings. Each of `controls` takes the
    paths and a fresh folder, plants a violation and answers the findings,
    which must not be empty and, if the control answers a pair, must hold the
    second as a text in one of them.
    """
    parser = argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true",
                        help="plant violations, which must be found")
    if write:
        parser.add_argument("--write", action="store_true",
                            help="write the committed file anew")
    for name in names:
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    options = vars(parser.parse_args())
    self_test = options.pop("self_test")
    wants_write = options.pop("write", False)
    try:
        if wants_write:
            write(**options)
            findings = check(**options)
        elif self_test:
            findings = list(missed(controls, options))
        else:
            findings = check(**options)
    except Failure as failure:
        findings = [str(failure)]
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


def missed(controls, options):
    """Planted violations that were not found; and figures of what was planted,
    which would pass for those of the library."""
    for control in controls:
        said = io.StringIO()
        with tempfile.TemporaryDirectory() as temporary, \
                contextlib.redirect_stdout(said):
            answer = control(folder=pathlib.Path(temporary), **options)
        print(said.getvalue(), end="")
        if "# figure " in said.getvalue():
            yield f"self-test: {control.__name__} tells a figure"
        findings, wanted = (answer if isinstance(answer, tuple)
                            else (answer, ""))
        if not any(wanted in finding for finding in findings):
            yield (f"self-test: {control.__name__} went unnoticed"
                   + (f"; found instead: {findings}" if findings else ""))
        else:
            found = next(f for f in findings if wanted in f)
            print(f"found, as it must be: {control.__name__}: "
                  + found.split("\n")[0])
