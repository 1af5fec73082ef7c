"""A hostile file ends the child that reads it at most; it is refused, and the rest goes on."""

import subprocess
import sys
import zipfile

import pytest
from hostile_files import HEADER, ROW, UNSEEN, cell, children, load, with_cells
from sheets_by_hand import MAIN
from tables import write_ods

from peonline_desktop.domain.errors import Refused
from peonline_desktop.sources.files import limits as bounds

KILLERS = {
    "in the last corner": cell("XFD1048576"),
    "in the last corner, in small letters": cell("xfd1048576"),
    "in the last corner, in mixed letters": cell("xFd1048576"),
    "in the last corner, where no look finds it": UNSEEN,
    "far to the right in the middle": f'<row r="999999">{cell("ZZ999999")[5:]}<row r="4"/>',
    "far to the right of a row that is near": cell("ZZ999999"),
}


@pytest.mark.parametrize("cells", KILLERS.values(), ids=KILLERS)
def test_a_small_workbook_that_would_fill_the_memory_is_refused(app, cells, tmp_path):
    """Of 1.6 KB, by a look into it or with its child; the next file is imported."""
    path = with_cells(tmp_path / "klein.xlsx", cells)
    assert path.stat().st_size < 2000
    with pytest.raises(Refused) as refused:
        load(app, path)
    assert refused.value.code in ("file_too_large", "file_not_readable", "too_many_columns")
    assert app.program.words.problem(refused.value)
    assert [] == children()
    assert 1 == load(app, with_cells(tmp_path / "goed.xlsx", "")).new


@pytest.mark.parametrize("declared", ["A1:XFD1048576", "A0", "xfd1048576", "A1:A1:A1", "?"])
def test_a_sheet_may_declare_anything(app, declared, tmp_path):
    """What stands in it counts, not what it says of itself."""
    path = with_cells(tmp_path / "groot.xlsx", "", f'<dimension ref="{declared}"/>')
    assert 1 == load(app, path).new


def test_a_reference_without_end_is_read_in_its_place(app, tmp_path):
    """A row with so many digits would be laid out as far as it says; fuzzing found it."""
    cells = cell("D" + "7" * 40) + cell("AA9")
    assert 1 == load(app, with_cells(tmp_path / "eindeloos.xlsx", cells)).new


def test_a_workbook_with_too_many_shared_texts_is_refused_before_it_is_opened(app, tmp_path):
    """They would all be held in memory."""
    path = with_cells(tmp_path / "teksten.xlsx", "")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        texts = b"<si/>" * (bounds.MOST_STRINGS + 1)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">'.encode() + texts)
    with pytest.raises(Refused, match="file_too_large"):
        load(app, path)


def test_one_long_text_that_many_cells_share_is_refused(app, tmp_path):
    """A megabyte, named by 40,000 cells: each would hold its own."""
    rows = "".join(f'<row><c t="s" r="A{n}"><v>0</v></c></row>' for n in range(3, 40_000))
    path = with_cells(tmp_path / "lang.xlsx", rows)
    relation = (
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    index = "xl/_rels/workbook.xml.rels"
    parts[index] = parts[index].replace("</Relationships>", relation)
    text = f"<si><t>{'x' * 1_000_000}</t></si>"
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{text}</sst>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(Refused, match="file_not_readable"):
        load(app, path)
    assert [] == children()


def test_an_ods_that_is_cut_off_is_refused_before_it_is_opened(app, tmp_path):
    """Its reader would seek the end for ever; fuzzing found it."""
    path = tmp_path / "stuk.ods"
    write_ods(path, [HEADER, ROW])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    row = b"</table:table-row>"
    parts["content.xml"] = parts["content.xml"].split(row)[0] + row
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(Refused, match="file_damaged"):
        load(app, path)


def test_the_hot_folder_puts_such_a_file_away_with_a_report_and_goes_on(app, tmp_path):
    """Said once; the next file is taken."""
    folder = tmp_path / "map"
    folder.mkdir()
    with_cells(folder / "1-stuk.xlsx", UNSEEN)
    with_cells(folder / "2-goed.xlsx", "")
    look, words = app.program.hot_folder.look, app.program.words
    assert [] == look(folder, words)
    bad, good = look(folder, words)
    assert ("file_not_readable", None) == (bad.problem.code, good.problem)
    report = folder / "geweigerd" / "1-stuk.xlsx.rapport.txt"
    assert "te groot of beschadigd" in report.read_text(encoding="utf-8")
    assert [] == look(folder, words)
    assert [] == children()


def test_the_command_says_a_sentence(tmp_path):
    """Exit status 1, no trace of a process that was ended."""
    path = with_cells(tmp_path / "klein.xlsx", UNSEEN)
    command = [sys.executable, "-m", "peonline_desktop", "--data-dir", tmp_path / "data"]
    done = subprocess.run([*command, "import", path], capture_output=True, text=True)
    assert (1, 1) == (done.returncode, done.stderr.count("\n"))
    assert "te groot of beschadigd" in done.stderr
