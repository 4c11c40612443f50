#!/usr/bin/python3
"""A library may grow, and what was built before runs on with the same results.

The headers and sources are copied, and the copy grows in every way that it may
(grow.py). Hosts in C and in Python, built against the headers of either, run
with the library of either:
- what both know of must be told alike by all four, to the last bit;
- what only the grown headers have must be refused by the old library with the
  right status, and work with the grown one;
- valgrind must find nothing, in arrays and structs of exactly the size that a
  host knows of;
- the gates that keep the interface must accept the grown copy.
With the headers of a release in tests/abi/1.0, these are the old ones.
"""

import atexit
import copy
import functools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "gates"))

import exports  # noqa: E402
import gate  # noqa: E402
import grow  # noqa: E402
import header_docs  # noqa: E402
import public_headers  # noqa: E402
import tail_padding  # noqa: E402

RELEASE = gate.ROOT / "tests/abi" / tail_padding.FIRST
FLAGS = ["-std=c11", "-O1", "-g"]
SONAME = "libssi.so.1"
VALGRIND = ["valgrind", "-q", "--error-exitcode=99", "--leak-check=full",
            "--errors-for-leak-kinds=all"]
OLD, GROWN = "old", "grown"


def refused(counts):
    """What a host of grown headers is told by the old library, in C."""
    lines = """\
+of the total 0 0
+more in the columns: SSI_ERROR_UNSUPPORTED
+more in the range: SSI_ERROR_UNSUPPORTED
+more in the population: SSI_ERROR_UNSUPPORTED
+kind in a column: SSI_ERROR_KIND
+trait in a column: SSI_ERROR_TRAITS
+kind in a mask: SSI_ERROR_KIND
+kind of all: SSI_ERROR_KIND
+fact in a column: SSI_ERROR_UNSUPPORTED
+share of a kind: SSI_ERROR_UNSUPPORTED
+share of a fact: SSI_ERROR_UNSUPPORTED
+kind: SSI_ERROR_KIND
+fact: SSI_ERROR_FACT
+trait: SSI_ERROR_INDEX
+indicator: SSI_ERROR_INDICATOR
+fact by name: SSI_ERROR_NAME
+status: SSI_ERROR_UNKNOWN
+fact set: SSI_ERROR_FACT
+fact read -1
+facts set: SSI_ERROR_UNSUPPORTED
+event of the kind: SSI_ERROR_KIND
+event with the trait: SSI_ERROR_TRAITS
+kinds observed: SSI_ERROR_KIND
+traits observed: SSI_ERROR_TRAITS
+the last kind observed {kinds}
+traits observed {traits}
+more in the allocator: SSI_ERROR_UNSUPPORTED
+ledger of a later library: SSI_ERROR_UNSUPPORTED
"""
    rows = counts["grown"]["indicators"] - counts["old"]["indicators"]
    return (lines.format(kinds=counts["old"]["kinds"],
                         traits=(1 << counts["old"]["traits"]) - 1)
            + "+points: SSI_ERROR_INDICATOR\n+points 0 0 0\n" * rows
            + "+points of kind: SSI_ERROR_KIND\n").splitlines()


def taken(counts):
    """The same by the grown library. Of the planted indicators, in the order of
    grow.py, only that of a trait which the member has not is unobserved."""
    lines = """\
+of the total 77 0
+more in the columns: SSI_OK
+more in the range: SSI_OK
+more in the population: SSI_ERROR_PLANTED
+kind in a column: SSI_OK
+trait in a column: SSI_OK
+kind in a mask: SSI_OK
+kind of all: SSI_OK
+fact in a column: SSI_OK
+share of a kind: SSI_OK
+share of a fact: SSI_OK
+kind: SSI_OK
+fact: SSI_OK
+trait: SSI_OK
+indicator: SSI_OK
+fact by name: SSI_OK
+status: SSI_ERROR_PLANTED
+fact set: SSI_OK
+fact read 1
+facts set: SSI_OK
+event of the kind: SSI_OK
+event with the trait: SSI_OK
+kinds observed: SSI_OK
+traits observed: SSI_OK
+the last kind observed {kinds}
+traits observed {traits}
+more in the allocator: SSI_OK
+ledger of a later library: SSI_OK
+points: SSI_OK
+points 0 0 1
+points: SSI_OK
+points 0 0 1
+points: SSI_OK
+points 0 0 2
+points: SSI_OK
+points 0 0 2
+points: SSI_OK
+points 0 0 2
+points: SSI_OK
+points 0 0 2
+points of kind: SSI_OK
"""
    return lines.format(kinds=counts["grown"]["kinds"],
                        traits=(1 << counts["grown"]["traits"]) - 1
                        ).splitlines()


REFUSED_IN_PYTHON = """\
+kind: ERROR_KIND
+event: ERROR_KIND
+traits: ERROR_TRAITS
+fact: ERROR_FACT
+facts: ERROR_UNSUPPORTED
+indicator: ERROR_INDICATOR
+field: 0
+function: missing: ssi_planted() came with libssi 1.1
""".splitlines()
TAKEN_IN_PYTHON = """\
+kind: None
+event: None
+traits: None
+fact: None
+facts: None
+indicator: 0.0
+field: 77
+function: 77
""".splitlines()


def run(command, **options):
    return subprocess.run([gate.tool(str(command[0])), *map(str, command[1:])],
                          capture_output=True, text=True, errors="replace",
                          check=False, **options)


def compiler():
    return os.environ.get("CC", "gcc")


def sizes(include, counts, folder):
    """A header that tells the hosts what the old headers hold."""
    names = [i.name for i in public_headers.read_all(include / "ssi")
             if i.kind == "struct"]
    program = folder / "sizes.c"
    program.write_text(
        "#include <ssi/ssi.h>\n#include <stdio.h>\nint main(void) {\n"
        + "".join(f'  printf("#define OLD_SIZE_{n} %zu\\n", sizeof({n}));\n'
                  for n in names) + "}\n", encoding="utf-8")
    gate.output(compiler(), "-std=c11", f"-I{include}", program, "-o",
                folder / "sizes")
    text = "".join(f"#define OLD_{key.upper()} {value}\n"
                   for key, value in counts.items())
    (folder / "old.h").write_text(text + gate.output(folder / "sizes"),
                                  encoding="utf-8")


class Ground:
    """Both libraries and all hosts, in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.root = {OLD: folder / "tree", GROWN: folder / "copy"}
        for root in self.root.values():
            gate.copy_tree(root, "include", "lib")
        self.include = {OLD: RELEASE if RELEASE.is_dir()
                        else self.root[OLD] / "include",
                        GROWN: self.root[GROWN] / "include"}
        grow.grow(self.root[GROWN])
        self.counts = {name: grow.counts(include.parent) if include.name ==
                       "include" else self.released(include)
                       for name, include in self.include.items()}
        sizes(self.include[OLD], self.counts[OLD], folder)

    def copied(self, folder):
        """The same in another folder, to plant a violation there."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        other = copy.copy(self)
        other.folder = folder
        other.root = {name: folder / root.relative_to(self.folder)
                      for name, root in self.root.items()}
        other.include = {name: folder / i.relative_to(self.folder)
                         if i.is_relative_to(self.folder) else i
                         for name, i in self.include.items()}
        return other

    def released(self, include):
        """The counts of headers that stand in no tree."""
        root = self.folder / "release"
        shutil.copytree(include, root / "include", dirs_exist_ok=True)
        return grow.counts(root)

    def generate(self):
        """What is made from the grown headers: the map of versions, the least
        sizes, and the Python package."""
        python = self.root[GROWN] / "bindings/python"
        shutil.copytree(gate.ROOT / "bindings/python", python,
                        ignore=shutil.ignore_patterns("__pycache__"))
        done = run([sys.executable, "-B",
                    gate.ROOT / "bindings/generate/generate.py", "--include",
                    self.include[GROWN], "--output", self.root[GROWN],
                    "--only", "map", "least", "python"])
        if done.returncode:
            raise gate.Failure(f"generate.py refuses the grown headers:\n"
                               f"{done.stdout}{done.stderr}")

    def library(self, name):
        return self.folder / name / SONAME

    def compile_library(self, name, sources=None, flags=()):
        """Compiles these sources, or all, and links them with the rest."""
        root = self.root[name]
        objects = self.folder / name
        objects.mkdir(exist_ok=True)
        everything = sorted(p.relative_to(root)
                            for p in (root / "lib").rglob("*.c"))
        for source in everything if sources is None else sources:
            gate.output(compiler(), *FLAGS, *flags, "-w", "-fPIC",
                        "-fvisibility=hidden", "-Iinclude", "-Ilib", "-c",
                        source, "-o",
                        objects / (str(source).replace("/", ".") + ".o"),
                        cwd=root)
        gate.output(compiler(), "-shared", *(
            objects / (str(s).replace("/", ".") + ".o") for s in everything),
            f"-Wl,--version-script={root / 'lib/libssi.map'}",
            f"-Wl,-soname,{SONAME}", "-o", self.library(name))

    def compile_host(self, name, *flags, suffix=""):
        grown = ["-DGROWN"] if name == GROWN else []
        gate.output(compiler(), *FLAGS, *grown, *flags, "-Wall", "-Wextra",
                    f"-I{self.include[name]}", f"-I{self.folder}",
                    *sorted(HERE.glob("*.c")), self.library(name), "-o",
                    self.folder / f"host-{name}{suffix}")

    def run_host(self, host, library, prefix=()):
        """What a host prints with a library, and findings about the run."""
        done = run([*prefix, self.folder / f"host-{host}", self.folder],
                   env={**os.environ, "LD_LIBRARY_PATH":
                        str(self.folder / library)})
        label = f"{host} host in C on the {library} library"
        if done.returncode:
            tail = "\n".join((done.stdout[-300:] + done.stderr).splitlines()
                             [-25:])
            return done.stdout, [f"{label}: ended with {done.returncode}:\n"
                                 + tail]
        return done.stdout, []

    def run_python(self, host, library):
        package = (gate.ROOT if host == OLD else self.root[GROWN]
                   ) / "bindings/python"
        old = self.counts[OLD]
        done = run([sys.executable, "-B", HERE / "host.py", old["kinds"],
                    old["facts"], old["traits"], old["indicators"]],
                   env={**os.environ, "PYTHONPATH": str(package),
                        "LIBSSI_LIBRARY": str(self.library(library))})
        if done.returncode:
            return done.stdout, [
                f"{host} host in Python on the {library} library: ended with "
                f"{done.returncode}:\n{done.stderr[-1500:]}"]
        return done.stdout, []


def apart(text):
    """Lines that all must tell, and those of grown headers only."""
    lines = text.splitlines()
    return ([line for line in lines if not line.startswith("+")],
            [line for line in lines if line.startswith("+")])


def first_difference(label, got, wanted):
    for number, (one, other) in enumerate(zip(got, wanted), 1):
        if one != other:
            return [f"{label}: line {number}: {one!r}, not {other!r}"]
    if len(got) != len(wanted):
        more = (got + wanted)[min(len(got), len(wanted))]
        return [f"{label}: {len(got)} lines, not {len(wanted)}; the first more "
                f"or less: {more!r}"]
    return []


SIZED = re.compile(r"(short|endless|unset) .*: (?!SSI_ERROR_SIZE$)")


def itself(label, lines):
    """What an old host must be told whatever library it has."""
    yield from (f"{label}: {line!r}, not SSI_ERROR_SIZE"
                for line in lines if SIZED.match(line))
    for line in lines:
        if line.startswith("reserved: ") and "UNSUPPORTED" not in line:
            yield f"{label}: {line!r}, not SSI_ERROR_UNSUPPORTED"


def compare(language, told, wanted_of):
    """Findings about four runs: {(host, library): text}."""
    reference, _ = apart(told[OLD, OLD])
    yield from itself(f"{OLD} host in {language} on the {OLD} library",
                      reference)
    for (host, library), text in told.items():
        label = f"{host} host in {language} on the {library} library"
        same, beyond = apart(text)
        yield from first_difference(label, same, reference)
        wanted = wanted_of[library] if host == GROWN else []
        yield from first_difference(label + ", what is new", beyond, wanted)


PAIRS = [(GROWN, GROWN), (GROWN, OLD), (OLD, OLD), (OLD, GROWN)]


def in_c(ground, prefix=()):
    told, findings = {}, []
    for pair in PAIRS:
        told[pair], found = ground.run_host(*pair, prefix)
        findings += found
    if not findings:
        findings += compare("C", told, {OLD: refused(ground.counts),
                                        GROWN: taken(ground.counts)})
    return findings


def in_python(ground):
    told, findings = {}, []
    for pair in PAIRS:
        told[pair], found = ground.run_python(*pair)
        findings += found
    if not findings:
        findings += compare("Python", told, {OLD: REFUSED_IN_PYTHON,
                                             GROWN: TAKEN_IN_PYTHON})
    return findings


def new_function(ground):
    """A host that calls what came later is not started on the old library."""
    host = GROWN + "-calls"
    text, findings = ground.run_host(host, GROWN)
    if not findings and "+planted 77" not in text.splitlines():
        findings = [f"{host}: was not told 77"]
    _, refusal = ground.run_host(host, OLD)
    if not any("LIBSSI_1.1' not found" in finding for finding in refusal):
        findings.append("a host that calls ssi_planted() is not refused by the "
                        f"old library: {refusal}")
    return findings


def gates(ground):
    """The gates that keep the interface, on the grown copy."""
    root = ground.root[GROWN]
    return [*exports.check(ground.library(GROWN), root),
            *header_docs.check(root / "include/ssi"),
            *tail_padding.check(root)]


def prepare(folder):
    ground = Ground(folder)
    ground.generate()
    for name in OLD, GROWN:
        ground.compile_library(name)
    hosts(ground)
    return ground


def hosts(ground):
    for name in OLD, GROWN:
        ground.compile_host(name)
    ground.compile_host(GROWN, "-DCALLS_PLANTED", suffix="-calls")


def check():
    with tempfile.TemporaryDirectory() as temporary:
        ground = prepare(pathlib.Path(temporary))
        return [*in_c(ground, VALGRIND), *in_python(ground),
                *new_function(ground), *gates(ground)]


# The controls: each plants a violation into one of the trees.


@functools.cache
def whole():
    """What all controls begin with."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="growth-"))
    atexit.register(shutil.rmtree, folder)
    return prepare(folder)


def planted(folder, name, *edits):
    """A ground in which files of a tree are changed: triples of path, old and
    new. Their sources are compiled again, or all if there are headers."""
    ground = whole().copied(folder)
    for path, old, new in edits:
        gate.edit(ground.root[name] / path, old, new)
    sources = [pathlib.Path(path) for path, _, _ in edits]
    if any(s.suffix != ".c" for s in sources):
        sources = None
    ground.compile_library(name, sources)
    return ground


FILL = "lib/base/fill.c"
ON_GROWN = "old host in C on the grown library"


def shorter_struct_is_refused(folder):
    return in_c(planted(folder, GROWN, (
        FILL, "if (!ssi_is_sized(out, least)) return",
        "if (given < known) return"))), ON_GROWN


def least_is_what_the_struct_has_now(folder):
    return in_c(planted(folder, GROWN, (
        "lib/base/least.h", "#define SSI_LEAST_ssi_result",
        "#define SSI_LEAST_ssi_result sizeof(ssi_result)\n"
        "#define SSI_LEAST_OF_OLD_ssi_result"))), ON_GROWN


def rest_is_not_zeroed(folder):
    return in_c(planted(folder, OLD, (
        FILL, "memset((char *)out + both, 0, given - both);", ""))
    ), "+not zero beyond"


def more_is_accepted(folder):
    return in_c(planted(folder, OLD, (
        FILL, "return SSI_ERROR_UNSUPPORTED;", "break;"))
    ), "+more in the columns: SSI_OK"


def in_population(folder, name, text):
    """Puts statements before the scoring of a population, of which `all` is the
    library's own copy of the struct."""
    ground = whole().copied(folder)
    root = ground.root[name]
    if name == OLD:
        grow.wrap(root, SCORE, WRAPPED)
    source = grow.source_of(root, SCORE)
    gate.edit(source, "return before_growth_ssi_population_score(scorer, "
              "population,", text + "return before_growth_ssi_population_score("
              "scorer, population ? &all : NULL,")
    ground.compile_library(name, [source.relative_to(root)])
    return ground


SCORE = "ssi_population_score"
WRAPPED = grow.READS_POPULATION.replace(
    "  if (population && all.planted_population) return SSI_ERROR_PLANTED;\n", "")


def indicators_by_the_library_s_count(folder):
    text = """ssi_score_columns wide;
  if (columns && SSI_TAKE(ssi_score_columns, columns, &wide) == SSI_OK) {
    wide.indicators = SSI_INDICATORS;
    columns = &wide;
  }
  """
    return in_c(in_population(folder, GROWN, text)), ON_GROWN


def facts_by_the_library_s_count(folder):
    text = "all.fact_columns = SSI_FACTS;\n  "
    ground = in_population(folder, GROWN, text)
    _, findings = ground.run_host(OLD, GROWN, VALGRIND)
    return findings, "Invalid read"


def reserved_is_not_looked_at(folder):
    text = "all.reserved = 0;\n  "
    return in_c(in_population(folder, OLD, text)), "'reserved: SSI_OK'"


def field_in_padding(folder):
    """Where the old struct ended in padding, the grown one has a field."""
    ground = whole().copied(folder)
    header = "include/ssi/population.h"
    for name in OLD, GROWN:
        last = "  const int32_t *fact_shares;\n"
        gate.edit(ground.root[name] / header, last, last + "  uint16_t last;\n")
    grow.change(ground.root[GROWN] / header,
                r"  int32_t planted_population(;[^;]*;) [^\n]*\n",
                r"  int16_t planted_population; /**< Planted. @since 1.1 */\n")
    for name in OLD, GROWN:
        ground.compile_library(name)
    ground.include[OLD] = ground.root[OLD] / "include"
    ground.compile_host(OLD)
    _, findings = ground.run_host(OLD, GROWN)
    return findings, "SSI_ERROR_PLANTED"


def mask_ends_at_64_kinds(folder):
    ground = whole().copied(folder)
    root = ground.root[GROWN]
    grow.wrap(root, "ssi_activity_observed_kinds", """
ssi_status ssi_activity_observed_kinds(const ssi_activity *self, uint8_t *kinds,
                                       size_t capacity, size_t *out_count) {
  const ssi_status status = before_growth_ssi_activity_observed_kinds(
      self, kinds, capacity, out_count);
  while (status == SSI_OK && kinds && *out_count && kinds[*out_count - 1] > 64)
    --*out_count;
  return status;
}
""")
    source = grow.source_of(root, "ssi_activity_observed_kinds")
    ground.compile_library(GROWN, [source.relative_to(root)])
    return in_c(ground), "+the last kind observed"


def value_is_used_again(folder):
    ground = planted(folder, GROWN, (
        "include/ssi/base.h", "SSI_ERROR_TIME = 28", "SSI_ERROR_TIME = 29"), (
        "include/ssi/base.h", "SSI_ERROR_MEMBER = 29", "SSI_ERROR_MEMBER = 28"))
    return in_c(ground), ON_GROWN


def new_row_has_points(folder):
    """Of which another row loses as many, so that the pillar adds up."""
    table = "lib/model/indicators.inc"
    ground = whole().copied(folder)
    path = ground.root[GROWN] / table
    grow.change(path, r"(INDICATOR\(POSTING, ENGAGE, VOLUME, )(\d+)",
                lambda m: m.group(1) + str(int(m.group(2)) - 500000))
    grow.change(path, r"(INDICATOR\(PLANTED_RHYTHM, ENGAGE, REGULARITY, )0",
                r"\g<1>500000")
    ground.compile_library(GROWN)
    return in_c(ground), ON_GROWN


def function_without_a_node_of_its_own(folder):
    ground = whole().copied(folder)
    path = ground.root[GROWN] / "lib/libssi.map"
    text = path.read_text(encoding="utf-8").replace("    ssi_planted;\n", "")
    text = text[:text.index("LIBSSI_1.1 {")].replace(
        "    ssi_version;\n", "    ssi_planted;\n    ssi_version;\n")
    path.write_text(text, encoding="utf-8")
    ground.compile_library(GROWN, [])
    return exports.check(ground.library(GROWN), ground.root[GROWN]
                         ), "ssi_planted: has the version"


CONTROLS = [shorter_struct_is_refused, least_is_what_the_struct_has_now,
            rest_is_not_zeroed, more_is_accepted,
            indicators_by_the_library_s_count, facts_by_the_library_s_count,
            reserved_is_not_looked_at, field_in_padding, mask_ends_at_64_kinds,
            value_is_used_again, new_row_has_points,
            function_without_a_node_of_its_own]

if __name__ == "__main__":
    gate.run(__doc__, check, CONTROLS)
