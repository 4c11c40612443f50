#!/usr/bin/env python3
"""Makes a loadable extension of a shared library: what DuckDB reads at the end
of the file, before it loads it.

  footer.py LIBRARY EXTENSION PLATFORM VERSION     PLATFORM as linux_amd64
"""

import sys

#: The version of the C extension API that is asked for.
API = "v1.2.0"


def footer(platform, version):
    """A section of WebAssembly by its form, whatever the library is: eight
    fields of 32 bytes, the last one first, and no signature."""
    fields = ["", "", "", "C_STRUCT", version, API, platform, "4"]
    return (b"\0\x93\x04\x10duckdb_signature\x80\x04"
            + b"".join(field.encode().ljust(32, b"\0") for field in fields)
            + bytes(256))


def main():
    library, extension, platform, version = sys.argv[1:]
    with open(library, "rb") as file:
        whole = file.read()
    with open(extension, "wb") as file:
        file.write(whole + footer(platform, version))


if __name__ == "__main__":
    main()
