"""What will happen to the lines of a file: each figure with its rows, marked in place, stopped when it is no longer wanted."""

from contextlib import contextmanager
from pathlib import Path

from conftest import FIELD, VVN
from hands import Hands
from step import (
    HEAD,
    figures,
    import_it,
    leaving,
    lines,
    rows,
    said_of,
    settled,
    way_on,
)

from peonline_desktop.store.database import FILE_NAME, Database
from peonline_desktop.ui.intake import forecaster


def test_a_figure_shows_its_rows(drop):
    """Also those that stand far below; and all rows again."""
    good = [f"p{n};MED;02-03-2026;ja;61{n:04}" for n in range(1, 601)]
    text = lines(*good, "p601;MED;31-09-2026;ja;610601", "p602;MED;02-03-2026;ja;volgt")

    def look(step: Hands) -> None:
        settled(step)
        assert 500 == len(rows(step))
        step.press("1 wacht")
        step.wait_for("Alleen: 1 wacht")
        assert ["603"] == rows(step)
        assert "volgt, nog niet bekend" == said_of(step, "603", FIELD)
        step.press("1 met een probleem")
        step.bot.waitUntil(lambda: ["602"] == rows(step))
        assert "31-09-2026, bestaat niet" == said_of(step, "602", "Datum behaald")
        step.press("600 worden klaar")
        step.wait_for("Alleen: 600 worden klaar, de eerste 200 regels")
        assert 200 == len(rows(step))
        step.press("1 titel, kop of totaal")
        step.wait_for("Alleen: 1 titel, kop of totaal")
        step.bot.waitUntil(lambda: [] == rows(step))  # the headers stand above them once
        step.press("Alle regels tonen")
        step.bot.waitUntil(lambda: 500 == len(rows(step)))
        assert step.sees("van 603 regels in het bestand")

    drop(text, leaving(look))


def test_marks_are_said_in_words(drop):
    """What waits and what is a problem, in the cell where it stands."""
    text = lines(
        "p1;MED;02-03-2026;ja;61O011",
        "p2;MED;31-09-2026;ja;610002",
        "p3;MED;02-03-2026;ja;volgt",
        "p4;MED;02-03-2026;ja;61006",
        "p5;MED;02-03-2026;ja;n.v.t.",
        "p6;MED;02-03-2026;ja;610006, 610007",
        "p7;MED;ooit;ja;610007",
        "p8;MED;02-03-2027;ja;610008",
        "p9;;02-03-2026;ja;610009",
        "",
        "Totaal;9",
    )

    def look(step: Hands) -> None:
        settled(step)
        marks = {row: said_of(step, row, FIELD) for row in ("2", "4", "5", "6", "7")}
        assert {
            "2": "61O011, letter O: 610011?",
            "4": "volgt, nog niet bekend",
            "5": "61006, 5 cijfers: 061006?",
            "6": "n.v.t., geen nummer",
            "7": "610006, 610007, meer nummers",
        } == marks
        days = {row: said_of(step, row, "Datum behaald") for row in ("3", "8", "9")}
        assert {
            "3": "31-09-2026, bestaat niet",
            "8": "ooit, geen datum",
            "9": "02-03-2027, in de toekomst",
        } == days
        assert "ontbreekt" == said_of(step, "10", "Training")
        assert "Totaal, totaal" == said_of(step, "12", "Personeelsnummer")

    drop(text, leaving(look))


@contextmanager
def writing(folder: Path):
    """Somebody else writes to the database: a forecast has to wait."""
    database = Database(folder / FILE_NAME)
    with database.connection(), database.transaction():
        yield


def test_an_older_forecast_is_stopped(tmp_path, drop):
    """A choice that comes while one is made stops it: only the newest counts."""
    head = "Personeelsnummer;Training;Datum behaald;Uitslag;Code"

    def choosing(step: Hands) -> None:
        inside = step.window.step
        with writing(tmp_path / "data"):
            step.bot.waitUntil(lambda: inside._forecaster._job is not None)
            older = inside._forecaster._job
            step.bot.waitUntil(lambda: inside._look is not None)
            inside._on_role(4, VVN)  # a click would wait for the forecast
            assert older.cancelled.is_set()
            step.wait_for("Wordt berekend …")
            assert not [each for each in figures_now(step) if "klaar" in each]
        assert 1 == figures(step)["wordt klaar"]

    drop(lines("p1;MED;02-03-2026;ja;610001", head=head), leaving(choosing))


def figures_now(step: Hands) -> list[str]:
    """The figures that stand there now."""
    return [each.text() for each in step.window.step.forecast.buttons]


def test_a_forecast_can_be_stopped_and_made_after_all(intake_desk, tmp_path, drop):
    """Without it one can import all the same."""

    def stopping(step: Hands) -> None:
        with writing(tmp_path / "data"):
            step.bot.waitUntil(lambda: step.window.step._look is not None)
            step.wait_for("Wordt berekend …")
            step.press("Stoppen")
            step.wait_for("Niet berekend.")
            assert "Inlezen" == way_on(step).text().replace("&", "")
            assert way_on(step).isEnabled()
        step.press("Berekenen")
        step.bot.waitUntil(
            lambda: "1 resultaat inlezen" == way_on(step).text().replace("&", "")
        )
        import_it(step)

    drop(lines("p1;MED;02-03-2026;ja;610001"), stopping)
    intake_desk.wait_for("1 resultaat ingelezen")


def test_a_long_file_is_forecast_only_when_it_is_asked(drop, monkeypatch):
    """Nobody else can write meanwhile; it can be imported without."""
    monkeypatch.setattr(forecaster, "MOST_AT_ONCE", 2)
    text = lines(*[f"p{n};MED;02-03-2026;ja;61000{n}" for n in range(3)])

    def look(step: Hands) -> None:
        step.wait_for("Dit bestand is lang.")
        assert "Inlezen" == way_on(step).text().replace("&", "")
        assert way_on(step).isEnabled()
        step.press("Berekenen")
        step.wait_for("3 nieuwe resultaten.")
        assert 3 == figures(step)["worden klaar"]

    drop(text, leaving(look))


def test_what_cannot_be_imported_is_said(drop):
    """A table without a row: why, and no way on."""

    def look(step: Hands) -> None:
        settled(step)
        assert step.sees("geen enkele rij")
        assert not way_on(step).isEnabled()

    drop(f"{HEAD}\n", leaving(look))
