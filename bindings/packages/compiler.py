"""One compiler for all platforms: zig, with each platform's C library in it."""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The library imports memory functions only: no loop becomes a call of another.
FLAGS = ["-std=c11", "-O2", "-g0", "-DNDEBUG", "-fvisibility=hidden",
         "-fno-builtin-strlen", "-fno-builtin-bcmp"]
# Guards as far as the platform's C library has them.
GUARDS = {"linux": ["-fstack-protector-strong"],
          "darwin": ["-fstack-protector-strong"], "win32": []}
# What opens an addon, and the extension of SQLite.
ENTRIES = {"node": ("napi_register_module_v1", "node_api_module_get_api_version_v1"),
           "sqlite": ("sqlite3_extension_init", "sqlite3_ssi_init")}


class Compiler:
    """Makes what is compiled, one folder for each platform.

    Sources are compiled in that folder, by relative names, so that nothing of
    where it lies can come into the results.
    """

    def __init__(self, command, folder, node):
        self.command = command
        self.folder = folder
        self.node = node  # node-api-headers: include/ and def/
        self.single = folder / "single"
        subprocess.run([sys.executable, str(ROOT / "lib/amalgamate.py"),
                        str(self.single)], check=True)

    def version(self):
        return subprocess.run([*self.command, "version"], check=True, text=True,
                              capture_output=True).stdout.strip()

    def own_files(self):
        """Where the compiler keeps what it brings."""
        told = subprocess.run([*self.command, "env"], check=True, text=True,
                              capture_output=True).stdout
        return pathlib.Path(re.search(r'lib_dir"?\s*[=:]\s*"([^"]+)"', told)[1])

    def run(self, platform, *words):
        place = self.folder / platform.name
        done = subprocess.run([*self.command, *map(str, words)], cwd=place,
                              check=False, text=True, capture_output=True)
        if done.returncode:
            raise SystemExit(f"pack: {platform.name}: {' '.join(map(str, words))}\n"
                             f"{done.stdout}{done.stderr}")
        return done.stdout

    def object(self, platform, source, name, *flags):
        position = [] if platform.system == "win32" else ["-fPIC"]
        guards = list(GUARDS[platform.system])
        if platform.system == "win32":  # else the compiler notes where it wrote it
            guards += ["-Xclang", f"-object-file-name={name}"]
        if platform.name == "linux-x64-gnu":
            guards.append("-fcf-protection")
        if platform.system == "linux" and not platform.musl:
            guards += ["-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2"]
        self.run(platform, "cc", "-target", platform.target, *FLAGS, *position,
                 *guards, *flags, "-c", source, "-o", name)
        return name

    def link(self, platform, objects, name, *flags):
        if platform.system == "linux":
            flags = ["-Wl,-z,relro", "-Wl,-z,now", *flags]
        if platform.musl:
            flags = [*self.musl(platform), *flags]
        self.run(platform, "cc", "-target", platform.target, "-shared", "-s",
                 *objects, *flags, "-o", name)
        self.tidy(platform, name)

    def shows(self, platform, *names):
        """Flags to show these names and none of the library's."""
        if platform.system != "linux":
            return []
        script = self.folder / platform.name / f"{names[0]}.map"
        script.write_text("{ global: " + "".join(f"{name}; " for name in names)
                          + "local: *; };\n", encoding="utf-8")
        return [f"-Wl,--version-script={script.name}"]

    def musl(self, platform):
        """Names musl as its systems do, where the compiler says libc.so."""
        place = self.folder / platform.name
        if not (place / platform.musl).exists():
            (place / "empty.c").write_text("int ssi_empty;\n", encoding="utf-8")
            self.run(platform, "cc", "-target", platform.target, "-shared", "-s",
                     "-nostdlib", "empty.c", f"-Wl,-soname,{platform.musl}",
                     "-o", platform.musl)
        return ["-nostdlib", "-Wl,--no-as-needed", platform.musl, "-Wl,-z,undefs"]

    def tidy(self, platform, name):
        """Without what the linker leaves beside it."""
        place = self.folder / platform.name
        stem = name.rsplit(".", 1)[0]
        for ending in (".pdb", ".lib"):
            leftover = place / (stem + ending)
            if leftover.exists():
                leftover.unlink()

    def import_library(self, platform, definitions, program, name):
        self.run(platform, "dlltool", "-m", platform.machine, "-d", definitions,
                 "-D", program, "-l", name)
        return name

    def make(self, platform):
        """The library, static and shared, the addon and SQLite's extension."""
        place = self.folder / platform.name
        place.mkdir()
        for name in ("ssi.c", "ssi.h"):
            (place / name).write_bytes((self.single / name).read_bytes())
        shown = self.object(platform, "ssi.c", "shown.o", "-DSSI_BUILDING")
        # Where the linker can be told what to show, one object serves all.
        inside = shown if platform.system == "linux" else self.object(
            platform, "ssi.c", "inside.o", "-DSSI_API=")
        self.shared(platform, shown)
        self.run(platform, "ar", "rcsD", "libssi.a", inside)
        if self.node:
            self.addon(platform, inside)
        self.sqlite(platform, inside)
        if platform.system == "win32":  # its start-up code is in every DLL
            (place / "COPYING.mingw-w64").write_bytes(
                (self.own_files() / "libc/mingw/COPYING").read_bytes())
        return platform

    def shared(self, platform, shown):
        name = platform.files[0]
        if platform.system == "linux":
            self.link(platform, [shown], name, "-Wl,-soname,libssi.so.1",
                      f"-Wl,--version-script={ROOT / 'lib/libssi.map'}")
        elif platform.system == "darwin":
            self.link(platform, [shown], name,
                      "-Wl,-install_name,@rpath/libssi.1.dylib")
        else:
            names = re.findall(r"^    (ssi_\w+);", (ROOT / "lib/libssi.map")
                               .read_text(encoding="utf-8"), re.M)
            place = self.folder / platform.name
            (place / "ssi.def").write_text(
                "LIBRARY ssi-1.dll\nEXPORTS\n" + "".join(
                    f"  {one}\n" for one in names), encoding="utf-8")
            self.link(platform, [shown], name)
            self.import_library(platform, "ssi.def", "ssi-1.dll", "ssi.lib")

    def addon(self, platform, inside):
        sources = sorted((ROOT / "bindings/node/src").glob("*.c"))
        objects = self.objects(
            platform, "addon", sources, "-DNAPI_VERSION=8",
            "-I" + str(ROOT / "bindings/node/src"),
            "-isystem", self.node / "include")
        flags = {"linux": ["-Wl,-z,undefs"],
                 "darwin": ["-Wl,-undefined,dynamic_lookup"]}.get(platform.system)
        if flags is None:
            definitions = (self.node / "def/js_native_api.def").read_text() + (
                "".join((self.node / "def/node_api.def").read_text()
                        .splitlines(keepends=True)[2:]))
            (self.folder / platform.name / "node.def").write_text(definitions)
            flags = [self.import_library(platform, "node.def", "node.exe",
                                         "libnode.a")]
        self.link(platform, [*objects, inside], "libssi.node", *flags,
                  *self.shows(platform, *ENTRIES["node"]))

    def sqlite(self, platform, inside):
        """Its headers are the same everywhere: of them alone, a copy."""
        headers = self.folder / platform.name / "sqlite"
        headers.mkdir()
        for name in ("sqlite3.h", "sqlite3ext.h"):
            (headers / name).write_bytes(
                (pathlib.Path(os.environ.get("SQLITE_INCLUDE", "/usr/include"))
                 / name).read_bytes())
        sources = sorted([*(ROOT / "examples/sqlite").glob("*.c"),
                          *(ROOT / "examples/engines").glob("*.c")])
        objects = self.objects(platform, "sql", sources, "-Isqlite",
                               "-I" + str(ROOT / "examples/engines"))
        self.link(platform, [*objects, inside], platform.extension,
                  *self.shows(platform, *ENTRIES["sqlite"]))

    def objects(self, platform, prefix, sources, *flags):
        """Each of these, against the public headers, the library inside."""
        return [self.object(platform, source, f"{prefix}_{source.stem}.o",
                            "-DSSI_STATIC", "-I" + str(ROOT / "include"), *flags)
                for source in sources]
