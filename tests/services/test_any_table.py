"""Property tests: a table in any shape gives the same results, and no bytes give a bug."""

import time
from datetime import datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import opened
from fakes import FakeClock, FakePEOnline
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tables import as_text, write_ods, write_text, write_xls, write_xlsx
from test_corpus import assert_conserved

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Note, Shown
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.report import IntakeReport

HEADER = ("person", "name", "activity", "finished", "verdict", "Relatienummer")
NOW = datetime(2026, 11, 23)

# What a person can type in a cell of a spreadsheet, and what comes back of it as it was typed.
letters = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\ufeff\ufffe"
)
word = st.text(letters, min_size=1, max_size=12).filter(
    lambda text: text == text.strip() and not text.startswith("'")
)
line = st.tuples(
    word,
    st.one_of(st.just(""), word),
    st.sampled_from(["MED", "REA é", 'een; lange, naam | met "alles"']),
    st.datetimes(datetime(2020, 1, 1), NOW).map(lambda at: at.replace(microsecond=0, second=0)),
    st.sampled_from(["Geslaagd", "gezakt", "voltooid", "niet voltooid"]),
    st.from_regex(r"0?\d{5,6}", fullmatch=True),
)
WRITERS = {
    "csv": lambda p, rows: write_text(p.with_suffix(".csv"), rows),
    "cs2": lambda p, rows: write_text(p.with_suffix(".csv"), rows, ",", "utf-16", "\r\n"),
    "tsv": lambda p, rows: write_text(p.with_suffix(".tsv"), rows, "\t", "utf-8-sig"),
    "txt": lambda p, rows: write_text(p.with_suffix(".txt"), rows, "|"),
    "xlsx": lambda p, rows: write_xlsx(p.with_suffix(".xlsx"), ("B", rows)),
    "1904": lambda p, rows: write_xlsx(p.with_suffix(".xlsx"), ("B", rows), from_1904=True),
    "xls": lambda p, rows: write_xls(p.with_suffix(".xls"), rows),
    "ods": lambda p, rows: write_ods(p.with_suffix(".ods"), rows),
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """A program that only tries: nothing is kept between examples, and a child for each of
    hundreds of files would only cost time (tests/sources/test_apart.py is about those).
    """
    folder = tmp_path_factory.mktemp("any")
    with opened(folder / "data", FakeClock(), FakePEOnline()) as app:
        app.read_here()
        yield app, folder


def results(app, path) -> list[tuple]:
    """What the reader makes of a file; problems fail the test."""
    reading = app.program.importer._files.results(path, HowToRead({}), app.clock.now(), Shown())
    return [
        (r.person, r.name, r.activity, r.finished_at, r.verdict, dict(r.fields))
        for r in reading.rows
        if not isinstance(r, Note)
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=st.lists(line, min_size=1, max_size=8))
def test_a_table_is_the_same_in_every_shape(reader, rows):
    """Written by each writer and read back: people, days to the minute, verdicts, numbers."""
    app, folder = reader
    expected = None
    for name, write in WRITERS.items():
        path = folder / "tabel"
        write(path, [HEADER, *rows])
        (made,) = [each for each in folder.glob("tabel.*")]
        found = results(app, made)
        made.unlink()
        expected = expected or found
        assert expected == found, name
    assert [(row[0], row[5]) for row in rows] == [
        (person, fields["Relatienummer"]) for person, _, _, _, _, fields in expected
    ]


SUFFIXES = [".csv", ".txt", ".xlsx", ".xls", ".ods"]
BEGINS = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"sep=;\n"]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    begin=st.sampled_from(BEGINS),
    body=st.one_of(st.binary(max_size=3000), st.text(max_size=800).map(str.encode)),
    suffix=st.sampled_from(SUFFIXES),
)
@example(begin=b"", body=b'"', suffix=".csv")
@example(begin=b"", body=b"person;activity;finished;verdict\n" * 3, suffix=".csv")
def test_no_bytes_make_a_bug(reader, begin, body, suffix):
    """Any file is imported or refused in a sentence, whatever is in it."""
    app, folder = reader
    path = folder / f"rommel{suffix}"
    path.write_bytes(begin + body)
    tried(app, path)


def good(kind: str) -> bytes:
    """A good file, made once: a workbook holds the time at which it was made."""
    with TemporaryDirectory() as folder:
        WRITERS[kind](
            Path(folder) / "goed", [HEADER, ("p1", "Ann", "MED", NOW, "ja", "061001")] * 2
        )
        return next(Path(folder).iterdir()).read_bytes()


GOOD = {kind: good(kind) for kind in ("csv", "xlsx", "xls", "ods")}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), kind=st.sampled_from(["csv", "xlsx", "xls", "ods"]))
def test_no_damage_makes_a_bug(reader, data, kind):
    """A good file with some bytes changed, cut off or doubled."""
    app, folder = reader
    path = folder / f"stuk.{kind}"
    content = bytearray(GOOD[kind])
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.none(), st.integers(1, len(content))))
    path.write_bytes(bytes(content[:end]))
    tried(app, path)


def tried(app, path) -> IntakeReport | None:
    """Tries a file, keeping nothing; takes a bounded time, and gives our own errors only."""
    begun = time.monotonic()
    report = None
    try:
        report = app.program.importer.run(path, HowToRead({}), dry_run=True)
        for bad in report.problems:
            assert app.program.words.row_problem(bad)
    except Problem as problem:
        assert app.program.words.problem(problem)
    assert time.monotonic() - begun < 20
    return report


CELLS = st.lists(
    st.lists(
        st.one_of(
            st.text(max_size=8),
            st.sampled_from(["03/04/2026", "1,9E+10", "ja", "80%", "46082", "'x", "=1+1"]),
        ),
        min_size=1,
        max_size=6,
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@example(rows=[["0"], [""], ["0"], ["0"]], mark=None)
@example(rows=[["a\nb", "c\r\nd"], ["", "\n"], ["x"]], mark=None)
@given(rows=CELLS, mark=st.sampled_from([None, "5,5", "80%"]))
def test_no_cells_make_a_bug_and_no_row_is_lost(reader, rows, mark):
    """Under good headers: every row that is not blank is a result, a problem or a remark."""
    app, folder = reader
    path = folder / "cellen.csv"
    header = ["person", "activity", "finished", "score" if mark else "verdict"]
    text = as_text([header, *rows], quotes=True)
    path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    try:
        report = app.program.importer.run(path, HowToRead({}, pass_mark=mark), dry_run=True)
    except Problem as problem:
        assert app.program.words.problem(problem)
        return
    filled = sum(height(row) for row in rows if any(cell.strip() for cell in row))
    assert filled == report.lines.data + report.lines.notes
    assert report.rows == report.results + len(report.problems)
    assert_conserved(path, report)


def height(row) -> int:
    """How many lines a row takes: its cells may hold line breaks."""
    return len(StringIO(as_text([row], quotes=True), newline="").readlines())
