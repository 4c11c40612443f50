"""Each command with what it needs."""

import benchmarks
import navigator
from fresh import folder, write

COMMANDS = ("score", "explain", "report", "inspect", "history", "trend",
            "people", "plan", "what-if", "sensitivity", "calibrate", "compare", "outcomes",
            "team", "seats", "cohort build", "benchmark publish",
            "benchmark show", "model", "completion")


def readings(program, sample):
    """A year of pillars, as calibrate takes them."""
    return write(program, "readings.csv",
                 program.good("history", "--csv", sample).encode())


def benchmark_of(program):
    """A benchmark of 140 members."""
    return benchmarks.publish(program, benchmarks.people(140, 1))


def page(program):
    """Where a page can be written, in a folder of its own."""
    return f"{folder(program, {})}/report.html"


def all_of(program, sample):
    """Each command that people or programs read, with all that it needs."""
    return (["score", sample], ["explain", sample], ["inspect", sample],
            ["model"], ["history", sample], ["trend", sample],
            ["people", sample, "--names"],
            ["report", sample, "--force", "-o", page(program)],
            ["plan", sample, "--cohort-means", "10,6.5,5,12"],
            ["what-if", sample, "--add", "post=4", "--set", "skills=50"],
            ["sensitivity", sample], ["outcomes", sample],
            ["calibrate", sample, readings(program, sample)],
            ["compare", sample, readings(program, sample)],
            ["seats", folder(program, {name: text.encode() for name, text
                                       in navigator.FILES.items()})],
            ["score", sample, "--fallback", "--benchmark",
             benchmark_of(program)],
            ["team", sample, "--share-all"],
            ["benchmark", "show", benchmark_of(program)])
