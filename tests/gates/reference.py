#!/usr/bin/python3
"""Doxygen makes the reference without a warning, and what it has no word for
(length, ownership, NULL) is in the XML as often as in the headers."""

import pathlib
import re
import subprocess
import tempfile

import gate

ELEMENTS = {"notnull": "<notnull/>", "nullable": "<nullable/>",
            "owns": "<owns/>", "borrowed": "<borrowed/>",
            "array": '<array length="'}
INPUTS = ("include", "doc/Doxyfile.in", "examples/c")


def make(root, out):
    """Runs Doxygen on a tree; answers its warnings."""
    text = (root / "doc/Doxyfile.in").read_text(encoding="utf-8")
    for name, value in (("version", "0"), ("source", root), ("output", out)):
        text = text.replace(f"@{name}@", str(value))
    doxyfile = out / "Doxyfile"
    doxyfile.write_text(text, encoding="utf-8")
    done = subprocess.run([gate.tool("doxygen"), doxyfile], text=True,
                          capture_output=True, check=False, cwd=out)
    lines = [line.replace(f"{root}/", "") for line in done.stderr.splitlines()]
    if done.returncode and not lines:
        raise gate.Failure(done.stdout)
    return list(dict.fromkeys(lines))


def check(root=gate.ROOT):
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary)
        findings = make(root, out)
        if findings:
            return findings
        xml = "".join(p.read_text(encoding="utf-8")
                      for shape in ("*_8h.xml", "struct*.xml")
                      for p in (out / "xml").glob(shape))
        headers = "".join(p.read_text(encoding="utf-8")
                          for p in (root / "include/ssi").glob("*.h"))
    for word, element in ELEMENTS.items():
        said = len(re.findall(rf"@{word}\b", headers))
        kept = xml.count(element)
        if said != kept:
            findings.append(f"@{word} is {said} times in the headers and "
                            f"{kept} times in the XML")
    return findings


def planted(folder, name, old, new):
    gate.copy_tree(folder, *INPUTS)
    gate.edit(folder / name, old, new)
    return check(folder)


def lost_parameter(folder):
    return (planted(folder, "include/ssi/base.h",
                    " * @param[in] month Month, 1 … 12.\n", ""),
            "parameter 'month'")


def undocumented_field(folder):
    return (planted(folder, "include/ssi/score.h",
                    "  int32_t points;   /**< Micropoints, 0 … `maximum`. */",
                    "  int32_t points;"), "points")


def dead_link(folder):
    return (planted(folder, "include/ssi/base.h", "see ::SSI_INIT",
                    "see @ref ssi_nowhere"), "ssi_nowhere")


def lost_word(folder):
    return (planted(folder, "doc/Doxyfile.in", "@xmlonly<notnull/>@endxmlonly",
                    ""), "@notnull is")


if __name__ == "__main__":
    gate.run(__doc__, check, [lost_parameter, undocumented_field, dead_link,
                              lost_word])
