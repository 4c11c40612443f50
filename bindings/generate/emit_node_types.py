"""lib/interface.d.ts: types and TSDoc of lib/interface.js."""

import emit_node_c as c
import emit_node_columns
from emit_node_js import forms, has_field, is_object, micro_name, name_of, \
    property_name, replaced, shown
from emit_node_plan import ARRAYS, Plan, result_name
import emit_node_words as words_of
from emit_node_words import Words
import prose

HEAD = """\
/* Made by bindings/generate; do not edit. */
/// <reference lib="esnext.disposable" />
import type { Day, Enum, Named, Shown } from './values.js';
"""


def source(api):
    words = Words(api)
    text = HEAD
    for item in api["constants"]:
        text += "\n" + words_of.of_item(item, words)
        text += f"export declare const {item['node']}: {item['value']};\n"
    text += "".join(enum(e, words) for e in api["enums"])
    text += "".join(record(s, api, words) for s in shown(api))
    text += "".join(column_set(s, api, words) for s in api["structs"]
                    if is_object(s))
    text += "".join(class_of(h, api, words) for h in api["handles"])
    for f in api["functions"]:
        if not f["class"]:
            plan = Plan(f, api)
            for later in forms(f):
                text += "\n" + declare(plan, later, words, 0)
    return text


def enum(group, words):
    text = "\n" + words_of.of_item(group, words)
    text += f"export declare const {group['node']}: Enum<{{\n"
    for value in group["values"]:
        text += words_of.of_member(value, words, 2)
        text += f"  {property_name(value['node'])}: {value['value']};\n"
    text += f"}}>;\n{words_of.of_item(group, words)}"
    if group["flags"]:
        return text + f"export type {group['node']} = number;\n"
    return text + (f"export type {group['node']} = "
                   f"Extract<keyof typeof {group['node']}, number>;\n")


def field_type(field, api):
    enums = {e["name"]: e for e in api["enums"]}
    if field["base"] == "char" or field["unit"] == "day":
        kind = "string"
    elif field["enum"] and not enums[field["enum"]]["flags"]:
        kind = enums[field["enum"]]["node"]
        if field["base"] not in enums and not any(
                v["value"] == 0 for v in enums[field["enum"]]["values"]):
            kind += " | 0"
    elif field["base"] == "bool":
        kind = "boolean"
    else:
        kind = "bigint" if field["base"] == "uint64_t" else "number"
    return f"ReadonlyArray<{kind}>" if field["count"] else kind


def record(item, api, words):
    text = "\n" + words_of.of_item(item, words)
    text += f"export interface {item['node']} extends Shown {{\n"
    for field in c.fields_of(item):
        text += words_of.of_member({"brief": points(field)}, words, 2)
        text += f"  readonly {field['node']}: {field_type(field, api)};\n"
        if field["unit"] == "micropoint":
            text += "  /** The same, exact: whole micropoints. */\n"
            text += f"  readonly {micro_name(field)}: number;\n"
    return text + "}\n"


def column_set(item, api, words):
    """A struct of columns, as a caller gives it."""
    text = "\n" + words_of.of_item(item, words)
    text += f"export interface {item['node']} {{\n"
    for field in emit_node_columns.given(item):
        brief = field["brief"]
        kind = "bigint | number" if "64" in field["base"] else "number"
        if field["role"] == "list":
            name = next(e["node"] for e in api["enums"]
                        if e["name"] == field["enum"])
            kind = f"Iterable<Named<typeof {name}>>"
            brief = prose.as_list(brief)
        elif field["role"] == "column":
            kind = ARRAYS[field["base"]]
            brief += f" Elements: {sized(field)}."
        text += words_of.of_member({"brief": brief}, words, 2)
        free = field["nullable"] is not False
        text += (f"  {field['node']}{'?' if free else ''}: {kind}"
                 f"{' | null' if free else ''};\n")
    return text + "}\n"


def sized(item):
    """The length of an array in words."""
    return item["length"].replace(" * ", " × ")


def points(field):
    """What a field says, in points if it is a number of micropoints."""
    brief = prose.as_date(field)
    return prose.in_points(brief) if field["unit"] == "micropoint" else brief


def class_of(handle, api, words):
    text = "\n" + words_of.of_item(handle, words)
    text += f"export declare class {handle['node']} {{\n"
    members = []
    if not handle["new"]:
        members.append("  private constructor();\n")
    for f in api["functions"]:
        if f["class"] != handle["name"]:
            continue
        plan = Plan(f, api)
        if f["form"] == "free":
            members.append(close(f, handle))
        elif not replaced(f, api):
            members += [declare(plan, later, words, 2)
                        for later in forms(f)]
        if f["table"]:
            members.append(table(plan))
    return text + "\n".join(members) + "}\n"


def close(f, handle):
    """The name tells classes apart that have the same methods."""
    return words_of.block(
        ["Releases it now instead of when the garbage collector finds it. "
         "Every later call on it throws; closing again does nothing.",
         f"Since {f['since']}; `{f['name']}` in C."], 2) + (
        "  close(): void;\n"
        "  /** As `close()`, at the end of a block with `using`. */\n"
        "  [Symbol.dispose](): void;\n"
        f"  readonly [Symbol.toStringTag]: '{handle['node']}';\n")


def table(plan):
    rows = plan.f["table"]
    static = "" if plan.has_self else "static "
    names = f"`{plan.f['name']}`"
    by = next((spelled(a) for a in plan.arguments
               if a.p["name"] == rows["by"]), "")
    if rows["count"]:
        names += f" and `{rows['count']}`"
    return words_of.block([f"All rows of `{plan.method}()`.",
                           f"Since {plan.f['since']}; {names} in C."], 2) + (
        f"  {static}{rows['name']}({by}): Array<{answer(plan)}>;\n")


def answer(plan):
    """The type of what is answered."""
    f = plan.f
    if plan.room:
        return f"Map<{plan.enums[plan.room['enum']]['node']}, number>"
    if c.returns_value(f):
        return "string" if "char" in f["returns"]["type"] else "number"
    made = [(result_name(p), plan.handles[p["base"]]["node"])
            for p in plan.handles_out
            if not (f["form"] == "new" and p["base"] == f["class"])]
    parts = made + [(r.name, r.type()) for r in plan.results]
    if f["form"] == "new":
        return plan.owner()["node"]
    if not parts:
        return "void"
    if len(parts) > 1:
        return "{ " + "; ".join(f"{n}: {t}" for n, t in parts) + " }"
    rows = f["table"]
    if rows and rows["enum"] and not has_field(plan, rows["key"]):
        return (f"{parts[0][1]} & {{ readonly {rows['key']}: "
                f"{plan.enums[rows['enum']]['node']} }}")
    return parts[0][1]


def spelled(a, last=True):
    """An argument as TypeScript declares it."""
    kind = a.type() + (" | null" if a.may_be_null else "")
    return f"{a.name}{'?' if a.optional and last else ''}: {kind}"


def arguments(plan):
    """Declarations, and (name, text) for the documentation."""
    if plan.takes_options:
        rows = "; ".join(spelled(a) for a in plan.arguments)
        told = [("options", "Each may be left out.\n" + "\n".join(
            f"- `{a.name}`: {words_of.one_line(a.brief())}"
            for a in plan.arguments))]
        return [f"options?: {{ {rows} }}"], told
    declared, told = [], []
    for index, a in enumerate(plan.placed):
        if a in plan.columns:
            if a is plan.columns[0]:
                declared.append(columns(plan))
                told.append(("columns", told_columns(plan)))
            continue
        last = all(o.optional or o in plan.columns
                   for o in plan.placed[index:])
        last = last and not any(o in plan.columns for o in plan.placed[index:])
        text = a.brief()
        if a.default:
            text = f"{text} Left out: {a.default.rstrip('n')}."
        declared.append(spelled(a, last))
        told.append((a.name, text))
    choices = [(a.name, a.brief()) for a in plan.options]
    choices += [("micro", micro(plan))] if plan.micro else []
    if choices:
        rows = "; ".join(f"{name}?: boolean" for name, _ in choices)
        declared.append(f"options?: {{ {rows} }}")
        told.append(("options", "\n".join(
            f"- `{name}`: {words_of.one_line(text)}"
            for name, text in choices)))
    return declared, told


def micro(plan):
    """What the option for exact points does."""
    answers = any(r.p["points"] for r in plan.results)
    takes = any(a.p["points"] for a in plan.arguments)
    verb = ("Takes and answers" if answers and takes
            else "Answers" if answers else "Takes")
    return f"{verb} whole micropoints, which are exact, instead of points."


def told_columns(plan):
    """What each of the arrays is that are given together."""
    lengths = {a.p["length"] for a in plan.columns}
    one = len(lengths) == 1 and not plan.columns[0].p["extent"]
    text = f"Typed arrays{' of one length' if one else ''}.\n"
    return text + "\n".join(
        f"- `{a.name}`: {words_of.one_line(a.brief())}"
        + ("" if one else f" Elements: {sized(a.p)}.") for a in plan.columns)


def columns(plan):
    rows = "".join(f"      {spelled(a)};\n" for a in plan.columns)
    return f"columns: {{\n{rows}    }}"


def told_result(plan):
    f = plan.f
    if f["returns"]["brief"]:
        return f["returns"]["brief"]
    if plan.room:
        return prose.as_table(plan.room, plan.room["enum"], True)
    texts = [p["brief"].split("\n")[0] for p in plan.handles_out
             if f["form"] != "new"]
    texts += [r.brief() for r in plan.results]
    return " ".join(text if text.endswith(".") else text + "."
                    for text in texts)


def documented(plan, later, words, told, indent):
    """All that the headers say, but once: a twin says what it is a twin of."""
    f = plan.f
    if not later:
        return words_of.of_function(f, words, told, told_result(plan), indent)
    name = "the constructor" if f["form"] == "new" else f"`{plan.method}()`"
    return words_of.block([f"As {name}, on another thread."], indent)


def declare(plan, later, words, indent):
    f = plan.f
    declared, told = arguments(plan)
    kind = answer(plan)
    if later:
        kind = f"Promise<{kind}>"
    text = documented(plan, later, words, told, indent)
    name, pad = name_of(plan, later), " " * indent
    if f["form"] == "new":
        head = "static createAsync" if later else "constructor"
        end = f": {kind}" if later else ""
    elif f["class"]:
        head = ("" if plan.has_self else "static ") + name
        end = f": {kind}"
    else:
        head, end = f"export declare function {name}", f": {kind}"
    line = f"{pad}{head}({', '.join(declared)}){end};\n"
    if len(line) > 81 and declared:
        rows = "".join(f"{pad}  {d},\n" for d in declared)
        line = f"{pad}{head}(\n{rows}{pad}){end};\n"
    return text + line
