"""The same file imported again is known, however its e-learnings are spelled."""

import json

import pytest
from test_keys_of_people import load


@pytest.mark.parametrize(
    "rows",
    [
        "p1;MED;02-03-2026;ja;\np2;med;02-03-2026;ja;\n",
        "p2;med;02-03-2026;ja;\np1;MED;02-03-2026;ja;\n",
        "p1;Med A;02-03-2026;ja;\np2;MED A;02-03-2026;ja;\np3;med  a;02-03-2026;ja;\n",
    ],
)
def test_the_same_file_makes_nothing_new(app, rows):
    """The second time, the third time, and with its rows the other way about."""
    count = rows.count("\n")
    assert count == load(app, rows).new
    assert (0, count) == ((again := load(app, rows)).new, again.duplicate)
    assert 0 == load(app, "".join(reversed(rows.splitlines(keepends=True)))).new
    assert 0 == load(app, rows).new


def test_one_completion_spelled_in_two_ways_is_one_result(app):
    """In one file and in the next."""
    assert 1 == load(app, "p1;MED;02-03-2026;ja;\np1;med;02-03-2026;ja;\n").new
    assert 0 == load(app, "p1;mEd;02-03-2026;ja;\n").new


def test_a_result_of_an_older_version_is_known_under_its_own_spelling(app):
    """There each spelling had event keys of its own."""
    load(app, "p1;MED;02-03-2026;ja;\np2;med;02-03-2026;ja;\n")
    (key,) = [row[0] for row in app.sql("SELECT event_key FROM result WHERE activity = 'med'")]
    person, _, *rest = json.loads(key)
    older = json.dumps([person, "med", *rest])
    app.sql("UPDATE result SET event_key = ? WHERE event_key = ?", older, key)
    assert 0 == load(app, "p1;MED;02-03-2026;ja;\np2;med;02-03-2026;ja;\n").new
    assert 0 == load(app, "p2;MED;02-03-2026;ja;\np1;Med;02-03-2026;ja;\n").new
