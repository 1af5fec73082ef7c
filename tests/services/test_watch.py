"""The hot folder: what is taken and when, where it goes, and what it survives."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakePEOnline

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.services.intake.telling import refused_in_folder

HEADER = "person;activity;finished;verdict\n"
GOOD = "ann;MED;01-03-2026;geslaagd\n"


@pytest.fixture
def folder(tmp_path) -> Path:
    """An empty folder."""
    made = tmp_path / "in"
    made.mkdir()
    return made


def put(folder, text=HEADER + GOOD, name="lijst.csv") -> Path:
    """Puts a file in the folder, of half a minute ago."""
    path = folder / name
    path.write_text(text)
    return path


def look(app, folder, times=2) -> list:
    """Looks so many times; what was taken in all."""
    found = []
    for _ in range(times):
        found += app.program.hot_folder.look(folder, app.program.words)
    return found


def there(folder) -> set[str]:
    """Every file in the folder and below, by its path."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


def test_a_file_is_imported_and_put_away_with_a_report(app, folder):
    """At the second look: at the first it might still have been written."""
    put(folder)
    assert [] == look(app, folder, 1)
    assert {"lijst.csv"} == there(folder)
    (taken,) = look(app, folder, 1)
    assert (1, None) == (taken.report.new, taken.problem)
    assert {"verwerkt/lijst.csv", "verwerkt/lijst.csv.rapport.txt"} == there(folder)
    text = (folder / "verwerkt/lijst.csv.rapport.txt").read_text("utf-8-sig")
    assert "1 resultaat ingelezen, 0 al bekend, 0 overgeslagen" in text
    assert {"ann": None} == app.reasons()


def test_skipped_rows_are_written_to_be_repaired(app, folder):
    """And putting the repaired file in the folder takes them."""
    put(folder, HEADER + GOOD + "bob;MED;31-02-2026;ja\n")
    look(app, folder)
    repair = folder / "verwerkt/lijst.csv.verbeteren.xlsx"
    assert repair.exists()
    assert "31-02-2026" in (folder / "verwerkt/lijst.csv.rapport.txt").read_text("utf-8-sig")
    repair.rename(folder / "terug.xlsx")
    (taken,) = look(app, folder)
    assert [("date_unreadable", "31-02-2026")] == [
        (p.code, p.value) for p in taken.report.problems
    ]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("lijst.csv", "Wie;Wat\na;b\n", "columns_missing"),
        ("lijst.csv", "person;activity;finished\na;b;1-1-2026\n", "verdict_column_missing"),
        ("leeg.csv", "", "file_empty"),
        ("kop.csv", HEADER, "no_data_rows"),
        ("foto.xlsx", "no workbook", "file_not_what_it_says"),
        ("brief.docx", "text", "file_no_kind_of_table"),
        ("zonder", HEADER + GOOD, "file_no_kind_of_table"),
    ],
)
def test_a_refused_file_goes_aside_with_the_reason(app, folder, name, text, code):
    """Nothing of it is imported."""
    put(folder, text, name)
    (taken,) = look(app, folder)
    assert (code, None) == (taken.problem.code, taken.report)
    assert {f"geweigerd/{name}", f"geweigerd/{name}.rapport.txt"} == there(folder)
    report = (folder / f"geweigerd/{name}.rapport.txt").read_text("utf-8-sig").strip()
    assert refused_in_folder(taken.problem, app.program.words) == report
    assert {} == app.reasons()


def test_a_file_that_grows_is_left_until_it_stops(app, folder):
    """Its size or its time is another one at each look."""
    path = put(folder, HEADER)
    assert [] == look(app, folder, 1)
    with path.open("a") as file:
        file.write(GOOD)
    assert [] == look(app, folder, 1)
    os.utime(path, ns=(1, 1))
    assert [] == look(app, folder, 1)
    assert 1 == len(look(app, folder, 1))


def test_a_file_that_is_written_after_it_was_taken_is_taken_again(app, folder):
    """A slow writer still has it open; the rows it adds are not lost."""
    path = put(folder)
    with path.open("a") as slow:
        look(app, folder)
        slow.write("bob;MED;02-03-2026;ja\n")
        slow.flush()
        assert {"ann"} == set(app.reasons())
        (taken,) = look(app, folder, 3)
    assert (1, 1) == (taken.report.new, taken.report.duplicate)
    assert {"ann", "bob"} == set(app.reasons())


def test_a_file_that_is_replaced_while_it_is_read_is_not_put_away(app, folder, monkeypatch):
    """The new one is imported too."""
    path = put(folder)
    real = app.program.hot_folder._importer.run

    def slow(*arguments, **options):
        report = real(*arguments, **options)
        fresh = folder / ".fresh"
        fresh.write_text(HEADER + "bob;MED;02-03-2026;ja\n")
        fresh.replace(path)
        return report

    monkeypatch.setattr(app.program.hot_folder._importer, "run", slow)
    (taken,) = look(app, folder)
    assert None is taken.moved_to
    monkeypatch.undo()
    look(app, folder)
    assert {"ann", "bob"} == set(app.reasons())
    assert {"verwerkt/lijst.csv", "verwerkt/lijst.csv.rapport.txt"} == there(folder)


def test_two_files_of_one_name_are_both_kept(app, folder):
    """The second gets a number; nothing is overwritten."""
    for person in ("ann", "bob", "cid"):
        put(folder, HEADER + GOOD.replace("ann", person))
        look(app, folder)
    kept = {name for name in there(folder) if name.endswith(".csv")}
    assert {f"verwerkt/lijst{n}.csv" for n in ("", "-2", "-3")} == kept
    assert {"ann", "bob", "cid"} == set(app.reasons())


def test_a_link_is_not_followed(app, folder, tmp_path):
    """The link goes aside; what it points at stays as it is."""
    elsewhere = put(tmp_path, name="elders.csv")
    (folder / "link.csv").symlink_to(elsewhere)
    (folder / "dood.csv").symlink_to(tmp_path / "nergens")
    taken = look(app, folder)
    assert ["file_is_link"] * 2 == [each.problem.code for each in taken]
    assert elsewhere.read_text() == HEADER + GOOD
    assert {} == app.reasons()
    assert (folder / "geweigerd/link.csv").is_symlink()


@pytest.mark.parametrize(
    "name",
    [".verborgen.csv", "~$lijst.xlsx", "lijst.csv.part", "lijst.crdownload", "Thumbs.db"],
)
def test_what_is_nobodys_list_is_left_alone(app, folder, name):
    """Hidden, temporary, or of the system."""
    put(folder, name=name)
    assert [] == look(app, folder, 3)
    assert {name} == there(folder)


@pytest.mark.parametrize("lock", [".~lock.lijst.csv#", "~$lijst.csv", "~$jst.csv"])
def test_a_file_that_is_open_in_an_office_program_waits(app, folder, lock):
    """Until it is closed."""
    put(folder)
    (folder / lock).write_text("anna")
    assert [] == look(app, folder, 3)
    (folder / lock).unlink()
    assert 1 == len(look(app, folder))


def test_folders_and_pipes_are_no_files(app, folder):
    """They are left; reading a pipe would wait for ever."""
    (folder / "map.csv").mkdir()
    os.mkfifo(folder / "pijp.csv")
    assert [] == look(app, folder, 3)


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/usr/bin/setpriv").exists(), reason="root")
def test_a_file_that_cannot_be_read_is_said_once_and_tried_again(app, folder, monkeypatch):
    """A virus scanner may have it for a moment."""
    put(folder)
    run = app.program.hot_folder._importer.run

    def locked(path, *_, **__):
        raise Refused("file_not_read", path=str(path))

    monkeypatch.setattr(app.program.hot_folder._importer, "run", locked)
    assert ["file_not_read"] == [each.problem.code for each in look(app, folder, 4)]
    assert {"lijst.csv"} == there(folder)
    monkeypatch.setattr(app.program.hot_folder._importer, "run", run)
    assert [1] == [each.report.new for each in look(app, folder, 1)]


def test_a_file_that_cannot_be_moved_is_imported_once(app, folder):
    """It is put away as soon as it can be."""
    put(folder)
    (folder / "verwerkt").mkdir()
    (folder / "verwerkt").chmod(0o500)

    def held(path, *_, **__):
        raise PermissionError(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("peonline_desktop.disk.open_folder.rename_new", held)
        (taken,) = look(app, folder, 4)
        assert (1, None) == (taken.report.new, taken.moved_to)
    (folder / "verwerkt").chmod(0o700)
    look(app, folder)
    assert {"verwerkt/lijst.csv"} == there(folder)
    assert 1 == app.sql("SELECT COUNT(*) FROM import")[0][0]


@pytest.mark.parametrize(
    "name", ["a\nb.csv", "naam met 'quotes\" en €.csv", b"caf\xe9.csv", "x" * 240 + ".csv"]
)
def test_odd_names(app, folder, name):
    """Lines, quotes, bytes that are no text, and as long as a name can be."""
    put(folder, name=os.fsdecode(name))
    (taken,) = look(app, folder)
    assert 1 == taken.report.new
    taken.name.encode()
    assert taken.moved_to.exists()


def test_a_folder_that_is_gone_is_said(app, tmp_path):
    """The watch ends with a sentence."""
    with pytest.raises(WrongUse, match="folder_missing"):
        look(app, tmp_path / "weg")


def test_a_damaged_preset_stops_the_watch_and_blames_no_file(app, folder):
    """The files wait until the preset is mended."""
    put(folder)
    presets = app.program.folder / "presets"
    presets.mkdir()
    (presets / "kapot.toml").write_text("rubbish")
    look(app, folder, 1)
    with pytest.raises(Refused, match="preset_damaged"):
        look(app, folder, 1)
    assert {"lijst.csv"} == there(folder)


def test_killed_between_import_and_move_nothing_is_double(app, folder):
    """The next start imports it again and finds everything known."""
    path = put(folder)
    look(app, folder)
    (folder / "verwerkt/lijst.csv").rename(path)
    with opened(app.program.folder, app.clock, FakePEOnline(), app.secrets) as again:
        (taken,) = look(again, folder)
    assert (0, 1) == (taken.report.new, taken.report.duplicate)


def test_the_command_watches(tmp_path, folder):
    """In a process of its own: a file that is written in pieces is taken when it is whole."""
    command = [sys.executable, "-m", "peonline_desktop", "--data-dir", str(tmp_path / "data")]
    watching = subprocess.Popen(
        [*command, "watch", str(folder), "--every", "0.3"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert str(folder) in watching.stdout.readline()
        with (folder / "lijst.csv").open("w") as file:
            for piece in (HEADER, GOOD[:7], GOOD[7:]):
                file.write(piece)
                file.flush()
                time.sleep(0.2)
        assert "lijst.csv: 1 resultaat ingelezen" in watching.stdout.readline()
    finally:
        watching.terminate()
        watching.wait(20)
        watching.stdout.close()
    put(folder, "Wie;Wat\na;b\n", "vreemd.csv")
    done = subprocess.run(
        [*command, "--json", "watch", str(folder), "--every", "0.1", "--once"],
        capture_output=True,
        text=True,
    )
    assert 1 == done.returncode
    assert '"file": "vreemd.csv"' in done.stdout
    assert "Deze indeling onthouden" in done.stdout
    assert {"geweigerd/vreemd.csv", "verwerkt/lijst.csv"} < there(folder)
