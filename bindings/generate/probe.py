"""Lets the compiler tell what Doxygen does not: sizes, offsets, values.

A small C program is made from the description, compiled against the same
headers and run; its answer is joined to the description, and what both know
must agree.
"""

import json
import os
import pathlib
import re
import subprocess

HEAD = """\
#include <inttypes.h>
#include <stdio.h>
#include <ssi/ssi.h>
#define NUMBER(name, value) \\
  printf("%s\\"%s\\": %" PRId64, comma, name, (int64_t)(value)), comma = ",\\n"
int main(void) {
  const char *comma = "{";
"""


def source(api):
    """The program's text."""
    lines = [f'  NUMBER("{c["name"]}", {c["name"]});' for c in api["constants"]]
    for group in api["enums"]:
        lines.append(size_line(group["name"]))
        lines += [f'  NUMBER("{v["name"]}", {v["name"]});'
                  for v in group["values"]]
    for record in api["structs"]:
        lines.append(size_line(record["name"]))
        for field in record["fields"]:
            place = f'{record["name"]}, {field["name"]}'
            member = f'((({record["name"]} *)0)->{field["name"]})'
            lines.append(f'  NUMBER("{place}", offsetof({place}));')
            lines.append(f'  NUMBER("sizeof {place}", sizeof {member});')
    return HEAD + "\n".join(lines) + '\n  puts("}");\n  return 0;\n}\n'


def size_line(name):
    return f'  NUMBER("sizeof {name}", sizeof({name}));'


def run(api, include, folder):
    """Compiles and runs the program; answers its numbers by name."""
    folder = pathlib.Path(folder)
    program = folder / "probe"
    (folder / "probe.c").write_text(source(api), encoding="utf-8")
    compiler = os.environ.get("CC", "cc").split()
    done = subprocess.run(
        [*compiler, "-std=c11", "-w", f"-I{include}", str(folder / "probe.c"),
         "-o", str(program)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the probe does not compile:\n{done.stderr}")
    answer = subprocess.run([str(program)], capture_output=True, text=True,
                            check=True)
    return json.loads(answer.stdout)


def join(api, numbers):
    """Writes the numbers into the description; answers findings."""
    for item in api["constants"]:
        item["value"] = numbers[item["name"]]
    for group in api["enums"]:
        group["size"] = numbers[f'sizeof {group["name"]}']
        for value in group["values"]:
            value["value"] = numbers[value["name"]]
    for record in api["structs"]:
        record["size"] = numbers[f'sizeof {record["name"]}']
        for field in record["fields"]:
            place = f'{record["name"]}, {field["name"]}'
            field["offset"] = numbers[place]
            field["size"] = numbers[f"sizeof {place}"]
    return [*enum_findings(api), *struct_findings(api)]


def enum_findings(api):
    """What the headers say in numbers is what the compiler says."""
    for group in api["enums"]:
        where = f'{group["_file"]}:{group["_line"]}: {group["name"]}: '
        if group["size"] != 4:
            yield f"{where}is {group['size']} bytes wide, not 4"
        for value in group["values"]:
            said = re.fullmatch(r"= *(-?\d+)", value["_initializer"] or "")
            if said and int(said.group(1)) != value["value"]:
                yield (f"{where}{value['name']} is {value['value']} for the "
                       f"compiler, not {said.group(1)}")


def struct_findings(api):
    """The layout that a binding computes is the compiler's."""
    widths = {"bool": 1, "size_t": 8}
    for record in api["structs"]:
        for field in record["fields"]:
            digits = re.fullmatch(r"u?int(\d+)_t", field["type"])
            wide = (int(digits.group(1)) // 8 if digits
                    else widths.get(field["type"]))
            if wide and field["size"] != wide * (field["count"] or 1):
                yield (f'{record["_file"]}:{field["_line"]}: '
                       f'{record["name"]}.{field["name"]}: is '
                       f'{field["size"]} bytes wide')
