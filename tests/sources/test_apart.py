"""Files are read apart: whatever a child does, its parent goes on and leaves nothing of it."""

import gc
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from hostile_files import HEADER, ROW, children, load
from sheets_by_hand import sheet_xml, write_parts
from tables import write_text, write_xlsx

from peonline_desktop.domain.errors import Refused, Unusable
from peonline_desktop.domain.incoming import Lines, Shown
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.sources.apart import child, reading
from peonline_desktop.sources.apart.limits import Limits
from peonline_desktop.sources.apart.process import Child, Ended
from peonline_desktop.sources.files.opening import open_here
from peonline_desktop.sources.files.tables import opened

QUICK = Limits(seconds=0.4)


def python(code: str) -> list[str]:
    """A child that runs something else."""
    return [sys.executable, "-I", "-S", "-c", code]


UP = (
    "import marshal, os\n"
    "def w(content): os.write(1, content)\n"
    "ready = marshal.dumps((0,))\n"
    "w(len(ready).to_bytes(4, 'big') + ready)\n"
)
BAD = {
    "loops": "while True: pass",
    "dies": "os._exit(3)",
    "aborts": "os.abort()",
    "is killed": "os.kill(os.getpid(), 9)",
    "ends half way in an answer": "w(b'\\0\\0\\1\\0(')",
    "ends half way in a length": "w(b'\\0')",
    "answers more than is taken": "w(b'\\xff' * 9)",
    "answers what is no value": "w(b'\\0\\0\\0\\1?')",
}


@pytest.mark.parametrize("does", BAD.values(), ids=BAD)
def test_a_child_that_gives_no_answer_is_a_refused_file(does, tmp_path):
    """Whatever becomes of it, in the time that it is given."""
    path = tmp_path / "lijst.csv"
    with pytest.raises(Refused, match="file_not_readable"):
        reading.open_apart(path, None, None, limits=QUICK, command=python(UP + does))
    assert [] == children()


def test_a_child_that_does_not_come_up_says_nothing_of_the_file(tmp_path):
    """The hot folder leaves it there."""
    for command in (python("raise SystemExit"), [str(tmp_path / "nobody")]):
        with pytest.raises(Unusable, match="reader_not_started"):
            reading.open_apart(tmp_path / "lijst.csv", None, None, command=command)
    assert [] == children()


def test_a_child_whose_memory_is_watched_is_ended():
    """Where the system limits no addresses."""
    takes = python(f"a = b'x' * 200_000_000\nfor _ in range(10**8): pass\n{UP}")
    watched = Child(takes, Limits(memory=50_000_000), watches_memory=True)
    with pytest.raises(Ended):
        watched.answer()
    assert [] == children()


def test_an_answer_that_is_too_large_is_not_taken():
    """It would fill the memory of whoever asked."""
    answers = python(UP.replace("(0,)", "'x' * 2000"))
    started = Child(answers, Limits(answer=1000))
    with pytest.raises(Ended):
        started.answer()
    assert [] == children()


def test_a_child_takes_no_more_memory_than_it_may(tmp_path):
    """On Linux it limits its addresses itself."""
    path = tmp_path / "lijst.csv"
    write_text(path, [HEADER, ROW])
    path.write_bytes(path.read_bytes() + b'"' + b"x;y;z\n" * 2_000_000)
    with pytest.raises(Refused, match="file_not_readable"):
        rows_of(reading.open_apart(path, None, None, limits=Limits(memory=150_000_000)))


def rows_of(raw) -> list:
    """All rows of a file that was opened, which is closed."""
    with closing(raw):
        return [list(sheet.rows) for sheet in raw.sheets]


def several(path: Path) -> Path:
    """A workbook of two long sheets."""
    rows = [(f"p{n}", "MED", "01-03-2026", "ja") for n in range(3000)]
    write_xlsx(path, ("Een", [HEADER, *rows]), ("Twee", [HEADER, *rows]))
    return path


def lists(folder: Path) -> list[Path]:
    """Files of each kind that a child hands over."""
    text = folder / "a.csv"
    text.write_bytes(b'sep=;\nx;\xe9\x81\n\n"a\nb";c\n' + b"p;q;r\n" * 9000 + b'"open;\n')
    empty = folder / "b.xlsx"
    write_parts(empty, sheet_xml([HEADER, ("ann", ("e", "#N/A"), ("f", "1+1", None))]))
    return [text, empty, several(folder / "c.xlsx")]


def test_a_child_hands_over_what_is_read_here(tmp_path):
    """Rows with their numbers and raw lines, cells without a value, sheets and what is hidden."""
    for path in lists(tmp_path):
        here, apart = (way(path, None, None) for way in (open_here, reading.open_apart))
        assert here[1:4] == apart[1:4]
        assert [each[:4] for each in here.sheets] == [each[:4] for each in apart.sheets]
        expected, found = rows_of(here), rows_of(apart)
        assert expected == found
        kinds = [[list(map(type, row.cells)) for row in rows] for rows in found]
        assert [[list(map(type, r.cells)) for r in rows] for rows in expected] == kinds


def test_sheets_may_be_read_in_turns(tmp_path):
    """Headers of all are looked at before the rest of the first."""
    raw = reading.open_apart(several(tmp_path / "c.xlsx"), None, None)
    with closing(raw):
        first, second = (sheet.rows for sheet in raw.sheets)
        together = [(a.number, b.cells[0]) for a, b in zip(first, second, strict=True)]
    assert 3001 == len(together)
    assert (3001, "p2999") == together[-1]


def test_reading_that_stops_half_way_leaves_no_process(app, tmp_path):
    """Neither when it is closed, nor when it is forgotten."""
    path = several(tmp_path / "c.xlsx")
    gc.disable()
    try:
        table = opened(path, Lines())
        next(table.tables[0].rows)
        assert 1 == len(children())
        table.close()
        assert [] == children()
        table = opened(path, Lines())
        del table
        assert [] == children()
        read = app.program.importer._files.results(
            path, HowToRead({}), app.clock.now(), Shown()
        )
        next(read.rows)
        read.rows.close()
        assert [] == children()
        app.program.previewer.look(path, HowToRead({}))
        assert [] == children()
    finally:
        gc.enable()


def test_a_file_that_is_refused_while_it_is_looked_at_leaves_no_process(app, tmp_path):
    """Also as long as somebody holds the problem, with all that it refers to."""
    path, empty = tmp_path / "breed.csv", tmp_path / "leeg.csv"
    wide_header = (*HEADER, *(f"kolom {n}" for n in range(300)))
    write_text(path, [wide_header, *[ROW] * 300])
    write_text(empty, [("",), ("",)])
    with pytest.raises(Refused) as wide:
        load(app, path)
    with pytest.raises(Refused) as nothing:
        app.program.people.headers(empty)
    assert [] == children()
    held = [each.value.code for each in (wide, nothing)]
    assert ["too_many_columns", "file_empty"] == held


@pytest.mark.parametrize("when", ["waits", "reads"])
def test_a_child_ends_with_whoever_started_it(when, tmp_path):
    """Also when that is killed, while the child waits or while it works."""
    path = several(tmp_path / "c.xlsx")
    rows = "[next(s.rows) for s in raw.sheets]" if when == "reads" else "None"
    code = (
        "import pathlib, psutil, time; from peonline_desktop.sources.apart import reading;"
        f"raw = reading.open_apart(pathlib.Path({str(path)!r}), None, None); {rows};"
        "print(psutil.Process().children()[0].pid, flush=True); input()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with parent:
        started = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    assert [] == psutil.wait_procs([started], timeout=10)[1]


def test_a_child_leaves_it_to_its_parent_what_a_signal_means(tmp_path):
    """An interruption at the keyboard, or the end of a service, reaches both."""
    raw = reading.open_apart(several(tmp_path / "c.xlsx"), None, None)
    with closing(raw):
        (started,) = children()
        for each in (signal.SIGINT, signal.SIGTERM):
            os.kill(started.pid, each)
        assert [3001, 3001] == [sum(1 for _ in sheet.rows) for sheet in raw.sheets]


def test_a_child_loads_nothing_of_the_program_but_its_readers():
    """It is started for every file."""
    code = (
        "import sys; from peonline_desktop.sources.apart import child;"
        "print(sorted({'PySide6','click','zeep','peewee','requests','keyring','psutil','lxml',"
        "'python_calamine'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "[]\n" == done.stdout, done.stderr


@pytest.mark.parametrize("script", ["peonline", "peonline_desktop_window"])
def test_a_frozen_program_reads_apart_before_it_loads_anything(script, tmp_path, monkeypatch):
    """By a hidden argument, with which it starts itself."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert [sys.executable, child.HIDDEN] == reading.child_command()
    path = tmp_path / "lijst.csv"
    write_text(path, [HEADER, ROW])
    beginning = Path(__file__).parents[2] / "packaging" / f"{script}.py"
    command = [sys.executable, str(beginning), child.HIDDEN]
    with closing(reading.open_apart(path, None, None, command=command)) as raw:
        assert [list(HEADER), list(ROW)] == [row.cells for row in raw.sheets[0].rows]
    assert [] == children()


def test_an_answer_may_come_in_pieces(tmp_path):
    """A pipe gives what it has."""
    code = "import os, time\nfor b in b'\\0\\0\\0\\x05i\\x07\\0\\0\\0': os.write(1, bytes([b]))"
    started = Child(python(code), QUICK)
    assert 7 == started.answer()
    started.close()
