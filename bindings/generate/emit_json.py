"""api.json: the description, without what only findings need.

A key that has nothing to say (no words, none, false, an empty list) is left
out, except for ALWAYS.
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
                if k[0] != "_" and (says(v) or k in ALWAYS)}
    if isinstance(item, list):
        return [public(v) for v in item]
    return item


def flat(item, indent=0):
    """JSON with small objects on one line each."""
    pad = "  " * (indent + 1)
    short = json.dumps(item, ensure_ascii=False)
    if len(short) + len(pad) <= 78 or not isinstance(item, (dict, list)):
        return short
    if isinstance(item, dict):
        rows = [f"{pad}{json.dumps(k)}: {flat(v, indent + 1)}"
                for k, v in item.items()]
        ends = "{}"
    else:
        rows = [pad + flat(v, indent + 1) for v in item]
        ends = "[]"
    close = "  " * indent + ends[1]
    return ends[0] + "\n" + ",\n".join(rows) + "\n" + close


def emit(api):
    return {PLACE: flat(public(api)) + "\n"}
