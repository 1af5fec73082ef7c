"""Three lists of a colleague that one would hate, for tests and for the manual's picture."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import xlsxwriter
from tables import write_xls


@dataclass(frozen=True)
class Worst:
    """A list: its file name, who writes it, what the step may ask, what the answers are, and
    what it says once it is imported.
    """

    name: str
    write: Callable[[Path], object]
    said: str
    asks: set[str] = field(default_factory=set)
    pass_mark: str = ""
    order: str = ""


def passed_on(path: Path) -> None:
    """Passed on three times: remarks first, totals second, titles, merged cells, headers on two
    lines, numbers as numbers, totals and a reproach below.
    """
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("LEES MIJ").write_row(
            0, 0, ["Let op!", "gegevens", "op", "blad", "drie"]
        )
        totals = book.add_worksheet("Team")
        totals.write_row(0, 0, ["Team", "Aantal", "Gehaald", "Open", "Score", "%"])
        totals.write_row(1, 0, ["Zuid", "3", "2", "1", "7", "66"])
        page = book.add_worksheet("Scholing (def) v3")
        day = book.add_format({"num_format": "d-m-yy"})
        bold = book.add_format({"bold": True, "text_wrap": True})
        page.merge_range("A1:F1", "Registratie scholing 2026 — Zorggroep De Linde", bold)
        page.write("A2", "bijgewerkt door Bas, niet sorteren")
        heads = ["Personeelsnummer", "Naam", "E-learning", "Datum\nbehaald", "Uitslag"]
        page.write_row(3, 0, [*heads, "Relatienummer"], bold)
        page.merge_range("A5:A6", "p1")
        page.merge_range("B5:B6", "Ann Ot")
        for row, (activity, verdict) in enumerate((("MED", "Geslaagd"), ("REA", "gezakt")), 4):
            page.write(row, 2, activity)
            page.write_datetime(row, 3, datetime(2026, 3, 2), day)
            page.write(row, 4, verdict)
        page.write_number(4, 5, 610001)
        page.write_row(7, 0, ["p2", "Bo Ui", "MED"])
        page.write_datetime(7, 3, datetime(2026, 3, 3), day)
        page.write(7, 4, "Geslaagd")
        page.write_string(7, 5, "061002")
        page.write_row(9, 0, ["Totaal", "3"])
        page.write("A11", "Wie heeft de kolom BIG weggegooid??")


def american(path: Path) -> None:
    """From an American system through an old Excel: other days, other words, a score."""
    write_xls(
        path,
        [
            ["Learning Summary Report"],
            ["Run by: admin", "", "", "Page 1"],
            ["Employee ID", "Full name", "Course", "Completion date", "Grade"],
            ["p3", "Cid Es", "MED", "03/15/2026", 0.85],
            ["p4", "Dora Ef", "MED", "03/16/2026", 0.5],
            ["p5", "Eef Gee", "MED", "3/17/2026", 1],
            ["Employee ID", "Full name", "Course", "Completion date", "Grade"],
            ["p6", "Fay Ha", "MED", "03/18/2026", ""],
        ],
    )


def through_mail(path: Path) -> None:
    """Copied out of a mail: UTF-16, quotes, one field with two numbers, dates that read two ways."""
    lines = [
        "sep=;",
        "Username;Course;Completed on;Completion status;custom1",
        'p7;"MED";03/04/2026;"Completed (achieved pass grade)";"52/610007, 19/49001234507"',
        'p8;"MED";04/05/2026;"Not completed";',
        'p9;"MED";05/06/2026;passed;52/610009',
        "",
        "-- verstuurd vanaf mijn telefoon;",
    ]
    path.write_bytes("\r\n".join(lines).encode("utf-16"))


WORST = [
    Worst("Scholing 2026 (def) v3 KOPIE.xlsx", passed_on, "3 resultaten ingelezen"),
    Worst("summary.xls", american, "4 resultaten ingelezen", {"passing"}, "80%"),
    Worst(
        "RE RE FW lijst.csv",
        through_mail,
        "3 resultaten ingelezen",
        {"date_order"},
        order="3 april 2026",
    ),
]
