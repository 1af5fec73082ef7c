"""What a file really is, by how it begins: what cannot be read is refused with its own reason.

Must not know what is in a file that can be read.
"""

import codecs
import re
import zipfile
import zlib
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files.limits import MOST_BYTES

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINS = {".xlsx": ZIP, ".xlsm": ZIP, ".ods": ZIP, ".xls": OLE}
_LOOKED_AT = 65536
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype html|html|table|head|body|meta|style|script|title|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_SHEET = b"urn:schemas-microsoft-com:office:spreadsheet"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# A part that tells what a container is, and the reason for which it is refused.
_PARTS = {
    "xl/workbook.bin": "file_is_xlsb",
    "Index/Document.iwa": "file_is_numbers",
    "Index.zip": "file_is_numbers",
    "word/document.xml": "file_is_document",
    "ppt/presentation.xml": "file_is_document",
}
# The same of an old container: of several the first counts, for one may hold another.
_OLD_PARTS = {
    "EncryptedPackage": "file_encrypted",
    "Workbook": None,
    "Book": None,
    "WordDocument": "file_is_document",
    "PowerPoint Document": "file_is_document",
}
# What a part of a container says of it.
_SAYS = (
    ("META-INF/manifest.xml", b"encryption-data", "file_encrypted"),
    ("mimetype", b"opendocument.text", "file_is_document"),
    ("mimetype", b"opendocument.presentation", "file_is_document"),
)
_WORKBOOKS = {"xl/workbook.xml", "content.xml"}
_BEGINNINGS = {
    b"%PDF": "file_is_pdf",
    b"{\\rtf": "file_is_document",
    b"Rar!": "file_is_archive",
    b"7z\xbc\xaf": "file_is_archive",
    b"\x1f\x8b": "file_is_archive",
    b"\x89PNG": "file_is_picture",
    b"\xff\xd8\xff": "file_is_picture",
    b"GIF8": "file_is_picture",
    b"II*\0": "file_is_picture",
    b"MM\0*": "file_is_picture",
}


def is_workbook(path: Path) -> bool:
    """Whether a file's name says that it is a workbook."""
    return path.suffix.lower() in BEGINS


def beginning(path: Path) -> bytes:
    """The first bytes of a file that may be read.

    Raises WrongUse when it is not there, and Refused for what is empty, too large, or another
    kind of file than its name says or than can be read.
    """
    if not path.is_file():
        raise WrongUse("file_missing", path=str(path))
    size = path.stat().st_size
    if size == 0:
        raise Refused("file_empty", path=str(path))
    if size > MOST_BYTES:
        raise Refused("file_too_large", path=str(path))
    start = _start_of(path)
    if code := _refusal(path, start):
        raise Refused(code, path=str(path), suffix=path.suffix)
    return start


def what_it_is(path: Path) -> str | None:
    """The reason for which a file that is not called a list is none; None when nothing is
    known of its kind.
    """
    return _refusal(path, _start_of(path))


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LOOKED_AT)


def _refusal(path: Path, start: bytes) -> str | None:
    """Why a file that begins so cannot be read; None when it can be tried."""
    if code := _kind_refused(path, start):
        return code
    if is_workbook(path):
        is_one = start.startswith(BEGINS[path.suffix.lower()])
        return None if is_one else "file_not_what_it_says"
    if start.startswith(ZIP):
        return "file_not_what_it_says" if _parts_of(path) & _WORKBOOKS else "file_is_archive"
    return "file_not_what_it_says" if start.startswith(OLE) else None


def _kind_refused(path: Path, start: bytes) -> str | None:
    """Why this kind of file cannot be read; None for one that can, or that is not known."""
    if start.startswith(ZIP):
        return _in_container(path)
    if start.startswith(OLE):
        return _in_old_container(path)
    for begins, code in _BEGINNINGS.items():
        if start.startswith(begins):
            return code
    return _marked_up(start)


def _marked_up(start: bytes) -> str | None:
    """Whether a text is a page, or a spreadsheet as XML."""
    if start.startswith(_WIDE):
        start = start.decode("utf-16", errors="ignore").encode(errors="ignore")
    start = start.removeprefix(codecs.BOM_UTF8)
    if not start.lstrip().startswith(b"<"):
        return None
    if _XML_SHEET in start:
        return "file_is_xml_sheet"
    return "file_is_page" if _PAGE.match(start) else None


def _parts_of(path: Path) -> set[str]:
    """The names of what stands in a zip; none when it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            return set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError):
        return set()


def _in_container(path: Path) -> str | None:
    """Why what stands in a zip is no workbook that can be read."""
    names = _parts_of(path)
    for part, sign, code in _SAYS:
        if part in names and sign in _part_of(path, part):
            return code
    return next((code for part, code in _PARTS.items() if part in names), None)


def _part_of(path: Path, part: str) -> bytes:
    """How a part of a zip begins; nothing when it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(part) as file:
            return file.read(_LOOKED_AT)
    except (OSError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return b""


def _in_old_container(path: Path) -> str | None:
    """Why what stands in a compound file is no workbook that can be read. The names of its
    parts stand in the directory, which may be anywhere.
    """
    names = {name: name.encode("utf-16-le") for name in _OLD_PARTS}
    longest, found = max(map(len, names.values())), set()
    with path.open("rb") as file:
        before = b""
        while chunk := file.read(1 << 20):
            found |= {name for name, raw in names.items() if raw in before + chunk}
            before = chunk[-longest:]
    return next((code for name, code in _OLD_PARTS.items() if name in found), None)
