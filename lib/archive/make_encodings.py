"""Makes lib/archive/single_byte_table.c: the upper halves of the encodings of
one byte a letter in which programs still save texts. Usage: make_encodings.py
DIRECTORY
"""

import pathlib
import sys

# In the order of the enumeration in single_byte.h.
ENCODINGS = ("windows-1250", "windows-1251", "windows-1252", "windows-1253",
             "windows-1254", "macintosh")
CODECS = {"macintosh": "mac_roman"}
HEADER = """/* Made by lib/archive/make_encodings.py; do not edit. */
/* clang-format off */
#include "archive/single_byte.h"

"""


def codes(encoding):
    """The code points of bytes 0x80 … 0xFF; U+FFFD where there is none."""
    for byte in range(0x80, 0x100):
        yield ord(bytes([byte]).decode(CODECS.get(encoding, encoding),
                                       "replace"))


def main():
    lines = ["const char *const ssi_single_byte_names[SSI_SINGLE_BYTES] = {"]
    lines += [f'    "{encoding}",' for encoding in ENCODINGS]
    lines.append("};")
    lines.append("const uint16_t ssi_single_byte_codes[SSI_SINGLE_BYTES][128] "
                 "= {")
    for encoding in ENCODINGS:
        row = list(codes(encoding))
        lines.append(f"    {{ /* {encoding} */")
        lines += ["     " + ", ".join(f"0x{code:04X}" for code in row[at:at + 8])
                  + "," for at in range(0, 128, 8)]
        lines.append("    },")
    lines.append("};")
    out = pathlib.Path(sys.argv[1]) / "single_byte_table.c"
    out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
