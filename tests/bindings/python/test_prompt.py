"""python -m libssi: the same numbers and the same page as the program's, and one
sentence for what is wrong."""

import ast
import contextlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

import support

libssi = support.installed()
from libssi import __main__ as prompt  # noqa: E402

SAMPLE = support.ROOT / "examples/sample/archive"
PROGRAM = support.parameter("SSI_PROGRAM")
POSIX_ONLY = {"fcntl", "pwd", "grp", "termios", "resource", "tty", "pty", "posix"}


def run(*words):
    return subprocess.run([sys.executable, "-B", "-m", "libssi", *map(str, words)],
                          capture_output=True, check=False)


def program(*words):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True,
                          check=False)


class Prompt(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def report(self, which, *words):
        file = self.folder / f"{which.__name__}.html"
        done = which("report", SAMPLE, "-o", file, "--force", *words)
        self.assertEqual(done.returncode, 0, done.stderr)
        return file.read_bytes()

    def test_the_same_page_as_the_program(self):
        for words in ((), ("--names",)):
            self.assertEqual(self.report(run, *words),
                             self.report(program, *words))
        self.assertNotEqual(self.report(run), self.report(run, "--names"))
        day = "--on", "2025-12-31"
        self.assertEqual(self.report(run, *day), self.report(program, *day))
        self.assertEqual(len(list(self.folder.iterdir())), 2)

    @unittest.skipIf(os.name == "nt", "Windows has no such modes")
    def test_a_page_for_its_owner_alone(self):
        self.addCleanup(os.umask, os.umask(0o077))
        self.report(run, "--names")
        (file,) = self.folder.iterdir()
        self.assertEqual(file.stat().st_mode & 0o777, 0o600)

    def test_the_same_document(self):
        done = run("report", SAMPLE, "--json")
        self.assertEqual(done.stdout, program("report", SAMPLE, "--json").stdout)
        self.assertEqual(run("score", SAMPLE, "--json").stdout,
                         program("score", SAMPLE, "--json").stdout)
        self.assertEqual(json.loads(run("people", SAMPLE, "--json").stdout),
                         json.loads(done.stdout)["people"])

    def test_score_and_people(self):
        told = json.loads(run("report", SAMPLE, "--json", "--names").stdout)
        text = run("score", SAMPLE).stdout.decode()
        self.assertIn(f"{told['display']} of 100", text)
        for name, row in told["pillars"].items():
            self.assertIn(f"{name.capitalize():<8}{row['points']:>6.2f}", text)
        first = told["people"]["next"][0]
        self.assertNotIn(first["name"], run("people", SAMPLE).stdout.decode())
        text = run("people", SAMPLE, "--names").stdout.decode()
        self.assertIn(f"{first['name']}: {first['sentence']}", text)

    @unittest.skipIf(os.name == "nt", "Windows has no such links and pipes")
    def test_what_is_no_plain_file_is_not_replaced(self):
        target = self.folder / "target.html"
        target.write_text("mine")
        link = self.folder / "link.html"
        link.symlink_to(target)
        nowhere = self.folder / "nowhere.html"
        nowhere.symlink_to(self.folder / "missing.html")
        within = self.folder / "within"
        within.mkdir()
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for place in (link, nowhere, within, pipe):
            for which in (program, run):
                done = which("report", SAMPLE, "--force", "-o", place)
                self.assertEqual(done.returncode, 1, place)
                self.assertIn(f"{place} is no plain file: it cannot be replaced",
                              done.stderr.decode())
            self.assertEqual(run("report", SAMPLE, "-o", place).returncode, 1)
        self.assertTrue(link.is_symlink() and nowhere.is_symlink())
        self.assertTrue(pipe.is_fifo())
        self.assertEqual(target.read_text(), "mine")
        self.assertEqual({each.name for each in self.folder.iterdir()},
                         {"target.html", "link.html", "nowhere.html", "pipe",
                          "within"})

    def test_what_is_wrong_is_one_sentence(self):
        table = self.folder / "a.txt"
        table.write_text("nothing")
        taken = self.folder / "taken.html"
        taken.write_text("mine")
        for words, says in (
                (("score", "/none"), "/none: No such file"),
                (("score", table), "it is no ZIP"),
                (("score", self.folder), "nothing of a LinkedIn archive"),
                (("report", SAMPLE, "-o", taken), "--force replaces it"),
                (("report", SAMPLE, "-o", "/none/a.html"), "No such file"),
                (("report", SAMPLE), "--json or -o FILE.html is needed"),
                (("score", SAMPLE, "--on", "tomorrow"), "YYYY-MM-DD")):
            done = run(*words)
            # What was skipped in the archive is said before.
            text = "".join(line for line in done.stderr.decode().splitlines(True)
                           if not line.startswith("libssi: note: "))
            self.assertIn(says, text)
            self.assertEqual(text.count("\n"), 1, text)
            self.assertNotIn("Traceback", text)
            self.assertEqual(done.returncode, program(*words).returncode, words)
            self.assertEqual(done.stdout, b"")
        self.assertEqual(taken.read_text(), "mine")

    def test_help(self):
        shown = run("--help").stdout.decode()
        for name in ("score", "report", "people", "page"):
            self.assertIn(name, shown)
            self.assertIn("usage: python -m libssi " + name,
                          run(name, "--help").stdout.decode())
        self.assertEqual(run().returncode, 2)
        self.assertEqual(run("dance").returncode, 2)
        self.assertIn(libssi.__version__, run("-V").stdout.decode())

    def opened(self, opens):
        """What is said and done where a browser can be opened, or none."""
        made, asked = io.StringIO(), []

        def browser(address):
            asked.append(address)
            return opens
        with mock.patch("webbrowser.open", browser), \
                contextlib.redirect_stdout(made):
            self.assertEqual(prompt.main(["page"]), 0)
        (address,) = asked
        self.assertTrue(address.startswith("file:///"), address)
        self.assertTrue(address.endswith("/page/ssi.html"), address)
        return made.getvalue()

    def test_a_browser(self):
        place = pathlib.Path(libssi.__file__).parent / "page/ssi.html"
        if not place.exists():
            place.write_text("<!doctype html>")
            self.addCleanup(place.unlink)
        self.assertTrue(self.opened(True).startswith(f"Opened {place}\n"))
        self.assertTrue(self.opened(False).startswith(
            f"Open this file in a browser: {place}\n"))

    def test_the_page(self):
        place = pathlib.Path(libssi.__file__).parent / "page/ssi.html"
        file = self.folder / "ssi.html"
        done = run("page", "-o", file)
        if place.exists():
            self.assertEqual(file.read_bytes(), place.read_bytes())
            return
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"built without ssi.html", done.stderr)
        place.write_text("<!doctype html>")
        self.addCleanup(place.unlink)
        self.assertEqual(run("page", "-o", file).returncode, 0)
        self.assertEqual(file.read_text(), "<!doctype html>")
        self.assertEqual(run("page", "-o", file).returncode, 1)
        # A file that is replaced is not written over.
        kept = self.folder / "kept.html"
        os.link(file, kept)
        place.write_text("<!doctype html>\n")
        self.assertEqual(run("page", "--force", "-o", file).returncode, 0)
        self.assertEqual(file.read_text(), "<!doctype html>\n")
        self.assertEqual(kept.read_text(), "<!doctype html>")

    def test_nothing_that_windows_has_not(self):
        source = pathlib.Path(prompt.__file__).read_text(encoding="utf-8")
        used = {name.name.split(".")[0] for node in ast.walk(ast.parse(source))
                if isinstance(node, ast.Import) for name in node.names}
        self.assertEqual(used & POSIX_ONLY, set())
        self.assertNotIn("os.fork", source)

    def test_a_console_of_another_code_page(self):
        done = subprocess.run(
            [sys.executable, "-B", "-m", "libssi", "people", str(SAMPLE),
             "--names"], capture_output=True, check=False,
            env={**os.environ, "PYTHONIOENCODING": "cp437"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Pellulève", done.stdout.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
