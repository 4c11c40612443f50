"""Structs of columns as classes: made by keyword from any buffers."""

import lengths
import python_call
import python_doc


def records(api):
    """Those that are objects: not those whose fields are arguments."""
    return [s for s in api["structs"] if s["columns"] and not s["flat"]]


class Record:
    """One of them."""

    def __init__(self, record, types, words):
        self.record, self.types, self.words = record, types, words
        fields = record["fields"]
        self.given = [f for f in fields if not f["hidden"]
                      and f["role"] in ("column", "list", "value")]
        self.columns = [f for f in fields if f["role"] in ("column", "list")]
        self.lengths = [f for f in fields if f["role"] in ("length", "width")]

    def source(self):
        record = self.record
        text = f"\n\nclass {record['python']}(ColumnSet):\n    "
        text += python_doc.of_item(record, self.words, 4) + "\n"
        text += "    __slots__ = ()\n\n"
        text += self.signature() + "        " + self.doc() + self.body()
        return text + "".join(self.length(f) for f in self.lengths)

    def signature(self):
        words = ["self", "*"]
        for f in sorted(self.given, key=lambda f: f["nullable"] is not False
                        or f["role"] == "value"):
            words.append(f"{f['python']}: {self.hint(f)}")
        inner = python_call.packed(words, " " * 12)
        return f"    def __init__(\n{inner}\n    ) -> None:\n"

    @staticmethod
    def hint(f):
        if f["role"] == "value":
            return "int = 0"
        if f["role"] == "list":
            return "Optional[EnumList] = None"
        return "Column" if f["nullable"] is False else "Optional[Column] = None"

    def doc(self):
        rows = [(f["python"], f["brief"]) for f in self.given]
        return python_doc.docstring([
            "Takes the columns where they are. Whatever gives a buffer will "
            "do; a list is copied. The buffers are held, and must not be "
            "changed in a call, for as long as the object lives.",
            python_doc.entries("Args", rows, self.words, 8),
            python_doc.entries("Raises", [
                ("TypeError", "A column is no buffer, or of another type."),
                ("ValueError", "A column is of another length than the "
                 "others, or its elements are not side by side.")],
                self.words, 8)], 8)

    def body(self):
        """Columns that tell a length come before those that are a product of
        it."""
        kind = f"_abi.{self.record['name']}"
        yield_ = [f"raw = {kind}(sizeof({kind}))",
                  "with self._take(raw) as columns:"]
        for f in sorted(self.columns, key=self.rank):
            yield_ += self.column(f)
        for f in self.lengths:
            yield_.append(f'    raw.{f["python"]} = columns.length('
                          f'"{f["name"]}")')
        for f in self.given:
            if f["role"] == "value":
                yield_.append(f'    raw.{f["python"]} = {f["base"]}('
                              f'{f["python"]})')
        return "".join(f"        {line}\n" for line in yield_)

    @staticmethod
    def rank(f):
        return 2 if f["extent"] and not lengths.more(f["extent"]) else (
            f["nullable"] is not False)

    def column(self, f):
        unit = f["unit"] if f["unit"] == "day" else None
        given = f["python"]
        if f["role"] == "list":
            kind = self.types.enums[f["enum"]]["python"]
            more = "" if f["nullable"] is False else ", True"
            given = f'list_in({kind}, {given}, "{given}"{more})'
        words = [given, f'"{f["base"]}"', f'"{f["python"]}"',
                 *self.extent(f)] + ([f'unit="{unit}"'] if unit else [])
        words += ["needed=True"] if f["nullable"] is False else []
        return [f"    raw.{f['python']} = columns.read(",
                *f"{python_call.packed(words, ' ' * 8, 70)})".split("\n")]

    def extent(self, f):
        """Arguments that say how long a column is."""
        if not f["extent"]:
            return [f'"{f["length"]}"']
        more = lengths.more(f["extent"])
        if more:
            return [f'"{more[0]}"', f"more={more[1]}"]
        own = {g["name"]: g["role"] for g in self.lengths}
        wide = [a for product in f["extent"] for a in product
                if own.get(a) == "width"]
        if wide:
            assert len(f["extent"]) == 1 and len(f["extent"][0]) == 2, f["name"]
            each = next(a for a in f["extent"][0] if a != wide[0])
            return [f'columns.length("{each}")', f'width="{wide[0]}"']
        return [" + ".join(" * ".join(
            f'columns.length("{a}")' if a in own
            else self.words.names.get(a, a) for a in product)
            for product in f["extent"])]

    def head(self, f):
        return f"    @property\n    def {f['python']}(self) -> int:"

    def length(self, f):
        brief = python_doc.docstring([self.words.python(f["brief"])], 8)
        return (f"\n{self.head(f)}\n        {brief}"
                f"        return int(self._struct.{f['python']})\n")
