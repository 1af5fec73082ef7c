"""Makes the sample files in resources/samples: invented people and every awkward row.

Run it by hand (`python tests/samples/make_samples.py`) when the samples change; what it
makes is committed. It needs no clock: all dates are fixed.
"""

import csv
import json
from datetime import datetime
from pathlib import Path

import xlsxwriter

TARGET = Path(__file__).resolve().parents[2] / "resources" / "samples"
FIRST = [
    "Anouk",
    "Bram",
    "Carmen",
    "Daan",
    "Esra",
    "Femke",
    "Gijs",
    "Hanna",
    "Ilse",
    "Jamal",
    "Karin",
    "Lotte",
    "Mees",
    "Noor",
    "Olga",
    "Pim",
    "Quirine",
    "Roos",
    "Sven",
    "Tess",
    "Umut",
    "Vera",
    "Wout",
    "Xenia",
    "Yara",
    "Zoë",
]
LAST = [
    "Aalberts",
    "Brandsma",
    "Cuypers",
    "Dijkhof",
    "Elzinga",
    "Fokkens",
    "Geertsma",
    "Hoekman",
    "Ising",
    "Jonkers",
    "Kuipersma",
    "Lammerts",
    "Mulderij",
    "Noordhof",
    "Oosterlaan",
    "Postma",
    "Quist",
    "Roosink",
]
COUNT = 66


def person(number: int) -> dict[str, str]:
    """An invented employee with a valid number in each group that fits the profession."""
    name = f"{FIRST[number % len(FIRST)]} {LAST[(number * 7) % len(LAST)]}"
    row = {
        "Personeelsnummer": f"P{number:03d}",
        "Naam": name,
        "E-mail": f"p{number:03d}@delinde.example",
        "Relatienummer": "",
        "BIG-nummer": "",
        "Mondzorgnummer": "",
    }
    if number <= 36:
        row["Relatienummer"] = f"{610000 + number}"
    elif number <= 48:
        row["BIG-nummer"] = f"{49012340000 + number}"
    elif number <= 56:
        row["BIG-nummer"] = f"0{1012350000 + number}"
    else:
        row["Mondzorgnummer"] = f"{720000 + number}"
    row.update(AWKWARD.get(number, {}))
    return row


AWKWARD = {
    2: {"Relatienummer": "61 00 02"},
    3: {"Relatienummer": "", "BIG-nummer": "BIG-49012340003"},
    4: {"Relatienummer": "52/610004, 31/49012340004"},
    5: {"Relatienummer": ""},
    6: {"Relatienummer": "61006"},
    7: {"Relatienummer": "610007.0"},
    8: {"Relatienummer": "610013"},
    9: {"Relatienummer": "6,1E+05", "BIG-nummer": "49012340009"},
    10: {"Relatienummer": "610999"},
    11: {"Relatienummer": "'610011"},
    12: {"Relatienummer": "61.00.12"},
    38: {"BIG-nummer": "4,90123E+10"},
    50: {"BIG-nummer": "1012350050"},
    57: {"Mondzorgnummer": ""},
}


def people() -> list[dict[str, str]]:
    """All employees."""
    return [person(number) for number in range(1, COUNT + 1)]


def write_people() -> None:
    """The employees with their custom fields, as an HR export gives them."""
    rows = people()
    with (TARGET / "medewerkers.csv").open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


HEADER = ("Personeelsnummer", "Naam", "E-learning", "Afgerond op", "Resultaat", "Score")


def e_learning_rows() -> list[tuple[str, ...]]:
    """Results of e-learning, with every kind of bad row between the good ones."""
    names = {row["Personeelsnummer"]: row["Naam"] for row in people()}

    def row(
        number: int, activity: str, finished: str, verdict: str = "Geslaagd"
    ) -> tuple[str, ...]:
        key = f"P{number:03d}"
        return (key, names[key], activity, finished, verdict, "8")

    rows = [
        row(n, "Medicatieveiligheid", f"{n % 27 + 1:02d}-03-2026 14:{n:02d}")
        for n in range(1, 37)
    ]
    rows += [
        row(n, "Farmaceutische zorg", f"2026-04-{n % 28 + 1:02d}T09:15:00")
        for n in range(37, 49)
    ]
    rows += [row(n, "Intervisie verloskundigen", f"{n % 27 + 1}-5-2026") for n in range(49, 57)]
    rows += [row(n, "Nieuwe richtlijn wondzorg", "12-06-2026") for n in range(13, 25)]
    rows += [
        row(14, "Medicatieveiligheid", "20-09-2026"),  # again in the same period
        row(15, "Medicatieveiligheid", "25-09-2026", "Gezakt"),  # a fail after the pass
        row(16, "Medicatieveiligheid", "17-03-2026 14:16"),  # the same row again
        row(17, "Medicatieveiligheid", "03-01-2025"),  # before the period
        row(18, "Tilprotocol", "01-02-2026"),  # not accredited
        row(19, "Agressietraining", "01-02-2026", "Niet voltooid"),
        row(20, "Hygiëne", "01-02-2026"),  # the LMS posts this one itself
        row(21, "Reanimatie", "2026-03-31T22:30:00Z"),  # 1 April in Amsterdam
        row(22, "Reanimatie", "25-10-2026 02:30"),  # the hour that occurs twice
        row(23, "Reanimatie", "14/03/2026"),
        row(24, "Reanimatie", "04/03/2026"),  # the row above shows the order
        row(25, "Reanimatie", "15-03-2026", "Voltooid"),
        row(34, "Reanimatie", "16-03-2026", "Completed (achieved pass grade)"),
        row(35, "Reanimatie", "16-03-2026", "Niet behaald"),
        row(26, "Reanimatie", ""),  # no date
        row(27, "Reanimatie", "31-02-2026"),  # no such day
        row(28, "Reanimatie", "01-03-2999"),  # in the future
        row(29, "Reanimatie", "01-03-2026", "Misschien"),
        ("", "Onbekend", "Reanimatie", "01-03-2026", "Geslaagd", ""),
        ("P030", names["P030"], "", "01-03-2026", "Geslaagd", ""),
        ("P031", names["P031"], "Reanimatie"),  # too short
        ("P032", names["P032"], "Reanimatie", "01-03-2026", "Geslaagd", "8", "extra"),
        ("P033", "Cor\x07rie", "Reanimatie", "01-03-2026", "Geslaagd", "8"),
    ]
    return rows


def write_e_learning() -> None:
    """The list as a Dutch training administration keeps it."""
    with (TARGET / "resultaten.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(e_learning_rows())


def write_classroom() -> None:
    """Classroom courses, as a workbook with dates and numbers in cells."""
    options = {"default_date_format": "dd-mm-yyyy"}
    with xlsxwriter.Workbook(TARGET / "resultaten-klassikaal.xlsx", options) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})
        sheet = book.add_worksheet("Resultaten")
        sheet.write_row(0, 0, (*HEADER, "Mondzorgnummer"))
        names = {row["Personeelsnummer"]: row["Naam"] for row in people()}
        line = 1
        for activity, numbers in (
            ("Klinische les", range(25, 37)),
            ("Mondzorgdag", range(57, 67)),
        ):
            for number in numbers:
                key = f"P{number:03d}"
                sheet.write_row(line, 0, (key, names[key], activity))
                sheet.write_datetime(line, 3, datetime(2026, 5, number % 28 + 1, 16))
                sheet.write_row(line, 4, ("Behaald", 9))
                if number == 57:
                    sheet.write_number(line, 6, 720057)  # a number in a cell, not a text
                line += 1
        sheet.write_row(
            line, 0, ("P025", names["P025"], "Klinische les", "04/05/2026", "Behaald")
        )


COURSES = [
    ("52", "8101", "", "", "2", "Medicatieveiligheid", "ja"),
    ("31", "8102", "", "", "2", "Farmaceutische zorg", ""),
    ("51", "8120", "", "", "3", "Intervisie verloskundigen", ""),
    ("52", "8130", "45001", "51001", "1", "Klinische les", ""),
    ("43", "8140", "45002", "", "4", "Mondzorgdag", ""),
    ("52", "8150", "", "", "2", "Nieuwe richtlijn wondzorg", ""),
    ("52", "8160", "", "", "2", "Reanimatie", ""),
    ("52", "8170", "", "", "2", "Hygiëne", ""),
]


def write_accreditations() -> None:
    """The accreditations, as `accreditation import` takes them."""
    header = [
        "provider",
        "org",
        "course",
        "own_course",
        "edition",
        "meeting",
        "type",
        "from",
        "to",
        "activity",
        "posted_elsewhere",
        "completed_counts",
    ]
    with (TARGET / "accreditaties.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        for org, course, edition, meeting, kind, activity, _ in COURSES:
            own = "REAN-26" if course == "8160" else ""
            posted = "ja" if activity == "Hygiëne" else ""
            writer.writerow(
                (
                    "Zorggroep De Linde",
                    org,
                    "" if own else course,
                    own,
                    edition,
                    meeting,
                    kind,
                    "01-01-2026",
                    "31-12-2026",
                    activity,
                    posted,
                    "",
                )
            )


def write_register() -> None:
    """What the practice register knows: all of this, apart from what goes wrong."""
    known: dict[str, list[str]] = {"52": [], "31": [], "51": [], "43": []}
    for number in range(1, COUNT + 1):
        if number <= 36:
            known["52"].append(f"{610000 + number}")
        elif number <= 48:
            known["31"].append(f"{49012340000 + number}")
        elif number <= 56:
            known["51"].append(f"0{1012350000 + number}")
        else:
            known["43"].append(f"{720000 + number}")
    known["52"] += ["49012340003", "49012340009"]

    def course(org: str, number: str, kind: str, **more: object) -> dict[str, object]:
        period = {"org_id": int(org), "from": "2026-01-01", "to": "2026-12-31"}
        return {"id": number, "type": int(kind), "periods": [period], **more}

    courses = [
        course("52", "8101", "2"),
        {
            **course("31", "8102", "2"),
            "periods": [{"org_id": 31, "from": "2026-04-13", "to": "2026-12-31"}],
        },
        course("51", "8120", "3"),
        course(
            "52",
            "8130",
            "1",
            editions=[{"id": "45001", "meetings": [{"id": "51001"}, {"id": "51002"}]}],
        ),
        course("43", "8140", "4", editions=[{"id": "45002"}]),
        {**course("52", "8150", "2"), "periods": []},
        course("52", "8160", "2", own="REAN-26"),
        course("52", "8170", "2"),
    ]
    data = {
        "providers": [{"user_id": "oefening", "user_key": "oefensleutel"}],
        "people": known,
        "courses": courses,
        "batch_limit": 100,
    }
    text = json.dumps(data, indent=1, ensure_ascii=False)
    (TARGET / "oefenregister.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    write_people()
    write_e_learning()
    write_classroom()
    write_accreditations()
    write_register()
