"""The generator: golden outputs, a function that is added, bad headers."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GENERATE = ROOT / "bindings/generate"
TOY = HERE / "toy"
PACKAGE = "bindings/python/libssi"
# By hand, and not about members and archives.
BY_HAND = ("_allocator", "_bind", "_buffers", "_columns", "_convert", "_error",
           "_failure", "_handle", "_lists", "_loader", "_names", "_table",
           "_tabular")
sys.path.insert(0, str(GENERATE))
sys.dont_write_bytecode = True
import doxygen  # noqa: E402
import emit_map  # noqa: E402
import generate  # noqa: E402

DOXYFILE = ROOT / "doc/Doxyfile.in"
EMITTERS = ("json", "map", "least", "index", "python")

NEW = """\
/**
 * @brief Takes the marbles of a day out.
 * @param[in,out] self The box. @notnull
 * @param[in] day Days since 1970-01-01.
 * @param[out] out_taken How many. @notnull
 * @retval SSI_OK They are out.
 * @retval SSI_ERROR_NULL An argument is NULL.
 * @since 1.1
 */
SSI_API ssi_status ssi_box_take(ssi_box *self, int32_t day, size_t *out_taken);

#endif
"""
NEW_SOURCE = """
ssi_status ssi_box_take(ssi_box *self, int32_t day, size_t *out_taken) {
  if (self == NULL || out_taken == NULL) return SSI_ERROR_NULL;
  size_t kept = 0;
  for (size_t i = 0; i < self->count; i++) {
    if (self->marbles[i].day != day) self->marbles[kept++] = self->marbles[i];
  }
  *out_taken = self->count - kept;
  self->count = kept;
  return SSI_OK;
}
"""


COLUMNS = """\
/** @brief Boxes in a row, as columns. @since 1.1 */
typedef struct ssi_shelf {
  size_t size;    /**< `sizeof(ssi_shelf)`. */
  size_t boxes;   /**< How many boxes. */
  size_t marbles; /**< How many marbles. */
  /** First marble of each box, and the end. @array{boxes + 1} @notnull */
  const int64_t *ends;
  /** Days since 1970-01-01. NULL: none. @array{marbles} @nullable */
  const int32_t *days;
  /** Two for each box. @array{boxes * 2} @nullable */
  const uint8_t *seals;
  size_t sides;        /**< How many marks each box has. */
  size_t wanted_count; /**< How many colours are wanted. */
  /** Marks of each. @array{boxes * sides} @nullable */
  const uint8_t *marks;
  /** Colours that are wanted, a list of values of ::ssi_colour; NULL if there
   *  are none. @array{wanted_count} @nullable */
  const uint8_t *wanted;
  uint32_t number;   /**< A number. */
  uint32_t reserved; /**< Zero. */
} ssi_shelf;

/**
 * @brief Tells the days of some boxes, and copies them.
 * @param[in] shelf The shelf. @notnull
 * @param[in] times How often each is copied.
 * @param[in] first The first box.
 * @param[in] count How many.
 * @param[in] room How much `scratch` is.
 * @param[in,out] scratch Room. @array{room} @nullable
 * @param[out] sums The sum of the days of each. @array{count} @notnull
 * @param[out] copies Each sum, many times. @array{count * times + 1} @nullable
 * @retval SSI_OK They are told.
 * @retval SSI_ERROR_NULL A pointer is NULL.
 * @retval SSI_ERROR_INDEX Past the end.
 * @retval SSI_ERROR_SPACE `room` is too small.
 * @since 1.1
 */
SSI_API ssi_status ssi_shelf_days(const ssi_shelf *shelf, size_t times,
                                  size_t first, size_t count, size_t room,
                                  uint8_t *scratch, int64_t *sums,
                                  int64_t *copies);

#endif
"""
COLUMNS_SOURCE = """
ssi_status ssi_shelf_days(const ssi_shelf *shelf, size_t times, size_t first,
                          size_t count, size_t room, uint8_t *scratch,
                          int64_t *sums, int64_t *copies) {
  if (shelf == NULL || sums == NULL) return SSI_ERROR_NULL;
  if (first + count > shelf->boxes) return SSI_ERROR_INDEX;
  if (scratch != NULL && room < 2) return SSI_ERROR_SPACE;
  for (size_t i = 0; i < count; i++) {
    sums[i] = (int64_t)shelf->number;
    for (int64_t m = shelf->ends[first + i]; m < shelf->ends[first + i + 1]; m++)
      sums[i] += shelf->days[m];
    for (size_t s = 0; shelf->marks != NULL && s < shelf->sides; s++)
      sums[i] += 100 * shelf->marks[(first + i) * shelf->sides + s];
    if (shelf->wanted != NULL) sums[i] += 10000 * (int64_t)shelf->wanted_count;
    sums[i] += shelf->reserved;
    if (shelf->seals != NULL) sums[i] += shelf->seals[2 * (first + i) + 1];
    for (size_t k = 0; copies != NULL && k < times; k++)
      copies[i * times + k] = sums[i];
  }
  if (copies != NULL) copies[count * times] = -1;
  return SSI_OK;
}
"""


def made(include):
    api, findings = generate.describe(include, DOXYFILE)
    assert not findings, findings
    return generate.emit(api, EMITTERS)


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def copy_toy(self):
        shutil.copytree(TOY / "include", self.folder / "include")
        return self.folder / "include"


class Golden(Folder):
    def test_the_toy(self):
        difference = "".join(generate.differences(
            made(TOY / "include"), TOY / "expected"))
        self.assertEqual(difference, "")

    def test_nothing_else_is_expected(self):
        wanted = {p.relative_to(TOY / "expected").as_posix()
                  for p in (TOY / "expected").rglob("*") if p.is_file()}
        self.assertEqual(wanted, set(made(TOY / "include")))

    def test_twice_the_same(self):
        self.assertEqual(made(TOY / "include"), made(self.copy_toy()))

    def test_the_committed_files(self):
        done = subprocess.run(
            [sys.executable, "-B", GENERATE / "generate.py", "--check"],
            capture_output=True, text=True, check=False)
        self.assertEqual((done.stdout + done.stderr, done.returncode), ("", 0))

    def test_a_stale_file_is_noticed(self):
        generate.write(made(TOY / "include"), self.folder)
        (self.folder / "lib/libssi.map").write_text("other\n")
        done = subprocess.run(
            [sys.executable, "-B", GENERATE / "generate.py", "--check",
             "--include", TOY / "include", "--output", self.folder,
             "--only", *EMITTERS], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("-other\n", done.stdout)
        self.assertIn("+LIBSSI_1.0 {", done.stdout)

    def test_xml_that_is_there_already(self):
        xml, findings = doxygen.run(DOXYFILE, TOY / "include", self.folder)
        self.assertEqual(findings, [])
        api, findings = generate.describe(TOY / "include", DOXYFILE, xml)
        self.assertEqual(findings, [])
        self.assertEqual(generate.emit(api, EMITTERS), made(TOY / "include"))

    def test_the_map_keeps_old_versions(self):
        text = made(TOY / "include")[emit_map.PLACE]
        self.assertRegex(text, r"(?s)LIBSSI_1\.0 \{.*LIBSSI_1\.1 \{\n  global:"
                               r"\n    ssi_box_label;\n(    ssi_\w+;\n)*"
                               r"\} LIBSSI_1\.0;")


class Added(Folder):
    """A header that grows by a function is all that is needed."""

    def test_a_new_function(self):
        include = self.copy_toy()
        header = include / "ssi/box.h"
        text = header.read_text(encoding="utf-8")
        header.write_text(text.replace("#endif\n", NEW), encoding="utf-8")
        files = made(include)
        for place in (f"{PACKAGE}/_abi.py", "lib/libssi.map",
                      "doc/api-index.md"):
            self.assertIn("ssi_box_take", files[place])
        self.assertIn("def take(self, day: Day) -> int:",
                      files[f"{PACKAGE}/_box.py"])
        names = [f["name"] for f in json.loads(
            files["bindings/api.json"])["functions"]]
        self.assertIn("ssi_box_take", names)
        self.use(files, include, NEW_SOURCE, "box.take(20000)", "2")

    def test_columns_and_lengths_that_are_products(self):
        include = self.copy_toy()
        header = include / "ssi/box.h"
        text = header.read_text(encoding="utf-8")
        header.write_text(text.replace("#endif\n", COLUMNS), encoding="utf-8")
        files = made(include)
        self.assertIn("class Shelf(ColumnSet):", files[f"{PACKAGE}/_box.py"])
        self.assertNotIn("class Shelf", files[f"{PACKAGE}/_records.py"])
        record = next(s for s in json.loads(files["bindings/api.json"])[
            "structs"] if s["name"] == "ssi_shelf")
        self.assertTrue(record["columns"])
        self.assertEqual([f.get("role") for f in record["fields"]],
                         ["size", "length", "length", "column", "column",
                          "column", "width", "length", "column", "list",
                          "value", "value"])
        code = """[
            (shelf := libssi.Shelf(ends=[0, 2, 3, 3], seals=bytes(range(6)),
                                   days=[20000, 20001, 5], number=7)).boxes,
            shelf.marbles, len(sums := array.array("q", [0, 0])),
            libssi.shelf_days(shelf, 2, 1, sums), list(sums),
            libssi.shelf_days(shelf, 2, 0, sums,
                              copies := array.array("q", [0] * 5), bytearray(2)),
            list(copies),
            refused(libssi.shelf_days, shelf, 2, 0, sums, copies[:4]),
            refused(libssi.shelf_days, shelf, 2, 2, sums),
            refused(libssi.shelf_days, shelf, 2, 0, sums, None, bytearray(1)),
            refused(libssi.shelf_days, box, 2, 0, sums),
            refused(lambda: libssi.Shelf(ends=[0, 0], seals=b"123")),
            refused(lambda: libssi.Shelf(ends=[])),
            refused(lambda: libssi.Shelf(ends=None)),
            refused(lambda: libssi.Shelf(ends=[0], days=b"1")),
            (libssi.shelf_days(libssi.Shelf(
                ends=[0, 0], marks=bytes([1, 2, 3]), wanted=["blue", 1]), 1, 0,
                one := array.array("q", [0])), list(one))[1],
            libssi.Shelf(ends=[0, 0, 0], marks=bytes(6)).sides,
            refused(lambda: libssi.Shelf(ends=[0, 0, 0], marks=bytes(3))),
            refused(lambda: libssi.Shelf(ends=[0], marks=bytes(3))),
            refused(lambda: libssi.Shelf(ends=[0], wanted=["green"])),
            refused(lambda: libssi.Shelf(ends=[0], reserved=1))]"""
        self.use(files, include, COLUMNS_SOURCE, "__import__('array') and "
                 + code.replace("array.array", "__import__('array').array"),
                 str([3, 3, 2, None, [5 + 7 + 3, 7 + 5], None,
                      [40009, 40009, 15, 15, -1],
                      "copies: 4 elements, not 5", "A status.", "A status.",
                      "a Shelf is wanted, not Box",
                      "seals: 3 elements, not 2",
                      "ends: 0 elements, not 1 or more",
                      "ends: a buffer of int64_t is wanted, not None",
                      "days: its elements are of format 'B', not int32_t",
                      [20600], 3,
                      "marks: 3 elements, which is no multiple of 2",
                      "marks: 3 elements, which is no multiple of 0",
                      "wanted: there is no Colour 'green'; there are red, blue",
                      "Shelf.__init__() got an unexpected keyword argument "
                      "'reserved'"]))

    def test_the_toy_as_it_is(self):
        code = ("box.marbles[1], len(box.marbles), box.label(), "
                "box.marble(0).mate")
        said = self.use(made(TOY / "include"), TOY / "include", "", code, None)
        self.assertIn("Marble(colour=Colour.BLUE, "
                      "signs=Sign.STAR | Sign.LINE, "
                      "day=datetime.date(2024, 10, 4), worth=0.000002, "
                      "name='a marble', edges=(0, 0, 7), "
                      "mate=Colour.BLUE, weight=1.5)".replace("0.000002", "2e-06"),
                      said.replace("STAR|LINE", "LINE|STAR"))
        self.assertIn("away from small children', None)", said)

    def test_fields_that_are_words_of_python(self):
        said = self.use(made(TOY / "include"), TOY / "include", "",
                        "box.share(1, 2), box.share(2, 1).yield_", None)
        self.assertEqual(said.strip(), "(Share(with_=2e-06, yield_=1), 0)")

    def test_tables_of_two_enums_and_of_a_plural(self):
        code = "[r.with_ for r in box.shares(1)], [r.yield_ for r in box.colours]"
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "([1e-06, 2e-06], [1, 1])")

    def test_a_handle_that_may_be_left_out(self):
        code = ("box.weigh(20000), box.weigh(20000, None), "
                "box.weigh(20000, box), box.weigh(19999, beside=box), "
                "refused(box.weigh, 20000, 7), refused(box.weigh, 20000, shut)")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "(3e-06, 3e-06, 6e-06, 0.0, 'Box is wanted, not int', "
                 "'the Box was closed')")

    def test_a_few_points_and_a_number_that_says_none(self):
        code = ("box.match(other, [1e-6, 2e-6], 4e-6), "
                "box.match(other, (1, 2), micro=True), "
                "box.match(other, [1, 2], None, micro=True), "
                "box.match(to=other, worths=map(int, '12'), extra=-1, "
                "micro=True), box.match(other, [1, 2], 0.5), "
                "refused(box.match, other, [1, 2, 3], 4), "
                "refused(box.match, other, '12', 4), "
                "refused(lambda: box.match(other, [1, 2.5], 4, micro=True)), "
                "refused(lambda: box.match(other, [1, 2], 4.5, micro=True)), "
                "refused(box.match, other, [1, 'x'])")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "(7e-06, 10, 13, 16, 3.500016, "
                 "'worths: 3 elements, not 2', "
                 "'worths: a list of numbers is wanted, not str', "
                 "\"'float' object cannot be interpreted as an integer\", "
                 "'extra: a whole number is wanted, not 4.5', "
                 "'points: a number is wanted, not str')")

    def test_points_beside_which_the_exact_ones_are(self):
        code = ("box.share(1, 2).with_, box.share(1, 2).with_micro, "
                "box.weigh(20000, micro=True), box.weigh(20000)")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "(2e-06, 2, 3, 3e-06)")

    def test_lists_and_tables(self):
        code = ("box.palette(), box.sort(['red']), box.palette(), box.sort([]), "
                "box.sort(bytes([2])), box.palette(), box.prices(), "
                "box.set_prices({'red': 5, 2: None}), box.prices(), "
                "refused(box.set_prices, {3: 1}), refused(box.sort, None), "
                "refused(box.sort, 'red'), refused(box.sort, ['green'])")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "([Colour.RED, Colour.BLUE], 1, [Colour.BLUE], "
                 "0, 1, [], {}, None, {Colour.RED: 5}, "
                 "'There is no such colour.', "
                 "'colours: a list of Colour is wanted, not NoneType', "
                 "'colours: a list of Colour is wanted, not str', "
                 "\"colours: there is no Colour 'green'; there are red, blue\")")

    def test_a_text_that_is_asked_for_its_size(self):
        self.use(made(TOY / "include"), TOY / "include", "",
                 "box.story(), other.story(), libssi.number()",
                 "('marble é, marble é, ', '', 1001)")

    def test_structs_whose_fields_are_arguments(self):
        code = """[
            box.set_prices({1: 5, 2: 6}), box.tell(),
            box.tell(0, worth=(w := array.array("i", [0, 0])),
                     prices=(p := array.array("i", [0] * 4))), list(w), list(p),
            box.tell(1, worth=w[:1], scratch=(s := bytearray(2))), list(s),
            refused(lambda: box.tell(1, worth=w)),
            refused(lambda: box.tell(0, worth=w, prices=p[:3])),
            refused(lambda: box.tell(0, scratch=bytearray(1))),
            refused(lambda: box.tell(0, w)),
            libssi.worths_until([5, 6, 9], [1, 2, 4], 6),
            libssi.worths_until([5, 6, 9], [1, 2, 4], 9, micro=True),
            libssi.worths_until([5], None, 9),
            refused(libssi.worths_until, [5, 6], [1], 9)]"""
        self.use(made(TOY / "include"), TOY / "include", "",
                 "__import__('array') and "
                 + code.replace("array.array", "__import__('array').array"),
                 str([None, None, None, [1, 2], [5, 6, 5, 6], None, [7, 7],
                      "A status. (field: count, member: 2, value: 2, "
                      "minimum: 0, maximum: 1, fact: 0)",
                      "prices: 3 elements, not 4", "A status.",
                      "Box.tell() takes from 1 to 2 positional arguments but 3 "
                      "were given", 3e-06, 7, 0.0,
                      "worths: 1 elements, not 2"]))

    def test_what_was_refused_is_with_the_error(self):
        code = ("told(box.put, 20000, [1, 9]), told(box.set_prices, {1: -7}), "
                "told(box.sort, [9]), box.refusal()")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "((('colour', 1, 9), {'field': 'colour', 'row': 1, 'value': 9, "
                 "'minimum': 1, 'maximum': 2, 'fact': 0, 'at': 1}), "
                 "(('price', -1, -7), {'field': 'price', 'value': -7, "
                 "'minimum': -1, 'maximum': 9, 'fact': 0}), (None, {}), "
                 "Refusal(field='price', member=-1, row=-1, value=-7, "
                 "minimum=-1, maximum=9, "
                 "status=Status.ERROR_RANGE, fact=0))")

    def test_a_call_tells_what_it_refused(self):
        code = ("told(box.tell, 1, worth=memoryview(bytes(8)).cast('i')), "
                "told(box.tell, 0, scratch=bytearray(1)), box.refusal().field")
        code = code.replace("memoryview(bytes(8))", "memoryview(bytearray(8))")
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "((('count', -1, 2), {'field': 'count', 'member': 2, "
                 "'value': 2, 'minimum': 0, 'maximum': 1, 'fact': 0}), "
                 "(None, {}), '')")

    def test_an_older_library(self):
        """It has not the functions of 1.1, and shorter structs."""
        old = (TOY / "toy.c").read_text(encoding="utf-8").replace(
            "  if (out->size < sizeof(*out)) return SSI_ERROR_SIZE;\n"
            "  if (index", "  if (index").replace(
            "  *out = self->marbles[index];\n  out->size = sizeof(*out);",
            "  memcpy(&out->colour, &self->marbles[index].colour,\n"
            "         offsetof(ssi_marble, reserved) - sizeof(size_t));\n"
            "  out->weight = 0;")
        self.assertIn("out->weight = 0", old)
        code = ("box.marble(1).worth, box.marble(1).weight, "
                "refused(box.label), refused(box.story), refused(libssi.number)")
        said = self.use(made(TOY / "include"), TOY / "include", "", code, None,
                        old, hidden=True)
        wanted = ["ssi_box_label", "ssi_box_story", "ssi_number"]
        self.assertTrue(said.startswith("(2e-06, 0.0, "), said)
        for name in wanted:
            self.assertIn(f"{name}() came with libssi 1.1, and the library "
                          "that was loaded is older: ", said)


    def test_a_handle_that_is_changed_is_held_alone(self):
        """Wherever it stands among the arguments."""
        code = ("seen(lambda: box.match(other, [1, 2]), box, other), "
                "seen(lambda: box.match(box, [1, 2]), box, other)")
        busy = "'the Box is in use by another thread'"
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 f"([None, {busy}], [{busy}, None])")

    def test_a_text_is_copied_before_its_handle_may_be_closed(self):
        code = "closing(box), box.marble(0).name"
        self.use(made(TOY / "include"), TOY / "include", "", code,
                 "('the Box is in use by another thread', 'a marble')")

    def test_the_row_at_fault(self):
        said = self.use(made(TOY / "include"), TOY / "include", "",
                        "fault(box)", None)
        self.assertIn("ColourError 1", said)

    def use(self, files, include, more, code, wanted, source_text=None,
            hidden=False):
        """Builds the toy, and runs code with the package made for it; with
        `hidden`, a toy that has no function of 1.1."""
        package = self.folder / "package/libssi"
        package.mkdir(parents=True)
        for name in BY_HAND:
            shutil.copy(ROOT / PACKAGE / f"{name}.py", package)
        for place, text in files.items():
            if place.startswith(PACKAGE):
                (package / place.split("/")[-1]).write_text(
                    text, encoding="utf-8")
        (package / "__init__.py").write_text("from ._public import *\n")
        source = self.folder / "toy.c"
        text = source_text or (TOY / "toy.c").read_text(encoding="utf-8")
        source.write_text(text + more, encoding="utf-8")
        script = self.folder / "toy.map"
        script.write_text(
            re.sub(r"(?s)LIBSSI_1\.1 \{.*", "", files["lib/libssi.map"])
            if hidden else files["lib/libssi.map"], encoding="utf-8")
        subprocess.run(
            ["cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-shared",
             "-fPIC", f"-I{include}", source,
             f"-Wl,--version-script={script}", "-o",
             package / "libssi.so.1"], check=True)
        program = (
            "import libssi\n"
            "def fault(box):\n"
            "    try:\n"
            "        box.put(20000, [1, 9])\n"
            "    except libssi.ColourError as error:\n"
            "        return f'{type(error).__name__} {error.details[\"at\"]}'\n"
            "def told(call, *words, **named):\n"
            "    try:\n"
            "        call(*words, **named)\n"
            "    except libssi.Error as error:\n"
            "        record = error.refusal\n"
            "        return (record and (record.field, record.row,\n"
            "                            record.value), error.details)\n"
            "def refused(call, *words):\n"
            "    try:\n"
            "        call(*words)\n"
            "    except (TypeError, ValueError, RuntimeError, LookupError,\n"
            "            BufferError) as error:\n"
            "        return str(error)\n"
            "def seen(call, *handles):\n"
            "    found = []\n"
            "    class Seen(libssi._box.hold):\n"
            "        def __enter__(self):\n"
            "            pointers = super().__enter__()\n"
            "            found.extend(refused(h.label) for h in handles)\n"
            "            return pointers\n"
            "    hold, libssi._box.hold = libssi._box.hold, Seen\n"
            "    call()\n"
            "    libssi._box.hold = hold\n"
            "    return found\n"
            "def closing(box):\n"
            "    found, of = [], libssi.Marble._of\n"
            "    def seen(raw):\n"
            "        found.append(refused(box.close))\n"
            "        return of(raw)\n"
            "    libssi.Marble._of = staticmethod(seen)\n"
            "    box.marble(0)\n"
            "    libssi.Marble._of = staticmethod(of)\n"
            "    return found[0]\n"
            "shut = libssi.Box()\nshut.close()\n"
            "other = libssi.Box()\n"
            "from libssi._error import Error\nlibssi.Error = Error\n"
            "box = libssi.Box()\nbox.put(20000, [1, 2], [1, 2])\n"
            f"print(({code}))\n")
        done = subprocess.run(
            [sys.executable, "-B", "-c", program], capture_output=True,
            text=True, cwd=package.parent, check=False,
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(package.parent)})
        self.assertEqual(done.stderr, "", done.stderr)
        if wanted is not None:
            self.assertEqual(done.stdout.strip(), wanted)
        return done.stdout


class BadHeaders(Folder):
    def refused(self, path, beside):
        """Checks one header against what its comments expect."""
        include = self.folder / path.stem / "include"
        shutil.copytree(beside, include)
        shutil.copy(path, include / "ssi" / path.name)
        if beside == TOY / "include":
            self.guard(include / "ssi" / path.name)
        _, findings = generate.describe(include, DOXYFILE)
        lines = (include / "ssi" / path.name).read_text(
            encoding="utf-8").splitlines()
        wanted = [(number, words.strip())
                  for number, row in enumerate(lines, 1)
                  for words in re.findall(r"/\* expect: (.*?) \*/", row)]
        self.assertTrue(wanted, f"{path.name} expects nothing")
        for number, words in wanted:
            self.assertTrue(
                any(f.startswith(f"ssi/{path.name}:{number}: ") and words in f
                    for f in findings),
                f"{path.name}:{number}: not refused ({words}): {findings}")
        self.assertEqual(len(findings), len(wanted), findings)

    @staticmethod
    def guard(path):
        """Makes a header of its own of the lines of a bad one."""
        text = path.read_text(encoding="utf-8")
        path.write_text("/**\n * @file\n * @brief Bad.\n */\n"
                        "#include <ssi/base.h>\n" + text, encoding="utf-8")
        whole = path.with_name("ssi.h")
        whole.write_text(whole.read_text(encoding="utf-8").replace(
            "\n#endif", f"#include <ssi/{path.name}>\n\n#endif"),
            encoding="utf-8")

    def test_shapes(self):
        cases = sorted((HERE / "bad_headers").glob("*.h"))
        self.assertGreaterEqual(len(cases), 17)
        for path in cases:
            with self.subTest(path.name):
                self.refused(path, TOY / "include")

    def test_words_and_types(self):
        cases = sorted((ROOT / "tests/gates/bad_headers").glob("*.h"))
        self.assertGreaterEqual(len(cases), 40)
        base = self.folder / "base/ssi"
        base.mkdir(parents=True)
        shutil.copy(ROOT / "include/ssi/base.h", base)
        for path in cases:
            with self.subTest(path.name):
                self.refused(path, base.parent)

    def test_a_value_the_compiler_sees_otherwise(self):
        include = self.copy_toy()
        api, _ = generate.describe(include, DOXYFILE)
        numbers = generate.probe.run(api, include, self.folder)
        numbers["SSI_COLOUR_RED"] = 7
        numbers["sizeof ssi_marble, worth"] = 8
        found = list(generate.probe.join(api, numbers))
        self.assertEqual(len(found), 2)
        self.assertRegex(found[0], r"ssi/box\.h:\d+: ssi_colour: "
                         "SSI_COLOUR_RED is 7 for the compiler, not 1")
        self.assertRegex(found[1], r"ssi/box\.h:\d+: ssi_marble\.worth: is 8")


if __name__ == "__main__":
    unittest.main()
