"""A colleague's worst lists come in through the window, without a question too many."""

import pytest
from conftest import FIELD, VVN
from hands import Hands
from worst_lists import WORST, Worst


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

    def answer(dialog: Hands) -> None:
        box = dialog.window
        dialog.bot.waitUntil(lambda: box._shape is not None, timeout=5000)
        questions = {
            "activity": box._activity,
            "pass_mark": box._pass_mark,
            "all_passed": box._all_passed,
            "order": box._order,
        }
        asked.update(name for name, field in questions.items() if field.isVisible())
        assert () == box._shape.missing
        if worst.pass_mark:
            dialog.write(
                "Er is geen kolom met de uitslag. Vanaf welke score is iemand geslaagd?",
                worst.pass_mark,
            )
        if worst.order:
            dialog.pick("Hoe staan de datums in dit bestand?", worst.order)
        dialog.press("Inlezen")

    with desk.meeting(answer):
        desk.drop(path)
    desk.wait_for(worst.said)
    assert desk.sees("0 overgeslagen")
    assert worst.asks == asked


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
