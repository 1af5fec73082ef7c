"""Records that did not pass: named once, named with a report, and tried again in time."""

import test_moodle
import test_rest
import test_xapi
from test_contract import MoodleWorld, RestWorld, XAPIWorld, poll, process, world

__all__ = ["process", "world"]  # fixtures


# --- Again, and not again -------------------------------------------------------------------


def spoil(world, how) -> None:
    """One record is wrong, in a way that is told by *how*; None: it is well."""
    if isinstance(world, MoodleWorld):
        world.process.does(
            "people", course="2", users=[test_moodle.person(9, email=how or "d@x.nl")]
        )
    elif isinstance(world, XAPIWorld):
        made = test_xapi.statement("d@x.nl", stored="2026-11-23T10:00:00Z")
        made |= {"id": "vast", **({"timestamp": how} if how else {})}
        world.process.does("set", statements=[made])
    else:
        day = how or "2026-03-02T10:00:00Z"
        made = test_rest.item("p9", day, updated="2026-11-01T10:00:00Z", attempt="vast")
        world.process.does("set", items=[made])


def test_a_record_is_named_again_only_when_it_changed(bare, world):
    """Or when one looks at everything; one that is well again is nothing to name."""
    names = []
    for how, deep in ((["x"], False), (["x"], False), (["x"], True), (["y", 1], False)):
        spoil(world, how)
        names.append([each.record for each in poll(bare, deep=deep).problems])
    own = "2:9" if isinstance(world, MoodleWorld) else "vast"
    assert [[own], [], [own], []] == [*names[:3], poll(bare).problems]
    spoil(world, None)
    assert [] == poll(bare, deep=True).problems
    assert [] == bare.sql("SELECT record FROM source_refusal")
    spoil(world, ["x"])
    assert [own] == [each.record for each in poll(bare).problems]


def test_a_changed_record_is_named(bare, world):
    """Another value is another problem; the old one is forgotten."""
    for how in (7, True):
        spoil(world, how)
        assert 1 == len(poll(bare).problems)
    assert [(1,)] == bare.sql("SELECT count(*) FROM source_refusal")


def test_a_future_day_is_tried_again_when_it_has_come(bare, world):
    """By an ordinary round, which is the first that may find it; before, nothing is said."""
    world.passes(1, "2026-11-25T12:00:00")
    assert ["date_in_future"] == [each.code for each in poll(bare).problems]
    bare.clock.pass_days(0.9)
    assert ([], 0) == ((again := poll(bare)).problems, again.new)
    bare.clock.pass_days(0.2)
    assert ([], 1) == ((after := poll(bare)).problems, after.new)
    assert [] == bare.sql("SELECT record FROM source_refusal")


# --- What nobody foresaw --------------------------------------------------------------------


def test_a_bug_in_reading_a_record_is_named_with_a_report(bare, world, monkeypatch):
    """The others are kept; the report has no value."""
    world.passes(1, "2026-03-02T10:00:00")
    world.passes(2, "2026-03-03T10:00:00")
    modules = {MoodleWorld: "moodle.connector", XAPIWorld: "statements", RestWorld: "rest"}
    name = f"peonline_desktop.sources.{modules[type(world)]}.amsterdam_day"

    def breaks(at):
        if at.day == 2:
            raise KeyError("geheim 610001")
        return at.date()

    monkeypatch.setattr(name, breaks)
    report = poll(bare)
    (bad,) = report.problems
    assert ("record_invalid", 1) == (bad.code, report.new)
    assert [bad.bug] == report.bugs
    assert "KeyError" in bad.bug.where
    assert "geheim" not in str(bad) + "\n".join(bad.bug.told())


def test_a_bug_in_keeping_a_record_is_named_with_a_report(bare, world, monkeypatch):
    """The page is kept piece by piece then, and its cursor too."""
    world.passes(1, "2026-03-02T10:00:00")
    world.passes(2, "2026-03-03T10:00:00")
    results = bare.program.rounds._poller._results
    keep = type(results).add_results

    def breaks(self, *given):
        if "2026-03-02" in str(given):
            raise KeyError("geheim 610001")
        return keep(self, *given)

    monkeypatch.setattr(type(results), "add_results", breaks)
    report = poll(bare)
    (bad,) = report.problems
    assert ("record_invalid", 1, True) == (bad.code, report.new, bool(bad.record))
    assert "KeyError" in bad.bug.where
    assert [("2026-03-03",)] == bare.sql("SELECT day FROM result")
    assert ([], 0) == ((again := poll(bare)).problems, again.new)
