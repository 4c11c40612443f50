"""What the library says of the sample archive, byte for byte.

Usage: documents.py PROGRAM SAMPLE writes tests/cli/golden again, after a change
of the model, the archive's reader or the sample that was meant.
"""

import pathlib
import sys
import tempfile

import benchmarks
import checks
import harness
from harness import test

GOLDEN = pathlib.Path(__file__).parent / "golden"
COMMANDS = ("score", "explain")


def golden(command):
    return (GOLDEN / f"{command}.json").read_text(encoding="utf-8")


@test
def test_golden(program, sample):
    """score and explain of the sample are the committed documents"""
    for command in COMMANDS:
        assert program.good(command, "--json", sample) == golden(command), (
            f"ssi {command} --json differs from tests/cli/golden: if that is "
            "meant, tests/cli/documents.py writes it again")


@test
def test_benchmarks_follow(program, sample):
    """standings follow in the same object, and all before them is the same"""
    words = ("score", "--json", sample, "--fallback", "--benchmark",
             benchmarks.publish(program, benchmarks.people(140, 1)))
    text = program.good(*words)
    assert text.startswith(golden("score")[:-len("\n}\n")] + 
                           ",\n  \"benchmarks\": [")
    assert text.endswith("\n  ]\n}\n")
    assert len(checks.parse(text)["benchmarks"]) == 2


def main():
    program, sample = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            text = harness.Program(program, folder).good(
                command, "--json", pathlib.Path(sample).resolve())
            (GOLDEN / f"{command}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
