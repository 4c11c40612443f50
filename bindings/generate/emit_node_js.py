"""lib/interface.js: enums, constants, classes and functions of the library."""

import textwrap

import emit_node_c as c
import emit_node_columns
from emit_node_plan import Plan, point, result_name

HEAD = "/* Made by bindings/generate; do not edit. */\n"
IMPORTS = """'use strict';

const native = require('./native.js');
const {
  SsiError, explained, toDay, toISODay, toMicropointColumn, toMicropoints,
  toText,
} = require('./values.js');

native.setError(SsiError);
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
    text = HEAD + IMPORTS + UNTIL_THE_END
    text += "".join(f"\nconst {i['node']} = {i['value']};"
                    for i in api["constants"]) + "\n"
    text += "".join(enum(e) for e in api["enums"])
    text += "".join(maker(s, api) for s in shown(api))
    text += "".join(taker(s) for s in api["structs"] if s["columns"])
    for handle in api["handles"]:
        text += class_of(handle, api)
    for f in api["functions"]:
        if not f["class"]:
            text += "".join(whole(Plan(f, api), unit, later, 0)
                            for unit, later in forms(Plan(f, api)))
    rows = "".join(f"  {name},\n" for name in public(api))
    return text + f"\nmodule.exports = {{\n{rows}}};\n"


def public(api):
    """All names, in the order of the interface."""
    found = [i["node"] for group in ("constants", "enums", "handles")
             for i in api[group]]
    for f in api["functions"]:
        if not f["class"]:
            plan = Plan(f, api)
            found += [name_of(plan, unit, later)
                      for unit, later in forms(plan)]
    return found


def names(api):
    text = HEAD + "import parts from './interface.js';\n\n"
    text += "export const {\n"
    text += "".join(f"  {name},\n" for name in public(api))
    return text + "} = parts;\n"


def shown(api):
    """Structs that a function answers."""
    used = {p["base"] for f in api["functions"] for p in f["parameters"]
            if p["role"] == "out_struct"}
    return [s for s in api["structs"] if s["name"] in used]


def enum(group):
    rows = "".join(f"  {property_name(v['node'])}: {v['value']},\n"
                   for v in group["values"])
    return f"\nconst {group['node']} = Object.freeze({{\n{rows}}});\n"


def property_name(name):
    return name if not name[0].isdigit() else f"'{name}'"


def maker(record, api):
    """A function that makes an object of the fields in their order."""
    fields = c.fields_of(record)
    rows, micro = "", ""
    for index, field in enumerate(fields):
        value = f"v[{index}]"
        if field["unit"] == "micropoint":
            micro += f"      {field['node']}: {value},\n"
            value = f"{value} / {point(api)}"
        elif field["unit"] == "day":
            value = f"toISODay({value})"
        rows += f"    {field['node']}: {value},\n"
    if micro:
        rows += f"    micropoints: {{\n{micro}    }},\n"
    return (f"\nfunction make{record['node']}(v) {{\n  return {{\n{rows}"
            "  };\n}\n")


def taker(record):
    """A function that lists the columns of an object. Whatever that runs, it
    has run before the addon looks at the first one."""
    names = [f["node"] for f in emit_node_columns.given(record)]
    rows = textwrap.fill(", ".join(names) + ",", 78, initial_indent="  ",
                         subsequent_indent="  ")
    return (f"\nfunction columnsOf{record['node']}({{\n{rows}\n}}) {{\n"
            "  return [\n" + rows.replace("  ", "    ") + "\n  ];\n}\n")


def forms(plan):
    """Unit and whether with a promise, of each form that is made."""
    found = []
    for unit in plan.units():
        found.append((unit, False))
        if c.later(plan.f):
            found.append((unit, True))
    return found


def name_of(plan, unit, later):
    return plan.method + unit + ("Async" if later else "")


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
            members += [whole(plan, unit, later, 2)
                        for unit, later in forms(plan)]
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
        body = (f"return Object.values({group}).map(({rows['key']}) => "
                f"{row}({by + ', ' if by else ''}{rows['key']}));")
    elif rows["count"]:
        handle = "this" if plan.has_self else ""
        count = f"native.{c.key(rows['count'], plan.api)}({handle})"
        body = (f"const length = {count};\n    return Array.from("
                f"{{ length }}, (_, index) => {row}(index));")
    else:
        body = f"return untilTheEnd((index) => {row}(index));"
    return f"  {static}{rows['name']}({by}) {{\n    {body}\n  }}\n"


def walked_by(plan):
    """What a table of two enums is asked with; else nothing."""
    by = plan.f["table"]["by"]
    return next((a.name for a in plan.arguments if a.p["name"] == by), "")


def signature(plan):
    """The parameters as JavaScript declares them."""
    if plan.takes_options:
        parts = ", ".join(a.name for a in plan.arguments)
        return [f"{{ {parts} }} = {{}}"]
    found, seen = [], False
    for a in plan.arguments:
        if a in plan.columns:
            if not seen:
                found.append("columns")
            seen = True
        else:
            found.append(a.name + (f" = {a.default}" if a.default else ""))
    return found


def native_arguments(plan, unit):
    """What the addon is handed, in the order of C."""
    by_name = {a.p["name"]: a for a in plan.arguments}
    found = []
    for p in plan.f["parameters"]:
        if p["role"] == "self":
            found.append("this")
        elif p["role"] == "out_handle":
            found.append(made_name(plan, p))
        elif p["name"] in by_name:
            a = by_name[p["name"]]
            prefix = "columns." if a in plan.columns else ""
            found.append(prefix + a.name if prefix else a.expression(unit))
    return ", ".join(found)


def made_name(plan, p):
    if plan.f["form"] == "new" and p["base"] == plan.f["class"]:
        return "made" if plan.f.get("_later") else "this"
    return "made" if len(plan.handles_out) == 1 else result_name(p)


def whole(plan, unit, later, indent):
    """A method, constructor or function in one of its forms."""
    f = plan.f
    plan.f = {**f, "_later": later}
    lines = body(plan, unit, later)
    plan.f = f
    pad = " " * indent
    name = name_of(plan, unit, later)
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


def body(plan, unit, later):
    lines = []
    for p in plan.handles_out:
        name = made_name(plan, p)
        if name != "this":
            kind = plan.handles[p["base"]]["node"]
            lines.append(f"const {name} = Object.create({kind}.prototype);")
    call = (f"native.{plan.key}{'_later' if later else ''}"
            f"({native_arguments(plan, unit)})")
    if later:
        call = f"await {call}"
    result = results(plan, unit)
    value = answer(plan, result)
    if plan.f["returns"]["type"] not in ("ssi_status", "void"):
        call_lines = [f"return {call};"]
    elif not result:
        call_lines = [f"{call};"] + ([f"return {value};"] if value else [])
    elif value == "v":
        call_lines = [f"return {call};"]
    else:
        call_lines = [f"const v = {call};", f"return {value};"]
    if plan.changes and plan.owner() and plan.owner()["refusal"]:
        call_lines = ["try {", *("  " + line for line in call_lines),
                      "} catch (error) {",
                      "  throw explained(error, this);", "}"]
    return lines + call_lines


def results(plan, unit):
    """(name, expression) of each result that is no handle."""
    many = len(plan.results) > 1
    return [(r.name, r.expression(f"v[{i}]" if many else "v", unit))
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
            return f"{{ {keyed['key']}, ...{value} }}"
        return value
    return "{ " + ", ".join(n if n == v else f"{n}: {v}"
                            for n, v in parts) + " }"


def has_field(plan, name):
    record = plan.structs[plan.results[0].p["base"]]
    return any(field["name"] == name for field in record["fields"])
