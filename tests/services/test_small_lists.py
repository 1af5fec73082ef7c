"""Small lists, each of a kind that goes wrong elsewhere, from the file to what is sent."""

import pytest
from conftest import FIELD, VVN
from repairs import load, put
from sheets_by_hand import sheet_xml, write_parts

from peonline_desktop.domain.reading import HowToRead

HEADER = f"Personeelsnummer;E-learning;Afgerond op;Resultaat;{FIELD}\n"
PLAIN = f"person;activity;finished;verdict;{FIELD}\n"


def lines(*rows: str, header: str = HEADER) -> str:
    """A list."""
    return header + "".join(f"{row}\n" for row in rows)


def passes(*numbers: str) -> list[str]:
    """A pass for each of these numbers, as it stands in the cell."""
    return [f"p{n};MED;02-03-2026;ja;{number}" for n, number in enumerate(numbers, start=1)]


def waits(app) -> dict[str, tuple]:
    """Per person why its row waits, and what stood there."""
    return {row["person"]: (row["reason"], row["found"]) for row in app.log("waiting")}


def sent(app) -> list[str]:
    """The numbers that go out."""
    app.submit()
    return sorted(number for call in app.pe_online.numbers for number in call)


def verdicts(app) -> list[str]:
    """Of all results, in their order."""
    return [verdict for (verdict,) in app.sql("SELECT verdict FROM result ORDER BY id")]


def test_numbers_that_are_none(app):
    """Words for none count as empty; what is to come, zeros and errors are told as they stood.
    None is ready, shared or sent.
    """
    texts = (
        "-",
        "n.v.t.",
        "n.v.t.",
        "#N/B",
        "onbekend",
        "0",
        "NULL",
        "geen",
        "?",
        "000000",
        "--",
    )
    report = load(app, put(app, lines(*passes(*texts))))
    assert ([], len(texts)) == (report.problems, report.new)
    said = {"p4": "#N/B", "p5": "onbekend", "p6": "0", "p9": "?", "p10": "000000"}
    expected = {
        f"p{n}": ("number_missing", said.get(f"p{n}")) for n in range(1, len(texts) + 1)
    }
    assert expected == waits(app)
    assert [] == sent(app)


def test_numbers_as_a_spreadsheet_keeps_text(app):
    """Written as formulas of text, with an apostrophe, or in full width."""
    cells = ('="061001"', '"=""061002"""', "'061003", "\uff10\uff16\uff11\uff10\uff10\uff14")
    load(app, put(app, lines(*passes(*cells))))
    assert ["061001", "061002", "061003", "061004"] == sent(app)


@pytest.mark.parametrize(
    ("cell", "reason", "proposal"),
    [("61O006", "number_misfit", "610006"), ("6l0006", "number_misfit", "610006"),
     ("61000²", "number_misfit", None), ("61001", "number_damaged", "061001"),
     ("6,1E+05", "number_damaged", None), ("610001.0", "number_damaged", "610001"),
     ("weet ik niet", "number_missing", None), ("A-61", "number_misfit", None)],
)  # fmt: skip
def test_what_is_no_number_waits_and_is_never_changed_silently(app, cell, reason, proposal):
    """What it may be is proposed."""
    load(app, put(app, lines(*passes(cell))))
    (row,) = app.log()
    assert (reason, proposal) == (row["reason"], row["proposal"])
    assert [] == sent(app)


@pytest.mark.parametrize("between", ["\t", "\u2028", "\u0085"])
def test_what_keeps_two_numbers_apart_never_joins_them(app, between):
    """Both are shown to choose from."""
    load(app, put(app, lines(f'p1;MED;02-03-2026;ja;"610001{between}610002"')))
    assert [("number_several", ["610001", "610002"])] == [
        (row["reason"], row["choices"]) for row in app.log()
    ]
    assert [] == sent(app)


def test_two_numbers_in_a_field(app):
    """Of a register whose form tells nothing of them: both wait until one is chosen."""
    app.program.groups.activate(VVN, ["Nummer"])
    app.accredit(activity="PSY", course="8002")
    header = PLAIN.replace(FIELD, "Nummer")
    report = load(app, put(app, lines(
        "p1;PSY;02-03-2026;ja;49012345678 / NIP-00123456",
        "p2;PSY;02-03-2026;ja;49012345679, NIP-00123457", header=header)))  # fmt: skip
    assert [] == report.problems
    rows = app.log()
    assert ["number_several"] * 2 == [row["reason"] for row in rows]
    assert ["49012345678", "NIP00123456"] == rows[0]["choices"]
    app.program.decisions.accept_repair([rows[0]["id"]], "49012345678")
    assert ["49012345678"] == sent(app)


def test_times_before_and_after_noon(app):
    """As an American Excel, a database and a browser write them."""
    load(app, put(app, lines(
        "p1;MED;3/25/2026 2:05 PM;ja;061001", "p2;MED;2026-03-25 02:05:09 PM;ja;061002",
        'p3;MED;"3/25/26, 2:05:09 PM";ja;061003')))  # fmt: skip
    assert [
        ("2026-03-25T13:05:00Z",),
        ("2026-03-25T13:05:09Z",),
        ("2026-03-25T13:05:09Z",),
    ] == (app.sql("SELECT finished_at FROM result ORDER BY id"))
    assert {"2026-03-25"} == {row["end_date"] for row in app.log()}


WORDS = {"WAAR": "passed", "ONWAAR": "failed", "VRAI": "passed", "FAUX": "failed", "1,0": "passed",
         "0,0": "failed", "Réussi": "passed", "Completed/Passed": "passed", "Oui": "passed",
         "Voltooid (ingesteld door Jan)": "completed", "Achevé": "completed"}  # fmt: skip


def test_words_of_excel_in_three_languages(app):
    """The window's look and the import read them alike."""
    rows = [f"p{n};MED;02-03-2026;{word};" for n, word in enumerate(WORDS)]
    path = put(app, lines(*rows))
    look = app.program.previewer.look(path, HowToRead({}))
    (role,) = [each for each in look.roles if each.field == "verdict"]
    assert (len(WORDS), len(WORDS)) == (role.fitting, role.filled)
    assert [] == load(app, path).problems
    assert list(WORDS.values()) == verdicts(app)


def test_an_address_in_other_capitals_is_one_person(app):
    """The number came with the table of people."""
    people = put(app, f"E-mail;{FIELD}\nAnna@Example.NL;610001\n", "mensen.csv")
    app.program.people.import_file(people, "E-mail")
    load(app, put(app, lines("anna@example.nl;MED;02-03-2026;ja;", header=PLAIN)))
    assert ["Anna@Example.NL"] == [each["key"] for each in app.program.people.all()]
    assert ["610001"] == sent(app)


def test_one_name_in_other_bytes(app):
    """One e-learning and one Zoë, who has the same number twice; each counts once."""
    app.accredit(activity="Réanimatie & zorg", course="8003")
    names = ("Réanimatie & zorg", "Re\u0301animatie & zorg", '"Réanimatie &amp; zorg"', "réanimatie & zorg",
             "Réanimatie &\u00a0zorg", "Réanimatie  & zorg", "Réanimatie & zorg\u200b")  # fmt: skip
    people = ("Zoë", "Zoe\u0308", *(f"p{n}" for n in range(3, 8)))
    numbers = (610001, 610001, *range(610003, 610008))
    rows = [
        f"{p};{a};02-03-2026;ja;{n}" for p, a, n in zip(people, names, numbers, strict=True)
    ]
    report = load(app, put(app, lines(*rows, header=PLAIN)))
    assert ([], 6, 1) == (report.problems, report.new, report.duplicate)
    assert [str(n) for n in sorted(set(numbers))] == sent(app)


def test_leading_zeros_that_a_spreadsheet_took_off(app):
    """Named until it is answered; then the known person, ready."""
    people = put(app, f"Personeelsnummer;{FIELD}\n00123;610001\n", "mensen.csv")
    app.program.people.import_file(people, "Personeelsnummer")
    path = put(app, "person;activity;finished;verdict\n123;MED;02-03-2026;ja\n")
    (bad,) = load(app, path).problems
    assert ("person_almost_known", "00123") == (bad.code, bad.detail)
    assert [] == sent(app)
    assert [] == load(app, path, zeros=True).problems
    assert ["610001"] == sent(app)


def test_three_colleagues_of_one_name(app):
    """Nobody has another's number, and nothing is a duplicate."""
    text = lines(*(f"Jan de Vries;MED;0{n}-03-2026;ja;61000{n}" for n in (1, 1, 2, 3)),
                 header=HEADER.replace("Personeelsnummer", "Naam"))  # fmt: skip
    columns = {"person": "Naam", "activity": "E-learning", "finished": "Afgerond op",
               "verdict": "Resultaat"}  # fmt: skip
    report = load(app, put(app, text), columns=columns)
    assert ["person_two_numbers"] * 4 == [each.code for each in report.problems]
    assert (0, 0, []) == (report.new, report.duplicate, sent(app))


def test_rows_that_a_quotation_mark_swallowed(app):
    """Three colleagues stand in one problem; the fourth goes under her own number."""
    load(app, put(app, f"Personeelsnummer;Naam;E-learning;Afgerond op;Resultaat;{FIELD}\n"
        'p1;"Ann Ot;MED;02-03-2026;ja;610001\np2;Bo Ot;MED;02-03-2026;ja;610002\n'
        'p3;Cor Ot";MED;02-03-2026;ja;610003\np4;Dea;MED;02-03-2026;ja;610004\n'))  # fmt: skip
    assert ["610004"] == sent(app)
    assert [{"p4"}] == [{key for (key,) in app.sql("SELECT key FROM person")}]


def test_formulas_that_were_never_calculated(app):
    """Both rows are named: nobody knows whether they passed."""
    cells = [HEADER.strip().split(";")]
    cells += [
        [f"p{n}", "MED", "02-03-2026", ("f", "IF(1,1,0)", None), f"06100{n}"] for n in (1, 2)
    ]
    path = app.program.folder / "formules.xlsx"
    write_parts(path, sheet_xml(cells))
    report = load(app, path)
    assert [(2, "cell_without_value"), (3, "cell_without_value")] == [
        (each.row, each.code) for each in report.problems
    ]
    assert [] == sent(app) == verdicts(app)
