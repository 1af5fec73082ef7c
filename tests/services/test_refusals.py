"""Files that are no list: each is refused in a sentence of its own, and nothing is imported."""

import struct
import zipfile
from io import BytesIO

import pytest
import xlwt
from tables import write_xlsx
from xlwt.CompoundDoc import XlsDoc

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead

LIST = "person;activity;finished;verdict\np1;MED;02-03-2026;ja\n"
FILEPASS = struct.pack("<HH", 0x2F, 54) + struct.pack("<HHH", 1, 1, 1) + b"\x11" * 48
MIMETYPE = "application/vnd.oasis.opendocument."


def packed(*names: str, **texts: str) -> bytes:
    """A zip with parts of these names."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, texts.get(name.rpartition("/")[2].partition(".")[0], "x"))
    return made.getvalue()


def old_workbook() -> bytes:
    """The records of a workbook as Excel wrote it until 2003."""
    book = xlwt.Workbook()
    page = book.add_sheet("Blad1")
    for row, line in enumerate(LIST.splitlines()):
        for column, cell in enumerate(line.split(";")):
            page.write(row, column, cell)
    return book.get_biff_data()


def container(records: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one part of this name."""
    made = BytesIO()
    XlsDoc().save(made, records)
    place, raw = "Workbook".encode("utf-16-le").ljust(64, b"\0"), name.encode("utf-16-le")
    return made.getvalue().replace(place, raw.ljust(64, b"\0"))


def locked(records: bytes) -> bytes:
    """The same behind a password: what says so follows the first record."""
    first = 4 + struct.unpack_from("<HH", records)[1]
    return records[:first] + FILEPASS + records[first:]


def ods(**texts: str) -> bytes:
    """A document of LibreOffice."""
    return packed("mimetype", "content.xml", "META-INF/manifest.xml", **texts)


PAGE = "<!DOCTYPE html>\n<html><table><tr><td>person</td></tr></table></html>"
SHEET = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
ENCRYPTED = container(b"\0" * 5000, "EncryptedPackage")
WORD = container(b"\0" * 5000, "WordDocument")
FILES = {
    "file_is_xlsb": [
        ("lijst.xlsb", packed("xl/workbook.bin")), ("lijst.xlsx", packed("xl/workbook.bin")),
    ],
    "file_is_numbers": [
        ("lijst.numbers", packed("Index/Document.iwa")), ("oud.numbers", packed("Index.zip")),
        ("lijst.xlsx", packed("Index/Document.iwa")),
    ],
    "file_is_page": [
        ("lijst.xls", PAGE.encode()), ("lijst.xls", b"<html>x"), ("lijst.xlsx", b"<table>x"),
        ("lijst.xls", b"\xef\xbb\xbf" + PAGE.encode()), ("lijst.xls", PAGE.encode("utf-16")),
        ("lijst.xls", b"<?xml version='1.0'?>\n<!-- a\n> --><HTML>"), ("lijst.csv", PAGE.encode()),
        ("lijst.xls", b"<style>td{}</style><table>"), ("lijst.html", b"<body>"),
    ],
    "file_is_xml_sheet": [
        ("lijst.xls", SHEET.encode()), ("lijst.xml", SHEET.encode()),
        ("lijst.csv", SHEET.encode()), ("lijst.xls", SHEET.encode("utf-16")),
    ],
    "file_encrypted": [
        ("lijst.xlsx", ENCRYPTED), ("lijst.xls", ENCRYPTED), ("lijst.csv", ENCRYPTED),
        ("lijst.xls", container(locked(old_workbook()))),
        ("lijst.ods", ods(mimetype=MIMETYPE + "spreadsheet", manifest="<m:encryption-data/>")),
    ],
    "file_is_pdf": [("lijst.pdf", b"%PDF-1.7\n%\xe2\xe3"), ("lijst.xlsx", b"%PDF-1.4\n"),
                    ("lijst.csv", b"%PDF-1.7\n\0\0")],
    "file_is_document": [
        ("lijst.docx", packed("word/document.xml")), ("lijst.xlsx", packed("word/document.xml")),
        ("lijst.pptx", packed("ppt/presentation.xml")), ("lijst.rtf", b"{\\rtf1 person}"),
        ("lijst.odt", ods(mimetype=MIMETYPE + "text")), ("lijst.doc", WORD), ("lijst.xls", WORD),
        ("lijst.ods", ods(mimetype=MIMETYPE + "presentation")),
    ],
    "file_is_archive": [
        ("lijst.zip", packed("lijst.csv")), ("lijst.csv", packed("lijst.csv")),
        ("lijst.rar", b"Rar!\x1a\x07\0"), ("lijst.7z", b"7z\xbc\xaf\x27\x1c"),
        ("lijst.csv.gz", b"\x1f\x8b\x08\0"),
    ],
    "file_is_picture": [
        ("lijst.png", b"\x89PNG\r\n\x1a\n\0\0"), ("lijst.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("lijst.csv", b"\xff\xd8\xff\xe1Exif\0"), ("lijst.xlsx", b"GIF89a\1\0"),
        ("scan.tif", b"II*\0\x08\0\0\0"), ("scan.tiff", b"MM\0*\0\0\0\x08"),
    ],
    "file_empty": [
        ("lijst.csv", b""), ("lijst.xlsx", b""), ("lijst.csv", b"\xef\xbb\xbf"),
        ("lijst.csv", b"\xff\xfe"), ("lijst.csv", b"\r\n  \r\n"), ("lijst.csv", b";;;\n;;;\n"),
    ],
    "columns_missing": [("lijst.csv", b"hallo"), ("lijst.csv", b"person\n")],
    "no_data_rows": [("lijst.csv", b"person;activity;finished;verdict")],
    "file_not_text": [
        ("lijst.csv", LIST.replace("MED", "M\0D").encode()), ("lijst.csv", b"\0" * 300),
        ("lijst.txt", b"MZ\x90\0\3\0"), ("lijst.csv", LIST.encode("utf-16")[:-1]),
        ("lijst.csv", b"\xff\xfe" + b"\0\xd8a\0" * 20),
    ],
    "file_not_what_it_says": [
        ("lijst.csv", container(old_workbook())), ("lijst.xlsx", container(old_workbook())),
        ("lijst.xls", LIST.encode()), ("lijst.ods", LIST.encode()),
    ],
    "file_damaged": [("lijst.ods", packed("mimetype", "content.xml")),
                     ("lijst.xlsx", packed("xl/workbook.xml"))],
}  # fmt: skip
CASES = [(code, name, content) for code, files in FILES.items() for name, content in files]


@pytest.mark.parametrize(("code", "name", "content"), CASES)
def test_a_file_that_is_no_list_is_refused_with_its_own_reason(app, code, name, content):
    """By what is in it, whatever it is called."""
    path = app.program.folder / name
    path.write_bytes(content)
    for dry_run in (True, False):
        with pytest.raises(Refused) as refused:
            app.program.importer.run(path, HowToRead({}), dry_run=dry_run)
        assert code == refused.value.code
    assert [] == app.sql("SELECT 1 FROM result") == app.sql("SELECT 1 FROM import")


def test_each_reason_is_another_sentence(app):
    """It names the file, or the headers that were found."""
    values = {"path": "lijst.csv", "suffix": ".csv", "missing": "person", "found": "hallo"}
    told = [app.program.words.problem(Refused(code, **values)) for code in FILES]
    assert len(FILES) == len(set(told))
    assert all("lijst.csv" in each or "hallo" in each for each in told)


def test_a_workbook_of_one_cell_is_no_list(app):
    """The header that was found is named."""
    path = app.program.folder / "lijst.xlsx"
    write_xlsx(path, ("Blad1", [["hallo"]]))
    with pytest.raises(Refused, match="columns_missing") as refused:
        app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert "hallo" in app.program.words.problem(refused.value)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_a_list(app, encoding):
    """With or without its mark."""
    path = app.program.folder / "lijst.csv"
    path.write_bytes(LIST.encode(encoding))
    assert 1 == app.program.importer.run(path, HowToRead({}), dry_run=False).new


def test_a_workbook_with_a_document_within_is_a_workbook(app):
    """An old container may hold another."""
    records = old_workbook() + "WordDocument".encode("utf-16-le")
    path = app.program.folder / "lijst.xls"
    path.write_bytes(container(records))
    assert 1 == app.program.importer.run(path, HowToRead({}), dry_run=False).new


def test_what_stands_far_into_a_list_and_is_no_text_is_one_problem(app):
    """The other rows are read."""
    rows = "".join(f"q{n};MED;02-03-2026;ja\n" for n in range(4000))
    path = app.program.folder / "lijst.csv"
    path.write_bytes((LIST + rows + "p2;M\0D;02-03-2026;ja\n").encode())
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert ([(4003, "cell_invalid")], 4001) == (
        [(p.row, p.code) for p in report.problems], report.new
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "content"),
    [case for case in CASES if case[0] not in ("file_not_text", "columns_missing")],
)
def test_the_hot_folder_says_the_same(app, tmp_path, code, name, content):
    """Beside the file; of what is not called a list and is of no known kind, just that."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(content)
    look, words = app.program.hot_folder.look, app.program.words
    (taken,) = [*look(folder, words), *look(folder, words)]
    assert code == taken.problem.code
    report = folder / "geweigerd" / f"{name}.rapport.txt"
    assert words.problem(taken.problem) == report.read_text("utf-8-sig").strip()
