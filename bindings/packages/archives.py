"""Archives with the same bytes for the same files: in order, with one time."""

import gzip
import io
import os
import pathlib
import tarfile
import time
import zipfile


def epoch():
    return int(os.environ["SOURCE_DATE_EPOCH"])


def files_of(folder):
    """Files and links below a folder, by name."""
    return sorted(path for path in folder.rglob("*")
                  if path.is_symlink() or path.is_file())


def is_program(path):
    return path.suffix in (".so", ".node", ".dylib", ".dll") or ".so." in path.name


def tar(folder, output, first):
    """folder's files in output (.tar.gz, .tgz), below the name `first`."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as made:
        for path in files_of(folder):
            member = tarfile.TarInfo(
                f"{first}/{path.relative_to(folder).as_posix()}")
            member.mtime = epoch()
            member.mode = 0o755 if is_program(path) else 0o644
            if path.is_symlink():
                member.type, member.linkname = tarfile.SYMTYPE, os.readlink(path)
                made.addfile(member)
                continue
            member.size = path.stat().st_size
            with path.open("rb") as content:
                made.addfile(member, content)
    with output.open("wb") as out, gzip.GzipFile(
            filename="", mode="wb", compresslevel=9, fileobj=out,
            mtime=epoch()) as packed:
        packed.write(raw.getvalue())


def zipped(folder, output, first):
    moment = time.gmtime(max(epoch(), 315532800))[:6]
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for path in files_of(folder):
            member = zipfile.ZipInfo(
                f"{first}/{path.relative_to(folder).as_posix()}", moment)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = (0o755 if is_program(path) else 0o644) << 16
            member.create_system = 3
            made.writestr(member, path.read_bytes())


def again(archive, folder):
    """A .tar.gz that another program made, put together anew."""
    with tarfile.open(archive) as given:
        given.extractall(folder)
    (inner,) = pathlib.Path(folder).iterdir()
    tar(inner, archive, inner.name)
