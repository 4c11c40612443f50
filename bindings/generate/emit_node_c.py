"""The C side of the Node addon: tables of parameters, and for each function a
few lines that call it with its slots."""

import hashlib

import emit_node_columns
import naming
import shape

HEAD = "/* Made by bindings/generate; do not edit. */\n"
TYPES = {"bool": "BOOL", "int8_t": "I8", "uint8_t": "U8", "int16_t": "I16",
         "uint16_t": "U16", "int32_t": "I32", "uint32_t": "U32",
         "int64_t": "I64", "uint64_t": "U64", "size_t": "SIZE"}
SLOTS = {"BOOL": "truth", "SIZE": "size", "TEXT": "text"}
ROLES = {"self": "HANDLE", "out_refusal": "REFUSAL", "enum": "VALUE", "list": "ARRAY", "table": "ARRAY",
         "out_table": "OUT_ARRAY", "width": "LENGTH"}


def key(name, api):
    """What the addon calls a function: its C name without the prefix."""
    return name[len(api["library"]["prefix"]) + 1:]


def is_call(f):
    """Whether the function has an entry of its own: close() is not a call."""
    return f["form"] != "free"


def returns_value(f):
    return f["returns"]["type"] not in ("ssi_status", "void")


def later(f):
    """Whether there is a variant with a promise: what can take long."""
    return bool(f["later"]) and is_call(f)


def is_scratch(p):
    """Room that the library takes itself where it is given none. JavaScript
    could change it in the middle of a call, so it always is given none."""
    return (p["role"] == "out_array" and p["direction"] == "in,out"
            and bool(p["nullable"]))


def type_of(item, f=None):
    if item["base"] == "char":
        asked = f is not None and role(item, f) == "OUT_BYTES"
        return "TEXT" if asked else "U8"
    return TYPES.get(item["base"], "I32")


def field_type(field):
    if field["base"] == "char":
        return "TEXT"
    return TYPES.get(field["base"], "I32")


def fields_of(record):
    """All that JavaScript sees of a struct."""
    return [f for f in record["fields"] if not f["hidden"]]


def role(p, f):
    if f["fill"] == "ask" and p["role"] == "out":
        return "HIDDEN"
    if f["fill"] == "ask" and p["role"] in ("out_array", "out_text"):
        return "OUT_BYTES"
    if is_scratch(p):
        return "SCRATCH"
    return ROLES.get(p["role"], p["role"].upper())


def header(api):
    slots = max(len(f["arguments"]) + 1 for f in api["functions"])
    record = max([s["size"] for s in api["structs"]] + [8])
    return (f"{HEAD}#ifndef CALLS_H\n#define CALLS_H\n\n"
            "/* The most parameters of a function, and what it returns. */\n"
            f"#define SLOTS_MAX {slots}\n"
            "/* Bytes of the largest struct. */\n"
            f"#define RECORD_MAX {record}\n\n#endif\n")


def source(api):
    kinds = {h["name"]: n for n, h in enumerate(api["handles"])}
    records = {s["name"]: n for n, s in enumerate(api["structs"])}
    text = HEAD + '/* clang-format off */\n#include "addon.h"\n'
    text += "".join(release(h) for h in api["handles"])
    text += kinds_table(api)
    for record in api["structs"]:
        if record["flat"]:
            continue
        text += (emit_node_columns.table(record, api, TYPES)
                 if record["columns"] else fields_table(record))
    text += records_table(api)
    functions = [f for f in api["functions"] if is_call(f)]
    for f in functions:
        text += parameters_table(f, kinds, records, api) + trampoline(f)
    return text + calls_table(functions, api) + statuses(api)


def release(handle):
    name = handle["name"]
    return (f"\nstatic void {name}_release(void *object) {{\n"
            f"  {handle['free']}(object);\n}}\n")


def tag(handle, api):
    """128 bits that tell handles apart, those of other versions too."""
    text = f'{api["library"]["name"]} {api["library"]["version"]} '
    digest = hashlib.sha256((text + handle["name"]).encode()).hexdigest()
    return f"{{0x{digest[:16]}, 0x{digest[16:32]}}}"


def kinds_table(api):
    text = "\nconst kind KINDS[] = {\n"
    for h in api["handles"]:
        article = "an" if h["node"][0] in "AEIOU" else "a"
        text += (f'    {{"{h["node"]}", "{article} {h["node"]}", '
                 f'"{key(h["free"], api)}",\n'
                 f'     {tag(h, api)}, {h["name"]}_release}},\n')
    return text + f"}};\nconst size_t KINDS_COUNT = {len(api['handles'])};\n"


def fields_table(record):
    if record["callbacks"] or not fields_of(record):
        return ""
    text = f"\nstatic const field {record['name']}_fields[] = {{\n"
    for field in fields_of(record):
        text += (f"    {{offsetof({record['name']}, {field['name']}), "
                 f"TYPE_{field_type(field)}, {field['count'] or 0}}},\n")
    return text + "};\n"


def records_table(api):
    text = "\nconst record RECORDS[] = {\n"
    for record in api["structs"]:
        name, count = record["name"], len(fields_of(record))
        if record["columns"] and not record["flat"]:
            count = len(emit_node_columns.given(record))
            text += f"    {{sizeof({name}), {count}, NULL, {name}_columns}},\n"
        elif record["callbacks"] or record["flat"] or not count:
            text += f"    {{sizeof({name}), 0, NULL, NULL}},\n"
        else:
            text += f"    {{sizeof({name}), {count}, {name}_fields, NULL}},\n"
    return text + "};\n"


def parameters_table(f, kinds, records, api):
    text = f"\nstatic const parameter {f['name']}_parameters[] = {{\n"
    places = {p["name"]: n + 1 for n, p in enumerate(f["arguments"])}
    for p in f["arguments"]:
        what = role(p, f)
        target = kinds.get(p["base"], records.get(p["base"], 0))
        if what == "DETAIL":
            target = emit_node_columns.place(p, f)
        length, by, times, fixed = emit_node_columns.extent(p, places, api)
        writes = what == "HANDLE" and "const" not in p["type"]
        name = p["node"]
        if what == "DETAIL":
            name = naming.camel(p["name"].removeprefix("out_"))
        elif p["role"] == "self":
            name = "this"
        text += (f'    {{"{name}", ROLE_{what}, TYPE_{type_of(p, f)}, '
                 f"{target}, {length}, {by}, {times}, {fixed}, "
                 f"{str(shape.may_be_null(p)).lower()}, {str(writes).lower()}"
                 "},\n")
    if returns_value(f):
        text += (f'    {{"result", ROLE_RETURN, TYPE_{returned(f)}, 0, 0, 0, 1, '
                 "0, false, false},\n")
    elif not f["arguments"]:
        text += ('    {"", ROLE_ALLOCATOR, TYPE_U8, 0, 0, 0, 1, 0, false, '
                 "false},\n")
    return text + "};\n"


def returned(f):
    base = f["returns"]["type"].replace("const", "").strip(" *")
    return "TEXT" if base == "char" else TYPES.get(base, "I32")


def slot(index, kind):
    return f"s[{index}].{SLOTS.get(kind, kind.lower())}"


def is_named(p):
    """Whether a value's C type is an enum of its own."""
    return p["base"] not in TYPES


def argument(index, p):
    """How the function is handed a slot."""
    what, kind = p["role"], type_of(p)
    if what in ("value", "enum"):
        cast = f"({p['base']})" if is_named(p) else ""
        return cast + slot(index, kind)
    if what == "length":
        return f"s[{index}].size"
    if what in ("out", "detail"):
        return f"&v{index}" if is_named(p) else "&" + slot(index, kind)
    if what == "out_handle":
        return f"&v{index}"
    return f"s[{index}].pointer"


def width(p, f):
    """A table's width, if one of the columns that have it is given."""
    given = [f"s[{i}].pointer != NULL" for i, q in enumerate(f["arguments"])
             if q["name"] in p["wide"]]
    return f"{' || '.join(given)} ? {p['constant']} : 0"


def struct(p, f):
    """A struct whose fields are slots."""
    rows = "".join(
        f"      .{q['via'][1]} = "
        f"{width(q, f) if q['role'] == 'width' else argument(i, q)},\n"
        for i, q in enumerate(f["arguments"])
        if q.get("via", [None])[0] == p["name"])
    return (f"  const {p['base']} given_{p['name']} = {{\n"
            f"      .size = sizeof({p['base']}),\n{rows}  }};\n")


def trampoline(f):
    before = after = ""
    places = {p["name"]: i for i, p in enumerate(f["arguments"])
              if not p.get("via")}
    for index, p in enumerate(f["arguments"]):
        if p["role"] == "out_handle":
            before += f"  {p['base']} *v{index} = NULL;\n"
            after += f"  s[{index}].pointer = v{index};\n"
        elif p["role"] in ("out", "detail") and is_named(p):
            before += f"  {p['base']} v{index} = ({p['base']})0;\n"
            after += f"  {slot(index, 'I32')} = (int32_t)v{index};\n"
    for p in f["parameters"]:
        before += struct(p, f) if p["role"] == "flat" else ""
    call = "{}({})".format(f["name"], ", ".join(
        f"&given_{p['name']}" if p["role"] == "flat"
        else argument(places[p["name"]], p) for p in f["parameters"]))
    text = f"\nstatic int32_t {f['name']}_call(slot *s) {{\n{before}"
    if not f["arguments"]:
        text += "" if returns_value(f) else "  (void)s;\n"
    if returns_value(f):
        place = slot(len(f["arguments"]), returned(f))
        cast = "(int32_t)" if returned(f) == "I32" else ""
        text += f"  {place} = {cast}{call};\n{after}  return SSI_OK;\n"
    elif f["returns"]["type"] == "void":
        text += f"  {call};\n{after}  return SSI_OK;\n"
    elif after:
        text += (f"  int32_t status = (int32_t){call};\n{after}"
                 "  return status;\n")
    else:
        text += f"  return (int32_t){call};\n"
    return text + "}\n"


def statuses(api):
    """Names of the statuses, and the sentence of each."""
    values = next((e["values"] for e in api["enums"]
                   if e["name"].endswith("_status")), [])
    text = "\nconst status_row STATUSES[] = {\n"
    text += "".join(f'    {{{v["value"]}, "{v["name"]}"}},\n' for v in values)
    text += f"}};\nconst size_t STATUSES_COUNT = {len(values)};\n"
    name = f"{api['library']['prefix']}_status_text"
    assert any(f["name"] == name for f in api["functions"]), name
    return text + ("\nconst char *status_text(int32_t status) {\n"
                   f"  return {name}((ssi_status)status);\n}}\n")


def calls_table(functions, api):
    text = "\nconst call CALLS[] = {\n"
    for f in functions:
        name = key(f["name"], api)
        other = f'"{name}_later"' if later(f) else "NULL"
        count = len(f["arguments"]) + returns_value(f)
        text += (f'    {{"{f["name"]}", "{name}", {other}, {count}, '
                 f"{f['name']}_parameters, {f['name']}_call"
                 f"{emit_node_columns.range_of(f)}}},\n")
    return text + f"}};\nconst size_t CALLS_COUNT = {len(functions)};\n"
