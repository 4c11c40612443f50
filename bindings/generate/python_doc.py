"""The headers' documentation as docstrings, in Python's words."""

import re
import textwrap

import prose
import shape

# Statuses that a caller from Python does not meet.
UNMET = {"SSI_OK", "SSI_ERROR_NULL", "SSI_ERROR_SIZE", "SSI_ERROR_SPACE"}
WORDS = {"NULL": "None", "true": "True", "false": "False"}


class Words:
    """Turns the C names inside a text into Python's."""

    def __init__(self, api):
        self.names = dict(WORDS)
        for group in ("functions", "constants", "enums", "structs", "handles"):
            for item in api[group]:
                self.names[item["name"]] = item["python"]
        for group in api["enums"]:
            for value in group["values"]:
                self.names[value["name"]] = (
                    f'{group["python"]}.{value["python"]}')
        for function in api["functions"]:
            if function["table"]:
                self.names[function["table"]["count"] or ""] = (
                    f'len({function["python"].rsplit(".", 1)[0]}.'
                    f'{function["table"]["name"]})')

    def python(self, text):
        text = re.sub(r"; release (?:it|them) with \w+\(\)", "", text)
        text = re.sub(r";? ?its `size` must be set(?=\.)", "", text)
        text = re.sub(r"see `out_(\w+)`", r"see `\1` in the details", text)
        text = text.replace(" Opaque.", "").replace(" Opaque and c", " C")
        text = re.sub(r"; borrowed\b|, with a final NUL\b", "", text)
        text = prose.for_others(text)
        text = re.sub(r"\bsizeof\((\w+)\)", r"the size of \1", text)
        return re.sub(r"\b[A-Za-z_]\w*\b",
                      lambda m: self.names.get(m.group(), m.group()), text)


def wrapped(text, indent, first=None):
    """Lines of at most 79 columns."""
    lines = []
    for block in text.split("\n"):
        pad = " " * indent
        lines += textwrap.wrap(
            block, 79, initial_indent=pad if first is None or lines else first,
            subsequent_indent=pad + ("  " if block.startswith("- ") else ""),
            break_long_words=False, break_on_hyphens=False) or [""]
    return lines


def docstring(paragraphs, indent):
    """A docstring of paragraphs; each is a text or a list of lines."""
    pad = " " * indent
    lines = []
    for paragraph in paragraphs:
        if not paragraph:
            continue
        made = (paragraph if isinstance(paragraph, list)
                else wrapped(paragraph, indent,
                             None if lines else pad + '   '))
        lines += ([""] if lines else []) + made
    text = "\n".join(lines).strip().replace("\\", "\\\\")
    text = text.replace('"""', "'''")
    if text.endswith('"'):
        text += " "
    last = text.split("\n")[-1]
    close = "" if "\n" not in text and len(last) + indent < 73 else "\n" + pad
    return f'"""{text}{close}"""\n'


def of_item(item, words, indent):
    """Docstring of a class, enum or struct."""
    texts = [words.python(item["brief"]), words.python(item["detail"])]
    return docstring([*texts, since(item)], indent)


def since(item):
    return f"Since {item['since']}; `{item['name']}` in C."


def of_function(function, words, inputs, outputs, errors):
    """Docstring of a method or function, inside its body."""
    indent = 8 if function["class"] else 4
    rows = [(p["python"], shape.ABSENT.sub("; None: no ", spoken(p)))
            for p in inputs]
    if function["micro"]:
        rows.append(("micro", micro(function)))
    return docstring([
        words.python(function["brief"]), words.python(function["detail"]),
        entries("Args", rows, words, indent),
        returns(function, outputs, words, indent),
        entries("Raises", [(errors[s["name"]], s["when"])
                           for s in function["statuses"]
                           if is_met(function, s)], words, indent),
        since(function)], indent)


def spoken(p):
    """What an argument or answer is, as Python has it."""
    text = p["brief"]
    if p["role"] in ("table", "out_table"):
        return prose.as_table(p, p["enum"], p["role"] == "out_table")
    if p["role"] == "list":
        text = prose.as_list(text)
    return prose.in_points(text) if p["points"] else text


def micro(function):
    """What the keyword for exact points does."""
    given = [p for p in function["arguments"] if p["points"]]
    answers = any(p["role"] == "out" for p in given)
    takes = any(p["role"] != "out" for p in given)
    verb = ("Takes and answers" if answers and takes
            else "Answers" if answers else "Takes")
    return f"{verb} whole micropoints, which are exact, instead of points."


def is_met(function, status):
    """Whether a caller can meet it: the package fills its own structs."""
    if prose.OWN_STRUCT.match(status["when"]):
        return False
    return status["name"] not in UNMET or is_of_room(function, status)


def is_of_room(function, status):
    """Whether it speaks of room that the caller has given."""
    return (function["fill"] == "caller"
            and status["name"].endswith("_ERROR_SPACE"))


def entries(title, rows, words, indent):
    """A section such as "Args:" with its names and texts."""
    if not rows:
        return None
    lines = [" " * indent + title + ":"]
    for name, text in rows:
        first = f"{' ' * (indent + 4)}{name}: "
        lines += wrapped(words.python(text.replace("\n", " ")), indent + 8,
                         first)
    return lines


def returns(function, outputs, words, indent):
    texts = [prose.answered(spoken(p).split("\n")[0]) for p in outputs]
    if function["returns"]["brief"]:
        texts = [function["returns"]["brief"]]
    if not texts:
        return None
    lines = [" " * indent + "Returns:"]
    if len(texts) == 1:
        return lines + wrapped(words.python(texts[0]), indent + 4)
    for text in texts:
        lines += wrapped("- " + words.python(text), indent + 4)
    return lines
