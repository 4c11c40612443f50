"""Runs Doxygen over a folder of headers: HTML and XML in one run, because an
XML run alone reports parameters as undocumented that are documented."""

import pathlib
import re
import subprocess

OVERRIDES = """\
INPUT = "{headers}"
USE_MDFILE_AS_MAINPAGE =
STRIP_FROM_PATH = "{strip}"
STRIP_FROM_INC_PATH = "{strip}"
IMAGE_PATH =
EXAMPLE_PATH = "{examples}"
QUIET = YES
WARN_AS_ERROR = NO
"""


def configuration(doxyfile, include, output):
    """The text of doc/Doxyfile.in, turned to these headers only."""
    text = doxyfile.read_text(encoding="utf-8")
    for name, value in (("version", "0"), ("source", include),
                        ("output", output)):
        text = text.replace(f"@{name}@", str(value))
    return text + OVERRIDES.format(headers=include / "ssi", strip=include,
                                   examples=doxyfile.parents[1] / "examples/c")


def run(doxyfile, include, folder):
    """Makes the XML; answers its folder and Doxygen's warnings."""
    output = pathlib.Path(folder) / "doxygen"
    output.mkdir()
    made = output / "Doxyfile"
    made.write_text(configuration(doxyfile, include, output), encoding="utf-8")
    done = subprocess.run(["doxygen", str(made)], capture_output=True,
                          text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"doxygen failed:\n{done.stdout}{done.stderr}")
    return output / "xml", warnings(done.stderr, include)


def warnings(text, include):
    """Doxygen's warnings as findings: file:line: words."""
    findings = []
    for line in text.splitlines():
        found = re.match(r"(.*?):(\d+): (?:warning|error): (.*)", line)
        if found:
            file = found.group(1).replace(f"{include}/", "")
            findings.append(f"{file}:{found.group(2)}: {found.group(3)}")
    return findings
