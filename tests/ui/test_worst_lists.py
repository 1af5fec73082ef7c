"""A colleague's worst lists come in through the window, without a question too many."""

import pytest
from conftest import FIELD, VVN
from hands import Hands
from step import answer, figures, import_it, settled, way_on
from worst_lists import WORST, Worst

from peonline_desktop.ui.intake.figure_lines import FigureButton, FigureLabel


@pytest.fixture
def desk(filled, open_window) -> Hands:
    """V&VN takes its number from two fields."""
    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD, "custom1"])
        app.accredit()
    return open_window()


@pytest.mark.parametrize("worst", WORST, ids=lambda worst: worst.name)
def test_the_worst_list(desk, filled, tmp_path, worst: Worst):
    """Only what the list does not say is asked; every row comes in, and no row twice."""
    path = tmp_path / worst.name
    worst.write(path)
    desk.tab("Resultaten")
    asked: set[str] = set()

    def look(step: Hands) -> None:
        settled(step)
        asked.update(card._question.kind for card in step.window.step.questions._cards.values())

    def fill_in(step: Hands) -> None:
        look(step)
        if worst.pass_mark:
            step.write("Vanaf welke score is iemand geslaagd?", worst.pass_mark)
            step.bot.waitUntil(lambda: way_on(step).isEnabled(), timeout=5000)
            look(step)
        if worst.order:
            answer(step, "De datum 03/04/2026 is:", worst.order)
        import_it(step)

    with desk.meeting(fill_in):
        desk.drop(path)
    desk.wait_for(worst.said)
    assert desk.sees("0 overgeslagen")
    assert worst.asks == asked


def figures_on(desk: Hands) -> dict[str, int]:
    """What the report says, by its words."""
    kinds = (FigureButton, FigureLabel)
    shown = [each for kind in kinds for each in desk.window.findChildren(kind)]
    texts = [each.text().partition(" ") for each in shown if each.isVisible()]
    return {words: int(count) for count, _, words in texts}


@pytest.mark.parametrize("worst", WORST, ids=lambda worst: worst.name)
def test_what_is_foretold_is_what_happens(desk, filled, tmp_path, worst: Worst):
    """The figures add up to the file's lines, and are those of the import."""
    path = tmp_path / worst.name
    worst.write(path)
    desk.tab("Resultaten")
    told: dict[str, int] = {}

    def fill_in(step: Hands) -> None:
        settled(step)
        if worst.pass_mark:
            step.write("Vanaf welke score is iemand geslaagd?", worst.pass_mark)
            step.bot.waitUntil(lambda: way_on(step).isEnabled(), timeout=5000)
        if worst.order:
            answer(step, "De datum 03/04/2026 is:", worst.order)
        told.update(figures(step))
        import_it(step)

    with desk.meeting(fill_in):
        desk.drop(path)
    desk.wait_for(worst.said)
    total = sum(told.values())
    desk.wait_for(f"{total} van {total} regels in ")
    assert told == figures_on(desk)
    with filled() as app:
        states = app.states()
        results = app.program.results.results((), None)
        reasons = [each["reason"] for each in results if each["reason"]]
    ready = told.get("worden klaar", 0) + told.get("wordt klaar", 0)
    assert ready == states.count("ready")
    waits = told.get("wachten", 0) + told.get("wacht", 0)
    assert waits == len([state for state in states if state.startswith("waiting")])
    assert told.get("zonder presentie", 0) == len(reasons)


def test_what_the_worst_lists_came_to(filled, tmp_path):
    """The right people, days, verdicts and numbers."""
    from peonline_desktop.domain.reading import HowToRead

    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD, "custom1"])
        app.accredit()
        for worst in WORST:
            path = tmp_path / worst.name
            worst.write(path)
            order = "dmy" if worst.order else None
            how = HowToRead({}, pass_mark=worst.pass_mark or None, date_order=order)
            columns = app.program.previewer.look(path, how).shape.columns
            how = HowToRead(columns, pass_mark=worst.pass_mark or None, date_order=order)
            report = app.program.importer.run(path, how, dry_run=False)
            assert [] == report.problems
        found = app.sql(
            "SELECT p.key, r.day, r.verdict FROM result r JOIN person p ON p.id = r.person_id"
            " WHERE r.activity = 'MED' ORDER BY 1"
        )
        numbers = {row["person"]: row["registration_number"] for row in app.log()}
    assert [
        ("p1", "2026-03-02", "passed"),
        ("p2", "2026-03-03", "passed"),
        ("p3", "2026-03-15", "passed"),
        ("p4", "2026-03-16", "failed"),
        ("p5", "2026-03-17", "passed"),
        ("p6", "2026-03-18", "open"),
        ("p7", "2026-04-03", "passed"),
        ("p8", "2026-05-04", "open"),
        ("p9", "2026-06-05", "passed"),
    ] == found
    known = {p: n for p, n in numbers.items() if n}
    assert {"p1": "610001", "p2": "061002", "p7": "610007", "p9": "610009"} == known
