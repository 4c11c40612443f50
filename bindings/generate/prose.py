"""Doxygen's XML paragraphs as plain text with Markdown's `code` and lists."""

import re

# What the aliases of doc/Doxyfile.in say in words; the model says it in fields.
ALIAS_WORDS = re.compile(
    r"\s*(Not NULL\.|May be NULL\.|The caller owns it\.|Borrowed\."
    r"|An array of `[^`]*`(?: elements)?\.)(?=\s|$)")
SKIPPED = {"parameterlist", "simplesect", "notnull", "nullable", "owns",
           "borrowed", "array", "programlisting"}
# What leads to a program in C.
LEAD = re.compile(r"(?:^|(?<=\.) )[^.]*:$")


# What only a program in C must know: others get a copy of a text.
LIFETIME = re.compile(r"; (?:it )?lives as long as (?:the \w+|`\w+`)")
DAYS = re.compile(r",? in days since 1970-01-01|Days since 1970-01-01: ", re.I)
# What a package does right by itself.
OWN_STRUCT = re.compile(
    r"`allocator`(?: or `options`)? has more than this library knows\.?$")
MILLIONS = re.compile(r"\b(\d+),000,000\b")


def for_others(text):
    """Without what only a program in C must know."""
    return LIFETIME.sub("", text)


def answered(text):
    """What is said of room for an answer, said of the answer."""
    text = re.sub(r"; NULL (?:to ask for [^.;]* only|if not wanted)"
                  r"|, with a final NUL\b", "", text)
    return re.sub(r"^Where the (.*?) goe?s?\b", r"The \1", text)


def as_list(text):
    """An empty list says what NULL says in C."""
    return re.sub(r"[;.] NULL if [^.;]*(?=\.$)", "", text)


def as_table(p, group, answers):
    """A table by an enum, of which C has an array."""
    if answers:
        return f"Numbers by {group}, of those that have one."
    return f"Numbers by {group}; NULL, or left out: there is none."


def as_date(field):
    """What a field says, where a day is a date instead of a number."""
    if field["unit"] != "day":
        return field["brief"]
    text = DAYS.sub("", field["brief"])
    return text[:1].upper() + text[1:]


def in_points(text):
    """What is said of micropoints, said of points."""
    text = text.replace("Micropoints", "Points").replace(
        "micropoints", "points").replace("100 or 25 million", "100 or 25")
    return MILLIONS.sub(r"\1", text)


def inline(node):
    """Text of a node and all inside, single spaces not yet made."""
    parts = [node.text or ""]
    for child in node:
        parts.append(one(child))
        parts.append(child.tail or "")
    return "".join(parts)


def one(child):
    if child.tag in SKIPPED:
        return ""
    if child.tag == "computeroutput":
        return f"`{inline(child)}`"
    if child.tag == "emphasis":
        return f"*{inline(child)}*"
    if child.tag == "itemizedlist":
        items = (squeeze(inline(item)) for item in child)
        return "\n\n" + "\n".join(f"- {item}" for item in items) + "\n\n"
    return inline(child)


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def tidy(text):
    """Single spaces inside paragraphs and list items, blank lines between."""
    blocks = re.split(r"\n{2,}", text)
    kept = []
    for block in blocks:
        if block.lstrip().startswith("- "):
            kept.append("\n".join(squeeze(i) for i in block.split("\n") if i))
        elif squeeze(block):
            kept.append(squeeze(block))
    return "\n\n".join(kept)


def paragraph(node):
    """One paragraph; a program in C is of no use to others."""
    text = tidy(inline(node))
    listed = node.find("programlisting") is not None
    return LEAD.sub("", text) if listed else text


def paragraphs(node):
    """All paragraphs of a description, without the aliases' words."""
    if node is None:
        return ""
    texts = [paragraph(para) for para in node.findall("para")]
    texts = [ALIAS_WORDS.sub("", text).strip() for text in texts]
    return "\n\n".join(text for text in texts if text)
