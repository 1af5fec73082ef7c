"""What is asked about a file before it is imported: only what it does not say, and only once."""

from hands import Hands
from PySide6.QtWidgets import QComboBox
from step import (
    answer,
    bar_says,
    figures,
    import_it,
    leaving,
    lines,
    questions,
    said_of,
    settled,
    way_on,
)


def test_a_word_for_a_verdict_is_asked_once_for_such_files(drop, intake_desk, filled):
    """With how often it stands there; the next file of this kind asks nothing, and says so."""
    rows = [f"p{n};MED;02-03-2026;Gehaald;61000{n}" for n in range(3)]

    def answering(step: Hands) -> None:
        assert ["'Gehaald' (3 keer) betekent:", "'nnb' (1 keer) betekent:"] == questions(step)
        assert "Gehaald, onbekende uitslag" == said_of(step, "2", "Uitslag")
        answer(step, "'Gehaald' (3 keer)", "Geslaagd")
        assert 3 == figures(step)["worden klaar"]
        assert "Gehaald" == said_of(step, "2", "Uitslag")
        answer(step, "'nnb'", "Nog bezig")
        assert 2 == len(questions(step))  # they stay, so that one can think again
        import_it(step)

    drop(lines(*rows, "p9;MED;02-03-2026;nnb;"), answering)
    intake_desk.wait_for("4 resultaten ingelezen, 0 al bekend, 0 overgeslagen.")

    def next_one(step: Hands) -> None:
        assert [] == questions(step)
        assert step.sees("Eerder geantwoord: 'gehaald' is: Geslaagd, 'nnb' is: Nog bezig.")
        step.press("Wijzigen")
        assert ["'gehaald' betekent:", "'nnb' betekent:"] == questions(step)
        answer(step, "'gehaald'", "Niet geslaagd")
        assert 1 == figures(step)["zonder presentie"]
        import_it(step)

    drop(lines("p7;MED;02-04-2026;Gehaald;610007"), next_one, "april.csv")
    intake_desk.wait_for("1 resultaat ingelezen")
    with filled() as app:
        assert [("failed",)] == app.sql(
            "SELECT verdict FROM result r JOIN person p ON p.id = r.person_id WHERE p.key = 'p7'"
        )


def test_many_words_are_asked_in_turn(drop):
    """Eight at once, and how many more there are."""
    words = [f"p{n};MED;02-03-2026;woord {n};" for n in range(10)]

    def look(step: Hands) -> None:
        assert 8 == len(questions(step))
        assert step.sees("En nog 2 woorden.")
        answer(step, "'woord 0'", "Geslaagd")
        assert 8 == len(questions(step))
        assert step.sees("En nog 1 woord.")

    drop(lines(*words), leaving(look))


def test_the_order_of_dates_is_asked_with_a_date_of_the_file(drop, intake_desk):
    """Shown both ways, and asked once for such files."""

    def answering(step: Hands) -> None:
        assert ["De datum 03/04/2026 is:"] == questions(step)
        assert "03/04/2026, twee dagen mogelijk" == said_of(step, "2", "Datum behaald")
        assert step.sees("3 april 2026 (dag-maand-jaar)")
        answer(step, "De datum", "4 maart 2026 (maand-dag-jaar)")
        assert 2 == figures(step)["worden klaar"]
        import_it(step)

    drop(lines("p1;MED;03/04/2026;ja;610001", "p2;MED;05/04/2026;ja;610002"), answering)
    intake_desk.wait_for("2 resultaten ingelezen")

    def next_one(step: Hands) -> None:
        assert [] == questions(step)
        assert step.sees("Eerder geantwoord: datums: maand-dag-jaar.")

    drop(lines("p1;MED;06/04/2026;ja;610001"), leaving(next_one), "mei.csv")


def test_lost_zeros_are_asked_with_their_count(drop, filled, intake_desk):
    """Until then those rows are named; afterwards they are the people who are known."""
    with filled() as app:
        for number in range(1, 4):
            app.results((f"00{number}", "REA", "2026-03-02"))

    def answering(step: Hands) -> None:
        text = "In deze lijst ontbreken voorloopnullen: 3 van 4 komen dan overeen."
        assert [text] == questions(step)
        assert "1, is dit 001?" == said_of(step, "2", "Personeelsnummer")
        assert 3 == figures(step)["met een probleem"]
        answer(step, "voorloopnullen", "Nullen aanvullen")
        assert "met een probleem" not in figures(step)
        import_it(step)

    people = [f"{n};MED;02-03-2026;ja;61000{n}" for n in range(1, 4)]
    drop(lines(*people, "77;MED;02-03-2026;ja;610077"), answering)
    intake_desk.wait_for("4 resultaten ingelezen, 0 al bekend, 0 overgeslagen.")
    with filled() as app:
        assert [(4,)] == app.sql("SELECT COUNT(*) FROM person")


def test_letters_that_look_wrong_are_asked_about(drop, intake_desk, filled):
    """With what else they may be; the file itself is not changed."""
    head = "Personeelsnummer;Naam;Training;Datum behaald;Uitslag"

    def answering(step: Hands) -> None:
        assert ["Er staat 'RenÃ© Ot'. Bedoeld is:"] == questions(step)
        answer(step, "Bedoeld is", "Zo laten")
        assert step.sees("RenÃ© Ot")
        answer(step, "Bedoeld is", "René Ot")
        assert step.sees("p1 | René Ot")
        import_it(step)

    drop(lines("p1;RenÃ© Ot;MED;02-03-2026;ja", head=head), answering)
    intake_desk.wait_for("1 resultaat ingelezen")
    with filled() as app:
        assert [("René Ot",)] == app.sql("SELECT name FROM person")


def test_the_e_learning_is_asked_where_no_column_has_it(drop, filled, intake_desk):
    """It can be typed, or chosen from those that are known; and everybody may have passed."""
    with filled() as app:
        app.results(("p9", "MED", "2026-03-02"))

    def answering(step: Hands) -> None:
        settled(step)
        assert "Zeg nog welke e-learning dit is, of kies de kolom ervan." in bar_says(step)
        name = "Welke e-learning is dit?"
        assert ["", "MED"] == [step.see(QComboBox, name).itemText(n) for n in range(2)]
        step.write(name, "MED")
        step.bot.waitUntil(lambda: "wie geslaagd is" in bar_says(step))
        answer(step, "Is iedereen in deze lijst geslaagd?", "Iedereen is geslaagd")
        assert 1 == figures(step)["wordt klaar"]
        import_it(step)

    head = "Personeelsnummer;Datum behaald;Relatienummer"
    drop(lines("p1;02-03-2026;610001", head=head), answering)
    intake_desk.wait_for("1 resultaat ingelezen")


def test_a_meeting_asks_for_minutes(drop):
    """Without them nobody passes; rows of one person are one result."""
    text = (
        "1. Summary\nMeeting title\tMED\nAttended participants\t2\n\n2. Participants\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\n"
        "Ann Ot\t3/25/26, 2:00:10 PM\t3/25/26, 2:20:00 PM\t20m\tann@example.org\n"
        "Ann Ot\t3/25/26, 2:30:10 PM\t3/25/26, 3:00:00 PM\t30m\tann@example.org\n"
    )

    def look(step: Hands) -> None:
        assert ["Vanaf hoeveel minuten is iemand geslaagd?"] == questions(step)
        assert way_on(step).isEnabled()
        assert 1 == figures(step)["zonder presentie"]
        step.write("Vanaf hoeveel minuten is iemand geslaagd?", "45")
        step.bot.waitUntil(lambda: "wacht" in figures(step))
        assert step.sees("1 resultaat uit")

    drop(text, leaving(look), "teams.csv")
