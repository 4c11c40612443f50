"""api.json: the description, without what only findings need. Each
function, struct, enum, handle and constant is one line.

A key that has nothing to say (no words, none, false, an empty list) is left
out, except for ALWAYS. Arguments are there where they are not the parameters.
"""

import json

PLACE = "bindings/api.json"
ALWAYS = {"parameters", "statuses", "brief"}


def says(value):
    return not (value is None or value is False or value in ("", []))


def public(item):
    """Without the keys that begin with "_" or say nothing."""
    if isinstance(item, dict):
        return {k: public(v) for k, v in item.items()
                if k[0] != "_" and (says(v) or k in ALWAYS)
                and not (k == "arguments" and v is item["parameters"])}
    if isinstance(item, list):
        return [public(v) for v in item]
    return item


def line(item):
    return json.dumps(item, ensure_ascii=False, separators=(",", ":"))


def group(name, value):
    if not isinstance(value, list):
        return f'  "{name}": {line(value)}'
    rows = ",\n".join("    " + line(item) for item in value)
    return f'  "{name}": [\n{rows}\n  ]'


def emit(api):
    groups = ",\n".join(group(k, v) for k, v in public(api).items())
    return {PLACE: f"{{\n{groups}\n}}\n"}
