"""Reads Doxygen's XML into one plain description of the interface.

The description is made of dictionaries and lists, so that api.json is simply
its text. Keys that begin with "_" (where a thing stands) are for findings and
do not enter the file.
"""

import re
import xml.etree.ElementTree as ET

import prose


def read(folder, prefix="ssi"):
    """The whole interface, as the headers say it."""
    files = [ET.parse(path).getroot().find("compounddef")
             for path in sorted(folder.glob("*_8h.xml"))]
    structs = {}
    for path in sorted(folder.glob("struct*.xml")):
        compound = ET.parse(path).getroot().find("compounddef")
        structs[compound.findtext("compoundname")] = compound
    api = {"headers": [], "constants": [], "enums": [], "structs": [],
           "handles": [], "functions": []}
    for compound in sorted(files, key=lambda c: c.findtext("compoundname")):
        header(api, compound, structs, prefix)
    return api


def header(api, compound, structs, prefix):
    name = compound.findtext("compoundname")
    file = compound.find("location").get("file")
    members = sorted(compound.iter("memberdef"), key=line)
    api["headers"].append({
        "file": file, "brief": prose.paragraphs(
            compound.find("briefdescription")),
        "detail": prose.paragraphs(compound.find("detaileddescription"))})
    for node in members:
        add_member(api, node, name)
    inner = [structs[c.text] for c in compound.findall("innerclass")
             if c.text in structs]
    for node in sorted(inner, key=line):
        api["structs"].append(struct(node, name))


def line(node):
    return int(node.find("location").get("line"))


def add_member(api, node, file):
    kind = node.get("kind")
    if kind == "define" and is_constant(node):
        api["constants"].append(common(node, file))
    elif kind == "enum":
        api["enums"].append(enum(node, file))
    elif kind == "typedef" and re.match(
            r"typedef struct (\w+) \1$", node.findtext("definition")):
        api["handles"].append(common(node, file))
    elif kind == "function":
        api["functions"].append(function(node, file))


def is_constant(node):
    """A macro with a value and without parameters; not the export mark."""
    return (node.find("param") is None and node.find("initializer") is not None
            and not node.findtext("name").endswith("_API"))


def common(node, file):
    """What everything has: name, texts, since, and where it stands."""
    place = node.find("location")
    return {
        "name": node.findtext("name") or node.findtext("compoundname"),
        "header": file.removesuffix(".h"),
        "brief": prose.paragraphs(node.find("briefdescription")),
        "detail": prose.paragraphs(node.find("detaileddescription")),
        "since": simple(node, "since"),
        "_file": place.get("file"), "_line": int(place.get("line"))}


def simple(node, kind):
    """Text of @since, @return and the like; empty if there is none."""
    found = node.find(f"detaileddescription//simplesect[@kind='{kind}']")
    return prose.paragraphs(found) if found is not None else ""


def member_text(node):
    """A field's or value's words, wherever Doxygen has put them."""
    texts = [prose.paragraphs(node.find(tag))
             for tag in ("briefdescription", "detaileddescription")]
    return " ".join(text for text in texts if text)


def enum(node, file):
    found = common(node, file)
    found["values"] = [
        {"name": value.findtext("name"), "brief": member_text(value),
         "_initializer": value.findtext("initializer")}
        for value in node.findall("enumvalue")]
    return found


def struct(node, file):
    found = common(node, file)
    found["fields"] = [field(m) for m in node.iter("memberdef")]
    return found


def field(node):
    kind = type_text(node.find("type"))
    if "(" in kind:
        kind += node.findtext("argsstring")
    length = re.fullmatch(r"\[(\w+)\]", node.findtext("argsstring") or "")
    return {"name": node.findtext("name"), "type": kind,
            "count": int(length.group(1)) if length else None,
            "brief": member_text(node), "nullable": nullable(node),
            "length": array_length(node), "since": simple(node, "since"),
            "_links": links(node), "_line": line(node)}


def nullable(node):
    """What @notnull or @nullable says; None if neither is there."""
    if node.find(".//notnull") is not None:
        return False
    return True if node.find(".//nullable") is not None else None


def array_length(node):
    array = node.find(".//array")
    return None if array is None else " ".join(array.get("length").split())


def type_text(node):
    """A C type with single spaces and its stars apart: "const char *"."""
    text = prose.squeeze("".join(node.itertext())).replace("( *", "(*")
    if "(" in text:
        return text
    return re.sub(r"\s*(\*+)\s*", r" \1", re.sub(r"\*\s+\*", "**", text))


def links(node):
    """Names that the words refer to, in order."""
    return [ref.text for tag in ("briefdescription", "detaileddescription",
                                 "parameterdescription")
            for ref in node.findall(f"{tag}//ref")]


def function(node, file):
    found = common(node, file)
    described = parameter_items(node, "param")
    found["parameters"] = [parameter(p, described)
                           for p in node.findall("param")
                           if p.find("declname") is not None]
    found["returns"] = {"type": type_text(node.find("type")),
                        "brief": simple(node, "return")}
    found["statuses"] = [
        {"name": name, "when": prose.paragraphs(
            item.find("parameterdescription"))}
        for name, item in parameter_items(node, "retval").items()]
    return found


def parameter_items(node, kind):
    """Entries of @param or @retval by name."""
    items = node.findall(f"detaileddescription//parameterlist[@kind='{kind}']"
                         "/parameteritem")
    return {"".join(item.find(".//parametername").itertext()): item
            for item in items}


def parameter(node, described):
    name = node.findtext("declname")
    found = {"name": name, "type": type_text(node.find("type")),
             "direction": None, "brief": "", "nullable": None,
             "length": None, "owns": False, "borrowed": False, "_links": []}
    item = described.get(name)
    if item is None:
        return found
    text = item.find("parameterdescription")
    direction = item.find(".//parametername").get("direction")
    found["direction"] = "in,out" if direction == "inout" else direction
    found["brief"] = prose.paragraphs(text)
    found["_links"] = links(item)
    found["nullable"] = nullable(text)
    found["length"] = array_length(text)
    found["owns"] = text.find(".//owns") is not None
    found["borrowed"] = text.find(".//borrowed") is not None
    return found
