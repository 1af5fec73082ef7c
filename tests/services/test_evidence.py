"""Evidence on paper: what was sent and answered, of nobody else, with a code to check it by."""

from datetime import date

import pytest
from conftest import FIELD, VVN, opened
from fakes import FakeSecrets
from pypdf import PdfReader

from peonline_desktop import bootstrap
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.pe_online.client import Limits, PEOnline
from peonline_desktop.services.evidence import About

NAMES = {"ann": "Ann Şahin-Černý", "bob": "Bob <Bos> & Zn", "carl": "Carl"}
PERIOD = [{"org_id": VVN, "from": "2026-01-01", "to": "2026-12-31"}]


@pytest.fixture
def used(tmp_path, clock, practice):
    """Three people: one accepted after a lost answer, one refused, one accepted."""
    practice.control(
        data={
            "providers": [{"user_id": "12345", "user_key": "geheim"}],
            "people": {str(VVN): ["610001", "610003", "610004"]},
            "courses": [{"id": "8001", "type": 2, "periods": PERIOD}],
        }
    )
    client = PEOnline(Limits(connect=5, silence=0.6, wall_clock=1.2))
    with opened(tmp_path / "data", clock, client, FakeSecrets()) as app:
        app.provider(endpoint=practice.address)
        app.program.groups.activate(VVN, [FIELD])
        app.accredit()
        for number, (person, name) in enumerate(NAMES.items(), start=1):
            app.people(**{person: {"naam": name, FIELD: f"61000{number}"}})
        app.results(("ann",), ("bob", "MED", "2026-03-02"), ("carl", "MED", "2026-03-03"))
        practice.control(faults=["lost_after"])
        app.submit()
        yield app


def printed(app, language="nl", **about) -> str:
    """The text of the evidence, its lines joined."""
    path = app.program.folder / "bewijs.pdf"
    app.program.evidence.print(path, About(**about), bootstrap.words(language))
    return " ".join(page.extract_text() for page in PdfReader(path).pages).replace("\n", " ")


def test_it_shows_what_was_sent_and_answered(used):
    """Both calls of the row, the one without an answer too, by whom and in which mode."""
    text = printed(used, persons=("ann",))
    assert NAMES["ann"] in text
    assert "<externalPersonID>610001</externalPersonID>" in text.replace(" ", "")
    assert "<Accepted><person>610001</person>" in text.replace(" ", "")
    assert "er kwam geen antwoord" in text
    assert "Uitkomst van aanroep 1 (live): Onzeker" in text
    assert "Uitkomst van aanroep 2 (live): Geaccepteerd" in text
    assert bootstrap.whoami() in text
    assert "23-11-2026 13:00:00" in text


def test_it_shows_pe_onlines_own_words_of_a_refusal(used):
    """And the explanation of the reason."""
    text = printed(used, persons=("bob",))
    assert NAMES["bob"] in text
    assert 'PE-Online: "Professional 610002' in text
    assert "Nummer onbekend bij PE-Online" in text


@pytest.mark.parametrize("person", NAMES)
def test_it_shows_nobody_else(used, person):
    """The call held others too, before and after; they are not in it."""
    text = printed(used, persons=(person,))
    numbers = {name: f"61000{place}" for place, name in enumerate(NAMES, start=1)}
    assert numbers[person] in text
    for other in set(NAMES) - {person}:
        assert numbers[other] not in text
        assert NAMES[other] not in text
    assert "geheim" not in text


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_it_speaks_the_users_language(used, language):
    """Every word of it."""
    words = bootstrap.words(language)
    text = printed(used, language, courses=("8001",))
    for key in ("evidence_title", "evidence_whole", "evidence_overview", "evidence_code"):
        assert words.say(key) in text
    assert words.say("evidence_page", page=1, pages=len(PdfReader(_path(used)).pages)) in text


def _path(app):
    return app.program.folder / "bewijs.pdf"


def test_an_acceptance_in_test_mode_is_called_so(used):
    """Never as if it were credited."""
    used.program.providers.back_to_test("Zorg")
    used.people(dirk="610004")
    used.results(("dirk",))
    used.submit()
    text = printed(used, persons=("dirk",))
    assert "Geaccepteerd (test)" in text
    assert "Er is niets bijgeschreven" in text


def test_the_code_checks_a_database(used):
    """It is on every page, and found in the history as long as that stands."""
    text = printed(used, persons=("ann",))
    number, link = used.program.doctor.newest()
    assert text.count(link[:16]) >= 2
    used.program.decisions.withdraw([2], "stopt", None)
    assert number == used.program.doctor.against(link[:16])


def test_a_history_that_was_meddled_with_is_named(used):
    """Evidence from a broken history says so."""
    used.sql("DROP TRIGGER event_is_never_changed")
    used.sql("UPDATE event SET at = '2026-01-01T00:00:00Z' WHERE id = 3")
    text = printed(used, persons=("ann",))
    assert "changed 3" in text
    assert bootstrap.words("nl").say("evidence_whole") not in text


@pytest.mark.parametrize(
    ("about", "rows"),
    [
        ({"persons": ("ann", "bob")}, 2),
        ({"courses": ("8001",)}, 3),
        ({"courses": ("8001",), "persons": ("carl",)}, 1),
        ({"starts_on": date(2026, 3, 2)}, 2),
        ({"ends_on": date(2026, 3, 2)}, 2),
        ({"starts_on": date(2026, 3, 2), "ends_on": date(2026, 3, 2)}, 1),
    ],
)
def test_it_is_about_a_person_a_course_or_a_period(used, about, rows):
    """And about what is in all that is named; both days count."""
    done = used.program.evidence.print(_path(used), About(**about), used.program.words)
    assert rows == done.rows


def test_evidence_of_nothing_is_refused(used, tmp_path):
    """No empty paper, and none of everything by accident."""
    words = used.program.words
    with pytest.raises(WrongUse, match="evidence_of_what"):
        used.program.evidence.print(_path(used), About(), words)
    with pytest.raises(Refused, match="evidence_empty"):
        used.program.evidence.print(_path(used), About(persons=("zoe",)), words)
    with pytest.raises(WrongUse, match="file_not_written"):
        nowhere = tmp_path / "geen" / "bewijs.pdf"
        used.program.evidence.print(nowhere, About(persons=("ann",)), words)
    assert not _path(used).exists()


def test_a_long_history_goes_over_many_pages(used):
    """With the page's number and how many there are on each."""
    for _ in range(60):
        used.program.decisions.retry([2]) if used.log("rejected") else None
        used.submit()
    text = printed(used, persons=("bob",))
    pages = len(PdfReader(_path(used)).pages)
    assert pages > 3
    assert all(f"Pagina {number} van {pages}" in text for number in range(1, pages + 1))
    assert _path(used).stat().st_size < 500_000
