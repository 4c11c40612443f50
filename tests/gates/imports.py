#!/usr/bin/python3
"""The library asks the outside for memory and nothing else; it has no state.

The shared library may import only IMPORTS and the weak symbols every shared
library has (START). No object of the static library has a symbol in a writable
section, nor a writable section that is not empty; constant data that only the
loader relocates (.data.rel.ro) is fine.
"""

import re

import gate

IMPORTS = {"memcpy", "memmove", "memset", "memcmp", "malloc", "free",
           "realloc"}
START = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable",
         "_ITM_registerTMCloneTable"}
WRITABLE = re.compile(r"\.(data(?!\.rel\.ro)|bss|tdata|tbss|common)\b")


def imports(library):
    for line in gate.output("nm", "-D", "--undefined-only",
                            library).splitlines():
        kind, symbol = line.split()[-2:]
        name = symbol.partition("@")[0]
        if name not in IMPORTS and not (name in START and kind == "w"):
            yield f"{library.name}: imports {name}"


def globals_of(archive):
    """Symbols in writable sections; a thread's own variable is one too."""
    member = archive.name
    for line in gate.output("nm", "--format=sysv", archive).splitlines():
        if line.endswith("]:"):
            member = line[line.index("[") + 1:-2]
        columns = [column.strip() for column in line.split("|")]
        if len(columns) != 7:
            continue
        if columns[2] in "bBdDCsSgG" and ".rel.ro" not in columns[6]:
            yield f"{member}: writable {columns[0]}"


def sections_of(archive):
    member = archive.name
    for line in gate.output("objdump", "-h", archive).splitlines():
        found = re.match(r"(\S+):\s+file format", line)
        if found:
            member = found.group(1)
        found = re.match(r"\s*\d+ (\S+)\s+([0-9a-f]{8}) ", line)
        if found and WRITABLE.match(found.group(1)) and int(found.group(2), 16):
            yield (f"{member}: section {found.group(1)} has "
                   f"{int(found.group(2), 16)} bytes")


def check(library, archive):
    if not gate.output("nm", "-D", "--defined-only", library).strip():
        raise gate.Failure(f"{library} exports nothing")
    return [*imports(library), *globals_of(archive), *sections_of(archive)]


def planted(folder, text):
    made = gate.compile_object(folder, text)
    library, archive = folder / "planted.so", folder / "planted.a"
    gate.output("gcc", "-shared", made, "-o", library)
    gate.output("ar", "rcs", archive, made)
    return check(library, archive)


def importing_printf(folder, **_):
    return planted(folder, "int printf(const char *, ...);\n"
                   "int f(int x) { return printf(\"%d\", x); }\n"), "printf"


def importing_getenv(folder, **_):
    return planted(folder, "char *getenv(const char *);\n"
                   "char *f(void) { return getenv(\"A\"); }\n"), "getenv"


def global_counter(folder, **_):
    return planted(folder, "static int calls;\n"
                   "int f(void) { return ++calls; }\n"), "writable calls"


def global_with_value(folder, **_):
    return planted(folder, "int level = 3;\nint f(void) { return level; }\n"
                   ), "writable level"


def thread_local(folder, **_):
    return planted(folder, "_Thread_local int mine;\n"
                   "int f(void) { return ++mine; }\n"), ".tbss"


def static_local(folder, **_):
    return planted(folder, "int f(int x) { static int last = 1; int was = last;"
                   " last = x; return was; }\n"), "section .data"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [importing_printf, importing_getenv, global_counter,
              global_with_value, thread_local, static_local],
             "library", "archive")
