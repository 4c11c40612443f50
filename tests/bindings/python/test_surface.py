"""Every name of the C interface is reachable, and has the C values."""

import ctypes
import enum
import inspect
import subprocess
import sys
import unittest
import unittest.mock

import support

libssi = support.installed()
from libssi import _abi, _errors, _loader  # noqa: E402


def resolve(path):
    """A dotted Python name below the package."""
    found = libssi
    for word in path.split("."):
        found = getattr(found, word)
    return found


class Surface(unittest.TestCase):
    def test_every_function_is_bound(self):
        for function in support.API["functions"]:
            bound = getattr(_abi, function["name"])
            self.assertEqual(len(bound.argtypes), len(function["parameters"]))
            returns = function["returns"]["type"]
            self.assertEqual(bound.restype is None, returns == "void")

    def test_every_function_has_a_python_name(self):
        names = {f["name"]: f["python"] for f in support.API["functions"]}
        self.assertEqual(libssi.C_NAMES, names)
        for name, python in names.items():
            with self.subTest(name):
                self.assertTrue(resolve(python) is not None)

    def test_every_method_is_documented(self):
        for function in support.API["functions"]:
            if function["form"] in ("free", "new"):
                continue
            found = resolve(function["python"])
            if callable(found):
                self.assertIn(function["name"], inspect.getdoc(found))

    def test_every_constant(self):
        for item in support.API["constants"]:
            self.assertEqual(resolve(item["python"]), item["value"])

    def test_every_enum_value(self):
        for group in support.API["enums"]:
            kind = resolve(group["python"])
            base = enum.IntFlag if group.get("flags") else enum.IntEnum
            self.assertTrue(issubclass(kind, base))
            for value in group["values"]:
                self.assertEqual(kind[value["python"]], value["value"])

    def test_every_struct_has_the_layout_of_c(self):
        for record in support.API["structs"]:
            kind = getattr(_abi, record["name"])
            self.assertEqual(ctypes.sizeof(kind), record["size"])
            for field in record["fields"]:
                place = getattr(kind, field["python"])
                self.assertEqual((place.offset, place.size),
                                 (field["offset"], field["size"]))

    def test_every_field_of_a_record(self):
        for record in support.API["structs"]:
            if (record.get("callbacks") or record.get("columns")
                    or record.get("flat")):
                continue
            kind = resolve(record["python"])
            fields = {f["python"] for f in record["fields"]
                      if not f.get("hidden")}
            exact = {f["python"].rstrip("_") + "_micro"
                     for f in record["fields"] if f.get("unit") == "micropoint"}
            self.assertEqual(set(kind.__annotations__), fields | exact)

    def test_every_field_of_columns(self):
        """Columns and values are given by keyword, lengths are told."""
        found = [s for s in support.API["structs"]
                 if s.get("columns") and not s.get("flat")]
        self.assertGreater(len(found), 0)
        for record in found:
            kind = resolve(record["python"])
            given = inspect.signature(kind).parameters
            self.assertEqual(set(given), {
                f["python"] for f in record["fields"]
                if f["role"] in ("column", "list", "value")
                and not f.get("hidden")})
            for field in record["fields"]:
                if field["role"] in ("length", "width"):
                    self.assertIsInstance(getattr(kind, field["python"]),
                                          property)

    def test_fields_of_a_struct_are_arguments(self):
        flat = {s["name"] for s in support.API["structs"] if s.get("flat")}
        self.assertEqual(flat, {"ssi_benchmark_options", "ssi_cohort_columns",
                                "ssi_column_options",
                                "ssi_cohort_range", "ssi_history_columns",
                                "ssi_member_range", "ssi_readings",
                                "ssi_score_columns", "ssi_seat_columns"})
        for function in support.API["functions"]:
            used = [p for p in function["parameters"] if p["role"] == "flat"]
            self.assertEqual(bool(used), "arguments" in function)
            if not used or function["form"] == "new":
                continue
            given = inspect.signature(resolve(function["python"])).parameters
            for p in function["arguments"]:
                if p["role"] == "out_array" and p.get("via"):
                    self.assertEqual(given[p["python"]].kind,
                                     inspect.Parameter.KEYWORD_ONLY)

    def test_an_exception_per_status(self):
        status = next(e for e in support.API["enums"]
                      if e["name"] == "ssi_status")
        values = {v["value"] for v in status["values"]} - {0}
        self.assertEqual(set(_errors.BY_STATUS), values)
        for kind in _errors.BY_STATUS.values():
            self.assertTrue(issubclass(kind, libssi.Error))
            builtin = kind.__mro__[2]
            self.assertEqual(builtin.__module__, "builtins")
            self.assertIsNot(builtin, Exception)

    def test_handles_have_pointer_types_of_their_own(self):
        kinds = {getattr(_abi, h["name"] + "_p")
                 for h in support.API["handles"]}
        self.assertEqual(len(kinds), len(support.API["handles"]))

    def test_exported_names_exist_once(self):
        self.assertEqual(len(libssi.__all__), len(set(libssi.__all__)))
        for name in libssi.__all__:
            self.assertTrue(hasattr(libssi, name), name)

    def test_version(self):
        self.assertEqual(libssi.version(), libssi.__version__)
        self.assertEqual(libssi.__version__, support.API["library"]["version"])


class Loader(unittest.TestCase):
    def test_the_library_inside_the_wheel_is_taken(self):
        self.assertIn("site-packages", _loader.LONG._name)

    def run_with(self, library):
        code = "import libssi"
        return subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True,
            env={"LIBSSI_LIBRARY": library, "PATH": "/usr/bin"}, check=False)

    def names_on(self, platform):
        with unittest.mock.patch.object(sys, "platform", platform):
            return [path.replace("\\", "/").split("/")[-1]
                    for path, why in _loader._candidates()
                    if why == "next to the package"]

    def test_the_names_of_each_platform(self):
        self.assertEqual(self.names_on("linux"), ["libssi.so.1"])
        self.assertEqual(self.names_on("darwin"), ["libssi.1.dylib"])
        self.assertEqual(self.names_on("win32"),
                         ["ssi-1.dll", "libssi-1.dll", "cygssi-1.dll"])

    def test_the_error_says_where_it_is(self):
        self.assertRegex(self.run_with("/nowhere/libssi.so.1").stderr,
                         "This is linux on .*a C compiler is enough")

    def test_the_error_lists_what_was_tried(self):
        done = self.run_with("/nowhere/libssi.so.1")
        self.assertIn("ImportError", done.stderr)
        self.assertIn("/nowhere/libssi.so.1 (from the environment variable "
                      "LIBSSI_LIBRARY)", done.stderr)

    def test_a_library_without_a_function_says_so_when_called(self):
        from libssi._bind import function
        missing = function("ssi_not_there", False, "9.9", None, [])
        with self.assertRaisesRegex(
                libssi.MissingError, r"ssi_not_there\(\) came with libssi 9\.9, "
                rf"and the library that was loaded is {libssi.version()}"
                ) as caught:
            missing()
        self.assertIsInstance(caught.exception, NotImplementedError)
        self.assertEqual(caught.exception.function, "ssi_not_there")


if __name__ == "__main__":
    unittest.main()
