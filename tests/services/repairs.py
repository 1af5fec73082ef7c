"""Files of problems: written, repaired as somebody would, and imported again."""

import csv

import pytest
from conftest import FIELD
from python_calamine import CalamineWorkbook
from tables import write_xlsx

from peonline_desktop.domain.reading import HowToRead

HEADER = f"person;name;activity;finished;verdict;{FIELD}\n"
BOTH = pytest.mark.parametrize("suffix", [".csv", ".xlsx"])


def put(app, text, name="lijst.csv"):
    """A file in the data folder."""
    path = app.program.folder / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return path


def load(app, path, **how):
    """Imports a file."""
    return app.program.importer.run(
        path, HowToRead(how.pop("columns", {}), **how), dry_run=False
    )


def written(app, report, suffix):
    """The problems of a report, written to be repaired."""
    words, path = app.program.words, app.program.folder / f"verbeteren{suffix}"
    explained = [(each, words.row_problem(each)) for each in report.problems]
    app.program.exporter.problems(path, report.headers, explained, words)
    return path


def table_of(path) -> list[list[str]]:
    """The cells of a file of problems."""
    if path.suffix == ".xlsx":
        return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def repaired(path, *changes):
    """The file with cells changed, as somebody would: (row, header, text), rows from 1."""
    rows = table_of(path)
    for number, header, text in changes:
        rows[number][rows[0].index(header)] = text
    if path.suffix == ".xlsx":
        write_xlsx(path, ("PE-Online", rows))
    else:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
    return path


def told(report) -> list[tuple]:
    """What each problem is, in which column, and how many rows it takes together."""
    return [(each.code, each.column, max(len(each.block), 1)) for each in report.problems]


def kept(app) -> tuple:
    """All that is known of results, people and numbers."""
    return tuple(
        app.sql(f"SELECT COUNT(*) FROM {table}")
        for table in ("result", "person", "person_field", "attendance")
    )


def assert_the_same_again(app, report, suffix, load_again):
    """Three times over the problems are the same, and nothing is made of them."""
    before, first = kept(app), told(report)
    for _ in range(3):
        report = load_again(written(app, report, suffix))
        assert first == told(report)
        assert before == kept(app)
    return report
