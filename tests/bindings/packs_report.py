"""The same report as packs_report.mjs writes, with Python's package as it is
installed: packs_report.py ARCHIVE.zip REPORT.html"""

import pathlib
import sys

import libssi


def main():
    archive, output = map(pathlib.Path, sys.argv[1:])
    document = libssi.report_json(libssi.read_archive(archive))
    page = pathlib.Path(libssi.__file__).with_name("page") / "report.html"
    output.write_text(page.read_text(encoding="utf-8").replace(
        "@DOCUMENT@", document.strip().replace("<", "\\u003c")), encoding="utf-8")


if __name__ == "__main__":
    main()
