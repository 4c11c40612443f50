#!/usr/bin/python3
"""The counts in the headers are those of their enums: SSI_KINDS is the last value
of ssi_kind, the values before it have no holes, and so on; SSI_TRAITS is all
bits of ssi_trait together. No C compiler can tell.
"""

import re

import gate
import public_headers

COUNTS = {"SSI_PILLARS": "ssi_pillar", "SSI_KINDS": "ssi_kind",
          "SSI_FACTS": "ssi_fact", "SSI_INDICATORS": "ssi_indicator",
          "SSI_WINDOWS": "ssi_window", "SSI_STAGES": "ssi_stage",
          "SSI_PERSON_STATES": "ssi_person_state",
          "SSI_PERSON_REASONS": "ssi_person_reason"}


def macro(items, name):
    for item in items:
        found = re.search(rf"#define {name} (\d+)", item.text)
        if item.kind == "macro" and found:
            return int(found.group(1))
    raise gate.Failure(f"no header defines {name} as a number")


def check(root=gate.ROOT):
    items = public_headers.read_all(root / "include/ssi")
    enums = {i.name: i for i in items if i.kind == "enum"}
    findings = []
    for count, name in COUNTS.items():
        values = [int(m.text) for m in enums[name].members]
        wanted = list(range(1, macro(items, count) + 1))
        if values != wanted:
            findings.append(f"{enums[name].file}: {name} ends with "
                            f"{values[-1]} and has {len(values)} values; "
                            f"{count} is {len(wanted)}")
    bits = [int(m.text) for m in enums["ssi_trait"].members]
    if sum(bits) != macro(items, "SSI_TRAITS") or bits != [
            1 << at for at in range(len(bits))]:
        findings.append(f"{enums['ssi_trait'].file}: SSI_TRAITS is not all "
                        "bits of ssi_trait")
    return findings


def planted(folder, old, new):
    gate.copy_tree(folder, "include")
    gate.edit(folder / "include/ssi/model.h", old, new)
    return check(folder)


def count_forgotten(folder):
    return (planted(folder, "  SSI_KIND_POST = 1,\n",
                    "  SSI_KIND_POST = 1,\n  SSI_KIND_NEW = 200,\n"),
            "ssi_kind ends with")


def trait_forgotten(folder):
    return (planted(folder, "  SSI_TRAIT_LONG = 4096 ",
                    "  SSI_TRAIT_LONG = 4096, SSI_TRAIT_NEW = 8192 "),
            "SSI_TRAITS is not")


if __name__ == "__main__":
    gate.run(__doc__, check, [count_forgotten, trait_forgotten])
