"""Rows of a table that can be walked."""

from typing import Any, Callable, Dict, Generic, Iterator, List, Optional, Type
from typing import TypeVar, Union, overload

from ._convert import by_name
from ._error import Error
from ._tabular import Tabular, columns_of

Row = TypeVar("Row")


class Table(Tabular, Generic[Row]):
    """Rows by their index, by the value of their enum, or by their name; a
    slice gives a list of them."""

    __slots__ = ("_row", "_keys", "_count")

    def __init__(self, row: Callable[[Any], Row], keys: Any = None,
                 count: Optional[Callable[[], int]] = None) -> None:
        self._row = row
        self._keys = keys
        self._count = count

    def __len__(self) -> int:
        return sum(1 for _ in self) if self._count is None else self._count()

    def __iter__(self) -> Iterator[Row]:
        return self._until_the_end() if self._keys is None else self._known()

    def _known(self) -> Iterator[Row]:
        """The rows of an enum. An older library refuses those it does not
        have: the first of them is the end."""
        wrong = f"ERROR_{self._keys.__name__.upper()}"
        for key in self._keys:
            try:
                row = self._row(key)
            except Error as error:
                if getattr(error.status, "name", "") == wrong:
                    return
                raise
            yield row

    def _until_the_end(self) -> Iterator[Row]:
        index = 0
        while True:
            try:
                row = self._row(index)
            except IndexError:
                return
            yield row
            index += 1

    @overload
    def __getitem__(self, key: slice) -> List[Row]: ...

    @overload
    def __getitem__(self, key: Union[int, str]) -> Row: ...

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            return list(self)[key]
        if isinstance(key, str):
            return self._named(key)
        if self._keys is None and isinstance(key, int) and key < 0:
            key += len(self)
            if key < 0:
                raise IndexError("the index is before the first row")
        return self._row(key)

    def _named(self, name: str) -> Row:
        """The row whose `name` it is, or that of this value of its enum."""
        there = []
        for row in self:
            there.append(getattr(row, "name", None))
            if there[-1] == name:
                return row
        if self._keys is not None:
            try:
                return self._row(by_name(self._keys, name, "key"))
            except ValueError as error:
                raise KeyError(str(error)) from None
        names = ", ".join(str(each) for each in there if each is not None)
        raise KeyError(f"no row is called {name!r}; there are {names}" if names
                       else f"no row is called {name!r}: rows have no names")

    def as_columns(self) -> Dict[str, List[Any]]:
        """The table as lists by name. Enums stand there by their names."""
        if self._keys is None:
            return columns_of(self)
        return columns_of(self, self._keys.__name__.lower(), self._keys)

    def __repr__(self) -> str:
        columns = self.as_columns()
        return f"<Table of {len(self)} rows: {', '.join(columns)}>"


class ClassTable(Generic[Row]):
    """A table that belongs to a class: the same for all its handles."""

    def __init__(self, row: str, keys: Any = None,
                 count: Optional[str] = None) -> None:
        self._names = row, count
        self._keys = keys

    def __get__(self, handle: Any, owner: Type[Any]) -> Table[Row]:
        row, count = self._names
        return Table(getattr(owner, row), self._keys,
                     getattr(owner, count) if count else None)
