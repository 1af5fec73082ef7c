"""The one pipeline (design.md): which attendances there are, and what each waits for.

Through the whole program on a real database; each test names the rule it holds.
"""

import random
from datetime import date

import pytest
from conftest import FIELD, KNMP, VVN, opened
from fakes import FakePEOnline, accept_all, by_number, reject_all, rejected

from peonline_desktop.domain.addresses import LIVE
from peonline_desktop.domain.calls import UNKNOWN
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead

BIG = "BIG-nummer"


def test_a_pass_in_the_period_becomes_an_attendance(app):
    """A result that an accreditation covers is ready, with number, course and day."""
    app.people(ann="610001")
    app.results(("ann",))
    (row,) = app.log()
    assert tuple(
        row[key]
        for key in (
            "state",
            "registration_number",
            "course",
            "course_kind",
            "end_date",
            "person",
            "activity",
            "attempts",
            "mode",
        )
    ) == ("ready", "610001", "8001", "id", "2026-03-01", "ann", "MED", 0, None)


def test_results_are_stored_as_they_came(app):
    """Text for text, with every column of the file."""
    rows = [
        {
            "person": "ann",
            "activity": "MED",
            "finished": "1-3-2026",
            "verdict": " Geslaagd",
            "Afdeling": "00Zuid",
        }
    ]
    app.program.importer.run(app.csv(rows), HowToRead({}), dry_run=False)
    (finished, cells) = app.sql("SELECT finished, cells FROM result")[0]
    assert (finished, '"Afdeling": "00Zuid"' in cells) == ("1-3-2026", True)


def test_a_result_is_stored_once(app):
    """The same event key again is a duplicate, in the same file or another."""
    app.people(ann="610001")
    first = app.results(("ann",), ("ann",))
    again = app.results(("ann",))
    assert (first.new, first.duplicate, again.new, again.duplicate) == (1, 1, 0, 1)
    assert len(app.log()) == 1


def test_a_result_id_makes_a_result_new(app):
    """With a result id it is that, not the completion, which tells results apart."""
    base = {"person": "ann", "activity": "MED", "finished": "2026-03-01", "verdict": "ja"}
    path = app.csv(
        [{**base, "result_id": "1"}, {**base, "result_id": "2"}, {**base, "result_id": "1"}]
    )
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert (report.results, report.new) == (3, 2)


def test_the_same_completion_with_another_verdict_is_a_new_result(app):
    """And a fail that came after the pass puts review on the attendance."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    app.results(("ann", "MED", "2026-03-01", "gezakt"))
    assert [(row["state"], row["review"]) for row in app.log()] == [("accepted", True)]


def test_a_fail_before_the_pass_is_no_contradiction(app):
    """Who fails first and passes later simply passed."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-02-01", "gezakt"), ("ann", "MED", "2026-03-01", "ja"))
    assert app.states() == ["ready"]


def test_a_fail_outside_the_period_is_next_years(app):
    """A fail of a later year says nothing of this year's pass."""
    app.people(ann="610001")
    app.results(("ann",))
    app.clock.pass_days(400)
    app.results(("ann", "MED", "2027-03-01", "gezakt"))
    assert app.states() == ["ready"]


def test_a_row_under_review_that_was_never_sent_waits(app):
    """Until the administrator clears it with a word; then it goes."""
    app.people(ann="610001")
    app.results(("ann",), ("ann", "MED", "2026-04-01", "gezakt"))
    assert app.states() == ["waiting:under_review"]
    app.program.decisions.clear_review([app.log()[0]["id"]], "gezakte herkansing telt niet")
    assert app.states() == ["ready"]
    app.program.deriver.everyone()
    assert app.states() == ["ready"]


def test_a_known_result_still_brings_news_of_its_person(app):
    """Per custom field the latest non-empty value counts; an empty one erases nothing."""
    app.people(ann="610001")
    app.results(("ann",))
    row = {"person": "ann", "activity": "MED", "finished": "2026-03-01", "verdict": "ja"}
    app.program.importer.run(app.csv([{**row, FIELD: "610002"}]), HowToRead({}), dry_run=False)
    app.program.importer.run(app.csv([{**row, FIELD: ""}]), HowToRead({}), dry_run=False)
    assert [row["registration_number"] for row in app.log()] == ["610002"]


def test_a_correction_by_hand_stays_on_top(app):
    """What sources say later does not undo it; an empty value takes it back."""
    app.people(ann="610001")
    app.results(("ann",))
    app.program.people.set("ann", {FIELD: "610009"})
    app.people(ann="610002")
    assert app.log()[0]["registration_number"] == "610009"
    app.program.people.set("ann", {FIELD: ""})
    assert app.log()[0]["registration_number"] == "610002"


def test_a_new_accreditation_picks_up_earlier_results(app):
    """Results already obtained within the period become attendances at once."""
    app.people(ann="610001", bob="610002")
    app.results(("ann", "REA"), ("bob", "REA", "2025-12-31"))
    assert app.log() == []
    added = app.program.accreditations.add(
        {
            "provider": "Zorg",
            "org": VVN,
            "course": "8002",
            "from": "01-01-2026",
            "to": "31-12-2026",
            "activity": ["REA"],
        }
    )
    assert (added[1], app.states()) == (1, ["ready"])


def test_a_number_that_arrives_later_frees_its_row(app):
    """A row waits for its number, and frees itself."""
    app.results(("ann",))
    assert app.states() == ["waiting:number_missing"]
    app.people(ann="610001")
    assert app.states() == ["ready"]


def test_a_full_derivation_gives_the_same_and_changes_nothing(app):
    """Deriving everyone anew adds no event."""
    app.people(ann="610001", bob="610001", carl="6100", dirk="")
    app.results(("ann",), ("bob",), ("carl",), ("dirk",), ("ann", "MED", "2026-05-01"))
    before = app.sql("SELECT COUNT(*) FROM event")
    rows = app.log()
    app.program.deriver.everyone()
    app.program.deriver.everyone()
    assert (before, rows) == (app.sql("SELECT COUNT(*) FROM event"), app.log())


def test_a_person_is_credited_once_per_accreditation(app):
    """For the first pass in the period; the others are counted before."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-05-01"), ("ann", "MED", "2026-03-01"))
    assert [(r["state"], r["end_date"]) for r in app.log()] == [("ready", "2026-03-01")]
    assert {
        r["person"]: r["reason"]
        for r in app.program.results.results((), None)
        if not r["attendances"]
    } == {"ann": "counted_before"}


def test_every_pass_may_count(app):
    """Where the accreditation says so, each pass has its row; one day stays one row."""
    app.accredit("REA", "8002", every_pass=True)
    app.people(ann="610001")
    app.results(
        ("ann", "REA", "2026-03-01"),
        ("ann", "REA", "2026-04-01"),
        ("ann", "REA", "2026-04-01 15:00"),
    )
    assert [row["end_date"] for row in app.log()] == ["2026-03-01", "2026-04-01"]


def test_an_earlier_pass_takes_the_place_of_a_row_never_sent(app):
    """Until a row was first sent, an earlier pass that arrives late takes its place."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-05-01"))
    app.results(("ann", "MED", "2026-03-01"))
    assert [row["end_date"] for row in app.log()] == ["2026-03-01"]


def test_an_earlier_pass_after_sending_is_counted_before(app):
    """Afterwards the earlier one is `counted_before`."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-05-01"))
    app.submit()
    app.results(("ann", "MED", "2026-03-01"))
    assert [(r["state"], r["end_date"]) for r in app.log()] == [("accepted", "2026-05-01")]
    assert app.submit()["calls"] == 0


def test_a_row_withdrawn_before_acceptance_frees_its_place(app):
    """Another pass gets a row; the withdrawn one stays, and does not come back."""
    app.people(ann="610001")
    app.results(("ann",))
    app.program.decisions.withdraw([app.log()[0]["id"]], "verkeerde cursus", None)
    app.results(("ann", "MED", "2026-05-01"))
    assert [(r["state"], r["end_date"]) for r in app.log()] == [
        ("withdrawn", "2026-03-01"),
        ("ready", "2026-05-01"),
    ]
    app.submit()
    with pytest.raises(Refused, match="place_taken"):
        app.program.decisions.retry([app.log("withdrawn")[0]["id"]])
    assert app.states() == ["withdrawn", "accepted"]


def test_a_withdrawn_row_may_be_taken_back(app):
    """While nothing else has its place, retry makes it an attendance like any other."""
    app.people(ann="610001")
    app.results(("ann",))
    app.program.decisions.withdraw([1], "vergissing", None)
    app.program.decisions.retry([1])
    assert app.states() == ["ready"]


def test_a_row_rejected_for_its_day_frees_its_place(app):
    """Another pass takes it, and the rejected one may not go again beside it."""
    app.people(ann="610001")
    app.results(("ann",))
    app.pe_online.always = reject_all("date_outside_period")
    app.submit()
    app.pe_online.always = accept_all
    app.results(("ann", "MED", "2026-05-01"))
    app.submit()
    assert app.states() == ["rejected:date_outside_period", "accepted"]
    with pytest.raises(Refused, match="place_taken"):
        app.program.decisions.retry([app.log()[0]["id"]])


def test_two_rows_rejected_for_their_day_never_both_go_again(app):
    """When the course changes, one of them gets the place."""
    app.people(ann="610001")
    app.pe_online.always = reject_all("date_outside_period")
    app.results(("ann",))
    app.submit()
    app.results(("ann", "MED", "2026-05-01"))
    app.submit()
    app.program.accreditations.change(1, {"course": "8002"})
    assert app.states() == ["ready", "rejected:date_outside_period"]


def test_a_row_removed_by_hand_keeps_its_place(app):
    """Until the administrator says otherwise: derivation never makes it again."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    row_id = app.log()[0]["id"]
    app.program.decisions.withdraw([row_id], "dubbel ingevoerd", date(2026, 11, 20))
    app.results(("ann", "MED", "2026-05-01"))
    assert (app.states(), app.submit()["calls"]) == (["withdrawn"], 0)
    app.program.decisions.retry([row_id])
    assert app.states() == ["ready"]


def test_a_removal_lies_in_the_past(app):
    """The day on which it was done, today at the latest in Amsterdam."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    with pytest.raises(WrongUse, match="removed_in_future"):
        app.program.decisions.withdraw([1], "dubbel", date(2026, 11, 24))
    app.program.decisions.withdraw([1], "dubbel", date(2026, 11, 23))
    assert [("withdraw", "dubbel")] == [
        (event["what"], event["why"]) for event in app.program.log.history(1)[-1:]
    ]


def test_an_accreditation_opened_again_credits_nobody_again(app):
    """Removed and added anew, to PE-Online it is one: an earlier pass was counted before."""
    app.people(ann="610001", bob="610002")
    app.results(("ann", "MED", "2026-05-01"))
    app.submit()
    app.program.accreditations.remove(1)
    app.accredit()
    app.results(("ann", "MED", "2026-02-01"), ("bob", "MED", "2026-02-01"))
    assert ["accepted", "ready"] == app.states()
    newest = list(app.program.results.results((), 2))
    assert {"ann": "counted_before", "bob": None} == {r["person"]: r["reason"] for r in newest}


def test_an_accreditation_for_the_next_period_is_another(app):
    """A row of a removed one has the place only where its day lies in the new period."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-05-01"))
    app.submit()
    app.program.accreditations.remove(1)
    app.accredit(**{"from": "2026-07-01"})
    app.results(("ann", "MED", "2026-08-01"))
    assert ["accepted", "ready"] == app.states()


def test_a_row_of_a_removed_accreditation_gives_way_to_the_new_one(app):
    """Retried, it would be a second credit."""
    app.people(ann="610001")
    app.results(("ann", "MED", "2026-05-01"))
    app.pe_online.answers = [reject_all("person_unknown")]
    app.submit()
    app.program.decisions.withdraw([1], "eerst nakijken", None)
    app.program.accreditations.remove(1)
    app.accredit()
    app.results(("ann", "MED", "2026-02-01"))
    app.submit()
    assert ["withdrawn", "accepted"] == app.states()
    with pytest.raises(Refused, match="place_taken"):
        app.program.decisions.retry([1])


@pytest.mark.parametrize("how", ["withdrawn", "rejected:date_outside_period"])
def test_what_was_accepted_live_once_keeps_its_place(app, how):
    """At another register it counts as test; what becomes of it there frees nothing here."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    app.provider(mode=None, endpoint="https://elders.example/service")
    if how == "withdrawn":
        app.program.decisions.withdraw([1], "toch niet", None)
    else:
        app.pe_online.always = reject_all("date_outside_period")
        app.program.providers.go_live("Zorg", keep_test=False)
        app.submit()
    app.results(("ann", "MED", "2026-05-01"))
    app.provider(mode=None, endpoint=LIVE)
    app.pe_online.always = accept_all
    calls = len(app.pe_online.calls)
    app.submit()
    assert ([how], calls) == (app.states(), len(app.pe_online.calls))


@pytest.mark.parametrize("answer", ["unknown", "rejected"])
def test_a_row_marked_by_hand_goes_again_as_what_it_was(app, answer):
    """It may stand in PE-Online when no answer told: then it goes as it went; a refused one
    goes as it is now.
    """
    app.people(ann="610001")
    app.results(("ann",))
    app.pe_online.always = {
        "unknown": by_number({}, other=UNKNOWN),
        "rejected": reject_all("person_unknown"),
    }[answer]
    app.submit()
    app.program.decisions.manual([1])
    app.program.people.set("ann", {FIELD: "610002"})
    app.program.decisions.retry([1])
    app.pe_online.always = accept_all
    app.submit()
    assert ["accepted"] == app.states()
    expected = {"unknown": "610001", "rejected": "610002"}[answer]
    assert [expected] == app.pe_online.numbers[-1]


def test_a_removal_keeps_its_place_whatever_it_was_before(app):
    """Also of a row that was entered by hand, or accepted in test mode only."""
    app.program.providers.back_to_test("Zorg")
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.program.decisions.manual([1])
    app.submit()
    app.program.decisions.withdraw([1, 2], "verkeerde cursus", date(2026, 11, 20))
    app.results(("ann", "MED", "2026-05-01"), ("bob", "MED", "2026-05-01"))
    assert ["withdrawn", "withdrawn"] == app.states()


def test_two_rows_with_one_key_never_both_go(app):
    """Two accreditations of one course: PE-Online's own key is a second check."""
    app.accredit("MED", "8001")
    app.people(ann="610001")
    app.results(("ann",))
    assert app.states() == ["ready"]
    (result,) = app.program.results.results((), None)
    assert [(s["reason"], s["org_id"]) for s in result["skipped"]] == [("counted_before", VVN)]


def test_classroom_rows_of_one_edition_have_one_key(app):
    """Types 1 and 4 have no day in their key."""
    app.accredit("KLAS", "8003", type=4, edition="5", every_pass=True)
    app.people(ann="610001")
    app.results(("ann", "KLAS", "2026-03-01"), ("ann", "KLAS", "2026-04-01"))
    assert len(app.log()) == 1


def test_from_sending_on_number_course_and_day_are_frozen(app):
    """An unknown row goes again as it was, whatever changed meanwhile."""
    app.people(ann="610001")
    app.results(("ann",))
    app.pe_online.always = by_number({}, other=UNKNOWN)
    app.submit()
    app.program.people.set("ann", {FIELD: "610002"})
    app.program.accreditations.change(1, {"course": "8009"})
    app.pe_online.always = accept_all
    app.submit()
    sent = {
        (
            c.rows[0].sent.registration_number,
            c.rows[0].sent.course.course.value,
            c.rows[0].sent.end_date,
        )
        for c in app.pe_online.calls
    }
    assert {("610001", "8001", "2026-03-01T12:00:00+01:00")} == sent


def test_a_rejected_row_goes_again_when_its_number_changes(app):
    """In the same attendance, with the old number in its history."""
    app.people(ann="610001", zoe="610777")
    app.results(("zoe",), ("ann",))
    app.pe_online.always = by_number({"610001": rejected("person_unknown")})
    app.submit()
    app.program.people.set("ann", {FIELD: "610002"})
    (row,) = [r for r in app.log() if r["person"] == "ann"]
    assert (row["state"], row["registration_number"]) == ("ready", "610002")
    history = app.program.log.history(row["id"])
    assert {"610001", "610002"} == {event["registration_number"] for event in history}


def test_a_change_that_has_nothing_to_do_with_it_does_not_send_again(app):
    """A row refused for its number stays so when another field changes."""
    app.people(ann="610001")
    app.results(("ann",))
    app.pe_online.always = reject_all("person_unknown")
    app.submit()
    app.people(ann={FIELD: "610001", "Afdeling": "Zuid"})
    assert app.states() == ["rejected:person_unknown"]


def test_a_number_changed_after_live_acceptance_makes_a_review(app):
    """No second row; the review can be cleared, and does not come back."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    app.program.people.set("ann", {FIELD: "610002"})
    (row,) = app.log()
    assert (
        row["state"],
        row["registration_number"],
        row["review"],
    ) == ("accepted", "610001", True)
    app.program.decisions.clear_review([row["id"]], "al verbeterd in PE-Online")
    app.program.deriver.everyone()
    assert [row["review"] for row in app.log()] == [False]


def test_an_acceptance_counts_only_for_its_address(app):
    """At another address it is as if accepted in test mode; back at the first it counts."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    first = app.program.providers.get("Zorg").endpoint
    app.provider(mode=None, endpoint="https://acc.example/x.asmx")
    assert [row["mode"] for row in app.log()] == ["test"]
    app.provider(mode=None, endpoint=first)
    assert [row["mode"] for row in app.log()] == ["live"]
    app.provider(mode=None, endpoint="https://new.example/x.asmx", same_register=True)
    assert [row["mode"] for row in app.log()] == ["live"]


def test_going_live_sends_test_acceptances_again(bare):
    """In the same attendance, with the number as it is then."""
    bare.provider(mode="test")
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit()
    bare.people(ann="610001", bob="610002")
    bare.results(("ann",), ("bob",))
    bare.submit()
    assert [(r["state"], r["mode"]) for r in bare.log()] == [("accepted", "test")] * 2
    bare.program.people.set("ann", {FIELD: "610003"})
    assert bare.program.providers.go_live("Zorg", keep_test=False) == 2
    bare.submit()
    assert [(r["state"], r["mode"], r["registration_number"]) for r in bare.log()] == [
        ("accepted", "live", "610003"),
        ("accepted", "live", "610002"),
    ]
    bare.program.providers.back_to_test("Zorg")
    assert bare.program.providers.go_live("Zorg", keep_test=False) == 0


def test_test_acceptances_may_be_kept(bare):
    """`--keep-test` leaves them as they are."""
    bare.provider(mode="test")
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit()
    bare.people(ann="610001")
    bare.results(("ann",))
    bare.submit()
    assert bare.program.providers.go_live("Zorg", keep_test=True) == 0
    assert bare.states() == ["accepted"]


def test_no_number_in_one_group_is_no_error(app):
    """A nurse without a BIG number: no row for the second group, and the result says so."""
    app.program.groups.activate(KNMP, [BIG])
    app.accredit("MED", "8801", org=KNMP)
    app.people(ann="610001", dora={BIG: "49001234501", FIELD: "610004"})
    app.results(("ann",), ("dora",), ("niemand",))
    skipped = {
        r["person"]: [s["reason"] for s in r["skipped"]]
        for r in app.program.results.results((), None)
    }
    assert skipped == {"ann": ["no_number_in_group"], "dora": [], "niemand": []}
    assert [s for s in app.states() if s != "ready"] == ["waiting:number_missing"] * 2


def test_a_repeat_without_a_number_in_one_group_is_no_error_either(app):
    """The second pass of that nurse makes no waiting row in the other group."""
    app.program.groups.activate(KNMP, [BIG])
    app.accredit("MED", "8801", org=KNMP, **{"from": "2026-04-01"})
    app.people(ann="610001")
    app.results(("ann",), ("ann", "MED", "2026-05-01"))
    assert app.states() == ["ready"]


def test_person_unknown_beside_an_acceptance_needs_nobody(app):
    """One number often serves several registers."""
    app.program.groups.activate(KNMP, [FIELD])
    app.accredit("MED", "8801", org=KNMP)
    app.people(ann="49001234501", zoe="49001234502")
    app.results(("zoe",), ("ann",))
    app.pe_online.always = lambda call: by_number(
        {"49001234501": rejected("person_unknown")} if call.org_id == KNMP else {}
    )(call)
    app.submit()
    assert len(app.log("rejected")) == 1
    assert not app.program.overview.status().needs_attention


@pytest.mark.parametrize("change", ["remove", "shorten", "deactivate", "elsewhere"])
def test_rows_never_sent_go_with_their_accreditation(app, change):
    """The others stay and are finished."""
    app.people(ann="610001", bob="610002", carl="610003")
    app.results(("ann",), ("bob",))
    app.pe_online.always = by_number({"610002": UNKNOWN})
    app.submit()
    app.results(("carl",))
    assert app.states() == ["accepted", "unknown", "ready"]
    {
        "remove": lambda: app.program.accreditations.remove(1),
        "shorten": lambda: app.program.accreditations.change(1, {"to": "2026-02-01"}),
        "deactivate": lambda: app.program.groups.deactivate(VVN),
        "elsewhere": lambda: app.program.accreditations.change(1, {"posted_elsewhere": True}),
    }[change]()
    assert app.states() == ["accepted", "unknown"]
    assert "gone" in [row[0] for row in app.sql("SELECT what FROM event")]
    app.pe_online.always = accept_all
    app.submit()
    assert app.states() == ["accepted", "accepted"]


def test_reasons_of_results_without_attendance(app):
    """Of several reasons the first in the order of design.md is told."""
    app.accredit("ELDERS", "8002", posted_elsewhere=True)
    app.accredit("DICHT", "8003", org=KNMP)
    app.accredit("AF", "8004")
    app.people(ann="610001")
    app.results(
        ("gezakt", "MED", "2026-03-01", "gezakt"),
        ("open", "MED", "2026-03-01", ""),
        ("los", "ONBEKEND"),
        ("elders", "ELDERS"),
        ("dicht", "DICHT"),
        ("vroeg", "MED", "2025-03-01"),
        ("af", "AF", "2026-03-01", "voltooid"),
    )
    assert app.reasons() == {
        "gezakt": "not_passed",
        "open": "not_passed",
        "los": "no_accreditation",
        "elders": "posted_elsewhere",
        "dicht": "group_inactive",
        "vroeg": "outside_period",
        "af": "not_passed",
    }
    assert app.program.overview.status().counts["results"]["unmatched"] == 3


def test_completed_counts_only_where_the_accreditation_says_so(app):
    """ "Voltooid" is a pass there, and nowhere else."""
    app.accredit("AF", "8004", completed_counts=True)
    app.people(ann="610001")
    app.results(
        ("ann", "AF", "2026-03-01", "voltooid"), ("ann", "MED", "2026-03-01", "voltooid")
    )
    assert [row["activity"] for row in app.log()] == ["AF"]


def test_both_ends_of_the_period_count(app):
    """The first and the last day are in it, as Amsterdam days."""
    app.people(a="610001", b="610002", c="610003", d="610004")
    app.results(
        ("a", "MED", "2026-01-01"),
        ("b", "MED", "2026-12-31T22:59:00Z"),
        ("c", "MED", "2025-12-31T22:59:00Z"),
        ("d", "MED", "2025-12-31T23:00:00Z"),
    )
    app.clock.pass_days(60)
    assert [row["person"] for row in app.log()] == ["a", "d"]


def test_damaged_numbers_wait_until_repaired_or_retried(app):
    """A proposal is applied only on the administrator's word; retry sends as it is."""
    app.people(ann="61001", bob="6,1E+05")
    app.results(("ann",), ("bob",))
    assert app.states() == ["waiting:number_damaged"] * 2
    ann, bob = app.log()
    assert (ann["proposal"], bob["proposal"]) == ("061001", None)
    app.program.decisions.accept_repair([ann["id"]])
    app.program.decisions.retry([bob["id"]])
    assert [(r["state"], r["registration_number"]) for r in app.log()] == [
        ("ready", "061001"),
        ("ready", "6,1E+05"),
    ]
    with pytest.raises(Refused, match="no_proposal"):
        app.program.decisions.accept_repair([bob["id"]])


def test_shared_numbers_wait_until_corrected(app):
    """Two people with one number in a group: neither goes; correcting one frees both."""
    app.people(ann="610001", bob="610001")
    app.results(("ann",), ("bob",))
    assert app.states() == ["waiting:number_shared"] * 2
    app.program.people.set("bob", {FIELD: "610002"})
    assert app.states() == ["ready", "ready"]


def test_shared_numbers_may_be_retried(app):
    """On the administrator's word one of them goes as it is."""
    app.people(ann="610001", bob="610001")
    app.results(("ann",), ("bob",))
    app.program.decisions.retry([app.log()[0]["id"]])
    assert app.states() == ["ready", "waiting:number_shared"]


def test_a_row_already_sent_with_a_shared_number_gets_review(app):
    """It keeps its state; the newcomer waits."""
    app.people(ann="610001")
    app.results(("ann",))
    app.submit()
    app.people(bob="610001")
    app.results(("bob",))
    assert [(r["state"], r["review"]) for r in app.log()] == [
        ("accepted", True),
        ("waiting", False),
    ]


def test_a_number_shared_with_someone_without_a_row_is_not_shared(app):
    """Only people with an attendance in the group count."""
    app.people(ann="610001", bob="610001")
    app.results(("ann",))
    assert app.states() == ["ready"]


def test_manual_rows_count_as_given(app):
    """What was entered by hand is not sent, and keeps its place."""
    app.people(ann="610001")
    app.results(("ann",))
    app.program.decisions.manual([1])
    app.results(("ann", "MED", "2026-05-01"))
    assert (app.states(), app.submit()["calls"]) == (["manual"], 0)


def test_decisions_that_cannot_be_are_refused_as_a_whole(app):
    """When one of the rows cannot take it, none is changed, and the reason is said."""
    app.people(ann="610001", bob="610002", carl="")
    app.results(("ann",), ("bob",), ("carl",))
    app.pe_online.always = accept_all
    app.submit()
    decisions = app.program.decisions
    waiting = app.log("waiting")[0]["id"]
    accepted = app.log("accepted")[0]["id"]
    for decide, code in (
        (lambda: decisions.withdraw([waiting, accepted], "x", None), "withdraw_sent"),
        (lambda: decisions.withdraw([waiting], "x", date(2026, 1, 1)), "removed_not_accepted"),
        (lambda: decisions.manual([waiting]), "manual_without_number"),
        (lambda: decisions.manual([accepted]), "manual_not_possible"),
        (lambda: decisions.retry([accepted]), "retry_not_possible"),
        (lambda: decisions.retry([waiting]), "retry_not_possible"),
        (lambda: decisions.accept_repair([accepted]), "no_proposal"),
        (lambda: decisions.clear_review([accepted], "x"), "no_review"),
    ):
        before = app.log()
        with pytest.raises(Refused, match=code):
            decide()
        assert before == app.log()


def test_derivation_in_any_order_ends_the_same(tmp_path, clock):
    """Whatever order people, accreditations and results come in, the rows are equal."""

    def build(seed: int) -> list[tuple]:
        with opened(tmp_path / str(seed), clock, FakePEOnline()) as app:
            app.provider()
            steps = [
                lambda: app.program.groups.activate(VVN, [FIELD]),
                lambda: app.program.groups.activate(KNMP, [BIG]),
                lambda: app.accredit("MED", "8001"),
                lambda: app.accredit("MED", "8801", org=KNMP),
                lambda: app.accredit("REA", "8002", every_pass=True),
                lambda: app.people(ann="610001", bob="610001", carl={BIG: "BIG-49001234501"}),
                lambda: app.results(
                    ("ann",), ("bob", "REA"), ("carl",), ("ann", "MED", "2026-05-01")
                ),
                lambda: app.results(("ann", "REA"), ("ann", "REA", "2026-06-01"), ("dirk",)),
            ]
            random.Random(seed).shuffle(steps)
            for step in steps:
                step()
            return sorted(
                (r["person"], r["course"], r["end_date"], r["state"], r["reason"] or "")
                for r in app.log()
            )

    assert len({tuple(build(seed)) for seed in range(8)}) == 1


def test_a_row_going_again_takes_its_new_key_with_it(app):
    """A rejected row that goes again for another course leaves no second row with that key."""
    app.people(ann="610001", zoe="610002")
    app.results(("zoe",))
    app.submit()
    app.results(("ann",))
    app.pe_online.always = reject_all("course_ambiguous")
    app.submit()
    app.accredit("MED", "8002", **{"from": "2026-03-01"})
    app.program.accreditations.change(1, {"course": "8002"})
    keys = [(r["person"], r["course"]) for r in app.log() if r["state"] in ("ready", "waiting")]
    assert 1 == keys.count(("ann", "8002"))
