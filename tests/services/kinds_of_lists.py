"""Lists as administrators really have them, each with what a person reading it would say.

They are kinds: a stray quotation mark, a sheet per month, a meeting's report … Nothing here knows
how they are read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
from sheets_by_hand import BOOK, sheet_xml, write_parts
from tables import as_text, write_ods, write_text, write_xlsx

from peonline_desktop.domain.reading import HowToRead

LIST = ("Personeelsnummer", "Naam", "E-learning", "Afgerond op", "Resultaat", "Relatienummer")
NOW = HowToRead({})


@dataclass(frozen=True)
class Kind:
    """One list. *results* are (person, e-learning, day, verdict); *numbers* what stands as the
    number of a person's attendance; *problems* (row, last row, code); *notes* (row, last row,
    code); *lines* (total, data, notes, titles, headers, blank); *waiting* reasons by person.
    """

    name: str
    write: Callable[[Path], Any]
    results: list[tuple] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    problems: list[tuple] = field(default_factory=list)
    notes: list[tuple] = field(default_factory=list)
    lines: tuple[int, ...] = ()
    waiting: dict[str, str] = field(default_factory=dict)
    how: HowToRead = NOW


def row(person: str, name: str = "Ann Ot", number: str = "610001", **other: str) -> list[str]:
    """One row of the list."""
    said = {"activity": "MED", "day": "02-03-2026", "verdict": "ja", **other}
    return [person, name, said["activity"], said["day"], said["verdict"], number]


def passed(*people: str, day: str = "2026-03-02", activity: str = "MED") -> list[tuple]:
    """A pass of each of these people."""
    return [(person, activity, day, "passed") for person in people]


def text(content: str, encoding: str = "utf-8") -> Callable[[Path], Any]:
    """Writes this text."""
    return lambda path: path.write_bytes(content.encode(encoding))


HEAD = ";".join(LIST)


def quotes() -> Iterator[Kind]:
    """Stray quotation marks, and real line breaks."""
    swallowed = (
        f'{HEAD}\np1;"Ann Ot;MED;02-03-2026;ja;610001\np2;Bo Ot;MED;02-03-2026;ja;610002\n'
        'p3;Cor Ot";MED;02-03-2026;ja;610003\np4;Dea;MED;02-03-2026;ja;610004\n'
    )
    yield Kind(
        "aanhaling-opent-en-sluit.csv",
        text(swallowed),
        passed("p4"),
        {"p4": "610004"},
        [(2, 4, "quote_swallowed")],
        lines=(5, 4, 0, 0, 1, 0),
    )
    yield Kind(
        "aanhaling-in-laatste-cel.csv",
        text(
            f'{HEAD}\np1;Ann;MED;02-03-2026;ja;"610001\np2;Bo;MED;02-03-2026;ja;6"10002\n'
            "p3;Cor;MED;02-03-2026;ja;610003\n"
        ),
        passed("p3"),
        {"p3": "610003"},
        [(2, 3, "quote_swallowed")],
        lines=(4, 3, 0, 0, 1, 0),
    )
    yield Kind(
        "aanhaling-nooit-dicht.csv",
        text(f'{HEAD}\np1;Ann;MED;02-03-2026;ja;610001\np2;"Bo;MED;02-03-2026;ja;610002\n\n'),
        passed("p1"),
        {"p1": "610001"},
        [(3, 4, "quote_swallowed")],
        lines=(4, 3, 0, 0, 1, 0),
    )
    many = "".join(f"q{n};Bo;MED;02-03-2026;ja;610002\n" for n in range(9000))
    yield Kind(
        "aanhaling-over-duizenden-regels.csv",
        text(
            f'{HEAD}\np1;"Ann;MED;02-03-2026;ja;610001\n{many}p2;Bo";MED;02-03-2026;ja;610002\n'
            "p3;Cor;MED;02-03-2026;ja;610003\n"
        ),
        passed("p3"),
        {"p3": "610003"},
        [(2, 9003, "quote_swallowed")],
        lines=(9004, 9003, 0, 0, 1, 0),
    )
    yield Kind(
        "aanhaling-om-de-kop.csv",
        text(
            f'"Scholing 2026\n{HEAD}\np1;Ann";MED;02-03-2026;ja;610001\n'
            "p2;Bo;MED;02-03-2026;ja;610002\n"
        ),
        passed("p2"),
        {"p2": "610002"},
        [(3, 3, "quote_swallowed")],
        lines=(4, 2, 0, 1, 1, 0),
    )
    yield Kind(
        "aanhaling-zonder-tekst-ertussen.csv",
        text(f'{HEAD}\n"p1\np2";Bo;MED;02-03-2026;ja;610002\np3;C;MED;02-03-2026;ja;610003\n'),
        passed("p3"),
        {"p3": "610003"},
        [(2, 3, "quote_swallowed")],
        lines=(4, 3, 0, 0, 1, 0),
    )
    address = (
        f'{HEAD};Adres\np1;Ann;MED;02-03-2026;ja;610001;"Dorpsstraat 1;\n1234 AB; Plaats"\n'
    )
    yield Kind(
        "adres-over-regels.csv",
        text(address + 'p2;"Ot,\nBo";MED;02-03-2026;ja;610002;"x"\n'),
        passed("p1", "p2"),
        {"p1": "610001", "p2": "610002"},
        lines=(5, 4, 0, 0, 1, 0),
    )


def sheets() -> Iterator[Kind]:
    """Workbooks with several sheets, cells without a value, hidden rows, cells far away."""
    months = [(m, [LIST, row(f"p{n}")]) for n, m in enumerate(("Januari", "Februari", "Maart"))]
    yield Kind(
        "blad-per-maand.xlsx",
        lambda p: write_xlsx(p, *months),
        passed("p0", "p1", "p2"),
        lines=(6, 3, 0, 0, 3, 0),
    )
    other_order = [[*LIST[1:], LIST[0]], [*row("p2")[1:], "p2"]]
    pages = (
        ("Leeg", []),
        ("Januari", [LIST, row("p1")]),
        ("Februari", other_order),
        ("Uitleg", [["Hoe", "het", "werkt"], [], ["Lees", "dit", "eerst"]]),
    )
    yield Kind(
        "bladen-van-alles.xlsx",
        lambda p: write_xlsx(p, *pages),
        passed("p1", "p2"),
        notes=[(1, 3, "sheet_not_read")],
        lines=(7, 2, 2, 0, 2, 1),
    )
    yield Kind(
        "een-blad-gekozen.xlsx",
        lambda p: write_xlsx(p, *months),
        passed("p1"),
        lines=(2, 1, 0, 0, 1, 0),
        how=HowToRead({}, sheet="Februari"),
    )
    yield Kind(
        "verborgen-en-gefilterd.xlsx",
        _hidden_rows,
        passed("p1", "p2", "p3"),
        notes=[(3, 4, "rows_hidden")],
        lines=(4, 3, 0, 0, 1, 0),
    )
    formulas = [
        LIST,
        ["p1", "Ann", "MED", "02-03-2026", ("f", "IF(A1>1,1,0)", None), "610001"],
        ["p2", "Bo", "MED", "02-03-2026", ("f", 'A1&"x"', ""), "610002"],
        ["p3", "Cor", "MED", "02-03-2026", ("f", "1+1", "ja"), "610003"],
        ["p4", "Dea", "MED", ("e", "#N/A"), "ja", "610004"],
        ["p5", "Eva", "MED", "02-03-2026", "ja", ("e", "#REF!")],
        ["p6", "Fie", "MED", "02-03-2026", "ja", ("f", "X9", None)],
    ]
    yield Kind(
        "formules-en-fouten.xlsx",
        lambda p: write_parts(p, sheet_xml(formulas)),
        passed("p3", "p5", "p6"),
        {"p3": "610003"},
        [
            (2, 2, "cell_without_value"),
            (3, 3, "cell_without_value"),
            (5, 5, "cell_without_value"),
        ],
        lines=(7, 6, 0, 0, 1, 0),
        waiting={"p5": "number_missing", "p6": "number_missing"},
    )
    errors = [
        LIST,
        row("p1", verdict="#N/B"),
        row("p2", day="#WAARDE!"),
        row("p3", number="#VERW!"),
    ]
    yield Kind(
        "fouten-als-tekst.csv",
        lambda p: write_text(p, errors),
        passed("p3"),
        problems=[(2, 2, "cell_without_value"), (3, 3, "cell_without_value")],
        lines=(4, 3, 0, 0, 1, 0),
        waiting={"p3": "number_missing"},
    )
    far = sheet_xml([LIST, row("p1"), row("p2", number="610002")], {(3, "XFD"): " "})
    yield Kind("spatie-ver-weg.xlsx", lambda p: write_parts(p, far), passed("p1", "p2"))
    deep = sheet_xml([LIST, row("p1")], {(1_048_576, "XFD"): " ", (900_000, "B"): "\t"})
    yield Kind(
        "spatie-in-de-hoek.xlsx",
        lambda p: write_parts(p, deep),
        passed("p1"),
        lines=(2, 1, 0, 0, 1, 0),
    )


def _hidden_rows(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        for number, cells in enumerate([LIST, row("p1"), row("p2"), row("p3")]):
            page.write_row(number, 0, cells)
        page.set_row(2, None, None, {"hidden": True})
        page.set_row(3, None, None, {"hidden": True})


def around() -> Iterator[Kind]:
    """Titles, totals, repeated headers, other tables in the same file."""
    other = "Afdeling;Aantal;Status;;;\nNoord;12;goed;;;\nZuid;3;matig;;;\n"
    yield Kind(
        "titel-tabel-totalen.csv",
        text(
            f"Overzicht scholing;;;;;\nmaart;;;;;\n\n{HEAD}\n{';'.join(row('p1'))}\n"
            f"{HEAD}\n{';'.join(row('p2', number='610002'))}\n\nTotaal;2;;;;\n* voorlopig;;;;;\n"
        ),
        passed("p1", "p2"),
        {"p1": "610001", "p2": "610002"},
        notes=[(6, 6, "headers_again"), (9, 9, "totals"), (10, 10, "remark")],
        lines=(10, 2, 3, 2, 1, 2),
    )
    yield Kind(
        "twee-tabellen.csv",
        text(f"{other}\n{HEAD}\n{';'.join(row('p1'))}\n\nPer afdeling;;;;;\n{other}"),
        passed("p1"),
        {"p1": "610001"},
        notes=[(1, 3, "block_not_read"), (8, 11, "block_not_read")],
        lines=(11, 1, 7, 0, 1, 2),
    )
    yield Kind(
        "lege-regels-ertussen.csv",
        text(
            f"{HEAD}\n\n{';'.join(row('p1'))}\n;;;;;\n{';'.join(row('p2', number='610002'))}\n\n"
        ),
        passed("p1", "p2"),
        lines=(6, 2, 0, 0, 1, 3),
    )
    one = [[f"{HEAD}"], [";".join(row("p1"))], [";".join(row("p2", number="610002"))]]
    yield Kind(
        "alles-in-een-kolom.xlsx",
        lambda p: write_xlsx(p, ("B", one)),
        passed("p1", "p2"),
        {"p1": "610001", "p2": "610002"},
        notes=[(1, 1, "table_in_one_column")],
        lines=(3, 2, 0, 0, 1, 0),
    )
    quoted = "\n".join(f'"{line[0]}"' for line in one) + "\n"
    yield Kind(
        "elke-regel-aangehaald.csv",
        text(quoted),
        passed("p1", "p2"),
        {"p1": "610001", "p2": "610002"},
        notes=[(1, 1, "table_in_one_column")],
    )


def letters() -> Iterator[Kind]:
    """Text in other encodings, one line another than the next, and decoded once too often."""
    lines = [HEAD, ";".join(row("p1", "René")), ";".join(row("p2", "Zoë", "610002"))]
    mixed = b"\n".join([lines[0].encode(), lines[1].encode(), lines[2].encode("cp1252"), b""])
    yield Kind("gemengd.csv", lambda p: p.write_bytes(mixed), passed("p1", "p2"))
    twice = "\n".join(lines).encode().decode("cp1252")
    yield Kind(
        "twee-keer-omgezet.csv",
        text(twice),
        passed("p1", "p2"),
        notes=[(2, 2, "text_doubtful")],
    )
    yield Kind(
        "van-een-mac.csv",
        text("\n".join(lines), "mac-roman"),
        passed("p1", "p2"),
        notes=[(2, 2, "text_doubtful")],
    )
    yield Kind(
        "uit-dos.csv",
        text("\n".join(lines), "cp850"),
        passed("p1", "p2"),
        notes=[(2, 2, "text_doubtful")],
    )
    yield Kind(
        "uit-dos-gezegd.csv",
        text("\n".join(lines), "cp850"),
        passed("p1", "p2"),
        how=HowToRead({}, encoding="cp850"),
    )
    yield Kind(
        "hersteld.csv",
        text(twice),
        passed("p1", "p2"),
        how=HowToRead({}, encoding="repair"),
    )


def moodle() -> Iterator[Kind]:
    """Moodle's two reports in three languages, with and without expected days."""
    ann = ("ann@example.nl", "Toets", "2026-03-02", "passed")
    words = {
        "en": ("Name", "Email address", "Completion date", "Course complete"),
        "nl": ("Naam", "E-mailadres", "Datum voltooid", "Cursus voltooid"),
        "fr": ("Nom", "Adresse de courriel", "Date d'achèvement", "Cours achevé"),
    }
    states = {
        "en": "Completed (achieved pass grade)",
        "nl": "Voltooid (voldoende cijfer behaald)",
        "fr": "Terminé (note minimale de réussite atteinte)",
    }
    for language, (name, email, day, course) in words.items():
        state = states[language]
        yield Kind(
            f"moodle-cursus-{language}.csv",
            text(
                f'ID,{name},"{email}",Toets,"Toets - {day}","{course}"\n'
                f'3,"Ann Ot",ann@example.nl,"{state}","2026-03-02 13:18:49",""\n'
            ),
            [ann],
            lines=(2, 1, 0, 0, 1, 0),
        )
        for moment in ("", "2026-04-01 00:00:00"):
            yield Kind(
                f"moodle-activiteiten-{language}{'-verwacht' * bool(moment)}.csv",
                text(
                    f',"{email}",Toets,"{moment}",Lezen,""\n'
                    f'"Ann Ot",ann@example.nl,"{state}","2026-03-02 13:18:49","",""\n'
                ),
                [("ann@example.nl", "Lezen", None, "open"), ann],
                lines=(2, 1, 0, 0, 1, 0),
            )
    many = [f"Toets {n}" for n in range(500)]
    header = ["", "E-mailadres", *(x for m in many for x in (m, ""))]
    cells = ["Ann", "ann@example.nl", *(x for _ in many for x in (states["nl"], "2026-03-02"))]
    yield Kind(
        "moodle-500-activiteiten.csv",
        lambda p: write_text(p, [header, cells], ","),
        [("ann@example.nl", m, "2026-03-02", "passed") for m in sorted(many)],
    )
    yield Kind(
        "moodle-zonder-partner.csv",
        text(
            ",E-mailadres,Toets,,Alleen\n"
            f'"Ann Ot",ann@example.nl,"{states["nl"]}","2026-03-02 13:18:49","x"\n'
        ),
        [ann],
        notes=[(1, 1, "column_not_read")],
    )
    pairs = HowToRead({"person": "Wie"}, pairs=(("Toets", "Toets op"), ("Lezen", "Lezen op")))
    yield Kind(
        "eigen-paren.csv",
        text("Wie;Toets;Lezen;Toets op;Lezen op\np1;ja;nee;02-03-2026;\n"),
        [("p1", "Lezen", None, "failed"), ("p1", "Toets", "2026-03-02", "passed")],
        how=pairs,
    )


def meetings() -> Iterator[Kind]:
    """Attendance reports of online meetings: sums, and a pass mark in minutes."""
    teams = (
        "1. Summary\nMeeting title\tMED\nAttended participants\t2\nMeeting duration\t2h\n\n2. Participants\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
        "Ann Ot\t3/25/26, 2:00:10 PM\t3/25/26, 3:00:00 PM\t59m 50s\tann@example.nl\tx\tOrganizer\n"
        "Bo Ot\t3/25/26, 2:01:10 PM\t3/25/26, 2:20:00 PM\t18m\tbo@example.nl\tx\tAttendee\n"
        "Ann Ot\t3/25/26, 3:05:00 PM\t3/25/26, 4:00:00 PM\t55m\tANN@example.nl\tx\tOrganizer\n\n"
        "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        "Ann Ot\t3/25/26, 2:00:10 PM\t3/25/26, 3:00:00 PM\t59m 50s\tann@example.nl\tOrganizer\n"
    )
    blocks = [(1, 4, "block_not_read"), (12, 14, "block_not_read")]
    everybody = [("ann@example.nl", "MED", "2026-03-25", "open")]
    everybody += [("bo@example.nl", "MED", "2026-03-25", "open")]
    yield Kind(
        "teams.csv",
        text(teams, "utf-16"),
        everybody,
        notes=blocks,
        lines=(14, 3, 7, 1, 1, 2),
    )
    yield Kind(
        "teams-met-minuten.csv",
        text(teams, "utf-16"),
        [
            ("ann@example.nl", "TIL", "2026-03-25", "passed"),
            ("bo@example.nl", "TIL", "2026-03-25", "failed"),
        ],
        notes=blocks,
        how=HowToRead({}, activity="TIL", pass_mark="100"),
    )
    zoom = (
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
        "123,MED,03/25/2026 02:00:00 PM,03/25/2026 04:00:00 PM,anna@example.nl,120,2\n\n"
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "Ann Ot,ann@example.nl,03/25/2026 02:00:00 PM,03/25/2026 03:00:00 PM,60,Yes\n"
        "Ann Ot,ann@example.nl,03/25/2026 03:05:00 PM,03/25/2026 04:00:00 PM,55,Yes\n"
    )
    yield Kind(
        "zoom.csv",
        text(zoom),
        [("ann@example.nl", "MED", "2026-03-25", "passed")],
        notes=[(1, 2, "block_not_read")],
        lines=(6, 2, 2, 0, 1, 1),
        how=HowToRead({}, pass_mark="100"),
    )


def kinds() -> list[Kind]:
    """All of them."""
    parts = (quotes, sheets, around, letters, moodle, meetings)
    return [kind for part in parts for kind in part()]


__all__ = ["BOOK", "Kind", "as_text", "kinds", "write_ods"]
