"""The page that `ssi report -o` writes: the document inside, and no name."""

import json
import pathlib
import re
import shutil
import tempfile

from harness import test

HOLDER = re.compile(r'<script type="application/json" id="report">(.*?)'
                    r"</script>", re.S)


def page(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


@test
def test_page(program, sample):
    """the page holds the document that --json prints"""
    with tempfile.TemporaryDirectory(dir=program.folder) as place:
        path = f"{place}/report.html"
        said = program.good("report", sample, "-o", path)
        assert path in said and "without names" in said, said
        text = page(path)
        held = HOLDER.search(text)[1]
        assert "<" not in held
        assert json.loads(held) == json.loads(
            program.good("report", sample, "--json"))
        assert "default-src 'none'; script-src 'sha256-" in text
        assert " style=" not in HOLDER.sub("", text).split("<style>")[0]


@test
def test_page_names(program, sample):
    """people are in the page only with --names"""
    with tempfile.TemporaryDirectory(dir=program.folder) as place:
        path = f"{place}/report.html"
        people = json.loads(program.good("report", sample, "--json", "--names")
                            )["people"]["next"]
        program.good("report", sample, "-o", path)
        text = page(path)
        assert not any(each["name"] in text for each in people)
        program.good("report", sample, "-o", path, "--force", "--names")
        text = page(path)
        assert all(each["name"] in text for each in people)


@test
def test_page_markup(program, sample):
    """what an archive says is text in the page, never markup"""
    evil = "</script><img src=x onerror=run()><!--<script>"
    with tempfile.TemporaryDirectory(dir=program.folder) as place:
        path = f"{place}/report.html"
        program.good("report", sample, "-o", path, "--names")
        tags = re.findall(r"<[^<]{0,12}", HOLDER.sub("", page(path)))
        archive = pathlib.Path(place) / "archive"
        shutil.copytree(sample, archive)
        for name in ("Connections.csv", "Profile.csv"):
            text = (archive / name).read_text(encoding="utf-8")
            head, rows = re.match(r"(?s)(.*?First Name[^\n]*\n)(.*)", text).groups()
            rows = re.sub(r"(?m)^[^,\n]*,", f'"{evil}",', rows)
            (archive / name).write_text(head + rows, encoding="utf-8")
        program.good("report", archive, "-o", path, "--names", "--force")
        text = page(path)
        held = json.loads(HOLDER.search(text)[1])
        assert any(each["name"].startswith(evil)
                   for each in held["people"]["next"])
        assert re.findall(r"<[^<]{0,12}", HOLDER.sub("", text)) == tags


@test
def test_page_refusals(program, sample):
    """no file is replaced unasked, and something must be asked for"""
    with tempfile.TemporaryDirectory(dir=program.folder) as place:
        path = pathlib.Path(place, "report.html")
        path.write_text("mine", encoding="utf-8")
        program.bad(1, "report", sample, "-o", path, says=["--force"])
        assert path.read_text(encoding="utf-8") == "mine"
        program.bad(2, "report", sample, says=["-o FILE"])
        program.bad(2, "report", sample, "--json", "--force", says=["-o FILE"])
