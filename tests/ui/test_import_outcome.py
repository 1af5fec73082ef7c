"""What an import came to: the figures of the forecast once more, with lines to click, and never
better than it is.
"""

from hands import Hands
from PySide6.QtWidgets import QTableView
from step import figures, import_it, leaving, lines, settled

from peonline_desktop.ui.intake.figure_lines import FigureButton, FigureLabel


def shown(hands: Hands) -> dict[str, int]:
    """The figures that stand on the page, by their words."""
    found = {}
    for kind in (FigureButton, FigureLabel):
        for each in hands.window.findChildren(kind):
            if each.isVisible():
                count, _, words = each.text().partition(" ")
                found[words] = int(count.replace(".", ""))
    return found


def tone(hands: Hands) -> str:
    """How the page says it: "good", "warning" or "info"."""
    return (
        hands.window.tabs.currentWidget().findChild(QTableView).parent().notice.property("tone")
    )


def test_the_report_says_what_was_foretold(drop, intake_desk):
    """The same figures in the same words; each leads to its rows."""
    rows = [
        "p1;MED;02-03-2026;ja;610001",
        "p2;MED;02-03-2026;ja;volgt",
        "p3;MED;02-03-2026;voltooid;610003",
        "p4;MED;31-09-2026;ja;610004",
    ]
    foretold = {}

    def look(step: Hands) -> None:
        foretold.update(figures(step))
        assert step.sees("1 resultaat is 'voltooid' zonder uitslag")
        import_it(step)

    drop(lines(*rows), look)
    intake_desk.wait_for("3 resultaten ingelezen, 0 al bekend, 1 overgeslagen.")
    assert (
        {
            "wordt klaar": 1,
            "wacht": 1,
            "zonder presentie": 1,
            "met een probleem": 1,
            "titel, kop of totaal": 1,
        }
        == foretold
        == shown(intake_desk)
    )
    assert "warning" == tone(intake_desk)
    assert intake_desk.sees("1 zonder presentie: 1 voltooid: telt hier niet als geslaagd")
    assert intake_desk.sees("1 met een probleem: 1 met een datum die niet bestaat")
    intake_desk.press("1 wacht")
    intake_desk.wait_for("Alleen wat van het ingelezen bestand wacht.")
    table = intake_desk.see(QTableView, "Resultaten")
    intake_desk.bot.waitUntil(lambda: table.model().rowCount() == 1)
    intake_desk.wait_for("p2 | ")
    intake_desk.press("Alle resultaten tonen")
    intake_desk.bot.waitUntil(lambda: table.model().rowCount() == 3)
    with intake_desk.meeting(lambda dialog: dialog.press("Sluiten")):
        intake_desk.press("1 met een probleem")


def test_it_is_only_good_when_something_became_ready(drop, intake_desk):
    """And nobody has to act; nothing new is no success."""
    drop(lines("p1;MED;02-03-2026;ja;610001"))
    intake_desk.wait_for("1 resultaat ingelezen")
    assert "good" == tone(intake_desk)
    drop(lines("p1;MED;02-03-2026;ja;610001"))
    intake_desk.wait_for("0 resultaten ingelezen, 1 al bekend")
    assert "info" == tone(intake_desk)
    drop(lines("p9;MED;02-03-2026;gezakt;"), name="anders.csv")
    intake_desk.wait_for("0 al bekend, 0 overgeslagen")
    assert "info" == tone(intake_desk)


def test_others_that_come_to_wait_are_told_before_and_after(filled, drop, intake_desk):
    """By name, and not under a green tick."""
    drop(lines("z1;MED;02-03-2026;ja;610001"))
    intake_desk.wait_for("1 resultaat ingelezen")

    def look(step: Hands) -> None:
        settled(step)
        assert 1 == shown(step)["andere presentie gaat wachten"]
        (other,) = [
            each
            for each in step.window.findChildren(FigureLabel)
            if each.isVisible() and "andere" in each.text()
        ]
        assert "z1" == other.painted.figure.detail
        import_it(step)

    drop(lines("z2;MED;02-03-2026;ja;610001"), look, "anders.csv")
    intake_desk.wait_for("1 andere presentie gaat wachten: z1")
    assert "warning" == tone(intake_desk)
    with filled() as app:
        assert ["waiting:number_shared"] * 2 == app.states()


def test_problems_are_broken_down(drop):
    """Each kind with its count, below the figure."""
    rows = ["p1;MED;31-09-2026;ja;610001", ";MED;02-03-2026;ja;610002"]

    def look(step: Hands) -> None:
        settled(step)
        (problems,) = [e for e in step.window.step.forecast.buttons if "probleem" in e.text()]
        detail = problems.painted.figure.detail
        assert "1 met een datum die niet bestaat, 1 zonder medewerker" == detail

    drop(lines(*rows), leaving(look))
