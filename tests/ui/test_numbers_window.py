"""Numbers that wait, through the window: sent as they are, released, chosen, and told."""

import pytest
from conftest import FIELD, VVN
from hands import Hands
from raw import raw_database
from test_waiting_numbers import VERSION_4

from peonline_desktop.store.database import FILE_NAME


@pytest.fixture
def desk(filled, open_window) -> Hands:
    """Two numbers of one other form, one with a letter for a digit, and a field of two."""
    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD])
        app.accredit()
        app.people(ann="10-A", bob="11-A", cid="61O006", dora="610001 / 610002", eva="volgt")
        app.results(*[(person,) for person in ("ann", "bob", "cid", "dora", "eva")])
    made = open_window()
    made.tab("Logboek")
    return made


def states(filled) -> dict[str, str]:
    """The state of each person's row."""
    with filled() as app:
        return {row["person"]: row["state"] for row in app.log()}


def test_a_number_of_another_form_is_sent_as_it_is(desk, filled):
    """Only that one."""
    desk.choose_row("Presenties", "10A")
    desk.wait_for("In het veld staat")
    desk.wait_for("10-A")
    desk.press("Toch versturen")
    desk.wait_for("1 rij gaat opnieuw.")
    assert {"ann"} == {p for p, state in states(filled).items() if state == "ready"}


def test_all_numbers_of_a_form_are_released(desk, filled):
    """In one action, with how many there are on the button."""
    desk.choose_row("Presenties", "10A")
    desk.press("Alle 2 van deze vorm versturen")
    desk.wait_for("2 rijen wachtten daarop.")
    assert {"ann", "bob"} == {p for p, state in states(filled).items() if state == "ready"}


def test_a_proposal_comes_first(desk, filled):
    """With the other ways beside it."""
    desk.choose_row("Presenties", "61O006")
    desk.wait_for("Neem 610006 over")
    assert desk.sees("Toch versturen")
    assert not desk.sees("van deze vorm versturen")
    desk.press("Neem 610006 over")
    desk.wait_for("1 nummer gerepareerd")
    with filled() as app:
        assert ["610006"] == [row["registration_number"] for row in app.log("ready")]


def test_one_of_several_numbers_is_chosen(desk, filled):
    """A button for each; what may not go as it is has no button for that."""
    desk.choose_row("Presenties", "Meer nummers in één veld")
    desk.wait_for("Neem 610001 over")
    assert not desk.sees("Toch versturen")
    desk.press("Neem 610002 over")
    desk.wait_for("1 nummer gerepareerd")
    with filled() as app:
        assert ["610002"] == [row["registration_number"] for row in app.log("ready")]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("123", "Dit nummer heeft een andere vorm; presenties wachten dan"),
        ("610001 610002", "Dit zijn meer nummers. Verwacht: relatienummer (6 cijfers)"),
        ("onbekend", "Dit is geen nummer. Verwacht: relatienummer (6 cijfers)"),
        ("61000", "Dit nummer is beschadigd. Verwacht: relatienummer (6 cijfers)"),
    ],
)
def test_what_is_typed_is_told_at_once(desk, filled, typed, says):
    """And saved all the same."""
    desk.choose_row("Presenties", "Nummer ontbreekt")

    def correct(dialog: Hands) -> None:
        dialog.wait_for("Dit is geen nummer.")
        dialog.write(FIELD, "610044")
        assert not dialog.sees("Verwacht:")
        dialog.write(FIELD, typed)
        dialog.wait_for(says)
        dialog.press("Opslaan")
        dialog.wait_for("De gegevens van 'eva' zijn verbeterd")
        dialog.leave()

    with desk.meeting(correct):
        desk.press("Nummer verbeteren…")
    assert "waiting" == states(filled)["eva"]


def test_what_an_upgrade_held_back_is_told_until_it_was_seen(filled, open_window):
    """On the first page, with the way to what waits."""
    with filled() as app:
        folder = app.program.folder
    for old in folder.glob(f"{FILE_NAME}*"):
        old.unlink()
    with raw_database(folder / FILE_NAME) as raw:
        raw.executescript(VERSION_4.read_text(encoding="utf-8"))
    (folder / FILE_NAME).chmod(0o600)
    desk = open_window()
    desk.wait_for("4 × Nummer ontbreekt, 2 × Nummer van een andere vorm")
    desk.press("Bekijk wat wacht")
    desk.wait_for("Nummer van een andere vorm")
    desk.tab("Overzicht")
    desk.press("Gezien")
    desk.bot.waitUntil(lambda: not desk.sees("kijkt strenger"), timeout=5000)
    with filled() as app:
        assert app.program.upgrade.note() is None
