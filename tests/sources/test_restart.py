"""A learning system that goes down in the middle of a round, and comes back."""

import threading

import pytest
from conftest import FIELD, VVN
from servers_apart import double
from test_contract import MoodleWorld, RestWorld, XAPIWorld

from peonline_desktop.domain.errors import Unreachable

WHEN = "2026-03-02T10:00:00"


@pytest.mark.parametrize("kind", [MoodleWorld, XAPIWorld, RestWorld], ids=lambda w: w.script)
def test_a_server_that_restarts_in_the_middle_of_a_round_loses_nothing(bare, kind, monkeypatch):
    """What came before it went down is kept; the next round finds the rest, each once."""
    bare.provider()
    bare.program.groups.activate(VVN, [FIELD, "pe_relatienr"])
    bare.accredit(activity=kind.activity)
    poller = bare.program.rounds._poller
    keep = poller._keep
    with double(kind.script) as first:
        world = kind(first)
        world.connect(bare)
        for who in (1, 2, 3):
            world.passes(who, WHEN)

        def goes_down(round_, page):
            keep(round_, page)
            if page.results:
                first.goes_down()

        with monkeypatch.context() as patch:
            patch.setattr(poller, "_keep", goes_down)
            report = round_of(bare)
        assert isinstance(report.problem, Unreachable)
        assert 0 < report.new < 3
    with double(kind.script) as second:
        world = kind(second)
        for who in (1, 2, 3):
            world.passes(who, WHEN)
        world.connect(bare)
        assert 3 - report.new == round_of(bare).new
    numbers = [row["registration_number"] for row in bare.log("ready")]
    assert ["610001", "610002", "610003"] == sorted(numbers)


def round_of(app):
    """One round over everything."""
    (report,) = app.program.rounds.once(None, deep=False, stop=threading.Event())
    return report
