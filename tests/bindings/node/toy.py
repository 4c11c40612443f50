#!/usr/bin/python3
"""The generator's Node side on the toy library of tests/bindings/toy: golden
outputs, and an addon made of them that is used; then a function is added to a
header, and is there after generating, with nothing else to write.

  toy.py            needs NODE_INCLUDE, the folder of node_api.h
  toy.py --write    makes the golden outputs anew
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TOY = ROOT / "tests/bindings/toy"
GOLDEN = HERE / "toy"
NODE = ROOT / "bindings/node"
sys.path[:0] = [str(ROOT / "bindings/generate"), str(ROOT / "tests/bindings")]
sys.dont_write_bytecode = True
import generate  # noqa: E402
from test_generator import NEW, NEW_SOURCE  # noqa: E402


def made(include):
    """Generated files by their name below bindings/node."""
    api, findings = generate.describe(include, ROOT / "doc/Doxyfile.in")
    assert not findings, findings
    files = generate.emit(api, ["node"])
    return {name.removeprefix("bindings/node/"): text
            for name, text in files.items()}


class Toy(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def test_golden(self):
        found = made(TOY / "include")
        wanted = {p.relative_to(GOLDEN).as_posix(): p.read_text("utf-8")
                  for p in GOLDEN.rglob("*") if p.is_file()}
        self.assertEqual(found, wanted)
        self.assertEqual(found, made(TOY / "include"))

    def build(self, include, source):
        """The toy's addon with the package's own code around it."""
        for name, text in made(include).items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        for path in (NODE / "src").iterdir():
            if not path.name.startswith("calls."):
                shutil.copy(path, self.folder / "src")
        shutil.copy(NODE / "lib/native.js", self.folder / "lib")
        shutil.copy(NODE / "lib/values.js", self.folder / "lib")
        shutil.copy(NODE / "lib/names.js", self.folder / "lib")
        (self.folder / "toy.c").write_text(source, "utf-8")
        subprocess.run(
            ["cc", "-std=c11", "-shared", "-fPIC", "-Wall", "-Wextra",
             "-Wconversion", "-Werror", f"-I{include}",
             f"-I{self.folder}/src", "-isystem", os.environ["NODE_INCLUDE"],
             *map(str, (self.folder / "src").glob("*.c")),
             str(self.folder / "toy.c"), "-o", str(self.folder / "toy.node")],
            check=True)

    def run_node(self, program):
        return subprocess.run(
            ["node", "-e", program], cwd=self.folder, check=True, text=True,
            capture_output=True,
            env={**os.environ, "LIBSSI_NODE_ADDON":
                 str(self.folder / "toy.node")}).stdout.split("\n")[:-1]

    def test_use(self):
        self.build(TOY / "include", (TOY / "toy.c").read_text("utf-8"))
        found = self.run_node("""
            const {
              Box, Colour, MARBLES_MAX, number, worthsUntil,
            } = require('./lib/interface.js');
            const box = new Box();
            box.put('1970-01-11', { colours: new Uint8Array([1, 2]),
                                    worths: new Int32Array([0, 2500000]) });
            console.log(MARBLES_MAX, Colour.BLUE, box.label());
            console.log(JSON.stringify(box.marbles()));
            try {
              box.put(1, { colours: new Uint8Array([1, 3]) });
            } catch (error) {
              console.log(error.code, error.status, error.at, error.message);
            }
            const { with: worth } = box.share(1, 2);
            console.log(worth, box.shares(1).map((row) => row.with),
                        box.colours().map((row) => row.yield));
            console.log(box.weigh(10), box.weigh(10, null), box.weigh(10, box),
                        box.weigh(9, box));
            const other = new Box();
            other.close();
            for (const wrong of [7, {}, 'box', other]) {
              try { box.weigh(10, wrong); } catch (error) {
                console.log(error.code, error.message);
              }
            }
            const third = new Box();
            console.log(box.match(third, [1, 2.5], 3),
                        box.match(third, new Set([1, 2])),
                        box.match(third, [1, 2], null),
                        box.match(third, Int32Array.of(1, 2), 4, { micro: true }),
                        box.match(third, [1, 2], null, { micro: true }));
            for (const wrong of [[1], [1, 2, 3], [1, '2'], [1, 3000], null, 7,
                                 '12', Int32Array.of(1e6, 2e6)]) {
              try { box.match(third, wrong, 3); } catch (error) {
                console.log(error.code);
              }
            }
            console.log(JSON.stringify([
              box.palette(), box.sort([1]), box.palette(), box.sort([]), [...box.prices()],
              box.setPrices(new Map([[1, 5], [2, 6]])), [...box.prices()], box.story(),
              third.story().length, number(), box.refusal().field]));
            const told = { worth: new Int32Array(1), prices: new Int32Array(2) };
            box.tell(0, told);
            box.tell(undefined, { worth: null });
            console.log(JSON.stringify([[...told.worth], [...told.prices]]));
            for (const call of [
              () => box.tell(1, told), () => box.tell(0, { ...told, prices: new Int32Array(3) }),
              () => box.setPrices([[1, -7]]), () => box.setPrices([[3, 7]]),
              () => box.sort([9]), () => box.sort(7), () => box.sort(null),
              () => box.put(1, { colours: new Uint8Array([3]) }),
            ]) {
              try { call(); } catch ({ code, at, refusal }) {
                console.log(code, at, refusal?.field, refusal?.row, refusal?.value);
              }
            }
            const days = new Int32Array([5, 6, 9]);
            console.log(worthsUntil({ days, worths: new Int32Array([1, 2, 4]) }, 6, { micro: true }),
                        worthsUntil({ days }, 6), box.weigh(10, null, { micro: true }),
                        box.share(1, 2).withMicro);
            box.weighAsync(10, null).then((sum) => {
              console.log(sum);
              box.close();
              try { box.label(); } catch (error) { console.log(error.code); }
            });
        """)
        self.assertEqual(found[0], "1000 2 Marbles, of all colours, to be kept "
                         "away from small children")
        self.assertEqual(
            found[1],
            '[{"colour":1,"signs":5,"day":"1970-01-11","worth":0,"worthMicro":0,'
            '"name":"a marble","edges":[0,0,7],"mate":0,"weight":1.5,'
            '"weightMicro":1500000},'
            '{"colour":2,"signs":5,"day":"1970-01-11","worth":2.5,"worthMicro":'
            '2500000,"name":"a marble","edges":[0,0,7],"mate":2,"weight":1.5,'
            '"weightMicro":1500000}]')
        self.assertEqual(found[2], "SSI_ERROR_COLOUR 6 1 There is no such "
                         "colour. (at 1)")
        self.assertEqual(found[3:5], ["2.5 [ 0, 2.5 ] [ 1, 1 ]",
                                      "2.5 2.5 5 0"])
        self.assertEqual([row.split(" ")[0] for row in found[5:9]],
                         ["ERR_INVALID_ARG_TYPE"] * 3 + ["ERR_CLOSED"])
        self.assertEqual(found[9], "6.5 9.5 12.5 12500007 12500010")
        self.assertEqual(found[10:18], [
            "ERR_OUT_OF_RANGE", "ERR_OUT_OF_RANGE", "ERR_INVALID_ARG_TYPE",
            "ERR_OUT_OF_RANGE", *["ERR_INVALID_ARG_TYPE"] * 3,
            "ERR_OUT_OF_RANGE"])
        self.assertEqual(found[18:20], [
            '[[1,2],1,[2],0,[],null,[[1,5],[2,6]],"marble é, ",120,1001,'
            '"colour"]', "[[2500000],[5,6]]"])
        self.assertEqual(found[20:28], [
            "SSI_ERROR_INDEX undefined count -1 1",
            "ERR_OUT_OF_RANGE undefined undefined undefined undefined",
            "SSI_ERROR_RANGE undefined price -1 -7",
            "SSI_ERROR_COLOUR undefined undefined undefined undefined",
            "SSI_ERROR_COLOUR undefined undefined undefined undefined",
            *["ERR_INVALID_ARG_TYPE undefined undefined undefined undefined"] * 2,
            "SSI_ERROR_COLOUR 0 colour 0 3"])
        self.assertEqual(found[28:], ["3 0 2500000 2500000", "2.5",
                                      "ERR_CLOSED"])

    def test_an_older_addon(self):
        """The package of 1.1 with an addon of 1.0."""
        self.build(TOY / "include", (TOY / "toy.c").read_text("utf-8"))
        found = self.run_node("""
            const native = require('./lib/native.js');
            for (const name of Object.keys(native)) {
              if (/^(box_(label|story|weigh)|number)/.test(name)) delete native[name];
            }
            const { box_marble } = native;
            native.box_marble = (...words) => box_marble(...words).slice(0, 7);
            const { Box, number } = require('./lib/interface.js');
            const box = new Box();
            box.put(10, { colours: new Uint8Array([1]) });
            console.log(box.marble(0).weight, box.marble(0).weightMicro, box.palette());
            for (const call of [() => box.label(), () => box.story(), () => number()]) {
              try { call(); } catch ({ code, message }) { console.log(code, message); }
            }
            box.weighAsync(1).catch(({ code }) => console.log(code));
        """)
        old = "came with libssi 1.1, and the addon that was loaded has an older one"
        self.assertEqual(found, [
            "0 0 [ 1 ]", *(f"ERR_LIBSSI_VERSION {name}() {old}" for name in
                           ("ssi_box_label", "ssi_box_story", "ssi_number")),
            "ERR_LIBSSI_VERSION"])

    def test_a_function_that_is_added(self):
        include = self.folder / "include"
        shutil.copytree(TOY / "include", include)
        header = include / "ssi/box.h"
        text = header.read_text("utf-8")
        header.write_text(text.removesuffix("#endif\n") + NEW, "utf-8")
        self.build(include, (TOY / "toy.c").read_text("utf-8") + NEW_SOURCE)
        found = self.run_node("""
            const { Box } = require('./lib/interface.js');
            const box = new Box();
            box.put(10, { colours: new Uint8Array([1, 2]) });
            box.put(11, { colours: new Uint8Array([1]) });
            console.log(box.take(new Date(10 * 86400000)), box.marbles().length);
        """)
        self.assertEqual(found, ["2 1"])
        types = (self.folder / "lib/interface.d.ts").read_text("utf-8")
        self.assertIn("take(day: Day): number;", types)


def write():
    for name, text in made(TOY / "include").items():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        unittest.main()
