"""Invented workbooks and JSON, made when the tests run."""

import io
import json
import zipfile
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def column(index):
    """The letters of a column."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell(place, value, strings):
    """A number, or a text in the cell or among the shared ones."""
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    if strings is None:
        return (f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is>'
                "</c>")
    strings.append(value)
    return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'


def sheet(rows, strings=None):
    """A sheet of rows of values; None is no cell."""
    text = []
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(f"{column(index)}{number}", value, strings)
                        for index, value in enumerate(row)
                        if value is not None)
        text.append(f'<row r="{number}">{cells}</row>')
    return (f'{HEAD}<worksheet {SPACE}><dimension ref="A1"/><sheetData>'
            f'{"".join(text)}</sheetData></worksheet>')


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """A ZIP of parts, by their paths."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as book:
        for path, data in parts.items():
            book.writestr(path, data)
    return out.getvalue()


def book(sheets, shared=False):
    """A workbook of sheets by their names, as LinkedIn's have them."""
    strings = [] if shared else None
    names = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>'
                    for i, name in enumerate(sheets, 1))
    parts = {"[Content_Types].xml": HEAD + "<Types/>",
             "xl/workbook.xml":
                 f'{HEAD}<workbook {SPACE} xmlns:r="r"><workbookPr/><sheets>'
                 f"{names}</sheets></workbook>",
             "xl/styles.xml": f"{HEAD}<styleSheet {SPACE}/>"}
    for i, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet(rows, strings)
    if shared:
        parts["xl/sharedStrings.xml"] = (
            f"{HEAD}<sst {SPACE}>"
            + "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
            + "</sst>")
    return packed(parts)


def us(date):
    return f"{date.month}/{date.day}/{date.year}"


def british(date):
    return f"{date.day:02}/{date.month:02}/{date.year}"


def analytics(days, write=us, count=str):
    """Sheets of days: (date, impressions, engagements, followers)."""
    first, last = write(days[0][0]), write(days[-1][0])
    return {
        "DISCOVERY": [["Overall Performance", f"{first} - {last}"],
                      ["Impressions", count(sum(day[1] for day in days))]],
        "ENGAGEMENT": [["Date", "Impressions", "Engagements"]] + [
            [write(day[0]), count(day[1]), count(day[2])] for day in days],
        "TOP POSTS": [["Maximum of 50 posts available to include in this list"],
                      [],
                      ["Post URL", "Post publish date", "Engagements", None,
                       "Post URL", "Post publish date", "Impressions"],
                      ["https://www.linkedin.com/feed/update/1", first,
                       count(10), None,
                       "https://www.linkedin.com/feed/update/1", first,
                       count(300)]],
        "FOLLOWERS": [[f"Total followers on {last}:", count(1506)], [],
                      ["Date", "New followers"]] + [
            [write(day[0]), count(day[3])] for day in days],
        "DEMOGRAPHICS": [["Top Demographics", "Value", "Percentage"],
                         ["Job titles", "Buyer", "< 1%"]],
    }


def snapshot(**domains):
    """JSON of the Portability API: rows by domain."""
    return json.dumps({"elements": [
        {"snapshotDomain": domain, "snapshotData": rows}
        for domain, rows in domains.items()]})
