"""What a notebook shows of a score and of tables, as the report looks: its
colours, by day and by night. Every text is escaped."""

import datetime
from html import escape
from typing import Any, Dict, List, Optional, Sequence

PILLARS = ("brand", "find", "engage", "relate")
#: The same as in examples/page/style/tokens.css, by day and by night.
LIGHT = {"paper": "#fff", "ink": "#16181b", "soft": "#565c64",
         "rule": "#dfe2e5", "edge": "#868d95", "track": "#e9ebed",
         "brand": "#123f7a", "find": "#c98200", "engage": "#3a8c7d",
         "relate": "#801f3c"}
DARK = {"paper": "#131517", "ink": "#eceef0", "soft": "#a4abb3",
        "rule": "#2d3236", "edge": "#6f7780", "track": "#262a2e",
        "brand": "#4f86d4", "find": "#f7d27c", "engage": "#63c2ae",
        "relate": "#d2587f"}
_FONT = ('-apple-system,"Segoe UI",Roboto,Inter,"Noto Sans","Helvetica Neue",'
         "Arial,sans-serif")
_WIDE, _HIGH = 640, 140


def _ink(colours: Dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in colours.items())


_STYLE = f"""<style>
.libssi{{{_ink(LIGHT)};background:var(--paper);color:var(--ink);padding:12px 16px;
font:400 15px/1.5 {_FONT};font-variant-numeric:tabular-nums;max-width:60rem;overflow-x:auto}}
@media (prefers-color-scheme:dark){{.libssi{{{_ink(DARK)}}}}}
[data-jp-theme-light="true"] .libssi,.vscode-light .libssi{{{_ink(LIGHT)}}}
[data-jp-theme-light="false"] .libssi,.vscode-dark .libssi{{{_ink(DARK)}}}
.libssi p{{margin:0 0 8px}}
.libssi b.num{{font-size:56px;line-height:1;letter-spacing:-.04em;font-weight:650}}
.libssi .soft,.libssi thead th{{color:var(--soft);font-size:13px}}
.libssi table{{border-collapse:collapse;background:none;color:inherit}}
.libssi th,.libssi td{{text-align:left;padding:4px 16px 4px 0;border-bottom:1px solid var(--rule);
font-weight:400;vertical-align:top;background:none;color:inherit}}
.libssi thead th{{border-bottom-color:var(--ink)}}
.libssi .n{{text-align:right}}
.libssi .bar{{width:240px;height:12px;background:var(--track);border:1px solid var(--edge)}}
.libssi .bar i{{display:block;float:left;height:12px}}
.libssi .maybe{{background:repeating-linear-gradient(45deg,var(--edge) 0 2px,transparent 2px 6px)}}
.libssi .dot{{display:inline-block;width:10px;height:10px;margin-right:6px}}
</style>"""


def framed(inside: str) -> str:
    """A piece of a page with its style."""
    return f'{_STYLE}<div class="libssi">{inside}</div>'


def number(value: float) -> str:
    """Points as they are shown: with one decimal."""
    return f"{value:.1f}"


def score(made: Any) -> str:
    """The index and its pillars; hatched is what cannot be seen."""
    total = made.total()
    rows = []
    for name, row in zip(PILLARS, made.pillars):
        most = row.maximum or 1
        sure = 100 * row.points / most
        maybe = max(100 * (row.high - row.points) / most, 0)
        rows.append(
            f"<tr><th>{_dot(name)}{name}</th><td><div class=bar>"
            f'<i style="width:{sure:.1f}%;background:var(--{name})"></i>'
            f'<i class=maybe style="width:{min(maybe, 100 - sure):.1f}%"></i>'
            f"</div></td><td class=n>{number(row.points)}</td>"
            f"<td class=soft>of {row.maximum:g}</td></tr>")
    return framed(f"<p><b class=num>{made.display()}</b> of 100 "
                  f"<span class=soft>on {made.day()}; {number(total.low)} to "
                  f"{number(total.high)} with what is not visible</span></p>"
                  f"<table><tbody>{''.join(rows)}</tbody></table>")


def history(days: Sequence[datetime.date],
            pillars: Sequence[Sequence[float]]) -> str:
    """The pillars of each day, one on the other."""
    if not days:
        return framed("<p>No days.</p>")
    step = _WIDE / max(len(days) - 1, 1)
    under = [0.0] * len(days)
    shapes = []
    for name, values in zip(PILLARS, pillars):
        over = [a + b for a, b in zip(under, values)]
        line = [f"{at * step:.1f},{_HIGH - value * _HIGH / 100:.1f}"
                for row, places in ((over, range(len(days))),
                                    (under, reversed(range(len(days)))))
                for at, value in ((place, row[place]) for place in places)]
        shapes.append(f'<polygon points="{" ".join(line)}" '
                      f'fill="var(--{name})" stroke="var(--paper)"/>')
        under = over
    key = " ".join(f"<span>{_dot(name)}{name} {number(values[-1])}</span>"
                   for name, values in zip(PILLARS, pillars))
    return framed(
        f"<p>{days[0]} to {days[-1]}: {number(under[-1])} of 100</p>"
        f'<svg viewBox="0 0 {_WIDE} {_HIGH}" width="{_WIDE}" height="{_HIGH}" '
        f'role="img" aria-label="Points of each day">{"".join(shapes)}'
        f'<line x1="0" x2="{_WIDE}" y1="{_HIGH}" y2="{_HIGH}" '
        f'stroke="var(--ink)"/></svg><p class=soft>{key}</p>')


def table(columns: Dict[str, List[Any]], most: int, head: str = "") -> str:
    """The first rows of a table."""
    rows = len(next(iter(columns.values()), []))
    names = "".join(f"<th{_side(values)}>{escape(name.replace('_', ' '))}</th>"
                    for name, values in columns.items())
    body = "".join("<tr>" + "".join(_cell(values[row], values)
                                    for values in columns.values()) + "</tr>"
                   for row in range(min(rows, most)))
    more = f"<p class=soft>and {rows - most} more rows</p>" if (
        rows > most) else ""
    title = f"<p>{escape(head)}</p>" if head else ""
    return framed(f"{title}<table><thead><tr>{names}</tr></thead>"
                  f"<tbody>{body}</tbody></table>{more}")


def chosen(columns: Dict[str, List[Any]], *names: str) -> Dict[str, List[Any]]:
    """Some of the columns."""
    return {name: columns[name] for name in names if name in columns}


def _dot(name: str) -> str:
    return f'<i class=dot style="background:var(--{name})"></i>'


def _side(values: List[Any]) -> str:
    """Numbers stand at the right."""
    there: Optional[Any] = next((v for v in values if v is not None), None)
    is_number = isinstance(there, (int, float)) and not isinstance(there, bool)
    return " class=n" if is_number else ""


def _cell(value: Any, values: List[Any]) -> str:
    text = ("" if value is None else "yes" if value is True
            else "no" if value is False
            else f"{value:.2f}" if isinstance(value, float) else str(value))
    mark = _dot(value) if isinstance(value, str) and value in PILLARS else ""
    return f"<td{_side(values)}>{mark}{escape(text)}</td>"
