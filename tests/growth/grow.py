"""Grows a copy of the library in every way in which it may grow: event kinds,
facts, traits, indicators of each measure, a status, a longer struct of each
kind, a field of four bytes where a struct might have ended in padding, and a
function `@since 1.1`. What is planted weighs nothing.
"""

import re

import gate
import public_headers

# As far as the interface has room; a library with one more of each is less.
KINDS_MAX = 255
TRAITS_MAX = 31
FACTS_MORE = 5  # their levels add up to the whole
MODEL = "include/ssi/model.h"


def letters(number):
    """Names are of letters only: 0 is a, 26 is ba."""
    text = ""
    while True:
        text = chr(ord("a") + number % 26) + text
        number //= 26
        if not number:
            return text


def names(count):
    return [f"planted_{letters(number)}" for number in range(count)]


def count_of(root, macro):
    text = (root / MODEL).read_text(encoding="utf-8")
    found = re.search(rf"^#define {macro} (\d+)$", text, re.M)
    if not found:
        raise gate.Failure(f"{root / MODEL} no longer defines {macro}")
    return int(found.group(1))


def counts(root):
    """How many rows the headers of a tree speak of."""
    return {"kinds": count_of(root, "SSI_KINDS"),
            "facts": count_of(root, "SSI_FACTS"),
            "traits": count_of(root, "SSI_TRAITS").bit_length(),
            "indicators": count_of(root, "SSI_INDICATORS"),
            "statuses": len(enum(root, "ssi_status").members)}


def enum(root, name):
    for item in public_headers.read_all(root / "include/ssi"):
        if item.kind == "enum" and item.name == name:
            return item
    raise gate.Failure(f"there is no enum {name}")


def change(path, pattern, new):
    """Replaces the one place that a pattern finds."""
    text = path.read_text(encoding="utf-8")
    text, changed = re.subn(pattern, new, text, count=1, flags=re.M | re.S)
    if not changed:
        raise gate.Failure(f"growth: {path} no longer holds {pattern!r}")
    path.write_text(text, encoding="utf-8")


def add_values(root, enum_name, prefix, added):
    """Appends values to an enum: pairs of name and value."""
    item = enum(root, enum_name)
    rows = ",".join(f"\n  /** Planted. @since 1.1 */\n  {prefix}{name.upper()}"
                    f" = {value}" for name, value in added)
    last = item.members[-1]
    change(root / item.file, rf"(\b{last.name} = {last.text})([^;]*?)"
           rf"(\n\}} {enum_name};)",
           lambda m: m.group(1) + "," + m.group(2) + rows + m.group(3))


def add_rows(root, table, before, rows):
    """Puts rows behind the last one that begins with `before`(."""
    path = root / "lib/model" / table
    text = path.read_text(encoding="utf-8")
    at = list(re.finditer(rf"^{before}\((?:[^()]|\([^()]*\))*\)\n", text, re.M))
    if not at:
        raise gate.Failure(f"growth: {path} has no rows {before}()")
    end = at[-1].end()
    path.write_text(text[:end] + "\n".join(rows) + "\n" + text[end:],
                    encoding="utf-8")


TEXTS = '"Planted to see it grow.", "I: planted"'


def fed(kinds):
    """Kinds that feed an indicator: the last one and some others."""
    return kinds[::-1][::20]


def add_kinds(root, had, more):
    change(root / MODEL, r"(#define SSI_KINDS) \d+", rf"\1 {had + len(more)}")
    add_values(root, "ssi_kind", "SSI_KIND_",
               [(name, had + at) for at, name in enumerate(more, 1)])
    add_rows(root, "signals.inc", "KIND",
             [f'KIND({n.upper()}, "{n}", {TEXTS}, '
              f'{"BENEFICIAL" if n in fed(more) else "NEUTRAL"}, 20, 0, false)'
              for n in more])


def add_facts(root, had, more):
    change(root / MODEL, r"(#define SSI_FACTS) \d+", rf"\1 {had + len(more)}")
    add_values(root, "ssi_fact", "SSI_FACT_",
               [(name, had + at) for at, name in enumerate(more, 1)])
    add_rows(root, "signals.inc", "FACT",
             [f'FACT({n.upper()}, "{n}", {TEXTS}, "planted", '
              "1000, false)" for n in more])


def add_traits(root, had, more):
    change(root / MODEL, r"(#define SSI_TRAITS) \d+",
           rf"\1 {(1 << (had + len(more))) - 1}")
    add_values(root, "ssi_trait", "SSI_TRAIT_",
               [(name, 1 << (had + at)) for at, name in enumerate(more)])
    add_rows(root, "signals.inc", "TRAIT",
             [f'TRAIT({n.upper()}, "{n}", {TEXTS})'
              for n in more])


def indicators(kinds, facts, traits):
    """One indicator of each measure, with what feeds it."""
    last = traits[-1].upper()
    share = ".scale = 10000, .goalpost = 1000000"
    amount = ".scale = 1000, .curve = 2, .goalpost = 20000, .half_life = 60"
    fading = share + ", .half_life = 60"
    return {
        "planted_level": ("BRAND, LEVEL", share, [
            f"FACT(PLANTED_LEVEL, {n.upper()}, 1, {1000000 // len(facts)})"
            for n in facts]),
        "planted_volume": ("FIND, VOLUME", amount, [
            f"EVENT(PLANTED_VOLUME, {n.upper()}, 1000)" for n in fed(kinds)] + [
            f"WANTING(PLANTED_VOLUME, COMMENT, 1000, SSI_TRAIT_{last})"]),
        "planted_people": ("RELATE, PEOPLE", amount, [
            f"WANTING(PLANTED_PEOPLE, MESSAGE_SENT, 1000, SSI_TRAIT_{last})"]),
        "planted_rate": ("RELATE, RATE", fading + ", .prior = 5", [
            "GOOD(PLANTED_RATE, INVITATION_ACCEPTED)",
            "BAD(PLANTED_RATE, INVITATION_UNANSWERED)",
            "DECLINED(PLANTED_RATE, INVITATION_DECLINED)"]),
        "planted_rhythm": ("ENGAGE, REGULARITY", fading + ", .span = 3", [
            "EVENT(PLANTED_RHYTHM, POST, 1000)",
            f"WANTING(PLANTED_RHYTHM, RESHARE, 1000, SSI_TRAIT_{last})"]),
        "planted_quality": ("ENGAGE, QUALITY", fading + ", .expected = 3000", [
            "WANTING(PLANTED_QUALITY, ARTICLE, 1000, SSI_TRAIT_MEDIA)"]),
    }


def add_indicators(root, had, more):
    change(root / MODEL, r"(#define SSI_INDICATORS) \d+",
           rf"\1 {had + len(more)}")
    add_values(root, "ssi_indicator", "SSI_INDICATOR_",
               [(name, had + at) for at, name in enumerate(more, 1)])
    rows = []
    for name, (place, parameters, feeds) in more.items():
        rows += [f'INDICATOR({name.upper()}, {place}, 0, "{name}", '
                 f'"Planted to grow.", {TEXTS}, "planted", {parameters})',
                 *feeds, ""]
    change(root / "lib/model/indicators.inc", r"\n(#undef \w+\n)",
           lambda m: "\n" + "\n".join(rows) + "\n" + m.group(1))


SHORTER = {"ssi_result", "ssi_population"}


def fields(struct):
    """What a struct gets, under names of its own: bindings make arguments of
    the fields of several. Four bytes for the SHORTER, where padding might have
    been."""
    name = struct.removeprefix("ssi_")
    if struct not in SHORTER:
        return (f"  int64_t planted_{name}; /**< Planted. @since 1.1 */\n")
    return (f"  int32_t planted_{name}; /**< Planted. @since 1.1 */\n"
            f"  int32_t reserved_{name}; /**< Zero. @since 1.1 */\n")


def lengthen_structs(root):
    for item in public_headers.read_all(root / "include/ssi"):
        if item.kind == "struct":
            change(root / item.file, rf"^\}} {item.name};",
                   fields(item.name) + f"}} {item.name};")


def add_status(root, had):
    add_values(root, "ssi_status", "SSI_ERROR_", [("planted", had)])
    source = root / "lib/base/status.c"
    change(source, r"(#define STATUSES\(row\).*?\))(\n\n)",
           r'\1, row(SSI_ERROR_PLANTED, "Planted.")\2')
    change(source, r"== SSI_ERROR_\w+ \+ 1", "== SSI_ERROR_PLANTED + 1")


FUNCTION = """\
/**
 * @brief Planted.
 * @returns 77.
 * @since 1.1
 */
SSI_API int32_t ssi_planted(void);

"""


def add_function(root):
    change(root / "include/ssi/base.h",
           r"#ifdef __cplusplus\n\}\n#endif", lambda m: FUNCTION + m.group())
    path = root / "lib/base/status.c"
    path.write_text(path.read_text(encoding="utf-8")
                    + "\nint32_t ssi_planted(void) {\n  return 77;\n}\n",
                    encoding="utf-8")


def source_of(root, function):
    for path in sorted((root / "lib").rglob("*.c")):
        text = path.read_text(encoding="utf-8")
        if re.search(rf"^ssi_status {function}\([^;]*?\) \{{", text, re.M):
            return path
    raise gate.Failure(f"growth: no source defines {function}")


def wrap(root, function, text):
    """Puts another definition before a public function."""
    path = source_of(root, function)
    change(path, rf"^ssi_status {function}\(",
           f"static ssi_status before_growth_{function}(")
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


FILLS_RESULT = """
#include "base/fill.h"
ssi_status ssi_score_total(const ssi_score *self, ssi_result *out) {
  ssi_result all = SSI_INIT(ssi_result);
  const ssi_status status =
      out ? before_growth_ssi_score_total(self, &all) : SSI_ERROR_NULL;
  if (status != SSI_OK) return status;
  all.planted_result = 77;
  return SSI_FILL(ssi_result, out, &all);
}
"""
READS_POPULATION = """
#include "base/fill.h"
ssi_status ssi_population_score(const ssi_scorer *scorer,
                                const ssi_population *population, int32_t day,
                                const ssi_member_range *range,
                                const ssi_score_columns *columns,
                                ssi_refusal *out_refusal) {
  ssi_population all;
  ssi_status status = SSI_OK;
  if (population) status = SSI_TAKE(ssi_population, population, &all);
  if (status != SSI_OK) return status;
  if (population && all.planted_population) return SSI_ERROR_PLANTED;
  return before_growth_ssi_population_score(scorer, population, day, range,
                                            columns, out_refusal);
}
"""


def use_fields(root):
    """The grown library fills what it added to a struct, and reads it."""
    wrap(root, "ssi_score_total", FILLS_RESULT)
    wrap(root, "ssi_population_score", READS_POPULATION)


def rise_version(root):
    change(root / "include/ssi/base.h", r"(#define SSI_VERSION_MINOR) \d+",
           r"\1 1")


def grow(root, kinds=KINDS_MAX, traits=TRAITS_MAX):
    """Grows the copy in a folder to so many kinds and traits; answers its
    counts before."""
    had = counts(root)
    kinds = names(kinds - had["kinds"])
    facts = names(FACTS_MORE)
    traits = names(traits - had["traits"])
    add_kinds(root, had["kinds"], kinds)
    add_facts(root, had["facts"], facts)
    add_traits(root, had["traits"], traits)
    add_indicators(root, had["indicators"], indicators(kinds, facts, traits))
    add_status(root, had["statuses"])
    lengthen_structs(root)
    add_function(root)
    use_fields(root)
    rise_version(root)
    return had
