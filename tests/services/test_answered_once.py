"""What is asked once about a kind of file: what a word means, and for which files that holds."""

import pytest
from repairs import load, put

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.verdicts import Verdict

PRESET = "Personeelsnummer;E-learning;Afgerond op;Resultaat\n"
PLAIN = "person;activity;finished;verdict\n"
OWN = "Wie;Wat;Wanneer;Gehaald?\n"
COLUMNS = {"person": "Wie", "activity": "Wat", "finished": "Wanneer", "verdict": "Gehaald?"}
HEADERS = [(PRESET, {}), (PLAIN, {}), (OWN, COLUMNS)]
PASSED = {"gehaald": Verdict.PASSED}


def one(app, header, columns, word, person="p1", **how):
    """A list of one row with this word."""
    text = f"{header}{person};MED;02-03-2026;{word}\n"
    return load(app, put(app, text, f"{person}.csv"), columns=dict(columns), **how)


def codes(report) -> list[str]:
    """The problems."""
    return [each.code for each in report.problems]


def verdicts(app) -> list[tuple]:
    """Who did how."""
    return app.sql(
        "SELECT p.key, r.verdict FROM result r JOIN person p ON p.id = r.person_id ORDER BY 1"
    )


@pytest.mark.parametrize(("header", "columns"), HEADERS)
def test_a_word_is_asked_once_per_kind_of_file(app, header, columns):
    """A preset, or the headers: the next file of that kind knows it, in any spelling."""
    assert ["verdict_unknown"] == codes(one(app, header, columns, "Gehaald"))
    assert [] == codes(one(app, header, columns, "Gehaald", verdicts=PASSED))
    assert [] == codes(one(app, header, columns, " GEHÁÁLD ", "p2"))
    assert [("p1", "passed"), ("p2", "passed")] == verdicts(app)
    assert ["verdict_unknown"] == codes(one(app, header, columns, "Anders", "p3"))


@pytest.mark.parametrize("first", HEADERS)
@pytest.mark.parametrize("other", HEADERS)
def test_another_kind_of_file_asks_anew(app, first, other):
    """There the word may mean something else."""
    if first == other:
        return
    one(app, *first, "Gehaald", verdicts=PASSED)
    assert ["verdict_unknown"] == codes(one(app, *other, "Gehaald", "p2"))
    one(app, *other, "Gehaald", "p3", verdicts={"gehaald": Verdict.FAILED})
    one(app, *first, "Gehaald", "p4")
    one(app, *other, "Gehaald", "p5")
    assert [("p1", "passed"), ("p3", "failed"), ("p4", "passed"), ("p5", "failed")] == verdicts(
        app
    )


def test_headers_in_another_spelling_are_the_same_kind(app):
    """Capitals, spaces and empty columns behind do not make another."""
    one(app, OWN, COLUMNS, "Gehaald", verdicts=PASSED)
    spelled = " WIE ;Wat;wanneer;GEHAALD?;;\n"
    assert [] == codes(one(app, spelled, COLUMNS, "Gehaald;;", "p2"))


def test_a_dry_run_and_a_refused_file_keep_no_answer(app):
    """Only what was imported."""
    path = put(app, f"{PRESET}p1;MED;02-03-2026;Gehaald\n")
    how = HowToRead({}, verdicts=PASSED)
    assert [] == codes(app.program.importer.run(path, how, dry_run=True))
    with pytest.raises(Refused, match="no_data_rows"):
        load(app, put(app, PRESET, "leeg.csv"), verdicts=PASSED)
    assert ["verdict_unknown"] == codes(load(app, path))


def test_the_last_answer_holds_and_goes_before_the_known_words(app):
    """Answers add up; the administrator may say what "ja" means in a list."""
    one(app, PRESET, {}, "Gehaald", verdicts={**PASSED, "ja": Verdict.OPEN})
    one(app, PRESET, {}, "Klaar", "p2", verdicts={"klaar": Verdict.COMPLETED})
    one(app, PRESET, {}, "Gehaald", "p3", verdicts={"gehaald": Verdict.FAILED})
    for person, word in (("p4", "Gehaald"), ("p5", "Klaar"), ("p6", "Ja"), ("p7", "Nee")):
        assert [] == codes(one(app, PRESET, {}, word, person))
    assert ["failed", "completed", "open", "failed"] == [v for _, v in verdicts(app)[3:]]


def test_an_answer_is_kept_with_a_preset_of_ones_own(app):
    """In its file, which a colleague can have; and what is answered later goes before it."""
    path = put(app, f"{OWN}p1;MED;02-03-2026;Gehaald\n")
    kept = app.program.previewer.save_preset("Ons", path, HowToRead(COLUMNS, verdicts=PASSED))
    assert '"gehaald" = "passed"' in kept.read_text(encoding="utf-8")
    assert [] == codes(load(app, path))
    one(app, OWN, {}, "Gehaald", "p2", verdicts={"gehaald": Verdict.FAILED})
    one(app, OWN, {}, "Gehaald", "p3")
    assert [("p1", "passed"), ("p2", "failed"), ("p3", "failed")] == verdicts(app)


@pytest.mark.parametrize("verdict", Verdict)
def test_an_unknown_word_may_mean_any_verdict(app, verdict):
    """Also one that is a number or a sign."""
    for person, word in (("p1", "Gehaald"), ("p2", "2"), ("p3", "??"), ("p4", "x / y")):
        assert ["verdict_unknown"] == codes(one(app, PLAIN, {}, word, person))
        said = {word.casefold(): verdict}
        assert [] == codes(one(app, PLAIN, {}, word, person, verdicts=said))
    assert [verdict.value] * 4 == [v for _, v in verdicts(app)]


def test_an_unknown_word_is_named_and_never_a_pass(app):
    """With the word, and what to do."""
    report = one(app, PRESET, {}, "Gehaald")
    (bad,) = report.problems
    assert ("Resultaat", "Gehaald") == (bad.column, bad.value)
    assert "'Gehaald'" in app.program.words.row_problem(bad)
    assert [] == app.log()


@pytest.mark.parametrize("header", ["Relatienummer", "relatienummer ", "RELATIENUMMER"])
def test_a_column_that_is_said_to_hold_numbers_is_a_register_s(app, header):
    """By its name as it stands in the file, however it is said; and from then on."""
    app.program.groups.activate(52, ["Ander veld"])
    text = "person;activity;finished;verdict;Relatienummer\np1;MED;02-03-2026;ja;610001\n"
    load(app, put(app, text), numbers={52: header})
    assert ("Ander veld", "Relatienummer") == app.program.groups.get(52).fields
    assert [("ready", "610001")] == [(r["state"], r["registration_number"]) for r in app.log()]


def test_the_person_s_key_may_be_the_number(app):
    """One column is both then."""
    text = "person;activity;finished;verdict\n610001;MED;02-03-2026;ja\n"
    load(app, put(app, text), numbers={52: "person"})
    assert ["610001"] == [row["registration_number"] for row in app.log()]
