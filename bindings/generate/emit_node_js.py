"""lib/interface.js: enums, constants, classes and functions of the library."""

import textwrap

import emit_node_c as c
import emit_node_columns
from emit_node_plan import Plan, constant, point, result_name

HEAD = "/* Made by bindings/generate; do not edit. */\n"
IMPORTS = """'use strict';

const native = require('./native.js');
const { named, shape, toEnum, toFlags } = require('./names.js');
const {
  SsiError, complete, explained, fromTable, toDay, toISODay, toList,
  toMicropointColumn, toMicropoints, toOptions, toTable, toText, told,
} = require('./values.js');

native.setError(SsiError);
"""
ROWS_OF = """
/** Rows of an enum's values. A library that is older refuses those it does not
 * have: the first of them is the end. */
function rowsOf(values, code, row) {
  const rows = [];
  for (const value of values) {
    try {
      rows.push(row(value));
    } catch (error) {
      if (error instanceof SsiError && error.code === code) return rows;
      throw error;
    }
  }
  return rows;
}
"""
UNTIL_THE_END = """
/** Rows by index, up to the one that is past the end. */
function untilTheEnd(row) {
  const rows = [];
  for (;;) {
    try {
      rows.push(row(rows.length));
    } catch (error) {
      if (error instanceof SsiError && error.code === 'SSI_ERROR_INDEX') {
        return rows;
      }
      throw error;
    }
  }
}
"""


def source(api):
    text = HEAD + IMPORTS + missing(api) + ROWS_OF + UNTIL_THE_END
    text += "".join(f"\nconst {i['node']} = {i['value']};"
                    for i in api["constants"]) + "\n"
    text += "".join(enum(e) for e in api["enums"])
    text += "".join(maker(s, api) for s in shown(api))
    text += "".join(taker(s, api) for s in api["structs"] if is_object(s))
    for handle in api["handles"]:
        text += class_of(handle, api)
    for f in api["functions"]:
        if not f["class"]:
            text += "".join(whole(Plan(f, api), later, 0) for later in forms(f))
    rows = "".join(f"  {name},\n" for name in public(api))
    return text + f"\nmodule.exports = {{\n{rows}}};\n"


def missing(api):
    """What came after the first version: an older addon does not have it."""
    first = min((f["since"] for f in api["functions"]),
                key=lambda since: [int(n) for n in since.split(".")])
    rows = [f"  {c.key(f['name'], api)}: '{f['since']}',\n"
            for f in api["functions"] if f["since"] != first]
    return f"complete({{\n{''.join(rows)}}});\n" if rows else ""


def is_object(record):
    """A struct of columns that is given as an object."""
    return record["columns"] and not record["flat"]


def public(api):
    """All names, in the order of the interface."""
    found = [i["node"] for group in ("constants", "enums", "handles")
             for i in api[group]]
    for f in api["functions"]:
        if not f["class"]:
            plan = Plan(f, api)
            found += [name_of(plan, later) for later in forms(f)]
    return found


def names(api):
    text = HEAD + "import parts from './interface.js';\n\n"
    text += "export const {\n"
    text += "".join(f"  {name},\n" for name in public(api))
    return text + "} = parts;\n"


def shown(api):
    """Structs that a function answers."""
    used = {p["base"] for f in api["functions"] for p in f["parameters"]
            if p["role"] in ("out_struct", "out_refusal")}
    return [s for s in api["structs"] if s["name"] in used]


def enum(group):
    rows = "".join(f"  {property_name(v['node'])}: {v['value']},\n"
                   for v in group["values"])
    return f"\nconst {group['node']} = named({{\n{rows}}});\n"


def property_name(name):
    return name if not name[0].isdigit() else f"'{name}'"


def maker(record, api):
    """A constructor of objects with the fields in their order. A literal with a
    prototype would take eight times as long."""
    fields = c.fields_of(record)
    rows = ""
    for index, field in enumerate(fields):
        value = f"v[{index}]"
        if field["since"]:  # not there in an older addon
            value = f"({value} ?? {'null' if field['base'] == 'char' else 0})"
        micro = value
        if field["unit"] == "micropoint":
            value = f"{value} / {point(api)}"
        elif field["unit"] == "day":
            value = f"toISODay({value})"
        rows += f"  this.{field['node']} = {value};\n"
        if field["unit"] == "micropoint":
            rows += f"  this.{micro_name(field)} = {micro};\n"
    name = record["node"]
    keys = keys_of(record, api)
    key, first = (", key, value", "  if (key) this[key] = value;\n") \
        if keys else ("", "")
    enums = ", ".join(f"{field}: {node}" for field, node in
                      {**named_fields(fields, api), **keys}
                      .items())
    more = f", {{ {enums} }}" if enums else ""
    return (f"\nfunction {name}Row(v{key}) {{\n{first}{rows}}}\n"
            f"{name}Row.prototype = shape('{name}'{more});\n")


def named_fields(fields, api):
    """Fields that hold a value of an enum, each with its name."""
    enums = {e["name"]: e for e in api["enums"] if not e["flags"]}
    return {f["node"]: enums[f["enum"]]["node"] for f in fields
            if f["enum"] in enums and not f["count"]}


def keys_of(record, api):
    """The enum by which a table of such rows is asked, which a row is given."""
    enums = {e["name"]: e["node"] for e in api["enums"]}
    return {f["table"]["key"]: enums[f["table"]["enum"]]
            for f in api["functions"] if f["table"] and f["table"]["enum"]
            and any(p["role"] == "out_struct" and p["base"] == record["name"]
                    for p in f["arguments"])}


def micro_name(field):
    """What the exact points of a field are called."""
    return f"{field['node']}Micro"


def list_group(field, api):
    return next(e["node"] for e in api["enums"]
                if e["name"] == field["enum"])


def taker(record, api):
    """A function that lists the columns of an object. Whatever that runs, it
    has run before the addon looks at the first one."""
    fields = emit_node_columns.given(record)
    names = [f["node"] for f in fields]
    values = [f"toList({f['node']}, '{f['node']}', {list_group(f, api)})" if f["role"] == "list"
              else f["node"] for f in fields]
    return (f"\nfunction columnsOf{record['node']}({{\n{filled(names, 2)}\n}}"
            f") {{\n  return [\n{filled(values, 4)}\n  ];\n}}\n")


def filled(words, indent):
    """Words with commas after them, as many on a line as fit."""
    pad = " " * indent
    return textwrap.fill(", ".join(words) + ",", 80 - indent,
                         initial_indent=pad, subsequent_indent=pad)


def forms(f):
    """Whether with a promise, of each form that is made."""
    return [False, True] if c.later(f) else [False]


def name_of(plan, later):
    return plan.method + ("Async" if later else "")


def class_of(handle, api):
    text = f"\nclass {handle['node']} {{\n"
    members = []
    for f in api["functions"]:
        if f["class"] != handle["name"]:
            continue
        plan = Plan(f, api)
        if f["form"] == "free":
            members.append(close(plan, handle))
        elif not replaced(f, api):
            members += [whole(plan, later, 2) for later in forms(f)]
        if f["table"]:
            members.append(table(plan))
    text += "\n".join(member.lstrip("\n") for member in members)
    return text + "}\n"


def replaced(f, api):
    """Whether a table with all rows has the name of its number of rows."""
    return any(t["table"] and t["table"]["count"] == f["name"]
               and t["table"]["name"] == f["verb"]
               for t in api["functions"])


def close(plan, handle):
    return (f"  close() {{\n    native.{plan.key}(this);\n  }}\n\n"
            "  [Symbol.dispose]() {\n    this.close();\n  }\n\n"
            "  get [Symbol.toStringTag]() {\n"
            f"    return '{handle['node']}';\n  }}\n")


def table(plan):
    """All rows of a table."""
    f, rows = plan.f, plan.f["table"]
    owner = "this" if plan.has_self else plan.owner()["node"]
    static = "" if plan.has_self else "static "
    row, by = f"{owner}.{plan.method}", walked_by(plan)
    if rows["enum"]:
        group = plan.enums[rows["enum"]]["node"]
        body = (f"return rowsOf(Object.values({group}), "
                f"'{status_of(rows['enum'], plan.api)}',\n      "
                f"({rows['key']}) => "
                f"{row}({by + ', ' if by else ''}{rows['key']}));")
    elif rows["count"]:
        handle = "this" if plan.has_self else ""
        count = f"native.{c.key(rows['count'], plan.api)}({handle})"
        body = (f"const length = {count};\n    return Array.from("
                f"{{ length }}, (_, index) => {row}(index));")
    else:
        body = f"return untilTheEnd((index) => {row}(index));"
    return f"  {static}{rows['name']}({by}) {{\n    {body}\n  }}\n"


def status_of(enum_name, api):
    """The status that says that an enum has no such value."""
    prefix = api["library"]["prefix"]
    return f"{prefix.upper()}_ERROR{enum_name[len(prefix):].upper()}"


def walked_by(plan):
    """What a table of two enums is asked with; else nothing."""
    by = plan.f["table"]["by"]
    return next((a.name for a in plan.arguments if a.p["name"] == by), "")


def signature(plan):
    """The parameters as JavaScript declares them."""
    if plan.takes_options:
        return ["options"]
    found, seen = [], False
    for a in plan.placed:
        if a in plan.columns:
            if not seen:
                found.append("columns")
            seen = True
        else:
            found.append(a.name + (f" = {a.default}" if a.default else ""))
    chosen = [f"{a.name} = {a.default}" for a in plan.options]
    chosen += ["micro = false"] if plan.micro else []
    return found + ([f"{{ {', '.join(chosen)} }} = {{}}"] if chosen else [])


def native_arguments(plan):
    """What the addon is handed, in the order of C."""
    by_name = {a.p["name"]: a for a in plan.arguments}
    found = []
    for p in plan.f["arguments"]:
        if p["role"] == "self":
            found.append("this")
        elif p["role"] == "out_handle":
            found.append(made_name(plan, p))
        elif p["role"] == "out_table":
            found.append(p["node"])
        elif p["name"] in by_name:
            a = by_name[p["name"]]
            prefix = "columns." if a in plan.columns else ""
            found.append(prefix + a.name if prefix else a.expression())
    return ", ".join(found)


def made_name(plan, p):
    if plan.f["form"] == "new" and p["base"] == plan.f["class"]:
        return "made" if plan.f.get("_later") else "this"
    return "made" if len(plan.handles_out) == 1 else result_name(p)


def whole(plan, later, indent):
    """A method, constructor or function in one of its forms."""
    f = plan.f
    plan.f = {**f, "_later": later}
    lines = body(plan, later)
    plan.f = f
    pad = " " * indent
    name = name_of(plan, later)
    words = ", ".join(signature(plan))
    if f["form"] == "new":
        head = (f"static async createAsync({words})" if later
                else f"constructor({words})")
    elif f["class"]:
        static = "" if plan.has_self else "static "
        head = f"{static}{'async ' if later else ''}{name}({words})"
    else:
        head = f"{'async ' if later else ''}function {name}({words})"
    rows = "".join(f"{pad}  {row}\n" for line in lines
                   for row in broken(line, 78 - indent))
    return f"\n{pad}{head} {{\n{rows}{pad}}}\n"


def broken(line, width):
    """A call that is too long for one line, with its arguments below."""
    if len(line) <= width or not line.endswith(");"):
        return [line]
    head, _, rest = line.partition("(")
    pad = " " * (len(line) - len(line.lstrip()) + 2)
    rows = textwrap.wrap(rest.removesuffix(");"), width, initial_indent=pad,
                         subsequent_indent=pad, break_long_words=False)
    return [head + "(", *rows, pad[2:] + ");"]


def body(plan, later):
    lines = []
    if plan.takes_options:
        names = [a.name for a in plan.arguments]
        words = ", ".join(f"'{name}'" for name in names)
        lines.append(f"const {{ {', '.join(names)} }} = "
                     f"toOptions(options, {words});")
    if plan.room:
        lines.append(f"const {plan.room['node']} = new Int32Array("
                     f"{constant(plan.room, plan.api)}).fill(-1);")
    for p in plan.handles_out:
        name = made_name(plan, p)
        if name != "this":
            kind = plan.handles[p["base"]]["node"]
            lines.append(f"const {name} = Object.create({kind}.prototype);")
    call = (f"native.{plan.key}{'_later' if later else ''}"
            f"({native_arguments(plan)})")
    if later:
        call = f"await {call}"
    result = results(plan)
    value = answer(plan, result)
    if plan.f["returns"]["type"] not in ("ssi_status", "void"):
        call_lines = [f"return {call};"]
    elif not result:
        call_lines = [f"{call};"] + ([f"return {value};"] if value else [])
    elif plan.room:
        call_lines = [f"{call};", f"return {value};"]
    elif value == "v":
        call_lines = [f"return {call};"]
    else:
        call_lines = [f"const v = {call};", f"return {value};"]
    thrown = None
    if plan.f["refusal"] and plan.owner()["refusal"]:
        thrown = "explained(error, this)"
    elif plan.refusal:
        made = plan.structs[plan.refusal["base"]]["node"]
        thrown = f"told(error, {made}Row)"
    if thrown:
        call_lines = ["try {", *("  " + line for line in call_lines),
                      "} catch (error) {", f"  throw {thrown};", "}"]
    return lines + call_lines


def results(plan):
    """(name, expression) of each result that is no handle."""
    many = len(plan.results) > 1
    if plan.room:
        return [("values", f"fromTable({plan.room['node']})")]
    return [(r.name, r.expression(f"v[{i}]" if many else "v"))
            for i, r in enumerate(plan.results)]


def answer(plan, result):
    """The expression of all that is answered; None for nothing."""
    made = [(result_name(p), made_name(plan, p)) for p in plan.handles_out
            if made_name(plan, p) != "this"]
    parts = made + result
    if not parts:
        return None
    keyed = plan.f["table"] if plan.f["table"] and plan.f["table"]["enum"] \
        else None
    if len(parts) == 1:
        value = parts[0][1]
        if keyed and not has_field(plan, keyed["key"]):
            a = next(a for a in plan.arguments if a.name == keyed["key"])
            return f"{value[:-1]}, '{a.name}', {a.expression()})"
        return value
    return "{ " + ", ".join(n if n == v else f"{n}: {v}"
                            for n, v in parts) + " }"


def has_field(plan, name):
    record = plan.structs[plan.results[0].p["base"]]
    return any(field["name"] == name for field in record["fields"])
