"""Numbers in the whole program: what waits and tells why, what the administrator decides, what
PE-Online proves, and what an upgrade holds back.
"""

from pathlib import Path

import pytest
from conftest import FIELD, KNMP, VVN, opened
from fakes import (
    FakePEOnline,
    FakeSecrets,
    accept_all,
    by_number,
    reject_all,
    rejected,
    unknown_all,
)
from raw import raw_database

from peonline_desktop import bootstrap
from peonline_desktop.domain.calls import Call, Login, NotANumber
from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import HowToRead
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.store.attendances import AttendanceTables
from peonline_desktop.store.database import FILE_NAME, Database

VERSION_4 = Path(__file__).parents[1] / "store" / "version_4.sql"
PSYCHOLOGISTS = 24


def told(app) -> dict[str, tuple]:
    """By person: state with reason, what stood in the field, proposal and choices."""
    return {
        row["person"]: (state, row["found"], row["proposal"], row["choices"])
        for row, state in zip(app.log(), app.states(), strict=True)
    }


def id_of(app, person: str) -> int:
    """The attendance of a person with one."""
    return next(row["id"] for row in app.log() if row["person"] == person)


def misfits(app, *people: str, start=0) -> None:
    """People with a number of the form 99A, and a result each."""
    app.people(**{p: f"{10 + start + n}-A" for n, p in enumerate(people)})
    app.results(*[(p,) for p in people])


# --- Lists as administrators have them ---------------------------------------------------


def imported(app, text: str) -> None:
    """Imports a list of results as it stands."""
    path = app.program.folder / "lijst.csv"
    path.write_text(text, encoding="utf-8")
    columns = {
        "person": "Personeelsnummer",
        "activity": "E-learning",
        "finished": "Afgerond op",
        "verdict": "Resultaat",
    }
    app.program.importer.run(path, HowToRead(columns), dry_run=False)


HEADER = "Personeelsnummer;E-learning;Afgerond op;Resultaat;Relatienummer\n"


def test_numbers_that_are_none(app):
    """Words for none are empty, words for not yet, zeros and errors tell what stood there; none
    is ready, shared or sent.
    """
    values = ["-", "n.v.t.", "n.v.t.", "#N/B", "onbekend", "0", "NULL"]
    imported(
        app,
        HEADER + "".join(f"p{n};MED;02-03-2026;ja;{v}\n" for n, v in enumerate(values, 1)),
    )
    missing = "waiting:number_missing"
    found = [None, None, None, "#N/B", "onbekend", "0", None]
    assert [(missing, each, None, []) for each in found] == list(told(app).values())
    assert 0 == app.submit()["calls"]
    with pytest.raises(Refused, match="retry_not_possible"):
        app.program.decisions.retry([5])


def test_numbers_as_excel_writes_text(app):
    """The zeros are kept."""
    imported(
        app,
        HEADER + 'p1;MED;02-03-2026;ja;="061001"\n' + 'p2;MED;02-03-2026;ja;"=""061002"""\n',
    )
    assert ["061001", "061002"] == [row["registration_number"] for row in app.log()]
    assert ["ready"] * 2 == app.states()


def test_two_numbers_in_a_field(app):
    """Both are shown to choose from; nothing is chosen by the program."""
    app.program.groups.activate(PSYCHOLOGISTS, ["Nummer"])
    app.accredit("PSY", "8002", PSYCHOLOGISTS)
    path = app.program.folder / "psy.csv"
    path.write_text(
        "person;activity;finished;verdict;Nummer\n"
        "p1;PSY;02-03-2026;ja;49012345678 / NIP-00123456\n"
        "p2;PSY;02-03-2026;ja;49012345679, NIP-00123457\n",
        encoding="utf-8",
    )
    app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert {
        "p1": (
            "waiting:number_several",
            "49012345678 / NIP-00123456",
            None,
            ["49012345678", "NIP-00123456"],
        ),
        "p2": (
            "waiting:number_several",
            "49012345679, NIP-00123457",
            None,
            ["49012345679", "NIP-00123457"],
        ),
    } == told(app)
    app.program.decisions.accept_repair([1], "NIP-00123456")
    assert ["ready", "waiting:number_several"] == app.states()
    assert "NIP-00123456" == app.log()[0]["registration_number"]


# --- A number of another form --------------------------------------------------------------


def test_a_number_of_another_form_waits(app):
    """With what stood there and a proposal where one can be made; retry sends it as it is."""
    app.people(ann="61O006", bob="A-12")
    app.results(("ann",), ("bob",))
    misfit = "waiting:number_misfit"
    assert {
        "ann": (misfit, "61O006", "610006", []),
        "bob": (misfit, "A-12", None, []),
    } == told(app)
    app.program.decisions.accept_repair([1])
    app.program.decisions.retry([2])
    assert ["ready", "ready"] == app.states()
    app.submit()
    assert {"610006", "A12"} == {n for call in app.pe_online.numbers for n in call}


def test_what_was_retried_is_that_number_only(app):
    """Another odd number in its place waits again."""
    misfits(app, "ann")
    app.program.decisions.retry([1])
    app.people(ann="99-A")
    assert ["waiting:number_misfit"] == app.states()


def test_a_shared_number_of_another_form_is_told_as_shared(app):
    """It is the graver of the two; corrected, the form is what it waits for."""
    app.people(ann="123", bob="123")
    app.results(("ann",), ("bob",))
    assert ["waiting:number_shared"] * 2 == app.states()
    app.people(bob="124")
    assert ["waiting:number_misfit"] * 2 == app.states()


def test_what_is_no_number_is_never_shared(app):
    """Nor are several numbers: nobody has one of them yet."""
    app.people(ann="volgt", bob="volgt", cid="610001, 610002", dora="610001")
    app.results(("ann",), ("bob",), ("cid",), ("dora",))
    assert [
        *["waiting:number_missing"] * 2,
        "waiting:number_several",
        "ready",
    ] == app.states()


def test_a_good_number_in_another_field_goes(app):
    """Whatever the first field holds, with a warning; what it held is not told as found."""
    app.program.groups.activate(VVN, [FIELD, "BIG"])
    for number, text in enumerate(["volgt", "61O006", "610001, 610002", "6,1E+05"]):
        app.people(**{f"p{number}": {FIELD: text, "BIG": f"4900123450{number}"}})
    app.results(*[(f"p{number}",) for number in range(4)])
    assert [("ready", f"4900123450{n}", "second_field", None) for n in range(4)] == [
        (r["state"], r["registration_number"], r["warning"], r["found"]) for r in app.log()
    ]


def test_not_yet_in_one_group_waits_though_another_has_a_number(app):
    """Whoever writes "volgt" will have one; whoever writes "n.v.t." has none."""
    app.program.groups.activate(KNMP, ["BIG"])
    app.accredit(course="8002", org=KNMP)
    app.people(
        ann={FIELD: "610001", "BIG": "volgt"},
        bob={FIELD: "610002", "BIG": "n.v.t."},
    )
    app.results(("ann",), ("bob",))
    assert [("ann", VVN, "ready"), ("ann", KNMP, "waiting"), ("bob", VVN, "ready")] == [
        (row["person"], row["org_id"], row["state"]) for row in app.log()
    ]


# --- Shapes --------------------------------------------------------------------------------


def proved(app) -> None:
    """The form 99A of V&VN has proved itself, by three people whose rows are 1 to 3."""
    misfits(app, "ann", "bob", "cas")
    app.program.decisions.retry([1, 2, 3])
    app.submit()


def test_a_shape_that_three_people_proved_waits_no_more(app):
    """PE-Online knows better than our list: the rest goes by itself, in the same run."""
    misfits(app, "a", "b", "c", "d")
    app.program.decisions.retry([1, 2])
    app.submit()
    assert ["accepted"] * 2 + ["waiting:number_misfit"] * 2 == app.states()
    app.program.decisions.retry([3])
    app.submit()
    assert ["accepted"] * 4 == app.states()
    misfits(app, "e", start=50)
    app.people(f="10-AB")
    app.results(("f",))
    assert ["ready", "waiting:number_misfit"] == app.states()[4:]
    assert "number_misfit" == app.log()[4]["warning"]
    assert [] == [c for c in app.program.doctor.examine() if c.found]


def test_one_person_proves_nothing_alone(app):
    """Three acceptances of one number are one; nor do two keys of one person count twice."""
    app.accredit("B", "8002")
    app.accredit("C", "8003")
    app.people(a="10-A", b="11-A", c="12-A", d="13-A")
    app.results(("a",), ("a", "B"), ("a", "C"), ("b",), ("c",), ("d",))
    retried = [r["id"] for r in app.log() if r["person"] in "abc"]
    app.program.people.merge("b", "a")
    app.program.decisions.retry([i for i in retried if i in {r["id"] for r in app.log()}])
    app.submit()
    assert "waiting:number_misfit" == app.states()[-1]


def test_a_merge_takes_a_proof_away(app):
    """Of three people who turn out to be two."""
    app.accredit("B", "8002")
    app.people(ann="10-A", bob="11-A", cas="12-A")
    app.results(("ann",), ("bob", "B"), ("cas",))
    app.program.decisions.retry([1, 2, 3])
    app.submit()
    misfits(app, "d", start=50)
    assert "ready" == app.states()[3]
    app.program.people.merge("ann", "bob")
    assert "waiting:number_misfit" == app.states()[3]
    assert "" == next(c.found for c in app.program.doctor.examine() if c.code == "derived")
    app.program.decisions.retry([4])
    app.submit()
    misfits(app, "e", start=60)
    assert "ready" == app.states()[4]


def test_test_mode_proves_too(app):
    """As it does for courses: all was checked."""
    app.program.providers.back_to_test("Zorg")
    proved(app)
    misfits(app, "d", start=50)
    assert "ready" == app.states()[3]


def test_a_shape_is_lost_by_a_number_that_is_unknown(app):
    """Whoever would have gone by it waits again; three others after that prove it anew."""
    proved(app)
    misfits(app, *"defgh", start=50)
    app.program.decisions.withdraw([5, 6, 7, 8], "later", None)
    app.pe_online.always = reject_all("person_unknown")
    app.submit()
    app.pe_online.always = accept_all
    for done in range(3):
        app.program.decisions.retry([5 + done])
        assert "waiting:number_misfit" == app.states()[4 + done]
        app.program.decisions.retry([5 + done])
        app.submit()
        assert "accepted" == app.states()[4 + done]
    app.program.decisions.retry([8])
    assert "ready" == app.states()[7]


def test_who_is_ready_by_a_shape_waits_when_it_is_lost(app):
    """An unknown number among those of a call outweighs what the same call accepted."""
    proved(app)
    misfits(app, "d", "e", "f", start=50)
    app.people(g="99-A")
    app.results(("g", "MED", "2026-03-02"))
    app.pe_online.always = by_number({"61A": rejected("person_unknown")})
    app.provider(mode=None, batch_size=3)
    app.submit()
    assert [
        "accepted",
        "rejected:person_unknown",
        "accepted",
        "waiting:number_misfit",
    ] == app.states()[3:]


def test_a_shape_is_proved_at_its_own_register_and_group(app):
    """Another provider's register is asked anew."""
    app.provider("Ander", endpoint="https://ander.example/x")
    app.accredit("B", "8002", provider="Ander")
    proved(app)
    app.people(d="20-A", e="21-A")
    app.results(("d", "MED"), ("e", "B"))
    assert ["ready", "waiting:number_misfit"] == app.states()[3:]


def test_what_was_accepted_with_the_form_proves_it_when_the_form_changes(app):
    """A register whose numbers grow: what it took before goes on."""
    app.people(a="610001", b="610002", c="610003", d="610004")
    app.results(("a",), ("b",), ("c",))
    app.submit()
    app.program.groups.change(VVN, None, r"\d{8}", keep_prefix=None)
    app.results(("d",))
    assert "waiting:number_damaged" == app.states()[3]
    app.program.groups.change(VVN, None, r"\d{9}", keep_prefix=None)
    assert "ready" == app.states()[3]


def test_damage_is_never_proved(app):
    """Digits that are too short wait, however many of them were accepted."""
    people = [f"p{n}" for n in range(4)]
    app.people(**{p: f"6100{n}" for n, p in enumerate(people)})
    app.results(*[(p,) for p in people])
    app.program.decisions.retry([1, 2, 3])
    app.submit()
    assert "waiting:number_damaged" == app.states()[3]
    with pytest.raises(Refused, match="release_not_possible"):
        app.program.decisions.release([4])


def test_a_shape_is_released_in_one_action(app):
    """All that wait for it go, and later ones too; others do not."""
    misfits(app, "a", "b", "c")
    app.people(e="10-AB")
    app.results(("e",))
    words = app.program.words
    assert 3 == app.program.stories.of(1, words).same_form
    assert 3 == app.program.decisions.release([1])
    assert ["ready"] * 3 + ["waiting:number_misfit"] == app.states()
    misfits(app, "d", start=70)
    assert "ready" == app.states()[4]
    assert 0 == app.program.stories.of(1, words).same_form
    last = app.program.stories.of(1, words).happenings[-2].what
    assert 'Alle nummers van deze vorm vrijgegeven door de beheerder. "99A"' == last
    assert {VVN: frozenset({"99A"})} == app.program.groups.released()
    assert [] == [c for c in app.program.doctor.examine() if c.found]


def test_a_release_is_taken_back(app):
    """Its numbers wait again; what was not released cannot be held."""
    misfits(app, "a", "b")
    app.program.decisions.release([1])
    app.program.groups.hold(VVN, "99A")
    assert ["waiting:number_misfit"] * 2 == app.states()
    with pytest.raises(Refused, match="shape_not_released"):
        app.program.groups.hold(VVN, "99A")


def test_a_released_shape_still_may_be_shared(app):
    """Letting a form go is no word on whose number it is."""
    app.people(a="10-A", b="10-A", c="11-A")
    app.results(("a",), ("b",), ("c",))
    app.program.decisions.release([3])
    assert ["waiting:number_shared"] * 2 + ["ready"] == app.states()


def test_only_what_waits_for_its_form_is_released(app):
    """When one of the rows cannot take it, nothing is released."""
    misfits(app, "a")
    app.people(b="610001")
    app.results(("b",))
    with pytest.raises(Refused, match="release_not_possible"):
        app.program.decisions.release([1, 2])
    assert {} == app.program.groups.released()


# --- Several -------------------------------------------------------------------------------


def test_one_of_several_is_chosen(app):
    """Only one that is offered; it becomes a correction by hand, kept on top of the source."""
    app.people(ann="610001 / 610002")
    app.results(("ann",))
    decisions = app.program.decisions
    for decide, code in (
        (lambda: decisions.retry([1]), "choice_needed"),
        (lambda: decisions.accept_repair([1]), "choice_needed"),
        (lambda: decisions.accept_repair([1], "610009"), "number_not_offered"),
        (lambda: decisions.manual([1]), "manual_without_number"),
    ):
        with pytest.raises(Refused, match=code) as refused:
            decide()
        assert app.program.words.problem(refused.value)
    decisions.accept_repair([1], "610002")
    app.people(ann="610001 / 610002 ")
    assert [("ready", "610002", None, [])] == [
        (r["state"], r["registration_number"], r["found"], r["choices"]) for r in app.log()
    ]
    assert "repair" == app.program.people.history("ann")[0].what


def test_a_choice_keeps_the_numbers_of_other_groups(app):
    """In a field that holds the numbers of all of them."""
    app.people(ann="52/610001, 31/49001234501, 52/610002")
    app.results(("ann",))
    app.program.decisions.accept_repair([1], "610002")
    (person,) = app.program.people.all()
    assert "52/610002, 31/49001234501" == person["fields"][FIELD]


def test_a_proposal_may_be_named(app):
    """And nothing else."""
    app.people(ann="61O006")
    app.results(("ann",))
    with pytest.raises(Refused, match="number_not_offered"):
        app.program.decisions.accept_repair([1], "610007")
    app.program.decisions.accept_repair([1], "610006")
    assert ["ready"] == app.states()


# --- What was sent stays what it is --------------------------------------------------------


def test_a_sent_row_does_not_change_for_a_number_that_is_gone(app):
    """Neither accepted nor refused rows follow a field that says "volgt" or two numbers."""
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.pe_online.always = by_number({"610002": rejected("person_unknown")})
    app.submit()
    for text in ("volgt", "610003, 610004", "-"):
        app.program.people.set("ann", {FIELD: text})
        app.program.people.set("bob", {FIELD: text})
        assert ["accepted", "rejected:person_unknown"] == app.states()
        assert [False, False] == [row["review"] for row in app.log()]
    app.program.people.set("bob", {FIELD: "61O005"})
    assert "waiting:number_misfit" == app.states()[1]


def test_what_was_accepted_under_a_number_still_in_its_field_is_no_change(app):
    """A form that was passed over for another field is not another number."""
    app.people(ann="10-A")
    app.results(("ann",))
    app.program.decisions.retry([1])
    app.submit()
    app.program.groups.activate(VVN, [FIELD, "BIG"])
    app.people(ann={"BIG": "49001234501"})
    assert [("accepted", False)] == [(r["state"], r["review"]) for r in app.log()]
    app.people(ann="99-A")
    assert [("accepted", True)] == [(r["state"], r["review"]) for r in app.log()]


# --- The last check -------------------------------------------------------------------------


def broken(app) -> None:
    """Breaks a row that is ready, as only a bug could; another provider has one too."""
    app.provider("Ander", endpoint="https://ander.example/x")
    app.accredit("B", "8002", provider="Ander")
    app.people(ann="610001", bob="610002", cid="610003", dora="610004")
    app.results(("dora",))
    app.submit()
    app.results(("ann",), ("bob",), ("cid", "B"))
    database = Database(app.program.folder / FILE_NAME)
    with database.connection():  # with its event: the history says the same
        AttendanceTables(database).decide(
            2, {"registration_number": "--"}, ("derived", ""), app.clock.now(), "bug"
        )
    app.sql("DELETE FROM touched")


def test_nothing_without_a_letter_or_digit_is_put_in_a_call(app):
    """It is a bug, told with a report when all other rows of all providers have gone."""
    broken(app)
    app.submit()
    assert ["provider_broke"] == [each.code for each in app.last.problems]
    assert ["NotANumber"] == [bug.causes[0].kind for bug in app.last.bugs]
    assert ["accepted", "ready", "accepted", "accepted"] == app.states()
    assert [["610004"], ["610003"], ["610002"]] == app.pe_online.numbers


def test_an_entry_without_a_number_is_not_written(app):
    """Where it is made, once more."""
    broken(app)
    parts = app.program.submitter._parts
    provider = app.program.providers.get("Zorg")
    call = Call(provider, VVN, tuple(parts.store.sendable(provider.id)))
    with pytest.raises(NotANumber):
        PEOnline(Limits()).request_to_keep(call, Login("1", "x"))


# --- What people type -----------------------------------------------------------------------


def test_a_number_by_hand_is_kept_and_what_would_happen_is_known(app):
    """Any text; of what would wait it says for what."""
    numbers = app.program.groups.number_fields()
    said = {
        text: (doubt and doubt.reason)
        for text in ("610001", "123", "volgt", "-", "610001 610002", "61000")
        for doubt in [numbers.doubt(FIELD, text)]
    }
    assert {
        "610001": None,
        "123": "number_misfit",
        "volgt": "number_missing",
        "-": "number_missing",
        "610001 610002": "number_several",
        "61000": "number_damaged",
    } == said
    assert numbers.doubt("Afdeling", "123") is None
    app.people(ann="123")
    app.results(("ann",))
    app.program.decisions.release([1])
    assert app.program.groups.number_fields().doubt(FIELD, "456") is None


def test_a_field_of_two_groups_is_well_when_one_can_use_it(app):
    """Their numbers differ."""
    app.program.groups.activate(KNMP, [FIELD])
    numbers = app.program.groups.number_fields()
    assert numbers.doubt(FIELD, "610001") is None
    assert "number_misfit" == numbers.doubt(FIELD, "123").reason


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_the_story_tells_what_stood_there(app, language):
    """And what can be taken in its place."""
    app.people(ann="volgt", bob="61O006", cid="610001 / 610002")
    app.results(("ann",), ("bob",), ("cid",))
    words = bootstrap.words(language)
    facts = [dict(app.program.stories.of(number, words).facts) for number in (1, 2, 3)]
    assert ["volgt", "61O006", "610001 / 610002"] == [f[words.say("head_found")] for f in facts]
    assert "610006" == facts[1][words.say("head_proposal")]
    assert "610001, 610002" == facts[2][words.say("head_choices")]


def test_the_export_tells_what_stood_there(app, tmp_path):
    """In columns of their own."""
    app.people(ann="volgt", bob="610001 / 610002")
    app.results(("ann",), ("bob",))
    app.program.exporter.export(tmp_path / "log.csv", app.program.words)
    text = (tmp_path / "log.csv").read_text("utf-8-sig")
    assert ";found;choices;" in text.splitlines()[0]
    assert ";volgt;;" in text
    assert ";610001 / 610002;610001, 610002;" in text


# --- The upgrade ----------------------------------------------------------------------------


@pytest.fixture
def upgraded(tmp_path, clock):
    """A database of version 4, in which all kinds of numbers went."""
    folder = tmp_path / "oud"
    folder.mkdir(mode=0o700)
    (folder / FILE_NAME).touch(mode=0o600)
    with raw_database(folder / FILE_NAME) as raw:
        raw.executescript(VERSION_4.read_text(encoding="utf-8"))
    with opened(folder, clock, FakePEOnline(), FakeSecrets()) as app:
        app.secrets.save("1", "geheim")
        app.sent_before = app.sql(
            "SELECT id, state, registration_number FROM attendance WHERE was_sent AND id <> 8"
        )
        yield app


def test_an_upgrade_derives_all_once_and_tells_what_waits(upgraded):
    """Until somebody has seen it; before all is derived there is nothing to tell."""
    app = upgraded
    assert app.program.upgrade.note() is None
    app.program.deriver.run()
    for _ in range(2):
        note = app.program.upgrade.note()
        assert {"number_missing": 4, "number_misfit": 2} == note.waiting
        assert 1 == note.gone
    assert note == app.program.todays.look().judged_anew
    app.program.upgrade.seen()
    assert app.program.upgrade.note() is None
    app.program.deriver.everyone()
    assert app.program.upgrade.note() is None


def test_an_upgrade_leaves_what_was_sent_and_holds_the_rest(upgraded):
    """A shape that proved itself before goes on; a row that went for nobody waits."""
    app = upgraded
    app.program.deriver.run()
    assert app.sent_before == app.sql(
        "SELECT id, state, registration_number FROM attendance WHERE was_sent AND id <> 8"
    )
    missing, misfit = "waiting:number_missing", "waiting:number_misfit"
    states = {p: (s, found) for p, (s, found, _, _) in told(app).items()}
    assert {
        "gijs": (missing, None),
        "hanna": ("ready", None),
        "iris": ("ready", "V-104"),
        "jan": (missing, None),
        "kees": (missing, "onbekend"),
        "lies": (misfit, "123"),
        "mo": ("waiting:number_several", "610003/610004"),
        "nel": (misfit, "80-A"),
        "oscar": ("ready", None),
        "piet": (missing, "0"),
        "quin": (missing, "#N/B"),
    } == {
        p: states[p]
        for p in states
        if p not in ("ann", "bob", "cas", "dirk", "eva", "freek", "fien")
    }
    assert [] == [c for c in app.program.doctor.examine() if c.found]
    app.submit()
    assert {"610001", "V104", "610007"} == {n for call in app.pe_online.numbers for n in call}


def test_a_new_database_has_nothing_to_tell(app):
    """Nobody was there before."""
    app.people(ann="123")
    app.results(("ann",))
    assert app.program.upgrade.note() is None
    assert app.program.todays.look().judged_anew is None


def test_a_row_that_went_for_nobody_goes_when_there_is_a_number(upgraded):
    """It keeps its place, and goes under the number that came."""
    app = upgraded
    app.program.deriver.run()
    app.people(gijs="610044")
    assert "ready" == told(app)["gijs"][0]
    app.pe_online.always = unknown_all
    app.submit()
    app.people(gijs="610045")
    assert "unknown" == told(app)["gijs"][0]
    assert "610044" == next(
        r["registration_number"] for r in app.log() if r["person"] == "gijs"
    )
