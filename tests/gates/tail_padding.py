#!/usr/bin/python3
"""Structs can grow at their end, on every machine.

For machines of 32 and 64 bits, asked of clang, which needs no C library there:
- no public struct ends in padding. A field that is added there later would lie
  in bytes that older programs never set; a `reserved` field fills them instead;
- fields that came later (with an `@since` of their own) stand last, the oldest
  first, so that no old field moves;
- lib/base/least.h says where the struct ended when it first came: after its
  last field without an `@since`.
With the headers of the first release in tests/abi/1.0, what a struct had there
comes first in it, and its least size is its size there.
"""

import pathlib
import re
import shutil
import tempfile

import gate
import public_headers

TARGETS = ["x86_64-linux-gnu", "i686-linux-gnu", "armv7-linux-gnueabihf",
           "aarch64-linux-gnu", "wasm32-unknown-unknown",
           "x86_64-pc-windows-msvc", "i686-pc-windows-msvc",
           "x86_64-w64-mingw32", "i686-w64-mingw32"]
FIRST = "1.0"


def structs(include):
    return {item.name: item for item in public_headers.read_all(include / "ssi")
            if item.kind == "struct"}


def since(doc):
    """Major and minor version of a comment's @since, or None."""
    found = re.search(r"[@\\]since\s+(\d+)\.(\d+)", doc)
    return tuple(map(int, found.groups())) if found else None


def numbers(folder, target, expressions, includes, *flags):
    """What a compiler for the target says the expressions are."""
    source = folder / "numbers.c"
    source.write_text(
        "".join(f"#include {name}\n" for name in includes)
        + "const unsigned long long numbers[] = {\n"
        + "".join(f"    {e},\n" for e in expressions) + "};\n",
        encoding="utf-8")
    text = gate.output("clang-14", f"--target={target}", "-std=c11",
                       "-ffreestanding", "-DSSI_STATIC", "-S", "-emit-llvm",
                       "-o", "-", *flags, source)
    found = re.search(r"@numbers = .*?\[\d+ x i64\] (\[.*?\]|zeroinitializer)",
                      text)
    if not found:
        raise gate.Failure(f"clang-14 for {target} tells no numbers:\n{text}")
    return [int(n) for n in re.findall(r"i64 (\d+)", found.group(1))]


def end_of(name, field):
    return f"offsetof({name}, {field}) + sizeof((({name} *)0)->{field})"


def later_last(item):
    """Findings about the order of fields that came later."""
    versions = [since(m.doc) or (0, 0) for m in item.members]
    for member, before, own in zip(item.members[1:], versions, versions[1:]):
        if own < before:
            yield (f"{item.file}:{member.line}: {item.name}.{member.name}: "
                   "stands after a field that came later than it")


def end_first(item):
    """The last field that a struct had when it first came."""
    return [m.name for m in item.members if not since(m.doc)][-1]


def check_target(folder, root, target):
    include = root / "include"
    items = structs(include)
    names = sorted(items)
    asked = [e for name in names
             for e in (f"sizeof({name})",
                       end_of(name, items[name].members[-1].name),
                       end_of(name, end_first(items[name])),
                       f"SSI_LEAST_{name}")]
    told = numbers(folder, target, asked, ("<ssi/ssi.h>", '"base/least.h"'),
                   f"-I{include}", f"-I{root / 'lib'}")
    for at, name in enumerate(names):
        size, end, first, least = told[4 * at:4 * at + 4]
        place = f"{items[name].file}:{items[name].line}: {name}: {target}:"
        if size != end:
            yield f"{place} ends in {size - end} bytes of padding"
        if least != first:
            yield (f"{place} lib/base/least.h says {least}, but it ended "
                   f"after {first} bytes when it first came")
    release = root / "tests/abi" / FIRST
    if release.is_dir():
        released = structs(release)
        old = sorted(set(names) & set(released))
        then = numbers(folder, target, [f"sizeof({n})" for n in old],
                       ("<ssi/ssi.h>",), f"-I{release}")
        now = numbers(folder, target, [f"SSI_LEAST_{n}" for n in old],
                      ("<ssi/ssi.h>", '"base/least.h"'), f"-I{include}",
                      f"-I{root / 'lib'}")
        for name, size, least in zip(old, then, now):
            if size != least:
                yield (f"{name}: {target}: had {size} bytes in {FIRST}, "
                       f"lib/base/least.h says {least}")


def released_first(items, released):
    """Findings about fields that the first release did not have."""
    for name in sorted(set(items) & set(released)):
        item = items[name]
        first = [m.text for m in released[name].members]
        for member, text in zip(item.members, first):
            if member.text != text:
                yield (f"{item.file}:{member.line}: {name}.{member.name}: "
                       f"stands where {FIRST} had {text}")
        for member in item.members[len(first):]:
            if not since(member.doc):
                yield (f"{item.file}:{member.line}: {name}.{member.name}: "
                       f"is not in {FIRST}, but has no @since")


def check(root=gate.ROOT):
    items = structs(root / "include")
    findings = [f for item in items.values() for f in later_last(item)]
    release = root / "tests/abi" / FIRST
    if release.is_dir():
        findings += released_first(items, structs(release))
    with tempfile.TemporaryDirectory() as temporary:
        for target in TARGETS:
            findings += check_target(pathlib.Path(temporary), root, target)
    return findings


def planted(folder, *edits):
    gate.copy_tree(folder, "include", "lib/base/least.h")
    for name, old, new in edits:
        gate.edit(folder / name, old, new)
    return check(folder)


SCORE = "include/ssi/score.h"
RESERVED = "  int32_t reserved; /**< Zero. */\n} ssi_result;"
LEAST = ("lib/base/least.h", "(offsetof(ssi_result, reserved) + "
         "sizeof(((ssi_result *)0)->reserved))")


def padding_of_64_bits(folder):
    return planted(folder, (SCORE, RESERVED, "} ssi_result;"),
                   (LEAST[0], LEAST[1], "(sizeof(ssi_result))")
                   ), "x86_64-linux-gnu: ends in 4 bytes of padding"


def padding_of_32_bits(folder):
    """A pointer at the end of one that begins with 64 bits: whole on machines
    of 64 bits, and on those of 32 bits that lay 64 bits out by four."""
    return planted(folder, (SCORE, RESERVED, RESERVED.replace(
        "} ssi_result", "  int64_t wide; /**< Wide. */\n"
        "  const char *name; /**< Name. */\n} ssi_result")),
                   (LEAST[0], LEAST[1], "(offsetof(ssi_result, name) + "
                    "sizeof(((ssi_result *)0)->name))")
                   ), "armv7-linux-gnueabihf: ends in 4 bytes of padding"


def least_of_a_longer_struct(folder):
    """What came later is not part of the least size."""
    return planted(folder, (SCORE, RESERVED, RESERVED.replace(
        "} ssi_result", "  int64_t wide; /**< Wide. @since 1.1 */\n"
        "} ssi_result")), (LEAST[0], LEAST[1], "(sizeof(ssi_result))")
                   ), "but it ended after"


def later_field_in_between(folder):
    return planted(folder, (SCORE, RESERVED, RESERVED.replace(
        "  int32_t reserved", "  int64_t wide; /**< Wide. @since 1.1 */\n"
        "  int32_t reserved")), (LEAST[0], LEAST[1], "(sizeof(ssi_result))")
                   ), "ssi_result.reserved: stands after a field that came"


def after_release(folder, old, new, least=LEAST[1]):
    """As planted, with the tree's headers as those of the first release."""
    gate.copy_tree(folder, "include", "lib/base/least.h")
    shutil.copytree(folder / "include/ssi", folder / "tests/abi" / FIRST / "ssi",
                    dirs_exist_ok=True)
    gate.edit(folder / SCORE, old, new)
    gate.edit(folder / LEAST[0], LEAST[1], least)
    return check(folder)


def longer_than_released(folder):
    """A later field that is passed off as one of the first release."""
    return after_release(
        folder, RESERVED, RESERVED.replace(
            "} ssi_result", "  int64_t wide; /**< Wide. */\n} ssi_result"),
        "(sizeof(ssi_result))"
    ), "ssi_result: x86_64-linux-gnu: had 32 bytes in 1.0"


def field_in_a_hole(folder):
    """One that changes no size and no other offset of a struct."""
    hole = "  int64_t measure;         /**<"
    return after_release(folder, hole, "  int32_t more; /**< More. */\n" + hole
                         ), "ssi_indicator_result.more: stands where 1.0 had"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [padding_of_64_bits, padding_of_32_bits, least_of_a_longer_struct,
              later_field_in_between, longer_than_released,
              field_in_a_hole])
