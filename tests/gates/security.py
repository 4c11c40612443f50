#!/usr/bin/python3
"""Each guard of doc/security.md names what shows it, and that is there.

A guard is an item of the threat model. It is shown by one or more of these, each
in backticks: a file below tests/, `tests/x.py: WORDS` for a test in it whose name
or sentence has these words, or `stage NAME` for a stage of tests/run. The
threats themselves must not go, nor what is not guarded.
"""

import re

import gate

PAGE = "doc/security.md"
THREATS = ("archive", "model file", "database input", "team lead", "shared page")
NAMED = re.compile(r"`(tests/[^`:]+)(?:: ([^`]+))?`|`stage ([^`]+)`")
STAGES = re.compile(r"^(?:long_)?stages=\(([^)]*)\)", re.M)


def plain(text):
    """Words alone: a sentence in a source may go over lines, and a name has
    lines between its words."""
    return f" {' '.join(re.sub(r'[^A-Za-z0-9]+', ' ', text).split())} "


def parts(text):
    """The threats by their headings, each with its text."""
    model = text.partition("\n## Threat model\n")[2].partition("\n## ")[0]
    heads = re.split(r"^### (.*)$", model, flags=re.M)
    return dict(zip(heads[1::2], heads[2::2]))


def named_nowhere(text, root):
    """What is named in a text, and is not there."""
    stages = set(" ".join(STAGES.findall((root / "tests/stages.sh").read_text(
        encoding="utf-8"))).split())
    for path, words, stage in NAMED.findall(re.sub(r"\s+", " ", text)):
        if stage:
            if stage not in stages:
                yield f"there is no stage {stage}"
        elif not (root / path).is_file():
            yield f"there is no {path}"
        elif words and plain(words) not in plain(
                (root / path).read_text(encoding="utf-8")):
            yield f"{path} has nothing that is called '{words}'"


def check(root=gate.ROOT):
    text = (root / PAGE).read_text(encoding="utf-8")
    findings = [f"{PAGE}: {what}" for what in named_nowhere(text, root)]
    found = parts(text)
    for threat in THREATS:
        if not any(threat in head for head in found):
            findings.append(f"{PAGE}: no part on a {threat}")
    for head, part in found.items():
        guards = re.findall(r"^- (.*?)(?=^- |^\n|\Z)", part, re.M | re.S)
        if not guards:
            findings.append(f"{PAGE}: {head}: nothing guards against it")
        for guard in guards:
            shown = re.sub(r"\s+", " ", guard).partition("*Shown by*")[2]
            if not NAMED.search(shown):
                findings.append(f"{PAGE}: {head}: nothing shows "
                                f"'{guard[:40].strip()}'")
        if "*Not guarded:*" not in part:
            findings.append(f"{PAGE}: {head}: what is not guarded?")
    return findings


def planted(folder, old, new):
    del folder
    copy = gate.one_copy("doc", "tests")
    with gate.edited(copy / PAGE, old, new):
        return check(copy)


def no_such_file(folder):
    return planted(folder, "`tests/gates/imports.py`", "`tests/gates/import.py`"
                   ), "there is no tests/gates/import.py"


def no_such_test(folder):
    return planted(folder, "names in a ZIP never become paths",
                   "names in a ZIP never become files"
                   ), "called 'names in a ZIP never become files'"


def no_such_name(folder):
    return planted(folder, ": documented ranges", ": documented range"
                   ), "model_set.c has nothing that is called"


def no_such_stage(folder):
    return planted(folder, "`stage fuzz`", "`stage fuss`"), "no stage fuss"


def nothing_shows_it(folder):
    return planted(folder, "*Shown by* `tests/unit/budget_charge.c: "
                   "scores do not matter`.", ""), "nothing shows '**Refusals"


def lost_threat(folder):
    return planted(folder, "### A shared page\n", ""), "no part on a shared page"


def all_is_guarded(folder):
    return planted(folder, "*Not guarded:* an archive", "An archive"
                   ), "A hostile archive: what is not guarded?"


if __name__ == "__main__":
    gate.run(__doc__, check, [no_such_file, no_such_test, no_such_name,
                              no_such_stage, nothing_shows_it, lost_threat,
                              all_is_guarded])
