"""Structs of columns, and lengths that are products, in the Node addon."""

import re

import lengths


def given(record):
    """What JavaScript gives: the columns, which tell their lengths, and the
    single values."""
    return [f for f in record["fields"] if not f["hidden"]
            and f["role"] in ("column", "list", "value")]


def table(record, api, types):
    """The fields for src/columns.c, which wants one column that says where the
    rows of each member end, no more than these two lengths but those of lists,
    and no more than one list."""
    name = record["name"]
    ends = [f for f in record["fields"]
            if f["role"] == "column" and lengths.more(f["extent"])]
    lists = [f["length"] for f in record["fields"] if f["role"] == "list"]
    told = [f["name"] for f in record["fields"] if f["role"] == "length"]
    assert len(ends) == 1 and ends[0]["base"] == "int64_t", name
    assert len(set(told) - set(lists)) == 2 and len(lists) < 2, name
    text = f"\nstatic const column {name}_columns[] = {{\n"
    for field in given(record):
        text += (f'    {{"{field["node"]}", offsetof({name}, {field["name"]}), '
                 f"{places(field, record, api)},\n     "
                 f"TYPE_{types[field['base']]}, "
                 f"{flag(field['nullable'] is not False)}, "
                 f"{flag(is_apart(field))}, {flag(field['role'] == 'list')}}},\n")
    return text + "};\n"


def flag(truth):
    return str(bool(truth)).lower()


def is_apart(field):
    """Whether the first element of every member comes before the second of
    any, as the words say: `facts[(f - 1) * members + m]`."""
    return bool(field["extent"]) and f"* {field['extent'][0][0]} + m" in (
        field["brief"])


def places(field, record, api):
    """Where the length of a column and its factor are; elements for each of
    the length, and how many more."""
    if field["role"] == "value":
        return "0, 0, 1, 0"
    length, times, more = told_by(field, api)
    widths = {f["name"] for f in record["fields"] if f["role"] == "width"}
    factor = "0"
    if times in widths:
        factor, times = f"offsetof({record['name']}, {times})", 1
    return f"offsetof({record['name']}, {length}), {factor}, {times}, {more}"


def told_by(field, api):
    """The length that a column tells: its name, elements of the column for
    each, and how many more."""
    if not field["extent"]:
        return field["length"], 1, 0
    more = lengths.more(field["extent"])
    if more:
        return more[0], 1, more[1]
    name, times = product(field, api)
    return name, times, 0


def product(item, api):
    """A name and what it is multiplied by: a number or another name."""
    assert len(item["extent"]) == 1 and len(item["extent"][0]) == 2, item
    name, factor = item["extent"][0]
    values = {k["name"]: k["value"] for k in api["constants"]}
    if factor.isdigit():
        return name, int(factor)
    return name, values.get(factor, factor)


def extent(p, places, api):
    """A parameter's length for src/take.c: slot, slot of a second factor,
    elements for each, or a fixed number."""
    length = p["length"] or ""
    if length.isdigit():
        return 0, 0, 1, int(length)
    if not p["extent"]:
        return places.get(length, 0), 0, 1, 0
    name, times = product(p, api)
    if isinstance(times, str):
        return places[name], places[times], 1, 0
    return places[name], 0, times, 0


def reads_columns(f):
    return any(p["role"] == "columns" for p in f["arguments"])


def place(p, f):
    """What a number about a refused call counts."""
    if not reads_columns(f):
        return 0
    return {"out_member": "PLACE_MEMBER", "out_row": "PLACE_ROW"}.get(
        p["name"], 0)


def range_of(f):
    """The slots of the members that a call is about, and the statuses that
    speak of a place in a column with several elements for each."""
    names = [p["name"] for p in f["arguments"]]
    if not reads_columns(f):
        return ", 0, 0, {0, 0}"
    placed = [s["name"] for s in f["statuses"]
              if re.search(r"\bfact\b", s["when"])]
    assert len(placed) < 3, f["name"]
    text = "{" + ", ".join([*placed, "0", "0"][:2]) + "}"
    if "first" not in names or "count" not in names:
        return f", 0, 0, {text}"
    return f", {names.index('first') + 1}, {names.index('count') + 1}, {text}"
