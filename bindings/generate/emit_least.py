"""lib/base/least.h: the least bytes that each public struct may have, which are
those it had when it first came: up to the end of its last field without an
`@since` of its own. They are expressions, so that they hold on every machine.
"""

PLACE = "lib/base/least.h"
HEAD = """\
/* The least sizes of the public structs: as they first came, without the fields
 * that have an @since of their own. Whoever uses one includes the header that
 * has the struct. Made by bindings/generate; do not edit. */
#ifndef SSI_BASE_LEAST_H
#define SSI_BASE_LEAST_H

#include <stddef.h>

"""


def last(record):
    """The last field that a struct had when it first came."""
    return [f for f in record["fields"] if not f["since"]][-1]


def macro(record):
    """As clang-format leaves it: the backslashes stand below each other."""
    name, field = record["name"], last(record)["name"]
    head = f"#define SSI_LEAST_{name}"
    offset = f"  (offsetof({name}, {field}) +"
    size = f"sizeof((({name} *)0)->{field}))\n"
    if len(f"{offset} {size}") <= 81:
        return f"{head} \\\n{offset} {size}"
    width = max(len(head), len(offset))
    return f"{head:{width}} \\\n{offset:{width}} \\\n   {size}"


def emit(api):
    rows = "".join(macro(r) for r in api["structs"])
    return {PLACE: f"{HEAD}{rows}\n#endif\n"}
