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
_SIGNS = (b"<f", b't="e"', b"hidden=")  # a formula, an error, what is hidden
_OTHER_SIGNS = (b":f>", b":f ", b":f/", b"t='e'")  # as few programs write them
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d{1,9})[\"']")
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?\bref\s*=\s*[\"']([^\"'>]*)")
_AREA = re.compile(rb"[A-Z]{1,3}[1-9]\d{0,6}(?::([A-Z]{1,3})([1-9]\d{0,6}))?")
# Every capital an A, every digit a 9, every quotation mark a ": then the form of a reference
# tells how many letters name its column. The reader takes small letters too: an attribute of
# one letter with such a value is a reference (r:id="rId1" is none).
_FORMS = bytes.maketrans(b"BCDEFGHIJKLMNOPQRSTUVWXYZ012345678'", b"A" * 25 + b"9" * 9 + b'"')
_CAPITALS = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz", b"A" * 26)
_THREE_LETTERS, _TWO_LETTERS = b'"AAA9', b'"AA9'
_REFERENCE = b" A="
_DEEP = b"A9999999"  # a row beyond the 999,999th
_STRINGS = "xl/sharedStrings.xml"
_LEAST_STRING = 5  # bytes
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
        look.far = look.far or (place == 0 and _declares_too_much(chunk, most_cells))
        look.needs = look.needs or any(sign in chunk for sign in signs)
        rows += chunk.count(b"row ", _OVERLAP)
        last = max([last, *map(int, _ROW_NUMBER.findall(chunk))])
        letters = max(letters, _letters_in(chunk))
    sparse = last > rows + _FAR_BEYOND
    too_many = max(rows, last) * _COLUMNS[letters - 1] > most_cells
    look.far = look.far or letters == len(_COLUMNS) or sparse or too_many
    return look


def _letters_in(chunk: bytes) -> int:
    """How many letters name the columns of a piece of a sheet, at most; the most that there
    can be also for a row too deep to be laid out.
    """
    forms = chunk.translate(_FORMS)
    in_capitals = forms.translate(_CAPITALS)
    if _DEEP in in_capitals:
        return len(_COLUMNS)
    for letters, form in ((3, _THREE_LETTERS), (2, _TWO_LETTERS)):
        if form in forms or _REFERENCE + form in in_capitals:
            return letters
    return 1


def _declares_too_much(beginning: bytes, most_cells: int) -> bool:
    """Whether a sheet says at its *beginning* that it is larger than can be laid out, or what
    no sheet says: then its cells are to be looked at.
    """
    found = _DIMENSION.search(beginning)
    if found is None:
        return False
    area = _AREA.fullmatch(found[1])
    if area is None:
        return True
    letters, row = area[1] or b"A", int(area[2] or 1)
    columns = 0
    for letter in letters:
        columns = columns * 26 + letter - ord("A") + 1
    return columns * row > most_cells


def has_more_strings(archive: zipfile.ZipFile, most: int) -> bool:
    """Whether a workbook holds more than *most* shared texts."""
    if _STRINGS not in archive.namelist():
        return False
    if archive.getinfo(_STRINGS).file_size < most * _LEAST_STRING:
        return False
    return sum(_strings_in(chunk) for chunk in _chunks(archive, _STRINGS)) > most


def _strings_in(chunk: bytes) -> int:
    return chunk.count(b"<si", _OVERLAP - 2) + chunk.count(b":si", _OVERLAP - 2) // 2


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
