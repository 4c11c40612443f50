"""Pages that are made of tables: indicators, signals, statuses, the program's
commands and options, its manual, and the fields of the report."""

import json
import re
import subprocess

import interface
from interface import plain


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, text=True,
                          capture_output=True).stdout


def words(name):
    """A name of a table as it is spoken."""
    return name.replace("_", " ")


def decimal(number, scale):
    return f"{number / scale:.6f}".rstrip("0").rstrip(".")


def indicators(model):
    yield ("# Indicators\n\nWhat the index is made of: each indicator, what it "
           "asks for, what feeds it, and what to do about it. The numbers are "
           f"those of the model {model['version']}; [the model](model.md) "
           "says how points follow from them.\n")
    for pillar in model["pillars"]:
        yield (f"\n## The pillar {pillar['name']}: "
               f"{plain(pillar['sentence'].rstrip('.'))}\n")
        for one in model["indicators"]:
            if one["pillar"] == pillar["name"]:
                yield from indicator(model, one)


def indicator(model, one):
    scale = one["scale"]
    yield f"\n### {words(one['name'])} {{#indicator-{one['name']}}}\n"
    yield (f"\n{plain(one['sentence'])} Its name in programs is "
           f"`{one['name']}`.\n")
    yield f"\n**What to do.** {plain(one['advice'])}\n"
    yield (f"\n**Worth.** {decimal(one['weight'], 1000000)} points at most; full "
           f"marks at {decimal(one['goalpost'], scale)} "
           f"{plain(one['unit'])}."
           + (f" Half of it fades in {one['half_life']} days."
              if one["half_life"] else "") + "\n")
    feeds = [f for f in model["feeds"] if f["indicator"] == one["name"]]
    names = [(f["kind"] or f["fact"], f["against"]) for f in feeds]
    shown = ", ".join(
        f"[{words(n)}](signals.html#signal-{n})"
        + (" (against)" if against else "") for n, against in names)
    yield f"\n**Made of** {shown}.\n"
    yield f"\n**Rests on** {plain(one['source'])}.\n"


def signals(model):
    yield ("# Signals: events, facts and traits\n\nWhat the library knows of a "
           "member. A signal that your export cannot show is never a zero: the "
           "index then has a wider interval instead.\n")
    feeds = {}
    for feed in model["feeds"]:
        feeds.setdefault(feed["kind"] or feed["fact"], []).append(
            feed["indicator"])
    for title, key in (("Events", "kinds"), ("Facts of the profile", "facts"),
                       ("Traits of an event", "traits")):
        yield f"\n## {title}\n"
        for one in model[key]:
            name = one["name"]
            yield f"\n### {words(name)} {{#signal-{name}}}\n"
            yield f"\n{plain(one['sentence'])} Its name in programs is `{name}`."
            if "daily_cap" in one:
                yield f" At most {one['daily_cap']} count on a day."
            if "maximum" in one:
                yield f" From 0 to {one['maximum']}."
            if "in_archive" in one:
                yield (" LinkedIn's export can show it." if one["in_archive"]
                       else " LinkedIn's export never shows it.")
            yield "\n"
            if feeds.get(name):
                shown = ", ".join(f"[{words(i)}](indicators.html#indicator-{i})"
                                  for i in dict.fromkeys(feeds[name]))
                yield f"\nCounts for {shown}.\n"


def statuses(api):
    """Each status, what it means, and which functions answer it."""
    status = next(e for e in api["enums"] if e["name"] == "ssi_status")
    yield ("# Statuses and errors\n\nEvery function that can fail answers an "
           "`ssi_status`. Python raises `libssi.Error` with it as `status`, Node "
           "throws an `SsiError` whose `code` is its name. On failure nothing "
           "has changed; `ssi_status_text()` puts a status into words.\n")
    when = {}
    for function in api["functions"]:
        for each in function["statuses"]:
            when.setdefault(each["name"], {}).setdefault(
                each["when"], []).append(function["name"])
    for value in status["values"]:
        name = value["name"]
        yield (f"\n## {name} ({value['value']}): "
               f"{plain(value['brief']).replace('`', '')} "
               f"{{#status-{name}}}\n")
        yield (f"\nIn Python `Status.{value['python']}`, in Node "
               f"`Status.{value['node']}`.\n")
        if name == "SSI_OK":
            continue
        for reason, functions in when.get(name, {}).items():
            shown = ", ".join(f"{f}()" for f in functions[:12])
            more = len(functions) - 12
            yield (f"\n- {plain(reason)} — {shown}"
                   + (f" and {more} more" if more > 0 else ""))
        yield "\n"


def helps(program):
    """What each command says of itself, by its name."""
    first = output(program, "--help")
    listed = first.split("Commands:")[1].split("\n\n")[0]
    names = re.findall(r"^  ([a-z][a-z-]*(?: (?:build|publish|show))?) ", listed,
                       re.M)
    return first, {name: output(program, *name.split(), "--help")
                   for name in dict.fromkeys(names)}


OPTION = re.compile(r"^ {2}(?:(-\w), )?(--[a-z-]+)(?:[ =](\S+))?(?: {2,}(.*))?$")


def options_of(text):
    """(long, short, argument, words) of the options in a help text."""
    found = []
    for line in text.splitlines():
        match = OPTION.match(line) or OPTION.match(re.sub(r"^ {6}", "  ", line))
        if match:
            found.append([match[2], match[1], match[3], match[4] or ""])
        elif found and re.match(r" {8,}\S", line):
            found[-1][3] += " " + line.strip()
        elif not line.strip():
            continue
    return found


def command(name):
    """The anchor of a command."""
    return "command-" + name.replace(" ", "-")


def commands(said, every):
    yield ("# Commands of the program\n\nWhat `ssi` says of itself, command by "
           "command. [Options](options.html) has each option, "
           "[the manual](manual.html) everything on one page.\n")
    yield f"\n```text\n{said.rstrip()}\n```\n"
    for name, text in every.items():
        yield (f"\n## ssi {name} {{#{command(name)}}}\n"
               f"\n```text\n{text.rstrip()}\n```\n")


def options(said, every):
    yield ("# Options of the program\n\nEach option of `ssi`, what it does, and "
           "which commands take it.\n")
    known = {}
    for taker, text in every.items():
        for long, short, argument, sentence in options_of(text):
            known.setdefault(long, {}).setdefault(
                (short, argument, sentence), []).append(taker)
    for long, short, argument, sentence in options_of(said):
        known.setdefault(long, {(short, argument, sentence): []})
    for long, forms in sorted(known.items()):
        yield f"\n## \\{long} {{#option{long}}}\n"
        for (short, argument, sentence), who in forms.items():
            form = ", ".join(filter(None, (short, long)))
            form += f" {argument}" if argument else ""
            takers = ", ".join(f"[{c}](commands.html#{command(c)})" for c in who)
            takers = takers or "`ssi` itself"
            yield f"\n`{form}`: {plain(sentence)}. Taken by {takers}.\n"


def manual(root):
    """The manual as mandoc writes it, its headings one level lower."""
    text = output("mandoc", "-T", "html", "-O", "fragment",
                  root / "examples/ssi/ssi.1")
    text = re.sub(r"<(/?)h([1-5])\b",
                  lambda m: f"<{m[1]}h{int(m[2]) + 1}", text)
    return ("# The manual of ssi\n\n\\htmlonly\n<div class=\"manual\">\n"
            f"{text}</div>\n\\endhtmlonly\n")


def fields(schema):
    yield (f"# Fields of the report\n\n{plain(schema['description'])} Each name "
           "below is a place in the document; `[]` stands for each element of a "
           "list. [The report](report.md) says how to use it.\n")
    for name, one in schema["properties"].items():
        yield f"\n## {name} {{#field-{name}}}\n"
        rows = list(walk(schema, one, name, 0))
        first = plain(rows[0][2])
        yield f"\n{first}\n" if first else ""
        yield "\n| field | type | meaning |\n|---|---|---|\n"
        for path, kind, sentence in rows:
            yield f"| `{path}` | {kind} | {plain(sentence)} |\n"


def resolve(schema, one):
    kept = {k: v for k, v in one.items() if k != "$ref"}
    if "$ref" in one:
        target = schema
        for step in one["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        return {**resolve(schema, target), **kept}
    return one


def kind_of(schema, one):
    one = resolve(schema, one)
    if "anyOf" in one or "oneOf" in one:
        kinds = [kind_of(schema, each) for each in one.get("anyOf")
                 or one["oneOf"]]
        return " or ".join(dict.fromkeys(kinds))
    if "const" in one:
        return f"`{json.dumps(one['const'])}`"
    if "enum" in one:
        return ", ".join(f"`{json.dumps(v)}`" for v in one["enum"])
    kind = one.get("type", "any")
    return " or ".join(kind) if isinstance(kind, list) else kind


def walk(schema, one, path, depth):
    """(path, type, description) of a part of the schema and all below it."""
    one = resolve(schema, one)
    yield path, kind_of(schema, one), one.get("description", "")
    for each in one.get("anyOf", []) + one.get("oneOf", []):
        each = resolve(schema, each)
        if "properties" in each or "items" in each:
            yield from list(walk(schema, each, path, depth))[1:]
    if depth > 6:
        return
    for name, child in one.get("properties", {}).items():
        yield from walk(schema, child, f"{path}.{name}", depth + 1)
    if isinstance(one.get("items"), dict):
        inner = list(walk(schema, one["items"], f"{path}[]", depth + 1))
        yield from inner[1:] if len(inner) > 1 else inner


# Pictures by name, as tests/site/pictures.mjs takes them, and what each shows.
PICTURES = {
    "page-first": "The page ssi.html as it opens: a field for the export",
    "page-example": "The page ssi.html with the index of an invented member",
    "page-phone": "The same on a phone",
    "report": "A report of the program: the index, its interval, the pillars",
    "report-phone": "The report on a phone",
}


def pictures(folder):
    """The page that shows the others; without a folder, in words alone."""
    yield """# What it looks like

There are two ways to see an index. **The page** `ssi.html` reads your export in the
browser: you drop the ZIP on it. **The program** writes the same as a file, a
*report*: `ssi report`. Both show the index with its interval, the four pillars,
where each point comes from, how the index moved, a plan, and whom to write to next.

[Open the report of an invented member](sample-report.html). It is one file, which
works from a disk and on paper.

- [How the page is made](../examples/page/README.md)
- [See your own index](tutorial/member.md)
"""
    for name, words in PICTURES.items() if folder else ():
        if not (folder / f"{name}.png").is_file():
            raise SystemExit(f"doc/site/build: no {name}.png in {folder}")
        yield (f'\n@htmlonly <figure class="picture"><img src="{name}.png" '
               f'alt="{words}" loading="lazy"><figcaption>{words}</figcaption>'
               "</figure> @endhtmlonly\n")


def make(program, root, shown):
    model = json.loads(output(program, "model", "--json"))
    api = interface.load(root)
    said, every = helps(program)
    schema = json.loads((root / "doc/report.schema.json").read_text(
        encoding="utf-8"))
    return {
        "pictures": "".join(pictures(shown)),
        "indicators": "".join(indicators(model)),
        "signals": "".join(signals(model)),
        "statuses": "".join(statuses(api)),
        "commands": "".join(commands(said, every)),
        "options": "".join(options(said, every)),
        "manual": manual(root),
        "report-fields": "".join(fields(schema)),
    }
