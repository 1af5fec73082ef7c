"""What comes out of a connector holds no secret of its connection."""

import json
import threading
from base64 import b64encode
from datetime import UTC, date, datetime

import pytest
from fakes import FakeClock

from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.masking import MASK
from peonline_desktop.domain.sources import (
    Checked,
    Contradiction,
    SourcePage,
    SourcePerson,
    secret_parts,
)
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.foreign import Unread
from peonline_desktop.sources.guarded import Guarded
from peonline_desktop.sources.http import PoliteClient

TOKEN = "geheimtoken-7Qx9"
AT = datetime(2026, 3, 1, tzinfo=UTC)


class Echoing:
    """A learning system that says its token wherever it can."""

    def __init__(self, token=TOKEN, got="", said=None):
        self.client = PoliteClient("http://127.0.0.1:1/", FakeClock())
        self.secrets = (token, got)
        self.said = said or token

    def check(self):
        said = self.said
        return Checked(said, ((said, said),), (said,), 1, (("moodle_course", said),), 1.0)

    def poll(self, state, *, deep, stop):
        said = self.said
        result = NewResult(
            said, said, said, said, said, said, AT, date(2026, 3, 1), Verdict.PASSED,
            said, said, json.dumps({"t": said}), {said: said, "Nr": "610001"},
        )  # fmt: skip
        yield SourcePage(
            (result,),
            (SourcePerson(said, said, said, {said: said}),),
            (Contradiction("source_moved", said, said, said),),
            (RowProblem(0, said, "verdict_unknown", said, record=said),),
            {said: said, "weg": None},
        )
        raise Unreachable("moodle_error", address="http://x", error=said, status=200)


def pages(source):
    """All pages, and the problem at the end."""
    found = []
    with pytest.raises(Unreachable) as problem:
        found += Guarded(source, threading.Event()).poll({}, deep=False, stop=threading.Event())
    return found, problem.value


@pytest.mark.parametrize(
    "form",
    [str, lambda t: b64encode(b"user:" + t.encode()).decode(), lambda t: t.replace("-", "%2d")],
)
def test_names_cells_problems_and_state_are_masked(form):
    """Whatever form a token comes back in; what is no secret stays."""
    found, problem = pages(Echoing(said=form(TOKEN)))
    assert TOKEN not in repr(found) + repr(problem)
    assert form(TOKEN) not in repr(found) + repr(problem)
    (result,) = found[0].results
    assert (Verdict.PASSED, AT, "610001") == (
        result.verdict,
        result.finished_at,
        result.fields["Nr"],
    )
    assert "verdict_unknown" == found[0].problems[0].code
    assert ("moodle_error", 200) == (problem.code, problem.values["status"])


def test_of_a_value_that_is_shortened_no_part_of_a_secret_is_left():
    """It is masked first: of the beginning of a secret nobody can tell that it is one."""
    found, _ = pages(Echoing(said="x" * 50 + TOKEN))
    (problem,) = found[0].problems
    assert "x" * 50 + MASK == problem.value


def test_a_problem_that_is_made_in_its_own_way_is_masked_too():
    """As that of a value which is not what was due there."""

    class Unreadable(Echoing):
        def check(self):
            raise Unread("names." + TOKEN)

    with pytest.raises(Unread) as problem:
        Guarded(Unreadable(), threading.Event()).check()
    assert f"names.{MASK}" == problem.value.values["place"]


def test_what_a_test_of_the_connection_shows_is_masked():
    """Titles, fields and what is missing."""
    found = Guarded(Echoing(), threading.Event()).check()
    assert TOKEN not in repr(found)
    assert (("moodle_course", MASK),) == found.missing


def test_a_token_that_was_got_on_the_way_is_masked_too():
    """OAuth2 gives another secret."""
    found, problem = pages(Echoing(got="gekregen-token-1", said="gekregen-token-1"))
    assert "gekregen-token-1" not in repr(found) + repr(problem)


def test_a_short_password_stays_in_what_identifies():
    """Names and texts lose it; who, what and when do not."""
    found, _ = pages(Echoing("kort"))
    (result,) = found[0].results
    assert ("kort", "kort", MASK, MASK) == (
        result.person,
        result.activity,
        result.name,
        result.title,
    )


def test_of_basic_authentication_the_password_is_a_secret_by_itself():
    """And both together, as they go."""
    assert ("user:wacht:woord", "wacht:woord") == secret_parts("xapi", "user:wacht:woord")
    assert ("token",) == secret_parts("moodle", "token")
