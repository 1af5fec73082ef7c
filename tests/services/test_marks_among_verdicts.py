"""A column of verdicts that holds marks: a mark of 1 is no pass there."""

import pytest
from repairs import BOTH, load, put, repaired, told, written

from peonline_desktop.domain.verdicts import Verdict

HEADER = "person;activity;finished;verdict\n"


def column(app, *words, **how):
    """Imports a list with these verdicts, of p2, p3 … by their row."""
    rows = [f"p{n};MED;02-03-2026;{word}\n" for n, word in enumerate(words, start=2)]
    return load(app, put(app, HEADER + "".join(rows)), **how)


def said(app) -> dict[str, str]:
    """Who did how."""
    return dict(
        app.sql("SELECT p.key, r.verdict FROM result r JOIN person p ON p.id = r.person_id")
    )


def unknown(report) -> list[str]:
    """What could not be read as a verdict."""
    assert {"verdict_unknown"} >= {bad.code for bad in report.problems}
    return [bad.value for bad in report.problems]


@pytest.mark.parametrize("mark", ["8", "6,5", "10", "7.5", "80%", "100 %", "8/10", "2"])
def test_beside_a_mark_no_nought_or_one_is_a_verdict(app, mark):
    """Wherever it stands in the column; words stay what they are."""
    for words in (("1", "1,0", "0", mark, "ja"), (mark, "1", "1,0", "0", "ja")):
        report = column(app, *words)
        assert sorted((*words[:-1],)) == sorted(unknown(report))
        assert {"p6": "passed"} == said(app)


def test_without_marks_they_are_what_they_were(app):
    """One and nought say yes and no."""
    assert [] == unknown(column(app, "1", "1,0", "0", "0.0", "ja", ""))
    assert ["passed", "passed", "failed", "failed", "passed", "open"] == [*said(app).values()]
    assert ["gehaald", "1e"] == unknown(column(app, "1", "gehaald", "1e"))


def test_what_was_said_of_a_one_holds_among_marks(app):
    """Whoever says that it is a verdict knows the list."""
    report = column(app, "8", "1", "0", verdicts={"1": Verdict.FAILED, "8": Verdict.PASSED})
    assert ["0"] == unknown(report)
    assert {"p2": "passed", "p3": "failed"} == said(app)


@BOTH
def test_a_mark_is_remembered_in_a_file_of_problems(app, suffix):
    """A one that is alone there stood among marks."""
    report = column(app, "8", "1", "ja")
    path = repaired(written(app, report, suffix), (1, "verdict", "ja"))
    again = load(app, path)
    assert [("verdict_unknown", "verdict", 1)] == told(again)
    assert {"p4": "passed", "p2": "passed"} == said(app)
