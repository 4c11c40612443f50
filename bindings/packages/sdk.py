"""What programs in C and C++ build against, in one archive for each platform."""

import shutil

import archives
from compiler import ROOT

READ_ME = """libssi {version} for {name}

include/   headers: #include <ssi/ssi.h>
{libraries}, pkg-config,
           CMake, and the extension of SQLite ({extension}; its
           entry is sqlite3_ssi_init)
single/    the whole library as ssi.c and ssi.h, to compile with your own sources
share/     libssi/report.html: a document of `ssi report --json` in place of
           @DOCUMENT@ makes a report of it; libssi/ssi.html, if it is there, reads
           archives itself, in a browser

{recipe}
or with CMake, where CMAKE_PREFIX_PATH has this folder: find_package(libssi CONFIG)
and target_link_libraries(app libssi::ssi), or libssi::ssi_static. Programs that
link the static library on Windows define SSI_STATIC. COPYING has the licence.
"""
LIBRARIES = "lib/       the shared and the static library"
RECIPE = """    export PKG_CONFIG_PATH=$PWD/lib/pkgconfig
    cc app.c $(pkg-config --cflags --libs libssi) -Wl,-rpath,$PWD/lib -o app
"""
# There a DLL lies beside the programs.
WINDOWS_LIBRARIES = """bin/       the shared library, ssi-1.dll
lib/       what links to it (ssi.lib), the static library"""
WINDOWS_RECIPE = """    cc app.c -Iinclude lib/ssi.lib -o app.exe

with a copy of bin/ssi-1.dll beside app.exe,"""
PKG_CONFIG = """prefix=${{pcfiledir}}/../..
includedir=${{prefix}}/include
libdir=${{prefix}}/lib

Name: libssi
Description: An open, explainable Social Selling Index
Version: {version}
Libs: {libs}
Cflags: -I${{includedir}}
"""


def fill(folder, platform, made, version, pages, url):
    library = folder / "lib"
    shutil.copytree(ROOT / "include/ssi", folder / "include/ssi",
                    ignore=shutil.ignore_patterns("meson.build"))
    library.mkdir()
    shutil.copy(made / "libssi.a", library)
    shutil.copy(made / platform.extension, library)
    first, *links = platform.files
    libs, libraries, recipe = "-L${libdir} -lssi", LIBRARIES, RECIPE
    if platform.system == "win32":
        # -lssi may be the static library, whose names want SSI_STATIC.
        libs, libraries, recipe = ("${libdir}/ssi.lib", WINDOWS_LIBRARIES,
                                   WINDOWS_RECIPE)
        (folder / "bin").mkdir()
        shutil.copy(made / first, folder / "bin")
        shutil.copy(made / "ssi.lib", library)
    else:
        shutil.copy(made / first, library)
        for link in links:
            (library / link).symlink_to(first)
    (library / "pkgconfig").mkdir()
    (library / "pkgconfig/libssi.pc").write_text(
        PKG_CONFIG.format(version=version, libs=libs) + (f"URL: {url}\n" if url else ""),
        encoding="utf-8")
    cmake = library / "cmake/libssi"
    cmake.mkdir(parents=True)
    for template in sorted((ROOT / "lib/cmake").glob("*.in")):
        text = template.read_text(encoding="utf-8")
        for name, value in (("version", version),
                            ("major", version.split(".", maxsplit=1)[0]),
                            ("to_includedir", "../include")):
            text = text.replace(f"@{name}@", value)
        (cmake / template.stem).write_text(text, encoding="utf-8")
    (folder / "single").mkdir()
    for name in ("ssi.c", "ssi.h"):
        shutil.copy(made / name, folder / "single")
    shutil.copytree(pages, folder / "share/libssi")
    for licence in (ROOT / "COPYING", *made.glob("COPYING.*")):
        shutil.copy(licence, folder)
    (folder / "README").write_text(READ_ME.format(
        version=version, name=platform.name, extension=platform.extension,
        libraries=libraries, recipe=recipe),
        encoding="utf-8")


def pack(platform, made, folder, output, version, pages, url):
    stage = folder / "sdk"
    stage.mkdir()
    fill(stage, platform, made, version, pages, url)
    name = f"libssi-{version}-sdk-{platform.name}"
    if platform.system == "win32":
        archives.zipped(stage, output / (name + ".zip"), name)
    else:
        archives.tar(stage, output / (name + ".tar.gz"), name)
    shutil.rmtree(stage)
