"""Names of things in Python and in JavaScript."""

import keyword
import os

# Words that neither language lets a variable have.
JS_RESERVED = {"arguments", "await", "break", "case", "catch", "class", "const",
               "continue", "debugger", "default", "delete", "do", "else",
               "enum", "eval", "export", "extends", "false", "finally", "for",
               "function", "if", "implements", "import", "in", "instanceof",
               "interface", "let", "new", "null", "package", "private",
               "protected", "public", "return", "static", "super", "switch",
               "this", "throw", "true", "try", "typeof", "var", "void",
               "while", "with", "yield"}


def pascal(name):
    """kind_info → KindInfo"""
    return "".join(word.capitalize() for word in name.split("_"))


def camel(name):
    """set_weight → setWeight"""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def python_word(name):
    return name + "_" if keyword.iskeyword(name) else name


def node_word(name):
    return name + "_" if name in JS_RESERVED else name


def value_prefix(group):
    """What all values of an enum begin with, up to an underscore."""
    names = [v["name"] for v in group["values"]]
    if len(names) < 2:
        return group["name"].upper() + "_"
    common = os.path.commonprefix(names)
    return common[:common.rfind("_") + 1]


def name_all(api, prefix):
    """Adds `python` and `node` to all that has a name."""
    cut = len(prefix) + 1
    for item in api["constants"]:
        both(item, item["name"][cut:], item["name"][cut:])
    for group in api["enums"]:
        both(group, pascal(group["name"][cut:]), pascal(group["name"][cut:]))
        start = len(value_prefix(group))
        for value in group["values"]:
            both(value, python_word(value["name"][start:]),
                 value["name"][start:])
    for item in api["handles"]:
        both(item, pascal(item["name"][cut:]), pascal(item["name"][cut:]))
    for item in api["structs"]:
        both(item, pascal(item["name"][cut:]), pascal(item["name"][cut:]))
        for field in item["fields"]:
            both(field, python_word(field["name"]), camel(field["name"]))
    for function in api["functions"]:
        name_function(function, cut)


def name_function(function, cut):
    verb, form = function["verb"], function["form"]
    python, node = python_word(verb), camel(verb)
    if form == "free":
        python = node = "close"
    if function["class"]:
        owner = pascal(function["class"][cut:])
        python = owner if form == "new" else f"{owner}.{python}"
        node = f"new {owner}" if form == "new" else f"{owner}.{node}"
    both(function, python, node)
    for p in [*function["parameters"], *function["arguments"]]:
        both(p, python_word(p["name"]), node_word(camel(p["name"])))


def both(item, python, node):
    item["python"], item["node"] = python, node
