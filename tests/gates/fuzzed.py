#!/usr/bin/python3
"""Every public function that takes text or bytes is fuzzed: tests/fuzz/README.md
names its target, which calls it. Every file of the program that reads what
others wrote is in the second table. Each target has a corpus that every build
replays, and tests/run knows it.
"""

import json
import re

import gate

FUZZ = "tests/fuzz"
BYTES = {"char", "uint8_t", "void"}
ROW = re.compile(r"^\| (.+?) \| (?:(.+?) \| )?([a-z, ]+) \|$", re.M)
# What opens a file or takes words in the program.
READERS = re.compile(r"\b(fopen|file_open|saved_file_read(_open)?|lines_open"
                     r"|zip_open\w*|getopt_long)\(")
# These open and hand on; or are the readers' own.
HELPERS = {"file_write.c", "saved_file.c", "lines.c", "main.c",
           # Folders and single files: the archive's reader has their bytes.
           "archive_file.c", "archive_folder.c"}


def inputs(root):
    """Public functions that take text or bytes."""
    api = json.loads((root / "bindings/api.json").read_text(encoding="utf-8"))
    return [f["name"] for f in api["functions"]
            if any(p.get("direction") == "in" and p.get("base") in BYTES
                   for p in f["parameters"])]


def readers(root):
    """Sources of the program that read what others wrote."""
    for path in sorted((root / "examples/ssi").glob("*.c")):
        if path.name not in HELPERS and READERS.search(
                path.read_text(encoding="utf-8")):
            yield path.name


def called(root, target):
    """The target's own text, and what it includes of the folder."""
    text = (root / FUZZ / f"{target}_fuzz.c").read_text(encoding="utf-8")
    for name in re.findall(r'#include "fuzz/(\w+)\.[hc]"', text):
        source = root / FUZZ / f"{name}.c"
        if source.exists():
            text += source.read_text(encoding="utf-8")
    return text


def table_findings(root, rows, targets):
    named = {}
    for first, middle, last in rows:
        words = re.findall(r"`(\w+(?:\.c)?)`", middle or first)
        for target in last.split(", "):
            if target not in targets:
                yield f"{FUZZ}/README.md: there is no target {target}"
                continue
            for word in words:
                named[word] = target
                if word.startswith("ssi_") and not re.search(
                        rf"\b{word}\(", called(root, target)):
                    yield f"{FUZZ}/{target}_fuzz.c: does not call {word}"
    for name in [*inputs(root), *readers(root)]:
        if name not in named:
            yield f"{FUZZ}/README.md: no target reads what {name} takes"


def check(root=gate.ROOT):
    text = (root / FUZZ / "README.md").read_text(encoding="utf-8")
    rows = [r for r in ROW.findall(text) if "`" in r[0] + r[1]]
    targets = {path.name[:-len("_fuzz.c")]
               for path in (root / FUZZ).glob("*_fuzz.c")}
    scripts = {path.name[:-len("_fuzz.mjs")]
               for path in (root / FUZZ).glob("*_fuzz.mjs")}
    if len(rows) < 10 or not inputs(root):
        raise gate.Failure(f"{FUZZ}/README.md: no table was found")
    findings = list(table_findings(root, rows, targets | scripts))
    meson = (root / FUZZ / "meson.build").read_text(encoding="utf-8")
    stages = (root / "tests/stages_trust.sh").read_text(encoding="utf-8")
    lists = " ".join(re.findall(r"^\w+_fuzzers=\(([^)]*)\)", stages, re.M))
    for target in sorted(scripts):
        if f"{target}_fuzz.mjs" not in stages:
            findings.append(f"tests/stages_trust.sh: does not run {target}")
    for target in sorted(targets):
        if not any((root / FUZZ / "corpus" / target).glob("*")):
            findings.append(f"{FUZZ}/corpus/{target}: holds nothing")
        if not re.search(rf"'(replay )?{target}'", meson):
            findings.append(f"{FUZZ}/meson.build: does not replay {target}")
        if not re.search(rf"\b{target}\b", lists):
            findings.append(f"tests/stages_trust.sh: does not run {target}")
    return findings


def copy(folder):
    """What is looked at; of each corpus its folder and a file."""
    files = [path for place in (FUZZ, "examples/ssi")
             for path in (gate.ROOT / place).iterdir() if path.is_file()]
    gate.copy_tree(folder, "bindings/api.json", "tests/stages_trust.sh",
                   *(path.relative_to(gate.ROOT) for path in files))
    for path in (gate.ROOT / FUZZ / "corpus").iterdir():
        made = folder / FUZZ / "corpus" / path.name
        made.mkdir(parents=True)
        (made / "one").touch()
    return folder


def row_forgotten(folder):
    copy(folder)
    gate.edit(folder / FUZZ / "README.md", "| `ssi_seats_add` | tables |\n", "")
    return check(folder), "no target reads what ssi_seats_add takes"


def call_forgotten(folder):
    copy(folder)
    gate.edit(folder / FUZZ / "names_fuzz.c", "ssi_archive_wants(", "wants_(")
    return check(folder), "does not call ssi_archive_wants"


def new_reader(folder):
    copy(folder)
    (folder / "examples/ssi/planted.c").write_text(
        'int planted(void) { return fopen("x", "r") != 0; }\n',
        encoding="utf-8")
    return check(folder), "no target reads what planted.c takes"


def no_corpus(folder):
    copy(folder)
    (folder / FUZZ / "planted_fuzz.c").write_text("int planted;\n",
                                                  encoding="utf-8")
    return check(folder), "corpus/planted: holds nothing"


if __name__ == "__main__":
    gate.run(__doc__, check, [row_forgotten, call_forgotten, new_reader,
                              no_corpus])
