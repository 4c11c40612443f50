"""lib/libssi.map: the exported functions, by the version they came with."""

PLACE = "lib/libssi.map"
HEAD = "/* The exported functions; made by bindings/generate; do not edit. */\n"


def version(since):
    return tuple(int(part) for part in since.split("."))


def node(name, names, parent):
    rows = "".join(f"    {function};\n" for function in sorted(names))
    last = "" if parent else "  local:\n    *;\n"
    follows = f" {parent}" if parent else ""
    return f"{name} {{\n  global:\n{rows}{last}}}{follows};\n"


def emit(api):
    prefix = api["library"]["symbol_prefix"]
    text, parent = HEAD, None
    for since in sorted({f["since"] for f in api["functions"]}, key=version):
        names = [f["name"] for f in api["functions"] if f["since"] == since]
        name = f"{prefix}_{since}"
        text += node(name, names, parent)
        parent = name
    return {PLACE: text}
