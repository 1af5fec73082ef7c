"""What the log says of a row to somebody who was not there, and of a course in one line."""

import re
from pathlib import Path

import pytest
from conftest import FIELD
from fakes import (
    UNREADABLE,
    accept_all,
    by_number,
    no_answer,
    no_connection,
    refuse,
    reject_all,
    rejected,
)

from peonline_desktop import bootstrap
from peonline_desktop.domain.calls import WholeRefusal
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.reviews import SOURCE_CAUSES

CODE = Path(__file__).parents[2] / "peonline_desktop"


def told(app, row_id: int, language="nl") -> list[str]:
    """What happened to a row, in words."""
    story = app.program.stories.of(row_id, bootstrap.words(language))
    return [each.what for each in story.happenings]


def test_a_story_tells_every_step(app):
    """From waiting for a number to accepted, with the administrator's own words."""
    app.people(ann="")
    app.results(("ann",))
    app.people(ann="610001")
    app.pe_online.answers = [
        no_connection(),
        refuse(WholeRefusal.TOO_MANY),
        no_answer(),
        UNREADABLE,
        by_number({"610001": rejected("person_unknown", "Onbekend")}),
    ]
    for _ in range(3):
        app.submit()
    app.program.decisions.retry([1])
    app.submit()
    app.program.decisions.withdraw([1], "dubbel ingevoerd", app.clock.now().date())
    assert [
        "Afgeleid uit resultaat, nummer en accreditatie: Wacht, Nummer ontbreekt",
        "Afgeleid uit resultaat, nummer en accreditatie: Klaar",
        "Verstuurd in aanroep 1: nummer 610001, cursus 8001, dag 01-03-2026",
        "Er kwam geen verbinding voor aanroep 1; er is niets verstuurd: Klaar",
        "Verstuurd in aanroep 2: nummer 610001, cursus 8001, dag 01-03-2026",
        "PE-Online vond aanroep 2 te groot en verwerkte niets: Klaar",
        "Verstuurd in aanroep 3: nummer 610001, cursus 8001, dag 01-03-2026",
        "Uitkomst van aanroep 3 (live): Onzeker",
        "Verstuurd in aanroep 4: nummer 610001, cursus 8001, dag 01-03-2026",
        "Uitkomst van aanroep 4 (live): Onzeker",
        "Verstuurd in aanroep 5: nummer 610001, cursus 8001, dag 01-03-2026",
        'Uitkomst van aanroep 5 (live): Afgewezen, Nummer onbekend bij PE-Online. "Onbekend"',
        "Opnieuw, op verzoek van de beheerder: Klaar",
        "Afgeleid uit resultaat, nummer en accreditatie: Klaar",
        "Verstuurd in aanroep 6: nummer 610001, cursus 8001, dag 01-03-2026",
        "Uitkomst van aanroep 6 (live): Geaccepteerd",
        'Niet indienen of verwijderd, besluit van de beheerder: Niet indienen. "dubbel ingevoerd"',
    ] == told(app, 1)


def test_a_story_says_what_a_row_is_and_what_to_do(app):
    """Facts, explanation, who can act, and the next step; times are Amsterdam's."""
    app.people(ann={"naam": "Ann", FIELD: "610001"})
    app.results(("ann",))
    app.pe_online.always = reject_all("person_unknown")
    app.submit()
    story = app.program.stories.of(1, app.program.words)
    facts = dict(story.facts)
    assert ("Ann (ann)", "610001") == (facts["Medewerker"], facts["Registratienummer"])
    assert ("PE-cursus 8001", "01-03-2026") == (facts["Cursus"], facts["Dag"])
    assert "Presentie 1: Afgewezen" == story.title
    assert "medewerker" in story.explanation
    assert story.next_step
    assert "23-11-2026 13:00:00" == story.happenings[0].time


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("state", ["accepted", "accepted_test", "unknown", "ready", "manual"])
def test_a_state_without_a_reason_is_explained_too(app, language, state):
    """Accepted is not credited, and in test mode nothing is: each state says what it means."""
    app.people(ann="610001")
    app.results(("ann",))
    if state == "unknown":
        app.pe_online.always = no_answer()
    if state == "accepted_test":
        app.program.providers.back_to_test("Zorg")
    if state == "manual":
        app.program.decisions.manual([1])
    if state != "ready":
        app.submit()
    words = bootstrap.words(language)
    assert words.say(f"means_{state}") == app.program.stories.of(1, words).explanation


def test_every_event_has_words():
    """What the code can write into the history can be told."""
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.rglob("*.py"))
    written = set(re.findall(r'Happened\(\w+, "(\w+)"', code))
    written |= set(re.findall(r'_decide\(\s*\w+,\s+\(?"(\w+)"', code))
    written |= set(re.findall(r'_save\(\w+, "(\w+)"', code))
    written |= set(re.findall(r'\("(provider_live|address_changed|restored)", ""\)', code))
    written |= {"retry", *SOURCE_CAUSES}  # given on by name
    written |= {f"turned_back_{each.value}" for each in WholeRefusal}
    written.add("turned_back_not_connected")
    told = {
        key.removeprefix("event_")
        for key in bootstrap.texts()["phrases"]
        if key[:6] == "event_"
    }
    assert len(written) > 12
    assert written == told - {"why"}


def test_a_story_of_nobody_is_refused(app):
    """It says that there is no such row."""
    with pytest.raises(WrongUse, match="attendance_unknown"):
        app.program.stories.of(99, app.program.words)


def test_ten_thousand_rows_of_a_refused_course_cost_a_call_a_week(app):
    """And are one line, in status and log, until it is admitted."""
    count = 10_000
    app.people(**{f"p{n}": f"{610000 + n}" for n in range(count)})
    app.results(*((f"p{n}",) for n in range(count)))
    app.pe_online.always = reject_all("not_accredited")
    for _ in range(3):
        app.submit()
    assert [1] == app.pe_online.sizes
    (course,) = app.program.overview.courses()
    assert (count, "not_accredited", "2026-11-29") == (
        course["rows"],
        course["reason"],
        course["next_probe"],
    )
    whole = app.program.overview.whole_course
    assert [] == list(app.program.log.log((), None, whole))
    assert count == len(app.log())
    for _ in range(21):
        app.clock.pass_days(1)
        app.submit()
    assert [1] * 4 == app.pe_online.sizes, "once a week, with another person's row"
    assert 4 == len({tuple(numbers) for numbers in app.pe_online.numbers})
    assert count == app.program.overview.courses()[0]["rows"]
    app.pe_online.always = accept_all
    app.clock.pass_days(7)
    app.submit()
    assert {"accepted"} == set(app.states())
    assert [] == app.program.overview.courses()


def test_a_course_refused_for_an_unknown_text_is_one_line_too(app):
    """The row that asked is folded with those it holds back."""
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.pe_online.always = reject_all("other")
    app.submit()
    (course,) = app.program.overview.courses()
    assert (2, "other") == (course["rows"], course["reason"])
    assert [] == list(app.program.log.log((), None, app.program.overview.whole_course))


def test_a_person_refused_in_a_refused_course_is_not_folded(app):
    """Only what the course holds back is."""
    app.people(ann="610001", bob="610002", carl="610003")
    app.results(("ann",), ("bob",), ("carl",))
    app.pe_online.answers = [reject_all("person_unknown"), reject_all("course_unknown")]
    app.submit()
    (course,) = app.program.overview.courses()
    assert 2 == course["rows"]
    shown = app.program.log.log((), None, app.program.overview.whole_course)
    assert ["ann"] == [row["person"] for row in shown]


def test_status_says_who_is_submitting(app):
    """While somebody does."""
    app.people(ann="610001")
    app.results(("ann",))
    seen = []

    def look(call):
        seen.append(app.program.overview.status().counts["submitting"])
        return accept_all(call)

    app.pe_online.always = look
    app.submit()
    assert "2026-11-23T12:00:00Z" == seen[0]["since"]
    assert app.program.overview.status().counts["submitting"] is None
