"""People: corrections on top, two keys of one person, and who changed what."""

import pytest
from conftest import FIELD

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead


def merge(app, leading, other) -> None:
    """Says that two keys are one person."""
    app.program.people.merge(leading, other)


def fields(app) -> dict[str, dict]:
    """The fields of everyone, corrections on top."""
    return {each["key"]: each["fields"] for each in app.program.people.all()}


def told(app, key) -> list[tuple]:
    """The history of a person, newest first, without the moments."""
    return [
        (each.what, each.field, each.before, each.after)
        for each in app.program.people.history(key)
    ]


# --- Two keys of one person -------------------------------------------------------------


def test_a_merged_person_has_one_place(app):
    """The first pass under either key gets it; the other counted before."""
    app.people(p1="610001", ann="610001")
    app.results(("p1", "MED", "2026-03-02"), ("ann", "MED", "2026-03-01"))
    assert ["waiting:number_shared"] * 2 == app.states()
    merge(app, "p1", "ann")
    assert ["ready"] == app.states()
    assert {"p1": "counted_before", "ann": None} == app.reasons()
    assert "ann" == app.log()[0]["person"]
    counts = app.submit()
    assert (1, 1) == (counts["sent"], counts["accepted"])


def test_a_merge_is_undone(app):
    """Everything stands as it stood: nothing was moved."""
    app.people(p1="610001", ann="610001")
    app.results(("p1", "MED", "2026-03-02"), ("ann", "MED", "2026-03-01"))
    before = (app.states(), app.reasons(), fields(app))
    merge(app, "p1", "ann")
    assert "ann" == app.program.people.unmerge("ann", "p1")
    assert before == (app.states(), app.reasons(), fields(app))
    app.program.deriver.everyone()
    assert before == (app.states(), app.reasons(), fields(app))


def test_who_was_sent_under_one_key_is_not_sent_under_the_other(app):
    """Merging after a submission makes no second credit; nor does a later pass."""
    app.people(p1="610001")
    app.results(("p1",))
    app.submit()
    app.results(("ann", "MED", "2026-04-01"))
    assert ["accepted", "waiting:number_missing"] == app.states()
    merge(app, "p1", "ann")
    assert ["accepted"] == app.states()
    assert "counted_before" == app.reasons()["ann"]
    assert 0 == app.submit()["sent"]


def test_two_that_were_sent_both_stay_as_they_are(app):
    """What PE-Online took is not taken back by a merge, nor sent again."""
    app.people(p1="610001", ann="610002")
    app.results(("p1",), ("ann",))
    app.submit()
    merge(app, "p1", "ann")
    assert ["accepted", "accepted"] == app.states()
    assert 0 == app.submit()["sent"]
    by_person = {
        row["person"]: (row["review"], row["registration_number"]) for row in app.log()
    }
    assert {"p1": (False, "610001"), "ann": (True, "610002")} == by_person


def test_the_fields_of_both_count_and_the_leading_one_first(app):
    """A number that only the other has is found; a correction by hand goes before both."""
    app.people(p1={"Afdeling": "Zuid"}, ann={FIELD: "610001", "Afdeling": "Noord"})
    app.results(("p1",))
    assert ["waiting:number_missing"] == app.states()
    merge(app, "p1", "ann")
    assert ["ready"] == app.states()
    assert {FIELD: "610001", "Afdeling": "Zuid"} == fields(app)["p1"] == fields(app)["ann"]
    app.program.people.set("ann", {FIELD: "610009"})
    assert "610009" == app.log()[0]["registration_number"]
    assert [("p1", FIELD, "610009")] == app.sql(
        "SELECT p.key, f.field, f.value FROM person_field f JOIN person p ON p.id = f.person_id"
        " WHERE f.by_hand = 1"
    )


def test_news_of_either_key_reaches_the_person(app):
    """A number that a later file brings for the other key frees the row."""
    app.results(("p1",), ("ann", "MED", "2026-03-05"))
    merge(app, "p1", "ann")
    assert ["waiting:number_missing"] == app.states()
    app.people(ann="610001")
    assert ["ready"] == app.states()


def test_a_number_shared_with_a_third_stays_shared(app):
    """Merging two of three leaves two people with one number."""
    app.people(p1="610001", ann="610001", bob="610001")
    app.results(("p1",), ("ann",), ("bob",))
    merge(app, "p1", "ann")
    assert ["waiting:number_shared"] * 2 == app.states()
    merge(app, "bob", "ann")
    assert ["ready"] == app.states()


def test_a_number_that_a_merge_puts_aside_is_free_for_somebody_else(app):
    """Ann's number was bob's; of the merged person the leading key's counts."""
    app.people(p1="610001", ann="610002", bob="610002")
    app.results(("p1",), ("ann",), ("bob",))
    assert ["ready", "waiting:number_shared", "waiting:number_shared"] == app.states()
    merge(app, "p1", "ann")
    assert ["ready", "ready"] == app.states()
    app.program.people.unmerge("p1", "ann")
    assert 2 == app.states().count("waiting:number_shared")


def test_a_person_of_three_keys(app):
    """Whoever was merged before comes along; one key can be taken apart again."""
    app.people(p1="610001")
    app.results(("p1",), ("ann", "MED", "2026-03-02"), ("bob", "MED", "2026-03-03"))
    merge(app, "ann", "bob")
    merge(app, "p1", "bob")
    assert {"p1": None, "ann": "p1", "bob": "p1"} == {
        each["key"]: each["merged_into"] for each in app.program.people.all()
    }
    assert ["ready"] == app.states()
    app.program.people.unmerge("ann", "bob")
    assert 2 == len(app.states())
    assert {"p1": None, "ann": "p1", "bob": None} == {
        each["key"]: each["merged_into"] for each in app.program.people.all()
    }


def test_a_repair_of_a_merged_person_counts(app):
    """The proposal is taken for the person, whichever key the row came with."""
    app.people(p1="61001", ann={"Afdeling": "Zuid"})
    app.results(("ann",))
    merge(app, "p1", "ann")
    (row,) = app.log()
    assert ("ann", "number_damaged", "061001") == (
        row["person"],
        row["reason"],
        row["proposal"],
    )
    app.program.decisions.accept_repair([row["id"]])
    assert [("ready", "061001")] == [(r["state"], r["registration_number"]) for r in app.log()]
    assert ("repair", FIELD, "", "061001") == told(app, "p1")[0]


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("p1", "p1", "merged_already"),
        ("p1", "ann", "merged_already"),
        ("p1", "niemand", "person_unknown_here"),
    ],
)
def test_what_cannot_be_merged_is_said(app, one, other, code):
    """The same key, the same person, and nobody."""
    app.people(p1="610001", ann="610002")
    merge(app, "ann", "p1")
    with pytest.raises(WrongUse, match=code):
        merge(app, one, other)


def test_what_was_not_merged_cannot_be_undone(app):
    """Two people are two people."""
    app.people(p1="610001", ann="610002", bob="610003")
    merge(app, "p1", "ann")
    for pair in (("p1", "bob"), ("p1", "p1"), ("ann", "ann")):
        with pytest.raises(WrongUse, match="not_merged"):
            app.program.people.unmerge(*pair)


def test_the_forecast_knows_a_merged_persons_number(app):
    """Of whichever key the file has."""
    app.people(p1="610001", ann={"Afdeling": "Oost"})
    merge(app, "p1", "ann")
    path = app.csv(
        [{"person": "ann", "activity": "MED", "finished": "2026-03-01", "verdict": "ja"}]
    )
    forecast = app.program.importer.run(path, HowToRead({}), dry_run=True).forecast
    assert (1, {}) == (forecast.ready, forecast.waiting)


# --- Who changed what -------------------------------------------------------------------


def test_every_change_by_hand_is_remembered(app):
    """With the value before, newest first, by whom and when."""
    app.people(p1="610001")
    app.program.people.set("p1", {FIELD: "610002"})
    app.program.people.set("p1", {FIELD: "610003"})
    app.program.people.set("p1", {FIELD: ""})
    app.program.people.set("p1", {FIELD: ""})
    assert [
        ("taken_back", FIELD, "610003", ""),
        ("by_hand", FIELD, "610002", "610003"),
        ("by_hand", FIELD, "", "610002"),
    ] == told(app, "p1")
    change = app.program.people.history("p1")[0]
    assert app.clock.now() == change.at
    assert "@" in change.who


def test_what_a_source_changes_is_remembered_and_a_first_value_is_not(app):
    """The file with the first value is known already: the results name it."""
    app.people(p1="610001")
    assert [] == told(app, "p1")
    app.people(p1="610001")
    app.people(p1="610002")
    assert [("import", FIELD, "610001", "610002")] == told(app, "p1")


def test_merging_is_remembered_on_both_sides(app):
    """And the changes of both are one story."""
    app.people(p1="610001", ann="610002")
    app.program.people.set("ann", {FIELD: "610009"})
    merge(app, "p1", "ann")
    assert told(app, "p1") == told(app, "ann")
    assert {("merged", "", "", "ann"), ("merged", "", "", "p1")} <= set(told(app, "p1"))
    app.program.people.unmerge("p1", "ann")
    assert ("unmerged", "", "p1", "") == told(app, "ann")[0]
    assert ("by_hand", FIELD, "", "610009") not in told(app, "p1")


def test_the_history_of_people_cannot_be_rewritten(app):
    """The database itself refuses."""
    app.people(p1="610001")
    app.program.people.set("p1", {FIELD: "610002"})
    for statement in ("UPDATE person_event SET who = 'x'", "DELETE FROM person_event"):
        with pytest.raises(Exception, match="append-only"):
            app.sql(statement)


def test_of_two_that_were_removed_by_hand_one_can_go_again(app):
    """Found by a random life: each kept its place from the other, and neither could be sent."""
    app.people(p1="610001", ann="610002")
    app.results(("p1",), ("ann", "MED", "2026-03-02"))
    app.submit()
    decisions = app.program.decisions
    ids = [row["id"] for row in app.log()]
    decisions.withdraw(ids, "verkeerde cursus", app.clock.now().date())
    merge(app, "p1", "ann")
    with pytest.raises(Refused):
        decisions.retry(ids)
    decisions.retry(ids[:1])
    assert 1 == app.submit()["accepted"]
    with pytest.raises(Refused):
        decisions.retry(ids[1:])
