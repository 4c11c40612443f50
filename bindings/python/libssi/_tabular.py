"""What all tables share: rows as columns, for pandas, polars, pyarrow and all
that speaks Arrow."""

import dataclasses
import datetime
import enum
import importlib
from typing import Any, Dict, Iterable, List

from ._convert import Unknown

_SHOWN = 20


class Tabular:
    """A table: to_pandas(), to_polars() and to_arrow() give it to the library
    of that name, and whatever reads `__arrow_c_stream__` reads it as it is."""

    __slots__ = ()

    def as_columns(self) -> Dict[str, List[Any]]:
        """The table as lists by name. Enums stand there by their names."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table by Arrow's C interface."""
        from ._arrow_out import Table
        columns = self.as_columns()
        made = [_out(name, values) for name, values in columns.items()]
        rows = len(next(iter(columns.values()), []))
        return Table(made, rows).__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> Any:
        """A DataFrame of pandas.

        Raises:
            ImportError: pandas is not installed.
        """
        pandas = _library("pandas", "to_pandas")
        made = {}
        for name, values in self.as_columns().items():
            kinds = {type(value) for value in values} - {type(None)}
            if kinds == {int}:
                code = "UInt64" if _is_large(values) else "Int64"
                made[name] = pandas.array(values, dtype=code) if (
                    None in values) else pandas.Series(
                        values, dtype=code.lower())
            elif kinds == {datetime.date}:
                made[name] = pandas.Series(pandas.to_datetime(values))
            else:
                made[name] = pandas.Series(
                    values, dtype=None if kinds <= {float, bool} else object)
        return pandas.DataFrame(made)

    def to_polars(self) -> Any:
        """A DataFrame of polars.

        Raises:
            ImportError: polars is not installed.
        """
        return _library("polars", "to_polars").DataFrame(self)

    def to_arrow(self) -> Any:
        """A table of pyarrow.

        Raises:
            ImportError: pyarrow is not installed.
        """
        return _library("pyarrow", "to_arrow").table(self)

    def _repr_html_(self) -> str:
        """The first rows, as the report looks."""
        from ._look import table
        return table(self.as_columns(), _SHOWN)


def columns_of(rows: Iterable[Any], key: str = "", keys: Iterable[Any] = ()
               ) -> Dict[str, List[Any]]:
    """Columns of records: exact micropoints are left out, and fields of several
    numbers become a column for each. Rows that do not say which value of an
    enum they are about get a column `key` that does."""
    found = list(rows)
    made: Dict[str, List[Any]] = {}
    if found and key and not any(hasattr(found[0], name)
                                 for name in (key, "name")):
        made[key] = [plain(value) for value, _ in zip(keys, found)]
    fields = dataclasses.fields(found[0]) if found else ()
    for field in fields:
        values = [getattr(row, field.name) for row in found]
        if not field.repr:
            continue
        if isinstance(values[0], tuple):
            for place in range(len(values[0])):
                made[f"{field.name}_{place}"] = [plain(v[place])
                                                 for v in values]
        else:
            made[field.name] = [plain(value) for value in values]
    return made


def plain(value: Any) -> Any:
    """Names instead of enums."""
    if isinstance(value, (enum.Enum, Unknown)):
        return str(value)
    return value


def _is_large(values: List[Any]) -> bool:
    return any(value is not None and value >= 1 << 63 for value in values)


def _out(name: str, values: List[Any]) -> Any:
    """A column of Arrow, with null where there is nothing."""
    from ._arrow_out import column
    from ._vectors import bits_of
    missing = [row for row, value in enumerate(values) if value is None]
    there = [value for value in values if value is not None]
    if not missing or not there or isinstance(there[0], str):
        return column(name, values)
    fill = type(there[0])(0) if not isinstance(
        there[0], datetime.date) else datetime.date(1970, 1, 1)
    made = column(name, [fill if value is None else value for value in values])
    return made._replace(valid=bits_of(missing, len(values)))


def _library(name: str, method: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise ImportError(f"{method}() needs {name}, which is not installed: "
                          f"pip install {name}") from None
