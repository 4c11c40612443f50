"""Builds the C library into the package, and tags the wheel: any Python 3, but
this platform.

A library that is there already is taken as it is: so `build_wheel.py` packs what
meson made, and `bindings/pack` what another compiler made for another platform,
which it names in SSI_PLATFORM. Else one C file is compiled with the compiler of
this Python: from `c/` in a source distribution, from the tree in the tree.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist
from wheel.bdist_wheel import bdist_wheel

# Of setuptools, which comes in for the standard library's where that has none.
from distutils.ccompiler import new_compiler
from distutils.sysconfig import customize_compiler

HERE = pathlib.Path(__file__).resolve().parent
TREE = HERE.parents[1] if len(HERE.parents) > 1 else HERE
LIBRARY = {"darwin": "libssi.1.dylib", "win32": "ssi-1.dll"}.get(
    sys.platform, "libssi.so.1")
EXTENSION = "libssi_sqlite." + {"darwin": "dylib", "win32": "dll"}.get(
    sys.platform, "so")
BUILT = ("libssi*.so*", "libssi*.dylib", "*ssi*.dll")


def write_sources(folder):
    """All that is compiled: the library in one file, the extension of SQLite."""
    subprocess.run([sys.executable, str(TREE / "lib/amalgamate.py"), str(folder)],
                   check=True)
    for name in ("sqlite", "engines"):
        for path in sorted((TREE / "examples" / name).glob("*.[ch]")):
            shutil.copy(path, folder)


def flags(compiler):
    if compiler.compiler_type == "msvc":
        return ["/O2", "/std:c11"], []
    link = ["-Wl,-s"] if sys.platform != "darwin" else []
    if sys.platform.startswith("linux"):
        link += ["-Wl,-z,relro", "-Wl,-z,now"]
    return ["-std=c11", "-O2", "-fvisibility=hidden"], link


def build(place):
    """Compiles the library, and where SQLite's headers are, its extension."""
    compiler = new_compiler()
    customize_compiler(compiler)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        sources = HERE / "c"
        if not sources.is_dir():
            sources = folder / "c"
            write_sources(sources)
        compile_flags, link_flags = flags(compiler)

        def made(names, macros):
            return compiler.compile(
                [str(sources / name) for name in names], output_dir=temporary,
                macros=[("NDEBUG", "1"), *macros],
                include_dirs=[str(sources)], extra_postargs=compile_flags)

        shown = [("SSI_BUILDING", "1")]
        soname = ["-Wl,-soname," + LIBRARY] if LIBRARY.endswith(".so.1") else []
        library = made(["ssi.c"], shown)
        compiler.link_shared_object(library, str(place / LIBRARY),
                                    extra_postargs=link_flags + soname)
        extension = sorted(path.name for path in sources.glob("*.c")
                           if path.name != "ssi.c")
        inner = sources / "ssi"
        inner.mkdir(exist_ok=True)
        (inner / "ssi.h").write_text('#include "../ssi.h"\n', encoding="utf-8")
        probe = folder / "probe.c"
        probe.write_text("#include <sqlite3ext.h>\n", encoding="utf-8")
        try:
            made([probe], [])
        except Exception:  # whatever this compiler raises
            print("libssi: without the extension of SQLite; its headers "
                  "(sqlite3ext.h) are missing", file=sys.stderr)
            return
        objects = made(extension, [])
        compiler.link_shared_object(objects + library, str(place / EXTENSION),
                                    extra_postargs=link_flags)


def add_page(place):
    """The template of a report, unless it is there already."""
    page = place / "page/report.html"
    template = TREE / "examples/page/template.py"
    if not page.exists() and template.exists():
        page.parent.mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-B", str(template), "report",
                        str(page)], check=True)


class BuildPackage(build_py):
    """The modules, the library and the page beside them."""

    def run(self):
        super().run()
        given = any(path for pattern in BUILT
                    for path in (HERE / "libssi").glob(pattern))
        editable = getattr(self, "editable_mode", False)
        place = (HERE if editable else pathlib.Path(self.build_lib)) / "libssi"
        add_page(place)
        if not given:
            build(place)


class SourceDistribution(sdist):
    """The modules, and the C sources in as few files as can be."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        folder = pathlib.Path(base_dir) / "c"
        folder.mkdir(exist_ok=True)
        write_sources(folder)


class PlatformWheel(bdist_wheel):
    """py3-none-<platform>: no extension module, but a shared library."""

    def finalize_options(self):
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self):
        platform = os.environ.get("SSI_PLATFORM") or super().get_tag()[2]
        return "py3", "none", platform


class Binary(Distribution):
    """Goes where what depends on the platform goes: a wheel with a library
    among what does not is refused by auditwheel, and does not unpack right."""

    def has_ext_modules(self):
        return True


setup(distclass=Binary,
      cmdclass={"build_py": BuildPackage, "sdist": SourceDistribution,
                "bdist_wheel": PlatformWheel})
