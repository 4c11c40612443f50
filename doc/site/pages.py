"""The written pages: which there are, in which order, and what is done to their
Markdown before Doxygen reads it.

A page has a short name, which is also that of its file in the site. Each heading
gets an anchor made of the page's name and its words, as the links of the sources
write it; links to other pages lead to these, and links to files of the tree to
copies below source/.
"""

import pathlib
import posixpath
import re
import shutil

# What the tree of the site shows, in this order: a part, and its pages by name,
# each with its file. What has no file is made by generated.py or interface.py.
PARTS = [
    ("Tutorials", [
        ("tutorial-member", "doc/tutorial/member.md"),
        ("tutorial-trainer", "doc/tutorial/trainer.md"),
        ("getting-started-c", "doc/getting-started-c.md"),
        ("tutorial-python", "doc/tutorial/python.md"),
        ("tutorial-node", "doc/tutorial/node.md"),
        ("tutorial-sql", "doc/tutorial/sql.md"),
        ("pictures", None)]),
    ("How to", [
        ("howto-questions", "doc/howto/questions.md"),
        ("howto-get-archive", "doc/howto/get-archive.md"),
        ("howto-why-fall", "doc/howto/why-did-it-fall.md"),
        ("howto-compare", "doc/howto/compare-with-others.md"),
        ("howto-raise", "doc/howto/raise-the-index.md"),
        ("howto-share", "doc/howto/share-without-names.md"),
        ("howto-night-job", "doc/howto/night-job.md"),
        ("howto-own-model", "doc/howto/own-model.md"),
        ("howto-delete", "doc/howto/delete-a-person.md")]),
    ("Explanation", [
        ("limits-and-ethics", "doc/limits-and-ethics.md"),
        ("model", "doc/model.md"),
        ("archive", "doc/archive.md"),
        ("readings", "doc/readings.md"),
        ("people", "doc/people.md"),
        ("cohorts", "doc/cohorts.md"),
        ("engines", "doc/engines.md"),
        ("performance", "doc/performance.md")]),
    ("Reference", [
        ("indicators", None), ("signals", None), ("statuses", None),
        ("options", None), ("commands", None), ("manual", None),
        ("report", "doc/report.md"), ("report-fields", None),
        ("saved-forms", "doc/saved-forms.md"),
        ("tables", "doc/tables.md"),
        ("packages", "doc/packages.md"),
        ("python-package", "bindings/python/README.md"),
        ("python-reference", None),
        ("node-package", "bindings/node/README.md"),
        ("node-reference", None),
        ("interface-index", "doc/api-index.md"),
        ("page", "examples/page/README.md")]),
    ("Project", [
        ("changelog", "doc/NEWS.md"),
        ("versioning", "doc/versioning.md"),
        ("deprecation", "doc/deprecation.md"),
        ("security", "doc/security.md"),
        ("testing", "doc/testing.md"),
        ("contributing", "doc/contributing.md"),
        ("readme", "README.md")]),
]
FILES = {"index": "doc/README.md",
         **{name: path for _, part in PARTS for name, path in part if path}}
NAMES = {path: name for name, path in FILES.items()}
FENCE = re.compile(r"^( {0,3}```)(\w*)")
LINK = re.compile(r"(\]\()([^)\s]+)(\))")
HEADING = re.compile(r"^(#{1,6}) +(.+?)\s*$")
CODE = re.compile(r"(`+)(.+?)\1")
LANGUAGES = {"python": "py", "sh": "unparsed", "sql": "unparsed", "": "unparsed",
             "text": "unparsed", "js": "js", "json": "js"}


def written(root):
    return {name: (root / path).read_text(encoding="utf-8")
            for name, path in FILES.items()}


def slug(text):
    """The anchor that Markdown's readers make of a heading."""
    text = re.sub(r"[`*]", "", text).lower()
    return re.sub(r"[^\w\- ]", "", text).strip().replace(" ", "-")


def anchor(name, heading):
    return f"{name}-{slug(heading)}"


def target(name, link):
    """Where a link of a page leads in the site."""
    if re.match(r"\w+:", link):
        return link
    path, _, fragment = link.partition("#")
    if not path:
        return f"{name}.html#{name}-{fragment}"
    folder = posixpath.dirname(FILES.get(name, "doc/x"))
    path = posixpath.normpath(posixpath.join(folder, path))
    if path in NAMES:
        other = NAMES[path]
        return f"{other}.html" + (f"#{other}-{fragment}" if fragment else "")
    if path.startswith("doc/") and path.endswith(".html"):
        return link
    return f"source/{path}"


def staged(name, text):
    """A page as Doxygen reads it."""
    lines, fenced, titled = [], False, False
    text = re.sub(r"\A<!--.*?-->\n", "", text, flags=re.S)
    for line in text.split("\n"):
        fence = FENCE.match(line)
        if fence:
            fenced = not fenced
            if fenced:
                language = LANGUAGES.get(fence.group(2), fence.group(2))
                line = f"{fence.group(1)}{{.{language}}}"
            lines.append(line)
            continue
        if fenced or line.startswith("    ") and not line.lstrip().startswith(
                ("-", "[")):
            lines.append(line)
            continue
        line = LINK.sub(lambda m: m[1] + target(name, m[2]) + m[3], line)
        heading = HEADING.match(line)
        if heading and "{#" not in line:
            words = heading.group(2)
            label = anchor(name, words) if titled else name
            shown = re.sub(r"`", "", words)
            label = "" if label == "index" else f" {{#{label}}}"
            line = f"{heading.group(1)} {shown}{label}"
            titled = True
        lines.append(line)
    return "\n".join(lines)


def copy_sources(root, html):
    """Copies the files of the tree that pages link to. A folder becomes its
    README or a list of its files."""
    wanted = set()
    for page in html.glob("*.html"):
        wanted |= set(re.findall(r'href="source/([^"#]+)',
                                 page.read_text(encoding="utf-8")))
    for path in sorted(wanted):
        source, place = root / path, html / "source" / path
        if source.is_dir():
            source, place = source / "README.md", place / "README.md"
        if source.is_file() and source.resolve().is_relative_to(root):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place)
    for page in html.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        made = re.sub(r'href="source/([^"#]+)"', lambda m: shown(html, m), text)
        if made != text:
            page.write_text(made, encoding="utf-8")


def shown(html, match):
    """A file that browsers show instead of saving it has the end .txt."""
    path = html / "source" / match.group(1)
    if path.is_dir():
        path = path / "README.md"
    if not path.is_file() and not pathlib.Path(f"{path}.txt").is_file():
        return match.group(0)
    text = pathlib.Path(f"{path}.txt")
    if path.is_file():
        path.rename(text)
    return f'href="{text.relative_to(html).as_posix()}"'
