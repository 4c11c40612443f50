"""The headers' documentation as TSDoc, in JavaScript's words."""

import re
import textwrap

import prose

# Statuses that a caller from JavaScript does not meet.
UNMET = {"SSI_OK", "SSI_ERROR_NULL", "SSI_ERROR_SIZE", "SSI_ERROR_SPACE"}


class Words:
    """Turns the C names inside a text into JavaScript's."""

    def __init__(self, api):
        self.names = {"NULL": "null"}
        for group in ("functions", "constants", "enums", "structs", "handles"):
            for item in api[group]:
                self.names[item["name"]] = item["node"]
        for record in api["structs"]:
            if record["columns"] and not record["flat"]:
                self.names.update((f["name"], f["node"])
                                  for f in record["fields"]
                                  if "_" in f["name"])
        for group in api["enums"]:
            for value in group["values"]:
                self.names[value["name"]] = f'{group["node"]}.{value["node"]}'

    def node(self, text):
        text = re.sub(r"; release (?:it|them) with \w+\(\)", "", text)
        text = re.sub(r";? ?its `size` must be set(?=\.)", "", text)
        text = re.sub(r"see `out_(\w+)`", r"see `\1` of the error", text)
        text = re.sub(r"\. Opaque and constant", ". Constant", text)
        text = re.sub(r"\. Opaque(?=\.)", "", text)
        text = prose.for_others(text).replace("`self`", "`this`")
        text = re.sub(r"\bsizeof\((\w+)\)", r"the size of \1", text)
        text = text.replace("@", "\\@").replace("*/", "*\\/")
        # What is in quotes is a text, whatever the language.
        text = re.sub(r'"\w+"|\b[A-Za-z_]\w*\b',
                      lambda m: self.names.get(m.group(), m.group()), text)
        return text.replace("new Activity()", "`new Activity()`").replace(
            "new Model()", "`new Model()`")


def block(paragraphs, indent):
    """A comment of texts; empty ones are left out."""
    pad = " " * indent + " *"
    lines = []
    for number, text in enumerate(p for p in paragraphs if p):
        if number and not text.startswith("@"):
            lines.append(pad)
        elif number and not lines[-1].startswith(pad + " @"):
            if not lines[-1].startswith(pad + "   "):
                lines.append(pad)
        for row in text.split("\n"):
            hang = "   " if row.startswith(("@", "- ")) else " "
            lines += textwrap.wrap(
                row, 80, initial_indent=pad + " ", subsequent_indent=pad + hang,
                break_long_words=False, break_on_hyphens=False) or [pad]
    one = lines[0][len(pad):] if len(lines) == 1 else ""
    if one and len(one) + indent < 73:
        return " " * indent + f"/**{one} */\n"
    return " " * indent + "/**\n" + "\n".join(lines) + f"\n{pad}/\n"


def of_item(item, words, indent=0):
    name = item["name"]
    return block([words.node(item["brief"]), words.node(item.get("detail", "")),
                  f"Since {item['since']}; `{name}` in C."], indent)


def of_member(item, words, indent):
    return block([words.node(item["brief"])], indent)


def of_function(f, words, inputs, result, indent):
    """inputs: (name, text) of each; result: what is answered, or nothing."""
    rows = [words.node(f["brief"]), words.node(f["detail"]),
            f"Since {f['since']}; `{f['name']}` in C."]
    rows += [f"@param {name} - {words.node(text)}" for name, text in inputs]
    rows += [f"@returns {words.node(result)}"] if result else []
    rows += throws(f, words)
    return block(rows, indent)


def throws(f, words):
    found = [s for s in f["statuses"] if s["name"] not in UNMET
             and not prose.OWN_STRUCT.match(s["when"])]
    if not found:
        return []
    return ["@throws SsiError, with `code`\n" + "\n".join(
        f"- `{s['name']}`: {words.node(one_line(s['when']))}"
        for s in found)]


def one_line(text):
    return " ".join(text.split())
