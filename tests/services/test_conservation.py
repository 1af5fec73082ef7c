"""The law of conservation: whatever stands between, in and around the rows of a list, every line
ends as exactly one thing, and no result holds cells of two rows.
"""

import json
import re

import pytest
from conftest import opened
from fakes import FakeClock, FakePEOnline
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from test_corpus import assert_conserved

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reading import HowToRead

HEADER = "person;name;activity;finished;verdict;Relatienummer;Opmerking"
_STRAY = '"f""inished'
BETWEEN = (
    "",
    ";;;;;;",
    "Scholing 2026",
    "Afdeling Noord;;;;;;",
    HEADER,
    "Totaal;12;;;;;",
    "Totaal: 12",
    "* voorlopig",
    "Afdeling;Aantal;Gemiddelde;;;;",
    '"een opmerking";"met; tekens"',
)


def line(number: int) -> str:
    """A row whose every cell, apart from the common ones, names it."""
    return f"p{number}x;Naam r{number}x;MED;02-03-2026;ja;61{number:04};opm r{number}x"


@st.composite
def lists(draw) -> str:
    """A list with stray quotation marks, and anything else between its rows."""
    lines = [HEADER]
    for number in range(draw(st.integers(1, 9))):
        lines += draw(st.lists(st.sampled_from(BETWEEN), max_size=2))
        lines.append(line(number))
    lines += draw(st.lists(st.sampled_from(BETWEEN), max_size=3))
    text = draw(st.sampled_from(["\n", "\r\n"])).join([*lines, ""])
    for place in sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)), reverse=True):
        text = text[:place] + '"' + text[place:]
    return text


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    """A program that only tries, hundreds of files: nothing is kept between examples."""
    folder = tmp_path_factory.mktemp("conserved")
    with opened(folder / "data", FakeClock(), FakePEOnline()) as app:
        app.read_here()
        yield app, folder / "lijst.csv"


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=lists())
@example(text=f'{HEADER}\n{line(0)[:-3]}"x\n{line(1)}"\n{line(2)}\n')
@example(text=f'"Scholing\n{HEADER}\n{line(0)}"\n{line(1)}\n')
@example(text=f'p"erson{HEADER[6:]}\n{line(0)}\n{HEADER}\n{line(1)}\n')
@example(text=f'{HEADER}"\n{line(0)}\n{line(1)}\n"')
@example(text=f'{HEADER.replace("finished", _STRAY)}\n"{line(0)}\n{line(1)}\n{line(2)}\n')
@example(text=f"{HEADER}\n{line(0)}\nTotaal;12;;;;;\n\nAfdeling;Aantal;Gemiddelde;;;;\n")
def test_no_line_vanishes_and_no_result_holds_two_rows(reader, text):
    """Stray quotation marks, blank lines, titles, repeated headers and totals anywhere."""
    app, path = reader
    path.write_bytes(text.encode())
    kept: list[str] = []
    add = app.program.importer._results.add_results

    def listening(import_id, results, source):
        kept.extend(result.cells for *_, result in results)
        return add(import_id, results, source)

    app.program.importer._results.add_results = listening
    try:
        report = app.program.importer.run(path, HowToRead({}), dry_run=True)
    except Problem as problem:
        assert app.program.words.problem(problem)
        return
    finally:
        app.program.importer._results.add_results = add
    assert_conserved(path, report)
    assert report.rows == report.results + len(report.problems)
    for cells in kept[-report.results :] if report.results else ():
        if nothing_is_claimed(cells):
            continue
        assert len(rows_in(cells)) == 1, cells
        (number,) = rows_in(cells)
        read = [cell.replace('"', "") for cell in json.loads(cells).values()]
        assert f"61{int(number):04}" in read
    named = {number for cells in kept for number in rows_in(cells)}
    lines = text.splitlines()
    for each in (*report.problems, *report.notes):
        named |= rows_in(" ".join(lines[each.row - 1 : each.last]))
    assert rows_in(text) <= named


def nothing_is_claimed(cells: str) -> bool:
    """Whether a row has neither a day nor a verdict: nobody did anything."""
    return "02-03" not in cells and '"ja"' not in cells


def rows_in(text: str) -> set[str]:
    """The numbers of the rows of which *text* holds a cell."""
    plain = text.replace('"', "").replace("\\", "")
    return set(re.findall(r"(?:p|r)(\d+)x", plain)) | {
        str(int(number)) for number in re.findall(r"\b61(\d{4})\b", plain)
    }
