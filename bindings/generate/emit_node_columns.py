"""Structs of columns, and lengths that are products, in the Node addon."""

import lengths


def given(record):
    """What JavaScript gives: the columns, which tell their lengths, and the
    single values."""
    return [f for f in record["fields"] if f["role"] in ("column", "value")]


def table(record, api, types):
    """The fields for src/columns.c, which wants one column that says where the
    rows of each member end, and no more than these two lengths."""
    name = record["name"]
    ends = [f for f in record["fields"]
            if f["role"] == "column" and lengths.more(f["extent"])]
    assert len(ends) == 1 and ends[0]["base"] == "int64_t", name
    assert len([f for f in record["fields"] if f["role"] == "length"]) == 2, name
    text = f"\nstatic const column {name}_columns[] = {{\n"
    for field in given(record):
        length, times, more = "0", 1, 0
        if field["role"] == "column":
            named, times, more = told(field, api)
            length = f"offsetof({name}, {named})"
        text += (f'    {{"{field["node"]}", offsetof({name}, {field["name"]}), '
                 f"{length},\n     {times}, {more}, "
                 f"TYPE_{types[field['base']]}, "
                 f"{str(field['nullable'] is not False).lower()}}},\n")
    return text + "};\n"


def told(field, api):
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
    return any(p["role"] == "columns" for p in f["parameters"])


def place(p, f):
    """What a number that tells of a refused call counts."""
    if not reads_columns(f):
        return 0
    return {"out_member": "PLACE_MEMBER", "out_row": "PLACE_ROW"}.get(
        p["name"], 0)


def range_of(f):
    """The slots of the members that a call is about, and the status that
    speaks of a place in a column with several elements for each."""
    names = [p["name"] for p in f["parameters"]]
    if not reads_columns(f):
        return ", 0, 0, 0"
    status = next((s["name"] for s in f["statuses"]
                   if s["name"].endswith("_ERROR_RANGE")), "0")
    if "first" not in names or "count" not in names:
        return f", 0, 0, {status}"
    return f", {names.index('first') + 1}, {names.index('count') + 1}, {status}"
