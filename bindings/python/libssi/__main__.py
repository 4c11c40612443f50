"""A member's archive at the prompt: python -m libssi COMMAND ARCHIVE.

All numbers are those of the report's document, which the library makes.
"""

import argparse
import json
import os
import pathlib
import stat
import sys
import tempfile
import webbrowser
import zipfile
from typing import Any, Callable, Dict, List, Optional

from ._convert import day_in, text_out
from ._document import report_json
from ._error import Error
from ._reading import ArchiveReading, read_archive, score
from ._version import __version__

_PAGES = pathlib.Path(__file__).resolve().parent / "page"
_PLACE = "@DOCUMENT@"
#: As of the program ssi: a wrong archive, and a wrong call.
_FAILED, _USAGE = 1, 2
_BAR = 40
_ENTRIES = 10


class _Refused(Exception):
    """One sentence for the person at the prompt, and the exit status."""

    def __init__(self, sentence: str, code: int = _FAILED) -> None:
        super().__init__(sentence)
        self.code = code


def _of(wish: argparse.Namespace,
        make: Callable[[ArchiveReading, Optional[int]], str]) -> str:
    """What is made of the archive, which is closed after it."""
    day = None if wish.on is None else _day(wish.on)
    reading = read_archive(wish.archive if len(wish.archive) > 1
                           else wish.archive[0], names=bool(wish.names))
    try:
        if reading.note:
            print(f"libssi: note: {reading.note}", file=sys.stderr)
        return make(reading, day)
    finally:
        for each in (reading.profile, reading.activity, reading.archive):
            each.close()


def _document(wish: argparse.Namespace) -> str:
    """The report's document, as `ssi report --json` prints it."""
    return _of(wish, lambda reading, day: report_json(
        reading, day=day, names=bool(wish.names)))


def _score_json(wish: argparse.Namespace) -> str:
    """The score's, as `ssi score --json` prints it."""
    return _of(wish, lambda reading, day: score(
        reading.profile, reading.activity, day).json())


def _day(text: str) -> int:
    import datetime
    try:
        return day_in(datetime.date.fromisoformat(text))
    except ValueError:
        raise _Refused(f"--on: {text!r} is no date; give it as YYYY-MM-DD",
                       _USAGE) from None


def _bar(points: float, high: float, most: float) -> str:
    """Points, what is not observed, and what is still to gain."""
    full = round(points * _BAR / most)
    maybe = max(round(high * _BAR / most) - full, 0)
    return "#" * full + "?" * maybe + "." * (_BAR - full - maybe)


def _score_text(told: Dict[str, Any]) -> str:
    total = told["total"]
    lines = [f"Social Selling Index on {told['on']}", "",
             f"  {told['display']} of 100   from {total['points']:.2f} to "
             f"{total['high']:.2f}", ""]
    for name, row in told["pillars"].items():
        bar = _bar(row["points"], row["high"], row["max"])
        lines.append(f"  {name.capitalize():<8}{row['points']:>6.2f} of "
                     f"{row['max']:g}  {bar}")
    lines += ["  # points   ? not observed   . still to gain"]
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    """A name without what a terminal would take for a command."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _people_text(told: Dict[str, Any]) -> str:
    people = told["people"]
    lines = [f"People on {told['on']}: {people['count']}, of whom "
             f"{people['to_write']} to write to", ""]
    for row in people["next"][:_ENTRIES]:
        who = f"{_plain(row['name'])}: " if row["name"] else ""
        lines.append(f"  {row['rank']:>3}  {who}{row['sentence']}")
    return "\n".join(lines) + "\n"


def _fill(document: str) -> str:
    """The report's page with the document inside: in it nothing may look like
    the end of it."""
    path = _PAGES / "report.html"
    try:
        halves = path.read_text(encoding="utf-8").split(_PLACE)
    except OSError:
        raise _Refused(f"this package was built without the page ({path}): "
                       "install libssi from a wheel") from None
    return document.replace("<", "\\u003c").join(halves)


def _write(content: bytes, path: str, force: bool) -> None:
    """Writes a file whole or not at all; one that is there only if forced."""
    target = pathlib.Path(path)
    if os.path.lexists(path):
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise _Refused(f"{path} is no plain file: it cannot be replaced")
        if not force:
            raise _Refused(f"{path} is there already; --force replaces it")
    with tempfile.NamedTemporaryFile(
            delete=False, dir=str(target.parent), prefix=".libssi-") as made:
        try:
            made.write(content)
        except BaseException:
            made.close()
            os.unlink(made.name)
            raise
    try:
        # As open() would: the temporary file is the owner's alone.
        hidden = os.umask(0)
        os.umask(hidden)
        os.chmod(made.name, 0o666 & ~hidden)
        os.replace(made.name, path)
    except OSError:
        os.unlink(made.name)
        raise


def _run_score(wish: argparse.Namespace) -> None:
    print(_score_json(wish) if wish.json
          else _score_text(json.loads(_document(wish))), end="")


def _run_people(wish: argparse.Namespace) -> None:
    document = _document(wish)
    told = json.loads(document)
    print(json.dumps(told["people"], ensure_ascii=False, indent=2) + "\n"
          if wish.json else _people_text(told), end="")


def _run_report(wish: argparse.Namespace) -> None:
    if not wish.json and wish.output is None:
        raise _Refused("report: --json or -o FILE.html is needed", _USAGE)
    document = _document(wish)
    if wish.output is not None:
        _write(_fill(document).encode("utf-8"), wish.output, wish.force)
    if wish.json:
        print(document, end="")
    else:
        names = "with names" if wish.names else "without names"
        print(f"Written to {wish.output}\nA page for any browser, {names}.")


def _run_page(wish: argparse.Namespace) -> None:
    path = _PAGES / "ssi.html"
    if not path.is_file():
        raise _Refused("this package was built without ssi.html; libssi's "
                       f"examples/page/build makes it, to be put into {_PAGES}. "
                       "`report -o` needs none")
    if wish.output is None:
        opened = webbrowser.open(path.as_uri())
        print(f"{'Opened' if opened else 'Open this file in a browser:'} {path}\n"
              "Choose the archive there: nothing leaves this machine.")
        return
    _write(path.read_bytes(), wish.output, wish.force)
    print(f"Written to {wish.output}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m libssi", description="A member's Social Selling Index, "
        "from the archive that LinkedIn sends. Nothing leaves this machine.")
    parser.add_argument("-V", "--version", action="version",
                        version=f"libssi {__version__}")
    commands = parser.add_subparsers(dest="command", required=True,
                                     metavar="COMMAND")
    for name, run, says in (
            ("score", _run_score, "the index and its pillars"),
            ("report", _run_report, "all that is known, as a page or as JSON"),
            ("people", _run_people, "whom to write to next, and why"),
            ("page", _run_page, "open the page that reads archives itself")):
        each = commands.add_parser(name, help=says, description=says.capitalize()
                                   + ".")
        each.set_defaults(run=run)
        if name in ("report", "page"):
            each.add_argument("-o", "--output", metavar="FILE.html",
                              help="the file to write")
            each.add_argument("--force", action="store_true",
                              help="replace a file that is there")
        if name == "page":
            continue
        each.add_argument("archive", nargs="+", metavar="ARCHIVE",
                          help="the ZIP that LinkedIn sent, or its folder; "
                          "several exports of one member count as one")
        each.add_argument("--on", metavar="YYYY-MM-DD",
                          help="another day than that of the archive")
        each.add_argument("--json", action="store_true", help="as JSON")
        each.add_argument("--names", action="store_true",
                          help="with the names of people, which are left out "
                          "otherwise")
    return parser


def main(words: Optional[List[str]] = None) -> int:
    """Runs a command; answers the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page shows what it can.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    wish = _parser().parse_args(words)
    try:
        wish.run(wish)
        sys.stdout.flush()
    except _Refused as refused:
        return _say(str(refused), refused.code)
    except OSError as error:
        what = error.strerror or str(error)
        name = error.filename
        return _say(f"{text_out(name) if isinstance(name, bytes) else name}: "
                    f"{what}" if name else what, _FAILED)
    except zipfile.BadZipFile:
        return _say(f"{wish.archive[0]}: it is no ZIP, or a damaged one",
                    _FAILED)
    except (Error, ValueError) as error:
        return _say(f"{', '.join(wish.archive)}: {error}", _FAILED)
    except KeyboardInterrupt:
        return 130
    return 0


def _say(sentence: str, code: int) -> int:
    print(f"libssi: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
