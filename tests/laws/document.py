"""Reads the documents that the program document prints. Prints TAP.

Usage: document.py PROGRAM

A document says every number and word of the interface, exactly, under the name
it should have, and nothing else; and it is, byte for byte, what another writer
of JSON makes of it.
"""

import collections
import json
import re
import subprocess
import sys


def members(text):
    """Label, document and answers of each member."""
    for part in text.split("=== ")[1:]:
        label, _, rest = part.partition("\n")
        document, _, answers = rest.partition("\n---\n")
        yield label, document + "\n", answers


def once(pairs):
    """An object; no name may be there twice."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def parse(document):
    """The document; a number stays the text it is, in marks of its own."""
    return json.loads(document, object_pairs_hook=once,
                      parse_float=lambda text: f"<{text}>",
                      parse_int=lambda text: f"<{text}>")


def written_again(parsed):
    """What Python makes of it, with the numbers as they were."""
    text = json.dumps(parsed, indent=2, ensure_ascii=False) + "\n"
    return re.sub(r'"<(-?[0-9.]+)>"', r"\1", text)


def flat(value, path=""):
    """Pairs of a path and what is there."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flat(inner, f"{path}{name}.")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from flat(inner, f"{path}{index}.")
    else:
        yield path[:-1], value


def millionths(path, text):
    """The number behind a text in marks."""
    if path == "display":
        return int(re.fullmatch(r"<(\d+)>", text).group(1))
    sign, whole, part = re.fullmatch(r"<(-?)(\d+)\.(\d{6})>", text).groups()
    assert whole == str(int(whole)), text
    number = int(whole) * 1000000 + int(part)
    assert not sign or number, text
    return -number if sign else number


def said(parsed):
    """The document as the program says the interface's answers."""
    return {path: (millionths(path, value) if isinstance(value, str)
                   and value.startswith("<") else value)
            for path, value in flat(parsed)}


def wanted(answers):
    """The interface's answers."""
    pairs = [line.split(" ", 1) for line in answers.splitlines()]
    found = {path: json.loads(value) for path, value in pairs}
    assert len(found) == len(pairs)
    return found


def check(document, answers, states):
    """Refuses whatever differs; counts the states of indicators."""
    parsed = parse(document)
    assert said(parsed) == wanted(answers)
    assert written_again(parsed) == document
    states.update(each["state"] for each in parsed["indicators"])


def refused(document, answers):
    try:
        check(document, answers, collections.Counter())
    except (AssertionError, AttributeError, ValueError):
        return True
    return False


def control(document, answers):
    """Each of these changes must be noticed."""
    changes = [
        (r'("points": \d+\.\d{5})(\d)',
         lambda m: m[1] + str((int(m[2]) + 1) % 10)),
        (r"\n  ", "\n   "), (r'": ', '":'), (r'"state"', '"States"'),
        (r'("headroom": \d+\.\d{6})', r"\g<1>0"), (r"\n$", ""),
        (r'"max": ', '"max": 0'), (r'"display": (\d+)', r'"display": \g<1>.0'),
    ]
    for pattern, instead in changes:
        changed = re.sub(pattern, instead, document, count=1)
        assert changed != document, pattern
        assert refused(changed, answers), pattern


def main():
    done = subprocess.run([sys.argv[1]], stdout=subprocess.PIPE, check=True)
    states, number = collections.Counter(), 0
    for label, document, answers in members(done.stdout.decode("utf-8")):
        number += 1
        try:
            check(document, answers, states)
            print(f"ok {number} - {label}")
        except (AssertionError, AttributeError, ValueError) as error:
            print(f"not ok {number} - {label}\n# {str(error)[:400]!r}")
    good = min(states[state] for state in ("none", "part", "full")) > 0
    print(f"{'' if good else 'not '}ok {number + 1} - every state occurs")
    try:
        control(document, answers)
        print(f"ok {number + 2} - what is changed is noticed")
    except AssertionError as error:
        print(f"not ok {number + 2} - what is changed is noticed: {error}")
    print(f"1..{number + 2}")


if __name__ == "__main__":
    main()
