"""The parts of an XLSX container: which of them is which sheet, and a quick look through one.

A look searches the bytes for signs; only a sheet that shows one is read as XML
(xlsx_unseen.py).
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_LARGEST_INDEX = 10_000_000  # bytes of the list of sheets
_CHUNK = 1 << 20
_OVERLAP = 256
_PREFIX = 40  # bytes of a namespace's prefix before "row", at most
_SIGNS = (b"<f", b't="e"', b"hidden=")  # a formula, an error, what is hidden
_OTHER_SIGNS = (b":f>", b":f ", b":f/", b"t='e'")  # as few programs write them
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d{1,9})[\"']")
# Every capital an A, every digit a 9, every quotation mark a ": then the form of a reference
# tells how many letters name its column.
_FORMS = bytes.maketrans(b"BCDEFGHIJKLMNOPQRSTUVWXYZ012345678'", b"A" * 25 + b"9" * 9 + b'"')
_THREE_LETTERS, _TWO_LETTERS = b'"AAA9', b'"AA9'
_COLUMNS = (26, 702, 16384)  # that one, two and three letters can name
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_FAR_BEYOND = 100_000  # rows after the last that is there


@dataclass
class Look:
    """What a quick look shows of a sheet: whether it *needs* to be read as XML, and whether it
    reaches *far* beyond what stands in it, or may.
    """

    needs: bool = False
    far: bool = False


def sheet_parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Name of a sheet -> the part of the container that holds it."""
    targets = {
        str(each.get("Id")): str(each.get("Target"))
        for each in _index(archive, _RELATIONS).iter("{*}Relationship")
    }
    found = {}
    names = set(archive.namelist())
    for sheet in _index(archive, _BOOK).iter("{*}sheet"):
        target = targets.get(str(sheet.get(_RELATION_ID) or sheet.get(_STRICT_ID)), "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        if part in names:
            found[str(sheet.get("name"))] = part
    return found


def look_at(archive: zipfile.ZipFile, part: str, most_cells: int) -> Look:
    """Search a sheet's bytes; *most_cells* is how many the workbook reader may lay out."""
    look, signs = Look(), list(_SIGNS)
    rows, last, letters = 0, 0, 1
    for place, chunk in enumerate(_chunks(archive, part)):
        if chunk.lstrip().startswith(_UTF16):
            return Look(needs=True, far=True)
        if place == 0 and (b":row " in chunk or b"r='" in chunk):
            signs += _OTHER_SIGNS
        look.needs = look.needs or any(sign in chunk for sign in signs)
        rows += chunk.count(b"row ", _OVERLAP)
        tail = chunk[max(chunk.rfind(b"row ") - _PREFIX, 0) :]
        last = max([last, *map(int, _ROW_NUMBER.findall(tail))])
        letters = max(letters, _letters_in(chunk))
    sparse = last > rows + _FAR_BEYOND
    too_many = max(rows, last) * _COLUMNS[letters - 1] > most_cells
    look.far = letters == len(_COLUMNS) or sparse or too_many
    return look


def _letters_in(chunk: bytes) -> int:
    """How many letters name the columns of a piece of a sheet, at most."""
    forms = chunk.translate(_FORMS)
    if _THREE_LETTERS in forms:
        return 3
    return 2 if _TWO_LETTERS in forms else 1


def _chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A part in pieces, each with the end of the one before it."""
    with archive.open(part) as file:
        before = b""
        while piece := file.read(_CHUNK):
            yield before.rjust(_OVERLAP) + piece if before else b" " * _OVERLAP + piece
            before = piece[-_OVERLAP:]


def _index(archive: zipfile.ZipFile, part: str) -> "etree._Element":
    """A small part as XML; raises zipfile.BadZipFile when it is none."""
    try:
        with archive.open(part) as file:
            text = file.read(_LARGEST_INDEX)
        return etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except (KeyError, etree.XMLSyntaxError) as error:
        raise zipfile.BadZipFile(part) from error
