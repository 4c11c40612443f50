"""The first steps that README.md shows, done as they stand there. Prints TAP.

Usage: first_steps.py PLACE [NAME...]

A copy of the tree goes to PLACE, where $HOME is empty. Each block of commands in
"Use it" runs there as a script that ends at the first failure, and must end with
the score that the example prints in every language. What fails where no registry
of packages answers is skipped.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
from blocks import blocks  # noqa: E402

# By a word of its block; what shows whether its registry of packages answers.
STEPS = {"C": ("pkg-config", None),
         "Python": ("venv", ["pip", "download", "-q", "--no-deps",
                             "--retries", "1", "setuptools"]),
         "Node": ("npm", ["npm", "ping"])}


def copy_tree(place):
    names = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"], check=True, capture_output=True).stdout
    for name in filter(None, names.decode().split("\0")):
        source = ROOT / name
        if source.is_file():
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


def block(word):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    used = text[text.index("## Use it"):text.index("## Test it")]
    found = [body for _, _, body in blocks(used, "sh") if word in body]
    if len(found) != 1:
        raise SystemExit(f"Bail out! {len(found)} blocks of README.md have {word}")
    return found[0]


def reaches(command, place):
    if command[0] == "pip":
        command = [sys.executable, "-m", *command, "-d", str(place)]
    return subprocess.run(command, check=False, capture_output=True,
                          cwd=place).returncode == 0


def main():
    place = pathlib.Path(sys.argv[1]).resolve()
    names = sys.argv[2:] or list(STEPS)
    tree, home = place / "a clone", place / "home"
    copy_tree(tree)
    home.mkdir()
    kept = {name: value for name, value in os.environ.items()
            if not re.match("PKG_CONFIG|PYTHON|LIBSSI|LD_|NODE_(PATH|OPTIONS)|CFLAGS", name)}
    # What a machine's npm needs to reach a registry, such as certificates.
    kept.setdefault("NPM_CONFIG_USERCONFIG", str(pathlib.Path.home() / ".npmrc"))
    said, failed = {}, 0
    for number, name in enumerate(names, 1):
        word, registry = STEPS[name]
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", block(word)],
                              cwd=tree, text=True, capture_output=True,
                              env={**kept, "HOME": str(home)}, check=False)
        if done.returncode and registry and not reaches(registry, place):
            print(f"ok {number} - {name} # SKIP without a registry of packages")
            continue
        lines = done.stdout.splitlines()[-5:]
        said[name] = lines
        good = (done.returncode == 0 and lines == next(iter(said.values()))
                and lines and lines[0].startswith("index "))
        print(f"{'ok' if good else 'not ok'} {number} - README.md: the first "
              f"steps in {name}")
        if not good:
            failed += 1
            print("\n".join("# " + line for line in
                            (done.stdout + done.stderr).splitlines()[-30:]))
    print(f"1..{len(names)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
