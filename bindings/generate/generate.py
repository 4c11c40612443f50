#!/usr/bin/python3
"""Makes the bindings' files from the documented headers.

  generate.py            writes them
  generate.py --check    makes them anew elsewhere and compares

Needs: doxygen, a C compiler. The headers are read by Doxygen (model.py),
measured by a compiled probe (probe.py), checked (lint.py) and written out by
the emitters, each of which answers {place: text}.
"""

import argparse
import difflib
import pathlib
import sys
import tempfile

import doxygen
import emit_index
import emit_json
import emit_least
import emit_map
import emit_node
import emit_python
import lint
import model
import probe
import shape

ROOT = pathlib.Path(__file__).resolve().parents[2]
EMITTERS = {"json": emit_json, "map": emit_map, "least": emit_least,
            "index": emit_index, "python": emit_python, "node": emit_node}


def describe(include, doxyfile, xml=None):
    """The description of the headers in a folder, and all findings."""
    findings = lint.words(include)
    if findings:
        return None, findings
    with tempfile.TemporaryDirectory() as temporary:
        if xml is None:
            xml, findings = doxygen.run(doxyfile, include, temporary)
        api = shape.complete(model.read(xml))
        findings = lint.shapes(api) + findings
        if not findings:
            findings += probe.join(api, probe.run(api, include, temporary))
            findings += lint.numbers(api)
    return {"library": library(api), **api}, findings


def library(api):
    """What all bindings must know of the library as a whole."""
    values = {c["name"]: c.get("value", 0) for c in api["constants"]}
    numbers = [values.get(f"SSI_VERSION_{part}", 0)
               for part in ("MAJOR", "MINOR", "PATCH")]
    return {"name": "libssi", "prefix": "ssi", "symbol_prefix": "LIBSSI",
            "version": ".".join(map(str, numbers)), "soname": "libssi.so.1"}


def emit(api, wanted):
    """All files: {place: text}."""
    files = {}
    for name in wanted:
        files.update(EMITTERS[name].emit(api))
    return files


def write(files, root):
    for place, text in files.items():
        path = root / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def differences(files, root):
    """What is in the tree against what would be made."""
    for place, text in sorted(files.items()):
        path = root / place
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        yield from difflib.unified_diff(
            old.splitlines(keepends=True), text.splitlines(keepends=True),
            f"{place} (committed)", f"{place} (made from the headers)")


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true",
                        help="compare with the files that are there")
    parser.add_argument("--include", type=pathlib.Path, default=ROOT / "include",
                        help="folder that holds ssi/ssi.h")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT,
                        help="tree to write to, or to compare with")
    parser.add_argument("--doxyfile", type=pathlib.Path,
                        default=ROOT / "doc/Doxyfile.in")
    parser.add_argument("--xml", type=pathlib.Path,
                        help="Doxygen's XML, if it has been made already")
    parser.add_argument("--only", nargs="+", choices=list(EMITTERS),
                        default=list(EMITTERS), help="only these files")
    return parser.parse_args()


def main():
    options = arguments()
    api, findings = describe(options.include.resolve(), options.doxyfile,
                             options.xml)
    if findings:
        print("\n".join(findings))
        return 1
    files = emit(api, options.only)
    if not options.check:
        write(files, options.output)
        return 0
    diff = "".join(differences(files, options.output))
    print(diff, end="")
    if diff:
        print("run bindings/generate/generate.py and commit what it makes")
    return 1 if diff else 0


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.exit(main())
