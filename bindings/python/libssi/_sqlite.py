"""The extension of SQLite that comes with the package: scores in SQL."""

import os
import sys
from typing import Any


def sqlite_path() -> str:
    """The file of the extension of SQLite, for `load_extension` of whatever
    speaks to SQLite: this Python, another program, Node.

    It has ssi_score(), ssi_state(), ssi_merge(), ssi_total(), ssi_explain(),
    ssi_history() and ssi_profile() in SQL; doc/engines.md says what they take.

    Raises:
        FileNotFoundError: The package was built without it.
    """
    ending = {"darwin": "dylib", "win32": "dll"}.get(sys.platform, "so")
    folder = os.path.dirname(os.path.abspath(__file__))
    path = os.path.join(folder, f"libssi_sqlite.{ending}")
    if not os.path.exists(path):
        raise FileNotFoundError(
            f"{path} is not there: this package of libssi was built where the "
            "headers of SQLite (sqlite3ext.h) were missing")
    return path


def load_sqlite(connection: Any) -> None:
    """Loads the extension into a connection of sqlite3, or of a module like it.

        with sqlite3.connect("crm.db") as db:
            libssi.load_sqlite(db)
            db.execute("select member, ssi_score(day, kind, '2026-05-31') "
                       "from events group by member")

    Args:
        connection: A connection with `enable_load_extension` and
            `load_extension`. Whether others may load extensions afterwards is
            as it is by default: they may not.

    Raises:
        NotImplementedError: This Python's sqlite3 cannot load extensions.
        FileNotFoundError: The package was built without the extension.
    """
    path = sqlite_path()
    if not hasattr(connection, "enable_load_extension"):
        raise NotImplementedError(
            "this Python's sqlite3 cannot load extensions: it was built "
            "without them, as the Python that comes with macOS and that of "
            "pyenv are. Take one that can, such as Debian's or Homebrew's, or "
            "give libssi.sqlite_path() to another program")
    connection.enable_load_extension(True)
    try:
        connection.load_extension(path)
    finally:
        connection.enable_load_extension(False)
