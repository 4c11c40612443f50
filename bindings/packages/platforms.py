"""The platforms that packages are made for, named as Node names them."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Platform:
    """What depends on the platform, and nothing else."""

    name: str          # of the addon's folder and the SDK
    target: str        # of the compiler
    tag: str           # of the wheel
    library: str       # the shared library, as the loaders look for it
    extension: str     # of SQLite
    musl: str = ""     # what the C library is called there, if it is musl
    machine: str = ""  # for import libraries of Windows

    @property
    def system(self):
        return self.name.split("-")[0]

    @property
    def files(self):
        """Of the shared library: its own name, then links to it."""
        if self.system == "linux":
            return ["libssi.so.1.0.0", "libssi.so.1", "libssi.so"]
        if self.system == "darwin":
            return ["libssi.1.dylib", "libssi.dylib"]
        return ["ssi-1.dll"]


def _linux(processor, target, libc):
    glibc = libc == "gnu"
    return Platform(
        f"linux-{processor}-{libc}",
        f"{target}-linux-{'gnu.2.17' if glibc else 'musl'}",
        f"manylinux_2_17_{target}.manylinux2014_{target}" if glibc
        else f"musllinux_1_2_{target}",
        "libssi.so.1", "libssi_sqlite.so",
        musl="" if glibc else f"libc.musl-{target}.so.1")


ALL = [
    _linux("x64", "x86_64", "gnu"),
    _linux("arm64", "aarch64", "gnu"),
    _linux("x64", "x86_64", "musl"),
    _linux("arm64", "aarch64", "musl"),
    Platform("darwin-x64", "x86_64-macos.11.0", "macosx_11_0_x86_64",
             "libssi.1.dylib", "libssi_sqlite.dylib"),
    Platform("darwin-arm64", "aarch64-macos.11.0", "macosx_11_0_arm64",
             "libssi.1.dylib", "libssi_sqlite.dylib"),
    Platform("win32-x64", "x86_64-windows-gnu", "win_amd64", "ssi-1.dll",
             "libssi_sqlite.dll", machine="i386:x86-64"),
    Platform("win32-arm64", "aarch64-windows-gnu", "win_arm64", "ssi-1.dll",
             "libssi_sqlite.dll", machine="arm64"),
]
BY_NAME = {one.name: one for one in ALL}
