"""doc/api-index.md: every function, enum, struct and constant by header, with
its name in each language."""

PLACE = "doc/api-index.md"
HEAD = """\
<!-- Made by bindings/generate; do not edit. -->
# Index of the interface

Every name of the C interface, with what it is called in Python and in Node.
The headers in `include/ssi` say all about each.
"""


def sentence(item):
    """The first sentence of what something is, fit for a table."""
    text = " ".join((item["brief"] or item["detail"]).split())
    end = text.find(". ")
    return (text[:end + 1] if end >= 0 else text).replace("|", "\\|")


def table(head, rows):
    if not rows:
        return ""
    lines = ["", "| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def code(text):
    return f"`{text}`"


def named(items):
    return [[code(i["name"]), code(i["python"]), code(i["node"]),
             sentence(i), i["since"]] for i in items]


def section(api, header):
    name = header["file"].split("/")[-1].removesuffix(".h")

    def own(group):
        return [i for i in api[group] if i["header"] == name]

    words = ["is", "since"]
    body = table(["C", "Python", "Node", *words], named(own("functions")))
    types = own("handles") + own("structs") + own("enums")
    body += table(["type", "Python", "Node", *words], named(types))
    body += table(["constant", "value", "is", "since"],
                  [[code(c["name"]), f'{c["value"]:,}', sentence(c),
                    c["since"]] for c in own("constants")])
    if not body:
        return ""
    return f"\n## {header['file']}\n\n{sentence(header)}\n{body}"


def emit(api):
    return {PLACE: HEAD + "".join(section(api, h) for h in api["headers"])}
