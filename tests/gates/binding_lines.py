#!/usr/bin/python3
"""The bindings stay light: at most 190 lines a public function over all of them,
generated and by hand together, with the generator and what both packages hold.

Usage: binding_lines.py [--self-test]
"""

import json
import pathlib

import gate
import layout

MOST = 190
SOURCES = {".c", ".h", ".js", ".mjs", ".mts", ".ts", ".py", ".pyi", ".sh"}


def counted(root):
    """Files of the bindings and their lines; what makes packages is no binding."""
    for name in layout.tracked(root):
        path = pathlib.PurePosixPath(name)
        if (path.parts[:1] == ("bindings",) and path.parts[1] != "packages"
                and (path.suffix in SOURCES or name == "bindings/api.json")):
            yield name, (root / name).read_text("utf-8").count("\n")


def check(root=gate.ROOT):
    functions = len(json.loads((root / "bindings/api.json").read_text("utf-8"))
                    ["functions"])
    lines = dict(counted(root))
    each = sum(lines.values()) / functions
    if each <= MOST:
        print(f"{sum(lines.values())} lines of bindings for {functions} functions: "
              f"{each:.1f} each")
        return []
    longest = sorted(lines, key=lines.get)[-1]
    return [f"bindings: {each:.1f} lines a function, more than {MOST}; most in "
            f"{longest}"]


def heavy(folder):
    """As many lines more as would be too many."""
    gate.copy_tree(folder, "bindings")
    functions = len(json.loads((folder / "bindings/api.json").read_text("utf-8"))
                    ["functions"])
    (folder / "bindings/node/lib/more.d.ts").write_text(
        "\n" * (MOST * functions), "utf-8")
    return check(folder), "lines a function, more than 190; most in bindings/node"


def fewer_functions(folder):
    """The same lines for half as many functions."""
    gate.copy_tree(folder, "bindings")
    place = folder / "bindings/api.json"
    api = json.loads(place.read_text("utf-8"))
    api["functions"] = api["functions"][::2]
    place.write_text(json.dumps(api), "utf-8")
    return check(folder), "lines a function, more than 190"


if __name__ == "__main__":
    gate.run(__doc__, check, [heavy, fewer_functions])
