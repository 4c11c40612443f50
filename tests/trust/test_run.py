"""tests/run itself, on a small tree with invented stages: what counts as passed on
which tree, what --resume and --minutes leave out, what remains after a run that was
killed, and what the page says of it. Prints TAP.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "support"))
from tap import Tap  # noqa: E402
STAGES = """
stages=(one two odd)
long_stages=(long)
declare -A alone=([long]=1)
declare -A shows=([one]='shows one' [two]='shows two' [odd]='shows odd'
  [long]='shows long')
run_inside() {
  echo "$1" >>"$root/build/order"
  place=$work/$1 stage=$1
  "stage_$1"
}
say_line() { echo "$*" >>"$results/$stage"; }
stage_one() { say_line pass one; say_line figure oracle-members 5; }
stage_two() {
  for ((i = 0; i < 1200; i++)); do
    [[ -e $root/build/wait ]] || break
    sleep 0.1
  done
  say_line pass two
  [[ ! -e $root/build/break ]]
}
stage_odd() {
  say_line pass odd
  [[ ! -e $root/build/contradict ]] || say_line figure lines 1
  [[ ! -e $root/build/contradict ]] || say_line figure lines 2
  [[ ! -e $root/build/without ]] || say_line skip odd: nothing to try it with
  [[ ! -e $root/build/edit ]] || echo more >>"$root/file"
  [[ ! -e $root/build/wrong ]] || { say_line fail odd: wrong; return 1; }
}
stage_long() { say_line pass long; }
"""


class Tree:
    """A copy of tests/run that knows invented stages only."""

    def __init__(self, folder, git):
        self.root = folder / ("git" if git else "plain")
        tests = self.root / "tests"
        shutil.copytree(HERE, tests / "trust")
        shutil.copy(HERE.parent / "run", tests / "run")
        (tests / "stages.sh").write_text(STAGES)
        (tests / "stages_long.sh").write_text("")
        (self.root / "doc").mkdir()
        (self.root / "file").write_text("as it is\n")
        (self.root / "build").mkdir()
        # Whatever Debian's packages are here: none is missing.
        tools = folder / "tools"
        tools.mkdir(exist_ok=True)
        (tools / "dpkg-query").write_text("#!/bin/sh\nprintf installed\n")
        (tools / "dpkg-query").chmod(0o755)
        self.environment = {k: v for k, v in os.environ.items()
                            if not k.startswith(("SSI_", "GIT_"))}
        self.environment["PATH"] = f"{tools}:{os.environ['PATH']}"
        if git:
            (self.root / ".gitignore").write_text("/build/\n")
            for words in (["init", "-q"], ["add", "."],
                          ["-c", "user.name=a", "-c", "user.email=a@example.org",
                           "commit", "-q", "-m", "first"]):
                subprocess.run(["git", "-C", self.root, *words], check=True)

    def run(self, *words):
        """What tests/run says, its code, and which stages ran."""
        order = self.root / "build/order"
        order.write_text("")
        done = subprocess.run([self.root / "tests/run", *words], text=True,
                              env=self.environment, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.stdout, done.returncode, sorted(order.read_text().split())

    def hash(self):
        return self.run("--tree")[0]

    def page(self):
        self.run("--page")
        return (self.root / "doc/testing.md").read_text(encoding="utf-8")

    def flag(self, name, there=True):
        path = self.root / "build" / name
        path.touch() if there else path.unlink()


def hashes(what, tree, kind):
    page = tree.root / "doc/testing.md"
    page.unlink(missing_ok=True)
    first = tree.hash()
    page.write_text("made")
    what(f"{kind}: doc/testing.md is no part of the tree", tree.hash() == first)
    for name in ("file", "doc/testing.md.txt", "doc/other/doc/testing.md",
                 "tests/run", "testing.md"):
        path = tree.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else None
        path.write_bytes((before or b"") + b"# more\n")
        what(f"{kind}: {name} is", tree.hash() != first)
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)
    what(f"{kind}: and without the changes it is as before", tree.hash() == first)


def variables(what, tree):
    """What stages heed makes another tree: results with other seconds are not
    those of this one. The names are those that the real stages read."""
    read = set()
    for path in [*HERE.parent.glob("stages*.sh"), *HERE.parent.glob("*/*.sh")]:
        read |= set(re.findall(r"\$\{(SSI_\w+)[:-]", path.read_text(encoding="utf-8")))
    # How many at a time, and what one script tells the next.
    read -= {"SSI_JOBS", "SSI_OTHERS", "SSI_REPLAY"}
    what("the stages' variables are found",
         {"SSI_SEED", "SSI_SOAK_SECONDS", "SSI_PROOF_SECONDS"} <= read)
    first, hashes_seen = tree.hash(), set()
    for name in sorted(read):
        tree.environment[name] = "7"
        hashes_seen.add(tree.hash())
        del tree.environment[name]
    what(f"each of {', '.join(sorted(read))} is of the tree",
         len(hashes_seen) == len(read) and first not in hashes_seen)
    tree.environment["SSI_JOBS"] = "7"
    what("and what changes no result is not", tree.hash() == first)
    del tree.environment["SSI_JOBS"]


def controls(what, tree):
    """A hash that leaves out nothing, or too much, is found by these checks."""
    run = tree.root / "tests/run"
    text = run.read_text()
    for wrong in ("cat", "sed -z /testing/d", "sed -z /./d"):
        planted = re.sub('sed -zE "[^"]*"', wrong, text, count=1)
        run.write_text(planted)
        good = []
        hashes(lambda _, answer: good.append(answer), tree, "control")
        what(f"a hash of what '{wrong}' leaves is found to be wrong",
             planted != text and not all(good))
    run.write_text(text)


def resumes(what, tree):
    said, code, ran = tree.run("--all")
    what("--all runs both tiers", (code, ran) == (0, ["long", "odd", "one", "two"])
         and said.endswith("\n4 passed, 0 failed\n"))
    page = (tree.root / "doc/testing.md").read_text(encoding="utf-8")
    what("and writes the page, on a commit without changes",
         "**4 of 4 stages have passed" in page and "with changes" not in page
         and "| 5 | `one` |" in page)
    said, code, ran = tree.run("--all", "--resume")
    what("--resume runs none again, though the page was written",
         (code, ran) == (0, []) and said.endswith("\n4 passed, 0 failed\n"))
    for name in (tree.root / "build/tests/results").iterdir():
        name.write_text("")
    what("figures stay when the results are emptied", "| 5 | `one` |" in tree.page())
    (tree.root / "file").write_text("other\n")
    what("after a change, nothing has passed",
         "None of 4 stages has passed" in tree.page())
    what("and all runs again", len(tree.run("--all", "--resume")[2]) == 4)


def pieces(what, tree):
    (tree.root / "file").write_text("pieces\n")
    said, code, ran = tree.run("--all", "--minutes", "0")
    what("--minutes 0 begins none, and says so", (code, ran) == (3, [])
         and "4 stages are left; --resume goes on" in said)
    said, code, _ = tree.run("--minutes", "soon")
    what("--minutes wants a number", code == 2)
    what("a stage of its own counts", tree.run("--stage", "two")[1:] == (0, ["two"]))
    what("for --resume, too", tree.run("--all", "--resume")[1:]
         == (0, ["long", "odd", "one"]))
    what("a run that was given no time forgets nothing",
         tree.run("--all", "--minutes", "0")[1] == 3
         and tree.run("--all", "--resume")[2] == [])
    (tree.root / "file").write_text("minutes\n")
    what("08 minutes are eight",
         tree.run("--all", "--minutes", "08")[1:] == (0, ["long", "odd", "one", "two"]))
    killed(what, tree, signal.SIGKILL, "killed")
    killed(what, tree, signal.SIGTERM, "broken off")


def killed(what, tree, how, words):
    """While one stage waits and another has passed."""
    (tree.root / "file").write_text(words)
    tree.flag("wait")
    order = tree.root / "build/order"
    order.write_text("")
    run = subprocess.Popen([tree.root / "tests/run", "--all"],
                           env=tree.environment, stdout=subprocess.DEVNULL)
    limit = time.monotonic() + 60
    while time.monotonic() < limit and not (
            (tree.root / "build/tests/ended/one").exists()
            and {"two", "odd"} <= set(order.read_text().split())
            and (tree.root / "build/tests/ended/odd").exists()):
        time.sleep(0.05)
    run.send_signal(how)
    run.wait()
    # A stage that is left over goes on, and holds the lock until it ends.
    tree.flag("wait", False)
    subprocess.run(["flock", tree.root / "build/tests/lock", "true"], check=True)
    what(f"{words}: what had passed has, and the others have not",
         "**2 of 4 stages have passed" in tree.page())
    what(f"{words}: --resume does the rest",
         tree.run("--all", "--resume")[1:] == (0, ["long", "two"]))


def failures(what, tree):
    for flag, word in (("wrong", "`odd: wrong`"),
                       ("without", "`odd: nothing to try it with`"),
                       ("break", "`two broke off`")):
        (tree.root / "file").write_text(flag)
        tree.flag(flag)
        said, code, _ = tree.run("--all")
        page = (tree.root / "doc/testing.md").read_text(encoding="utf-8")
        what(f"{flag}: the page says it, and counts the others",
             word in page and "**3 of 4 stages have passed" in page)
        what(f"{flag}: the code says it", code == (flag != "without"))
        tree.flag(flag, False)
        what(f"{flag}: --resume runs that stage again, and no other",
             len(tree.run("--all", "--resume")[2]) == 1)
    tree.flag("edit")
    tree.run("--stage", "odd")
    tree.flag("edit", False)
    what("what passed while the tree changed has passed on none",
         "None of 4 stages" in tree.page())


def contradicts(what, tree):
    (tree.root / "file").write_text("contradicts")
    tree.flag("contradict")
    said, code, _ = tree.run("--all")
    tree.flag("contradict", False)
    page = (tree.root / "doc/testing.md").read_text(encoding="utf-8")
    what("figures that contradict each other fail the run, and are on the page",
         code == 1 and "\n4 passed, 0 failed\n" in said and "`odd: 2`" in page)


def main():
    results = Tap()

    def what(name, good):
        results.say(good, name)

    with tempfile.TemporaryDirectory() as temporary:
        tree = Tree(pathlib.Path(temporary), git=True)
        resumes(what, tree)
        pieces(what, tree)
        failures(what, tree)
        contradicts(what, tree)
        hashes(what, tree, "git")
        variables(what, tree)
        controls(what, tree)
        hashes(what, Tree(pathlib.Path(temporary), git=False), "no git")
    return results.end()


if __name__ == "__main__":
    sys.exit(main())
