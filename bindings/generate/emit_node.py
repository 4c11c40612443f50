"""The generated part of bindings/node.

src/calls.h, calls.c   each function's parameters, and how C calls it
lib/interface.js       enums, constants, classes and functions
lib/interface.mjs      the same names for `import`
lib/interface.d.ts     their types and documentation
"""

import emit_node_c
import emit_node_js
import emit_node_types

FOLDER = "bindings/node"


def emit(api):
    files = {"src/calls.h": emit_node_c.header(api),
             "src/calls.c": emit_node_c.source(api),
             "lib/interface.js": emit_node_js.source(api),
             "lib/interface.mjs": emit_node_js.names(api),
             "lib/interface.d.ts": emit_node_types.source(api)}
    return {f"{FOLDER}/{name}": text for name, text in files.items()}
