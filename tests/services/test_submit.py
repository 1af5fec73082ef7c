"""Runs: calls, probes, refusals, waits and limits (design.md, contract.md)."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from conftest import FIELD, KNMP, VVN
from fakes import (
    UNREADABLE,
    accept_all,
    by_number,
    no_answer,
    no_connection,
    numbers,
    refuse,
    reject_all,
    rejected,
    unknown_all,
)

from peonline_desktop.domain.calls import UNKNOWN, Answer, WholeRefusal
from peonline_desktop.domain.errors import Abandoned, LoginRefused, SomeoneElse, WrongUse
from peonline_desktop.services.login_check import LoginState
from peonline_desktop.services.providers import ProviderChange


def people(app, count: int, start: int = 0, activity="MED", day="2026-03-01") -> list[str]:
    """People with a number and a pass; returns their numbers."""
    made = {f"p{number}": number for number in numbers(count, start)}
    app.people(**made)
    app.results(*((person, activity, day) for person in made))
    return list(made.values())


def known_course(app) -> None:
    """Makes the course known to be taken: one row was accepted before."""
    people(app, 1, start=9000)
    app.submit()
    app.pe_online.calls.clear()


def problems(app) -> list[str]:
    """What kept providers back in the last run."""
    return [problem.code for problem in app.last.problems]


def test_nothing_to_send_is_no_run(app):
    """No call, no run in the list."""
    assert app.submit() == {"calls": 0, "sent": 0, "accepted": 0, "rejected": 0, "unknown": 0}
    assert app.program.log.runs(None) == []


def test_a_run_is_kept_with_its_counts(app):
    """Who, when, how many calls and what came of them."""
    people(app, 3)
    app.submit()
    (run,) = app.program.log.runs(None)
    assert tuple(
        run[k] for k in ("calls", "sent", "accepted", "rejected", "unknown", "ended")
    ) == (2, 3, 3, 0, 0, "done")
    assert "@" in run["who"]


def test_calls_hold_at_most_the_batch_size(app):
    """One provider and one orgID each, in the order of the days."""
    known_course(app)
    app.provider(mode=None, batch_size=4)
    people(app, 10)
    app.submit()
    assert app.pe_online.sizes == [4, 4, 2]


def test_one_call_is_one_group(app):
    """Rows of two groups never go together."""
    app.program.groups.activate(KNMP, [FIELD])
    app.accredit("APO", "8801", org=KNMP)
    known_course(app)
    app.people(ann="49001234501")
    app.results(("ann", "APO"), ("ann",))
    app.submit()
    assert all(len({row.org_id for row in call.rows}) == 1 for call in app.pe_online.calls)
    assert {VVN, KNMP} == {call.org_id for call in app.pe_online.calls}


def test_a_number_stands_at_most_once_in_a_call(app):
    """Two courses of one person go in two calls."""
    app.accredit("REA", "8002")
    people(app, 3)
    people(app, 3, activity="REA")
    app.submit()
    assert all(len(set(each)) == len(each) for each in app.pe_online.numbers)
    assert app.states() == ["accepted"] * 6


def test_what_is_sent_is_on_disk_first(app):
    """When a byte leaves, the call and its rows are committed."""
    seen = []

    def look(call):
        rows = app.sql("SELECT state, attempts FROM attendance")
        calls = app.sql("SELECT rows, ended FROM call")
        seen.append((rows, calls))
        return accept_all(call)

    people(app, 1)
    app.pe_online.always = look
    app.submit()
    assert seen == [([("sending", 1)], [(1, None)])]


def test_a_new_course_starts_with_a_probe(app):
    """One row alone; accepted, the others follow in the same run."""
    people(app, 5)
    assert app.submit() == {"calls": 2, "sent": 5, "accepted": 5, "rejected": 0, "unknown": 0}
    assert app.pe_online.sizes == [1, 4]


def test_test_mode_counts_as_accepted_before(bare):
    """A course that was taken in test mode needs no probe when live."""
    bare.provider(mode="test")
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit()
    people(bare, 2)
    bare.submit()
    bare.pe_online.calls.clear()
    bare.program.providers.go_live("Zorg", keep_test=False)
    bare.submit()
    assert bare.pe_online.sizes == [2]


@pytest.mark.parametrize("reason", ["not_accredited", "course_unknown", "other"])
def test_a_refused_probe_holds_the_course(app, reason):
    """The other rows wait, saying PE-Online's words; nothing more is sent for six days."""
    people(app, 5)
    app.pe_online.always = reject_all(reason)
    assert (app.submit()["calls"], app.last.counts["rejected"]) == (1, 1)
    assert [f"rejected:{reason}", *["waiting:course_refused"] * 4] == app.states()
    assert {"PE-Online's own words"} == {row["message"] for row in app.log()}
    app.clock.pass_days(5)
    assert app.submit()["calls"] == 0
    app.clock.pass_days(1)
    assert app.submit()["calls"] == 1
    assert len({each[0] for each in app.pe_online.numbers}) == 2, "another person asks"


def test_an_accepted_probe_lifts_the_refusal(app):
    """The waiting rows follow, and those rejected for the course reason earlier."""
    people(app, 4)
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    app.clock.pass_days(7)
    app.pe_online.always = accept_all
    app.submit()
    assert app.states() == ["accepted"] * 4


def test_a_course_of_one_person_is_asked_by_that_person(app):
    """When nobody else has a row, the rejected one asks again, as it is then."""
    people(app, 1)
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    app.clock.pass_days(6)
    app.submit()
    assert app.pe_online.numbers == [["610001"], ["610001"]]
    app.clock.pass_days(6)
    app.pe_online.always = accept_all
    app.submit()
    assert app.states() == ["accepted"]


def test_probes_end_a_year_after_the_accreditation(app):
    """After that nothing asks any more, until the administrator says so."""
    people(app, 2)
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    app.clock.pass_days(390)
    app.submit()
    app.clock.pass_days(365)
    app.submit()
    calls = len(app.pe_online.calls)
    app.clock.pass_days(30)
    assert app.submit()["calls"] == 0
    app.program.decisions.retry([app.log("waiting", "rejected")[-1]["id"]])
    app.submit()
    assert calls + 1 == len(app.pe_online.calls)


def test_retry_asks_at_once(app):
    """On the administrator's word that very row is the probe."""
    people(app, 3)
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    chosen = app.log("waiting")[-1]
    app.program.decisions.retry([chosen["id"]])
    app.submit()
    assert [chosen["registration_number"]] == app.pe_online.numbers[-1]
    app.program.decisions.retry([app.log("rejected")[0]["id"]])
    app.pe_online.always = accept_all
    app.submit()
    assert app.states() == ["accepted"] * 3


def test_a_person_refused_says_nothing_of_the_course(app):
    """The next person probes."""
    first = people(app, 4)[0]
    app.pe_online.always = by_number({first: rejected("person_unknown")})
    app.submit()
    assert app.pe_online.sizes == [1, 1, 2]
    assert ["rejected:person_unknown", *["accepted"] * 3] == app.states()


def test_after_five_people_the_rest_follow(app):
    """At most five probes in a run."""
    people(app, 8)
    app.pe_online.always = reject_all("person_unknown")
    app.submit()
    assert app.pe_online.sizes == [1, 1, 1, 1, 1, 3]


def test_an_unknown_probe_leaves_the_rest_ready(app):
    """That row probes again in the next run."""
    people(app, 3)
    app.pe_online.always = unknown_all
    app.submit()
    assert app.states() == ["unknown", "ready", "ready"]
    app.pe_online.calls.clear()
    app.pe_online.always = accept_all
    app.submit()
    assert app.pe_online.numbers == [["610001"], ["610002", "610003"]]


def test_a_course_reason_later_holds_the_unsent_rows(app):
    """For a course that was accepted before: the rows still ready wait too."""
    known_course(app)
    app.provider(mode=None, batch_size=2)
    people(app, 6)
    app.pe_online.answers = [reject_all("registration_closed")]
    app.submit()
    assert len(app.pe_online.calls) == 1
    assert app.states().count("waiting:course_refused") == 4


def test_a_course_reason_beside_an_acceptance_holds_nothing(app):
    """When one answer takes a row of the course, the course as such is not refused."""
    known_course(app)
    made = people(app, 3)
    app.pe_online.answers = [by_number({made[0]: rejected("registration_closed")})]
    app.submit()
    people(app, 1, start=50)
    app.submit()
    assert app.states().count("rejected:registration_closed") == 1
    assert app.states().count("waiting:course_refused") == 0


def test_unknown_rows_go_again_in_half_the_size_then_alone(app):
    """Only those rows, and alone at most three times in a run."""
    known_course(app)
    made = people(app, 8)
    app.pe_online.always = by_number(dict.fromkeys(made[:3], UNKNOWN))
    app.submit()
    assert app.pe_online.sizes[0] == 8
    assert app.pe_online.sizes[1:5] == [3, 1, 1, 1]
    alone = [each[0] for each in app.pe_online.numbers[2:]]
    assert dict.fromkeys(made[:3], 3) == {n: alone.count(n) for n in set(alone)}
    assert (app.last.counts["unknown"], app.last.counts["accepted"]) == (3, 5)


def test_an_unknown_row_shows_under_review_after_six_requests(app):
    """And again in every later run; settled, the review goes."""
    people(app, 1)
    app.pe_online.always = unknown_all
    app.submit()
    assert (app.log()[0]["attempts"], app.log()[0]["review"]) == (3, False)
    app.submit()
    assert (app.log()[0]["attempts"], app.log()[0]["review"]) == (6, True)
    app.pe_online.always = accept_all
    app.submit()
    assert (app.log()[0]["state"], app.log()[0]["review"]) == ("accepted", False)


@pytest.mark.parametrize("fault", [no_answer(), UNREADABLE])
def test_the_same_call_is_tried_three_times(app, fault):
    """After two and six seconds, plus or minus half; then the run stops for the provider."""
    people(app, 3)
    app.pe_online.always = fault
    app.submit()
    assert app.pe_online.numbers == [["610001"]] * 3
    first, second = app.clock.waits
    assert 1 <= first <= 3 <= second <= 9
    assert app.states() == ["unknown", "ready", "ready"]
    assert app.log()[0]["attempts"] == 3
    assert problems(app) in (["no_answer"], ["answer_unreadable"])


def test_an_abandoned_call_is_not_tried_again(app):
    """The program has to stop: the row is unknown, and goes in the next run."""
    people(app, 2)
    app.pe_online.answers = [Abandoned("abandoned", address="fake")]
    app.submit()
    assert [["610001"]] == app.pe_online.numbers
    assert (["unknown", "ready"], ["abandoned"]) == (app.states(), problems(app))
    assert "abandoned" == app.program.log.runs(1)[0]["ended"]


def test_a_call_that_is_answered_at_last_counts(app):
    """Two silences and an answer."""
    people(app, 1)
    app.pe_online.answers = [no_answer(), no_answer()]
    assert (app.submit()["calls"], app.last.counts["accepted"]) == (3, 1)


def test_what_was_never_connected_goes_back(app):
    """Nothing was sent: the row is what it was, not frozen, and no attempt counts."""
    people(app, 2)
    app.pe_online.always = no_connection()
    app.submit()
    assert (app.states(), app.log()[0]["attempts"]) == (["ready", "ready"], 0)
    assert (problems(app), app.last.counts["sent"]) == (["not_connected"], 0)
    app.program.people.set("p610001", {FIELD: "610777"})
    assert "610777" in {row["registration_number"] for row in app.log()}


def test_an_unknown_row_that_never_connected_stays_unknown(app):
    """It goes back to what it was, which is unknown and frozen."""
    people(app, 1)
    app.pe_online.always = unknown_all
    app.submit()
    app.pe_online.always = no_connection()
    app.submit()
    assert (app.states(), app.log()[0]["attempts"]) == (["unknown"], 3)


def test_a_refused_login_pauses_the_provider(app):
    """Rows go back, and nothing more goes until the login changes or a test succeeds."""
    people(app, 2)
    app.pe_online.always = refuse(WholeRefusal.LOGIN)
    app.submit()
    assert (app.states(), app.log()[0]["attempts"]) == (["ready", "ready"], 1)
    assert (
        problems(app),
        app.program.overview.status().counts["paused"],
    ) == (["login_refused"], ["Zorg"])
    app.pe_online.always = accept_all
    app.submit()
    assert (problems(app), len(app.pe_online.calls)) == (["provider_paused"], 1)
    assert isinstance(app.last.problems[0], LoginRefused)
    app.provider(mode=None, userkey="nieuw")
    app.submit()
    assert app.states() == ["accepted", "accepted"]


def test_a_successful_login_test_resumes(app):
    """400 says refused, a refused row says that it works, anything else is not known."""
    provider = app.program.providers.get("Zorg")
    groups = app.program.groups.all()
    check = app.program.check
    for answer, expected in (
        (refuse(WholeRefusal.LOGIN), LoginState.REFUSED),
        (reject_all("course_unknown"), LoginState.WORKS),
        (accept_all, LoginState.NOT_KNOWN),
        (unknown_all, LoginState.NOT_KNOWN),
        (refuse(WholeRefusal.INVALID), LoginState.NOT_KNOWN),
        (no_answer(), LoginState.NOT_KNOWN),
        (UNREADABLE, LoginState.NOT_KNOWN),
    ):
        app.pe_online.answers = [answer]
        assert expected is check.run(provider, groups)
    call = app.pe_online.calls[0]
    assert (call.org_id, call.rows[0].sent.course.course.value) == (VVN, "2147483647")
    assert app.sql("SELECT COUNT(*) FROM call WHERE run_id IS NULL")[0][0] == 7


def test_too_many_rows_halve_the_batch_size_and_remember(app):
    """Until the administrator sets it."""
    known_course(app)
    people(app, 8)
    app.pe_online.always = lambda call: (
        refuse(WholeRefusal.TOO_MANY) if len(call.rows) > 2 else accept_all(call)
    )
    app.submit()
    assert app.pe_online.sizes == [8, 4, 2, 2, 2, 2]
    assert app.program.providers.get("Zorg").rows_per_call == 2
    app.provider(mode=None, batch_size=50)
    assert app.program.providers.get("Zorg").rows_per_call == 50


def test_even_one_row_too_many_stops(app):
    """Nothing ever loops for ever."""
    people(app, 1)
    app.pe_online.always = refuse(WholeRefusal.TOO_MANY)
    app.submit()
    assert (app.states(), problems(app)) == (["ready"], ["one_row_too_many"])


def guilty(*bad: str):
    """Calls with one of these numbers are invalid as a whole."""

    def judge(call):
        named = {row.sent.registration_number for row in call.rows}
        if named & {"AANMELDTEST"}:
            return reject_all("course_unknown")(call)
        return refuse(WholeRefusal.INVALID) if named & set(bad) else accept_all(call)

    return judge


def test_an_invalid_row_is_found_by_halving(app):
    """It alone is rejected; all others are accepted."""
    known_course(app)
    made = people(app, 8)
    app.pe_online.always = guilty(made[5])
    app.submit()
    assert [s for s in app.states() if s != "accepted"] == ["rejected:invalid_entry"]
    assert app.pe_online.sizes == [8, 4, 4, 2, 1, 1, 2]


def test_two_invalid_rows_lead_to_a_login_check(app):
    """It works, so the rows are guilty and the run goes on."""
    known_course(app)
    made = people(app, 6)
    app.pe_online.always = guilty(made[0], made[1], made[4])
    app.submit()
    assert app.states().count("rejected:invalid_entry") == 3
    assert app.pe_online.numbers.count(["AANMELDTEST"]) == 1


@pytest.mark.parametrize("change", ["number", "gone"])
def test_an_invalid_row_that_changed_meanwhile_is_not_judged(app, change):
    """A colleague mends or removes what was refused, before the check says who is guilty."""
    people(app, 2)

    def colleague(call):
        if call.rows[0].sent.registration_number != "AANMELDTEST":
            return refuse(WholeRefusal.INVALID)
        if change == "gone":
            app.program.accreditations.remove(1)
        else:
            app.program.people.set("p610001", {FIELD: "610077"})
        return reject_all("course_unknown")(call)

    app.pe_online.always = colleague
    app.submit()
    assert {"number": ["ready", "ready"], "gone": []}[change] == app.states()


def test_when_all_is_invalid_the_run_stops(app):
    """The Settings or the program are to blame: rows stay as they were."""
    people(app, 2)
    app.pe_online.always = refuse(WholeRefusal.INVALID)
    app.submit()
    assert (app.states(), problems(app)) == (["ready", "ready"], ["settings_refused"])
    requests = app.sql("SELECT COUNT(*) FROM call WHERE request IS NOT NULL AND ended = '505'")
    assert requests[0][0] >= 1


def test_a_provider_without_a_key_sends_nothing(bare):
    """It may exist, for paste lists; a run says what is missing."""
    bare.program.providers.save("Zorg", ProviderChange(user_id="1"))
    bare.program.groups.activate(VVN, [FIELD])
    bare.accredit()
    people(bare, 1)
    bare.submit()
    assert (bare.states(), problems(bare)) == (["ready"], ["userkey_missing"])


def test_one_providers_trouble_does_not_stop_another(app):
    """And `--provider` sends for one only."""
    app.provider("Ander", user_id="999")
    app.program.accreditations.add(
        {
            "provider": "Ander",
            "org": VVN,
            "course": "9001",
            "from": "2026-01-01",
            "to": "2026-12-31",
            "activity": ["AND"],
        }
    )
    people(app, 1)
    people(app, 1, start=1, activity="AND")
    app.pe_online.always = lambda call: (
        no_connection() if call.provider.name == "Ander" else accept_all(call)
    )
    app.submit("Ander")
    assert app.states() == ["ready", "ready"]
    app.submit()
    assert app.states() == ["accepted", "ready"]


def test_cancel_takes_effect_between_calls(app):
    """What was sent is recorded, the rest stays ready."""
    known_course(app)
    app.provider(mode=None, batch_size=1)
    people(app, 5)
    cancelled = threading.Event()
    seen = []

    def progress(tally):
        seen.append(tally.counts()["sent"])
        if len(seen) == 2:
            cancelled.set()

    done = app.program.submitter.submit(None, cancelled, progress)
    assert (done.counts["accepted"], seen) == (2, [1, 2])
    assert app.states().count("ready") == 3
    assert app.program.log.runs(1)[0]["ended"] == "cancelled"


def test_a_row_changed_meanwhile_is_left_out(app):
    """What the administrator withdraws during a run does not go."""
    known_course(app)
    app.provider(mode=None, batch_size=1)
    people(app, 3)

    def withdraw_last(call):
        ready = app.log("ready")
        if ready:
            app.program.decisions.withdraw([ready[-1]["id"]], "bedacht", None)
        return accept_all(call)

    app.pe_online.answers = [withdraw_last]
    app.submit()
    assert (len(app.pe_online.calls), app.states().count("withdrawn")) == (2, 1)


def test_rows_left_sending_become_unknown_and_go_again(app):
    """Killed between sending and recording: the next holder of the lease asks again."""

    class Killed(BaseException):
        pass

    people(app, 1)

    def die(call):
        raise Killed

    app.pe_online.answers = [die]
    with pytest.raises(Killed):
        app.submit()
    assert app.states() == ["sending"]
    app.submit()
    assert (app.states(), app.log()[0]["attempts"]) == (["accepted"], 2)
    sent = [
        (row.sent.registration_number, row.sent.end_date)
        for c in app.pe_online.calls
        for row in c.rows
    ]
    assert len(set(sent)) == 1
    whats = [e["what"] for e in app.program.log.history(app.log()[0]["id"])]
    assert whats == ["derived", "handed_over", "interrupted", "handed_over", "outcome"]


def test_rows_left_sending_are_frozen(app):
    """They may have been processed: they go again as they were, whatever changed since."""

    class Killed(BaseException):
        pass

    def die(call):
        raise Killed

    people(app, 1)
    app.pe_online.answers = [die]
    with pytest.raises(Killed):
        app.submit()
    app.pe_online.answers = [no_connection()]
    app.submit()
    assert ["unknown"] == app.states()
    app.program.people.set("p610001", {FIELD: "610777"})
    app.submit()
    assert {"610001"} == {number for each in app.pe_online.numbers for number in each}


def test_rows_that_come_during_a_run_do_not_skip_their_probe(app):
    """A course never accepted waits for the next run, which begins with its probe."""
    known_course(app)
    app.accredit("REA", "8002")
    people(app, 1)

    def import_meanwhile(call):
        people(app, 3, start=20, activity="REA")
        return accept_all(call)

    app.pe_online.answers = [import_meanwhile]
    app.submit()
    assert [1] == app.pe_online.sizes
    app.submit()
    assert [1, 1, 2] == app.pe_online.sizes


def test_an_answer_that_contradicts_itself_is_reviewed(app):
    """The row is unknown, goes again, and keeps its review until cleared."""
    people(app, 1)
    both = replace(UNKNOWN, message="x", review=True)
    app.pe_online.answers = [Answer(None, None, (both,))]
    app.submit()
    assert [(row["state"], row["review"]) for row in app.log()] == [("accepted", True)]


def test_the_lease_lost_writes_nothing(app):
    """Who finds another holder in the transaction stops, and says who."""
    people(app, 2)

    def steal(call):
        app.sql("UPDATE lease SET number = number + 1, held = 1")
        return accept_all(call)

    app.pe_online.answers = [steal]
    with pytest.raises(SomeoneElse, match="lease_lost"):
        app.submit()
    assert app.states() == ["sending", "ready"]


def test_a_dry_run_sends_nothing(app):
    """It says what would go."""
    people(app, 5)
    planned = app.program.submitter.dry_run(None).counts
    assert (planned["calls"], planned["sent"], planned["accepted"]) == (2, 5, 0)
    assert (app.pe_online.calls, app.states()) == ([], ["ready"] * 5)


def test_acceptance_is_only_what_an_answer_said(app):
    """Every accepted row has a call that says so, and every call its request."""
    made = people(app, 6)
    app.pe_online.always = by_number({made[2]: UNKNOWN, made[3]: rejected("person_unknown")})
    app.submit()
    said = app.sql("SELECT attendance_id FROM call_row WHERE outcome = 'accepted'")
    assert {row["id"] for row in app.log("accepted")} == {row[0] for row in said}
    assert app.sql("SELECT COUNT(*) FROM call WHERE LENGTH(request) = 0")[0][0] == 0


def test_no_secret_reaches_the_database(app):
    """The Userkey is in the secrets, and nowhere in the file."""
    people(app, 1)
    app.submit()
    data = b"".join(p.read_bytes() for p in app.program.folder.glob("peonline.db*"))
    assert b"geheim" not in data


def test_a_restored_copy_is_held_until_the_administrators_word(app, tmp_path):
    """What was ready, unknown or rejected is unknown under review, frozen; then it goes."""
    made = people(app, 4)
    app.pe_online.always = by_number({made[1]: UNKNOWN, made[2]: rejected("person_unknown")})
    app.submit()
    people(app, 1, start=10)
    copy = tmp_path / "kopie.db"
    app.program.caretaker.backup(copy)
    app.pe_online.always = accept_all
    app.submit()
    restored = app.program.caretaker.restore(copy)
    assert (restored.held, restored.aside.exists()) == (3, True)
    assert sorted(app.states()) == ["accepted", "accepted", "unknown", "unknown", "unknown"]
    assert app.program.overview.status().counts["review"] == 3
    calls = len(app.pe_online.calls)
    with pytest.raises(WrongUse, match="restored_hold"):
        app.submit()
    assert calls == len(app.pe_online.calls)
    app.program.decisions.clear_review([app.log("unknown")[0]["id"]], "nagekeken")
    app.submit()
    assert app.states() == ["accepted"] * 5


def test_rows_of_an_expertise_group_send_their_day(app):
    """Type 3 has a date, types 1 and 4 have none; modules and editions go along."""
    app.accredit("INT", "8003", type=3)
    app.accredit("KLAS", "8004", type=1, edition="5", own_meeting="B1")
    people(app, 1, activity="INT")
    people(app, 1, start=1, activity="KLAS")
    app.submit()
    kinds = {row.sent.course.type: row.sent for c in app.pe_online.calls for row in c.rows}
    assert (date(2026, 3, 1), "B1") == (kinds[3].day, kinds[1].course.meeting.value)


def test_a_check_that_does_not_connect_stops_one_provider(app):
    """The run ends with that problem, and is kept as a run."""
    people(app, 1)
    app.pe_online.answers = [refuse(WholeRefusal.INVALID), no_connection()]
    app.submit()
    assert (["ready"], ["not_connected"]) == (app.states(), problems(app))
    assert ["not_connected"] == [run["ended"] for run in app.program.log.runs(None)]


@pytest.mark.parametrize("change", ["remove", "shorten", "deactivate", "elsewhere"])
def test_a_row_no_longer_wanted_does_not_ask_by_itself(app, change):
    """A refused row whose accreditation went, or whose LMS posts itself, is not sent again."""
    people(app, 1)
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    {
        "remove": lambda: app.program.accreditations.remove(1),
        "shorten": lambda: app.program.accreditations.change(1, {"to": "2026-02-01"}),
        "deactivate": lambda: app.program.groups.deactivate(VVN),
        "elsewhere": lambda: app.program.accreditations.change(1, {"posted_elsewhere": True}),
    }[change]()
    app.clock.pass_days(7)
    runs = len(app.program.log.runs(None))
    assert (0, 0) == (
        app.program.submitter.dry_run(None).counts["calls"],
        app.submit()["calls"],
    )
    assert ["rejected:not_accredited"] == app.states()
    assert runs == len(app.program.log.runs(None)), "with nothing to send it is no run"
