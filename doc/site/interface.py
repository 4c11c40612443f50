"""The reference of Python and Node, from bindings/api.json: one page a header
and language, and one that lists them."""

import json
import re

LANGUAGES = {"python": "Python", "node": "Node"}
HIDDEN = {"self", "allocator", "length", "scratch", "scratch_bytes"}


def load(root):
    return json.loads((root / "bindings/api.json").read_text(encoding="utf-8"))


def plain(text):
    """A sentence of a table as Markdown that says just that: outside of code,
    nothing in it is a sign of Markdown or a command of Doxygen."""
    parts = re.split(r"(`[^`]*`)", " ".join(str(text).split()))
    for i in range(0, len(parts), 2):
        part = parts[i].replace("&", "&amp;").replace("<", "&lt;")
        part = part.replace(">", "&gt;").replace("\\", "\\\\")
        part = re.sub(r"([@*#_~|%\[\]])(?![\w]*\()", r"\\\1", part) \
            if not re.search(r"\w_\w", part) else \
            re.sub(r"([@#|%])", r"\\\1", part)
        parts[i] = part.replace("\\_", "_").replace("\\~", "~")
        parts[i] = parts[i].replace("--", "\\--")
    return "".join(part.replace("|", "\\|") if i % 2 else part
                   for i, part in enumerate(parts))


def gives(function):
    """What is handed over and what comes back, by the parameters' roles."""
    listed = function.get("arguments") or function["parameters"]
    taken = [p for p in listed if p.get("role") not in HIDDEN
             and not p.get("role", "").startswith("out")
             and p.get("direction") != "out"]
    given = [p for p in listed if p.get("role", "").startswith("out")
             or p.get("direction") == "out"]
    return taken, given


def entry(function, language):
    taken, given = gives(function)
    names = ", ".join(p[language] for p in taken)
    call = function[language]
    yield (f"\n### {call.removeprefix('new ')} "
           f"{{#{language}-{function['name']}}}\n")
    yield f"\n`{call}({names})`\n\n{plain(function['brief'])}\n"
    for detail in (function.get("detail") or "").split("\n\n"):
        if detail and "|" not in detail and "\n" not in detail:
            yield f"\n{plain(detail)}\n"
    if taken:
        yield "\n| argument | is |\n|---|---|\n"
        for p in taken:
            yield f"| `{p[language]}` | {plain(p.get('brief', ''))} |\n"
    for p in given:
        if p.get("brief") and p.get("role") != "out_refusal":
            yield f"\nAnswers: {plain(p['brief'])}\n"
    failures = [s for s in function["statuses"] if s["name"] not in (
        "SSI_OK", "SSI_ERROR_NULL", "SSI_ERROR_SIZE", "SSI_ERROR_UNSUPPORTED",
        "SSI_ERROR_SPACE", "SSI_ERROR_MEMORY")]
    if failures:
        yield "\nFails with\n\n"
        for s in failures:
            yield (f"- [{s['name'].removeprefix('SSI_')}]"
                   f"(statuses.html#status-{s['name']}): {plain(s['when'])}\n")
    yield f"\nIn C: {function['name']}(). Since {function['since']}.\n"


def types(api, header, language):
    for enum in api["enums"]:
        if enum["header"] != header:
            continue
        yield f"\n### {enum[language]} {{#{language}-{enum['name']}}}\n"
        yield f"\n{plain(enum['brief'])}\n\n| value | is |\n|---|---|\n"
        for value in enum["values"]:
            yield f"| `{value[language]}` | {plain(value['brief'])} |\n"
    for struct in api["structs"]:
        if struct["header"] != header or not struct.get(language):
            continue
        shown = [f for f in struct["fields"] if not f.get("hidden")
                 and f.get(language)]
        yield f"\n### {struct[language]} {{#{language}-{struct['name']}}}\n"
        yield f"\n{plain(struct['brief'])}\n"
        if shown:
            yield "\n| field | is |\n|---|---|\n"
        for field in shown:
            yield f"| `{field[language]}` | {plain(field.get('brief', ''))} |\n"


def page(api, header, name, language):
    said = LANGUAGES[language]
    yield f"# {name} in {said}\n\n{plain(header['brief'])}\n"
    own = [f for f in api["functions"] if f["header"] == name
           and f.get(language)]
    if own:
        yield "\n## Functions\n"
    for function in own:
        yield from entry(function, language)
    made = "".join(types(api, name, language))
    if made:
        yield f"\n## Types\n{made}"


def make(root):
    """The pages by name."""
    api = load(root)
    texts = {}
    for language, said in LANGUAGES.items():
        listed = []
        for header in api["headers"]:
            name = header["file"].split("/")[-1].removesuffix(".h")
            text = "".join(page(api, header, name, language))
            if "\n## " not in text:
                continue
            texts[f"{language}-{name}"] = text
            listed.append(f"- [{name}]({language}-{name}.html): "
                          f"{plain(header['brief'])}\n")
        texts[f"{language}-reference"] = (
            f"# {said} reference\n\nEvery name of the C interface as {said} "
            "has it, from the same description as the package. What the package "
            f"adds on top is on [its own page]({language}-package.html).\n\n"
            + "".join(listed))
    return texts
