"""What programs in C and C++ build against, in one archive for each platform."""

import shutil

import archives
from compiler import ROOT

READ_ME = """libssi {version} for {name}

include/   headers: #include <ssi/ssi.h>
lib/       the shared and the static library, pkg-config, CMake, and the extension
           of SQLite ({extension}; its entry is sqlite3_ssi_init)
single/    the whole library as ssi.c and ssi.h, to compile with your own sources

    export PKG_CONFIG_PATH=$PWD/lib/pkgconfig
    cc app.c $(pkg-config --cflags --libs libssi) -Wl,-rpath,$PWD/lib -o app

or with CMake, where CMAKE_PREFIX_PATH has this folder: find_package(libssi CONFIG)
and target_link_libraries(app libssi::ssi), or libssi::ssi_static. Programs that
link the static library on Windows define SSI_STATIC. COPYING has the licence.
"""
PKG_CONFIG = """prefix=${{pcfiledir}}/../..
includedir=${{prefix}}/include
libdir=${{prefix}}/lib

Name: libssi
Description: An open, explainable Social Selling Index
Version: {version}
Libs: -L${{libdir}} -lssi
Cflags: -I${{includedir}}
"""


def fill(folder, platform, made, version, pages):
    library = folder / "lib"
    shutil.copytree(ROOT / "include/ssi", folder / "include/ssi",
                    ignore=shutil.ignore_patterns("meson.build"))
    library.mkdir()
    shutil.copy(made / "libssi.a", library)
    shutil.copy(made / platform.extension, library)
    first, *links = platform.files
    if platform.system == "win32":
        (folder / "bin").mkdir()
        shutil.copy(made / first, folder / "bin")
        shutil.copy(made / "ssi.lib", library)
    else:
        shutil.copy(made / first, library)
        for link in links:
            (library / link).symlink_to(first)
    (library / "pkgconfig").mkdir()
    (library / "pkgconfig/libssi.pc").write_text(
        PKG_CONFIG.format(version=version), encoding="utf-8")
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
    for page in pages:
        (folder / "share/libssi").mkdir(parents=True, exist_ok=True)
        shutil.copy(page, folder / "share/libssi")
    shutil.copy(ROOT / "COPYING", folder)
    (folder / "README").write_text(READ_ME.format(
        version=version, name=platform.name, extension=platform.extension),
        encoding="utf-8")


def pack(platform, made, folder, output, version, pages):
    stage = folder / "sdk"
    stage.mkdir()
    fill(stage, platform, made, version, pages)
    name = f"libssi-{version}-sdk-{platform.name}"
    if platform.system == "win32":
        archives.zipped(stage, output / (name + ".zip"), name)
    else:
        archives.tar(stage, output / (name + ".tar.gz"), name)
    shutil.rmtree(stage)
