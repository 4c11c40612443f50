"""What is around every page: the head with the search, the tree of pages at the
left, headings in order. Doxygen writes what is between."""

import functools
import html
import re

from pages import PARTS

HEADER = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title · libssi</title>
<link href="$relpath^doxygen.css" rel="stylesheet">
$extrastylesheet
<script defer src="$relpath^minisearch.js"></script>
<script defer src="$relpath^search-core.js"></script>
<script defer src="$relpath^search.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="bar">
<a class="home" href="$relpath^index.html">libssi $projectnumber</a>
<form id="search" role="search">
<label for="query">Search</label>
<input id="query" type="search" autocomplete="off" spellcheck="false"
 placeholder="How do I …?" aria-controls="hits">
</form>
</header>
<div id="found" role="region" aria-label="Hits" hidden>
<p id="told" role="status"></p>
<ol id="hits"></ol>
</div>
<div class="sheet">
<!--NAV-->
<main id="main" tabindex="-1">
<div id="top">
"""
FOOTER = """\
</main>
</div>
<footer class="foot"><p>libssi $projectnumber. An open model; not LinkedIn's
number. No page here contacts anything.</p></footer>
</body>
</html>
"""
C_PAGES = [("topics", "modules.html", "Topics"),
           ("files", "files.html", "Headers"),
           ("structs", "annotated.html", "Structs")]


def title(text):
    found = re.search(r"^# +(.+?)(?: \{#.*)?$", text, re.M)
    return re.sub(r"`", "", found.group(1))


@functools.cache
def title_of(file):
    """The title of a page that Doxygen has made."""
    return html.unescape(re.search(r"<title>(.*?) ·", file.read_text(
        encoding="utf-8")).group(1))


def tree(folder, texts, here):
    """The tree of pages; the part that the page is in is open."""
    def item(file, words):
        mark = ' aria-current="page"' if file == here else ""
        return f'<li><a href="{file}"{mark}>{html.escape(words)}</a></li>'
    lines = ['<nav class="tree" aria-label="Pages">']
    stem = here.removesuffix(".html")
    known = False
    for part, members in PARTS:
        names = [name for name, _ in members]
        inside = stem in names or part == "Reference" and re.match(
            r"(python|node)-", stem)
        known = known or inside
        lines.append(f"<details{' open' if inside else ''}>"
                     f"<summary>{part}</summary><ul>")
        lines += [item(f"{name}.html", title(texts[name])) for name in names]
        lines.append("</ul></details>")
    inside = not known and here != "index.html"
    lines.append(f"<details{' open' if inside else ''}>"
                 "<summary>C reference</summary><ul>")
    lines += [item(file, words) for _, file, words in C_PAGES
              if (folder / file).exists()]
    lines += [item(file.name, title_of(file))
              for file in sorted(folder.glob("group__*.html"))]
    lines.append("</ul></details></nav>")
    return "\n".join(lines)


HEADING = re.compile(r"<(/?)h([1-6])\b")


def ordered(text):
    """The page's title is its only first heading, and no level is left out."""
    text = re.sub(r'<div class="title">(.*?)</div>', r'<h1 class="title">\1</h1>',
                  text, flags=re.S)
    levels = [int(n) for slash, n in HEADING.findall(text) if not slash]
    made, stack, first = [], [], True
    for level in levels:
        if first:
            made.append(1)
            first = False
            continue
        while stack and stack[-1] >= level:
            stack.pop()
        stack.append(level)
        made.append(min(6, 1 + len(stack)))
    places = iter(made)
    now = [1]

    def replace(match):
        if not match.group(1):
            now[0] = next(places)
        return f"<{match.group(1)}h{now[0]}"
    return HEADING.sub(replace, text)


def finish(folder, texts):
    """Completes every page that Doxygen has made."""
    for place in folder.glob("*.html"):
        text = place.read_text(encoding="utf-8")
        if "<!--NAV-->" not in text:
            continue
        text = text.replace("<!--NAV-->", tree(folder, texts, place.name))
        text = ordered(text)
        text = re.sub(r"(<pre class=\"fragment\"|<div class=\"fragment\")",
                      r'\1 tabindex="0" role="group" aria-label="Code"', text)
        text = re.sub(r"<table class=\"markdownTable\">(.*?)</table>",
                      r'<div class="wide" tabindex="0" role="group" aria-label='
                      r'"Table"><table class="markdownTable">\1</table></div>',
                      text, flags=re.S)
        place.write_text(text, encoding="utf-8")
