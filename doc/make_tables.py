"""Writes the reference model's tables as Markdown.

Usage: ssi model --json | make_tables.py > doc/tables.md
"""

import json
import sys

HEAD = """# The tables of the reference model

Version {version}, fingerprint `{fingerprint}`. Made by `doc/make_tables.py` from
`ssi model --json`, which has every field; [model.md](model.md) says what each
number means and what the letters of the sources stand for.
"""


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |")


def table(*names):
    print()
    row(*names)
    print("|" + "---|" * len(names))


def decimal(number, scale):
    text = f"{number / scale:.6f}".rstrip("0").rstrip(".")
    return text


def traits_of(mask, traits):
    return ", ".join(f"`{t['name']}`" for t in traits if t["bit"] & mask)


def kinds(model):
    print("\n## Event kinds")
    table("kind", "what it is", "polarity", "cap a day", "range", "seconds",
          "in an archive", "source")
    for kind in model["kinds"]:
        row(f"`{kind['name']}`", kind["sentence"], kind["polarity"],
            kind["daily_cap"], f"{kind['cap_min']} … {kind['cap_max']}",
            kind["seconds"], "yes" if kind["in_archive"] else "no",
            kind["source"])


def facts(model):
    print("\n## Facts")
    table("fact", "what it is", "unit", "maximum", "in an archive", "source")
    for fact in model["facts"]:
        row(f"`{fact['name']}`", fact["sentence"], fact["unit"],
            fact["maximum"], "yes" if fact["in_archive"] else "no",
            fact["source"])


def traits(model):
    print("\n## Traits")
    table("bit", "trait", "what it is", "source")
    for trait in model["traits"]:
        row(trait["bit"], f"`{trait['name']}`", trait["sentence"],
            trait["source"])


def extra(indicator):
    parts = [f"{name} {indicator[name]}"
             for name in ("span", "prior", "expected") if indicator[name]]
    return ", ".join(parts + ["anonymous"] * indicator["anonymous"])


def indicators(model):
    for pillar in model["pillars"]:
        print(f"\n## Pillar {pillar['name']}: {pillar['sentence']}")
        table("indicator", "what it is", "advice", "weight", "measure", "goalpost",
              "range", "curve", "half-life", "more", "source")
        for one in model["indicators"]:
            if one["pillar"] != pillar["name"]:
                continue
            scale = one["scale"]
            row(f"`{one['name']}`", one["sentence"], one["advice"],
                decimal(one["weight"], 1000000), one["measure"],
                f"{decimal(one['goalpost'], scale)} {one['unit']}",
                f"{decimal(one['goalpost_min'], scale)} … "
                f"{decimal(one['goalpost_max'], scale)}",
                one["curve"], one["half_life"] or "–", extra(one),
                one["source"])


def side(feed):
    if not feed["against"]:
        return "for"
    return "against" if feed["asked"] else "against, never asked for"


def feeds(model):
    print("\n## Feeds")
    table("indicator", "counts", "units", "at most", "wanted traits", "bonus",
          "side")
    for feed in model["feeds"]:
        bonus = ", ".join(
            f"{traits_of(trait, model['traits'])} +{units}"
            for trait, units in zip(feed["bonus_trait"], feed["bonus_units"])
            if trait)
        row(f"`{feed['indicator']}`", f"`{feed['kind'] or feed['fact']}`",
            feed["units"], feed["fact_cap"] if feed["fact"] else "",
            traits_of(feed["any_trait"], model["traits"]), bonus,
            side(feed))


def main():
    model = json.load(sys.stdin)
    print(HEAD.format(**model), end="")
    for part in (kinds, facts, traits, indicators, feeds):
        part(model)


if __name__ == "__main__":
    main()
