"""Files that we write: whole, under nobody else's name, and harmless in a spreadsheet."""

import csv
import os
import stat
from contextlib import contextmanager

import pytest
from python_calamine import CalamineWorkbook
from tables import write_text

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.evidence import About
from peonline_desktop.store.database import Database

ODD = [
    "=HYPERLINK(0)",
    "+31",
    "-",
    "@SUM(1)",
    "'=1+1",
    "''-1",
    "'s avonds",
    "\uff1d1",  # a full-width =
    "gewoon",
]
RUNS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


@contextmanager
def umask(mask: int):
    """Files are made with this umask."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def mode(path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.lstat().st_mode)


def write_csv(path, rows):
    """A table of somebody else."""
    write_text(path, rows)
    return path


def cells(path) -> list[list[str]]:
    """Every row of a table that we wrote, headers included."""
    if path.suffix == ".xlsx":
        return [
            [str(c) for c in row]
            for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        ]
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


@pytest.fixture
def filled(app):
    """A program with rows to write."""
    app.people(ann="610001")
    app.results(("ann",), ("bob",))
    return app


def exported(app, path) -> None:
    app.program.exporter.export(path, app.program.words)


def printed(app, path) -> None:
    app.program.evidence.print(path, About(persons=("ann",)), app.program.words)


WRITERS = [("log.csv", exported), ("log.xlsx", exported), ("bewijs.pdf", printed)]


@pytest.mark.parametrize(("name", "write"), WRITERS)
def test_nothing_is_written_through_a_link(filled, tmp_path, name, write):
    """Neither through one at the name itself, nor at any name that could be guessed."""
    theirs = tmp_path / "van-een-ander"
    theirs.write_text("blijft")
    for link in (name, f"{name}.part"):
        (tmp_path / link).symlink_to(theirs)
    write(filled, tmp_path / name)
    assert "blijft" == theirs.read_text()
    assert not (tmp_path / name).is_symlink()


@pytest.mark.parametrize(("name", "write"), WRITERS)
def test_what_somebody_chose_is_replaced_and_keeps_the_umask(filled, tmp_path, name, write):
    """With nothing left beside it."""
    (tmp_path / "uit").mkdir()
    path = tmp_path / "uit" / name
    path.write_text("eerder")
    for mask, wanted in ((0o022, 0o644), (0o027, 0o640)):
        with umask(mask):
            write(filled, path)
        assert wanted == mode(path)
    assert b"eerder" != path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_a_pipe_is_not_replaced(filled, tmp_path):
    """What is no file at all, as a device, stays what it is."""
    os.mkfifo(tmp_path / "log.csv")
    with pytest.raises(WrongUse, match="file_not_written"):
        exported(filled, tmp_path / "log.csv")
    assert stat.S_ISFIFO((tmp_path / "log.csv").lstat().st_mode)


def test_what_cannot_be_written_whole_leaves_what_was(filled, tmp_path, monkeypatch):
    """Whatever stops it: the former file stays, and no half one."""
    path = tmp_path / "bewijs.pdf"
    path.write_text("eerder")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("peonline_desktop.paper.pdf._Layout.build", full)
    with pytest.raises(WrongUse, match="file_not_written"):
        printed(filled, path)
    assert ["bewijs.pdf"] == [p.name for p in tmp_path.glob("bewijs*")]
    assert "eerder" == path.read_text()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_file_of_problems_runs_nothing_and_reads_back_the_same(app, tmp_path, suffix):
    """Headers and cells are somebody else's: none is a formula, and none is changed."""
    extra = [*ODD, "=1+1"]
    headers = ["person", "activity", "finished", "verdict", *extra]
    rows = [["ann", "MED", "31-02-2026", "ja", *reversed(extra)]]
    path = write_csv(tmp_path / "in.csv", [headers, *rows])
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    repair = tmp_path / f"verbeteren{suffix}"
    told = [(bad, "uitleg") for bad in report.problems]
    app.program.exporter.problems(repair, report.headers, told, app.program.words)
    assert [] == [cell for row in cells(repair) for cell in row if cell.startswith(RUNS)]
    again = app.program.importer.run(repair, HowToRead({}), dry_run=False)
    assert report.headers == tuple(h for h in again.headers if not h.startswith("PE-Online"))
    assert [bad.cells[: len(headers)] for bad in report.problems] == [
        bad.cells[: len(headers)] for bad in again.problems
    ]


def test_a_repaired_row_keeps_its_texts(app, tmp_path):
    """A key that begins with @ is the same person in the repaired file."""
    headers = ["person", "activity", "finished", "verdict", "=kop"]
    path = write_csv(tmp_path / "in.csv", [headers, ["@ann", "=MED", "31-02-2026", "ja", "-5"]])
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    repair = tmp_path / "verbeteren.csv"
    told = [(bad, "uitleg") for bad in report.problems]
    app.program.exporter.problems(repair, report.headers, told, app.program.words)
    repair.write_text(repair.read_text("utf-8").replace("31-02-2026", "28-02-2026"), "utf-8")
    app.program.importer.run(repair, HowToRead({}), dry_run=False)
    assert [("@ann", "=MED")] == app.sql(
        "SELECT p.key, r.activity FROM result r JOIN person p ON p.id = r.person_id"
    )
    assert [("=kop", "-5")] == app.sql(
        "SELECT field, value FROM person_field WHERE field LIKE '%kop'"
    )


def test_a_table_of_accreditations_comes_back_as_it_was(app, tmp_path):
    """An e-learning or course that a spreadsheet would run is the same one afterwards."""
    app.program.accreditations.add(
        {
            "provider": "Zorg",
            "org": 52,
            "own_course": "=8001",
            "from": "2026-01-01",
            "to": "2026-12-31",
            "activity": ["@MED"],
        }
    )
    before = app.program.accreditations.all()
    path = tmp_path / "accreditaties.csv"
    app.program.accreditations.export_table(path)
    assert [] == [cell for row in cells(path) for cell in row if cell.startswith(RUNS)]
    report = app.program.accreditations.import_table(path)
    assert [] == report.problems
    assert before == app.program.accreditations.all()


def test_a_list_of_numbers_that_are_asked_comes_back_to_whom_it_was(app, tmp_path):
    """A person whose key begins as a formula does gets the answer."""
    app.people(**{"@ann": ""})
    app.results(("@ann",))
    path = tmp_path / "vragen.csv"
    requests = app.program.number_requests
    requests.write_list(path, requests.lacking(), app.program.words)
    header, row = cells(path)
    row[header.index("Relatienummer")] = "610001"
    write_csv(path, [header, row])
    report = app.program.number_answers.read(path)
    assert ([], 1) == (report.problems, report.answers)


def test_a_copy_of_the_database_is_never_open_to_others(filled, tmp_path, monkeypatch):
    """Also while it is made, and whatever the umask."""
    seen = []
    run = Database.run

    def looked(self, sql, *values):
        changed = run(self, sql, *values)
        if sql.startswith("VACUUM"):
            seen.append(mode(tmp_path.joinpath(values[0])))
        return changed

    monkeypatch.setattr(Database, "run", looked)
    with umask(0):
        filled.program.caretaker.backup(tmp_path / "kopie.db")
    assert ([0o600], 0o600) == (seen, mode(tmp_path / "kopie.db"))


def test_a_backup_takes_nobodys_name(filled, tmp_path, monkeypatch):
    """A file that comes to have the name while the copy is made is not overwritten."""
    run = Database.run

    def meanwhile(self, sql, *values):
        if sql.startswith("VACUUM"):
            (tmp_path / "kopie.db").write_text("van een ander")
        return run(self, sql, *values)

    monkeypatch.setattr(Database, "run", meanwhile)
    with pytest.raises(Exception, match="backup_exists"):
        filled.program.caretaker.backup(tmp_path / "kopie.db")
    assert "van een ander" == (tmp_path / "kopie.db").read_text()
    assert ["kopie.db"] == [p.name for p in tmp_path.iterdir() if p.is_file()]
