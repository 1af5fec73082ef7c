"""Reports of Moodle, Teams and Zoom as they are: recognised by their shape, in each language.

Moodle's stand in reports/, as a server made them, with invented people.
"""

from pathlib import Path

import pytest
from repairs import BOTH, load, put, repaired, written

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reading import HowToRead

REPORTS = Path(__file__).with_name("reports")
LANGUAGES = pytest.mark.parametrize("language", ["en", "nl", "fr"])
AS_CSV = lambda text: text.encode()  # noqa: E731  # one of two ways
AS_EXCEL = lambda text: text.replace(",", "\t").encode("utf-16")  # noqa: E731  # as Moodle names it


def results(app) -> list[tuple]:
    """Who, what, how and when."""
    return app.sql(
        "SELECT p.key, r.activity, r.verdict, r.finished_at FROM result r"
        " JOIN person p ON p.id = r.person_id ORDER BY r.id"
    )


def names(app) -> dict[str, str]:
    """The name of each person."""
    return dict(app.sql("SELECT key, name FROM person"))


@LANGUAGES
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_moodle_s_course_completion(app, language, bom):
    """The verdict counts and not the date: who did not pass has one too."""
    path = app.program.folder / "voltooiing.csv"
    path.write_bytes(bom + (REPORTS / f"moodle-cursusvoltooiing-{language}.csv").read_bytes())
    report = load(app, path)
    assert ([], [], 4) == (report.problems, report.notes, report.new)
    assert [
        ("anouk@example.nl", "Toets", "passed", "2026-11-20T12:18:49Z"),
        ("bram@example.nl", "Toets", "open", "2026-11-20T12:21:04Z"),
        ("chaima@example.nl", "Toets", "failed", "2026-11-19T08:05:00Z"),
        ("daan@example.nl", "Toets", "open", None),
    ] == results(app)
    assert "Anouk van den Berg-Çelik" == names(app)["anouk@example.nl"]


@LANGUAGES
@pytest.mark.parametrize("written_as", [AS_CSV, AS_EXCEL], ids=["csv", "excel"])
def test_moodle_s_activity_completion(app, language, written_as):
    """With an expected day in a header, and a state that somebody set by hand."""
    text = (REPORTS / f"moodle-activiteiten-{language}.csv").read_text(encoding="utf-8")
    path = app.program.folder / "voortgang.csv"
    path.write_bytes(written_as(text))
    report = load(app, path)
    assert ([], [], 9, 3) == (report.problems, report.notes, report.new, report.rows)
    assert [
        ("anouk@example.nl", "Lezen", "completed", "2026-11-18T07:00:00Z"),
        ("anouk@example.nl", "Toets", "passed", "2026-11-20T12:18:49Z"),
        ("anouk@example.nl", "Toets zonder eis", "passed", "2026-11-20T12:18:50Z"),
        ("bram@example.nl", "Lezen", "open", None),
        ("bram@example.nl", "Toets", "open", "2026-11-20T12:21:06Z"),
        ("bram@example.nl", "Toets zonder eis", "open", "2026-11-20T12:21:06Z"),
        ("chaima@example.nl", "Lezen", "completed", "2026-11-18T09:00:00Z"),
        ("chaima@example.nl", "Toets", "failed", "2026-11-19T08:05:00Z"),
        ("chaima@example.nl", "Toets zonder eis", "open", None),
    ] == results(app)
    assert "Bram O'Neil" == names(app)["bram@example.nl"]


def test_a_report_in_a_fourth_language_is_mapped_by_its_pairs(app):
    """Its words are answered once."""
    text = "Navn,E-post,Quiz,Quiz dato\nAnn,ann@x.nl,Bestått,2026-03-02 10:00:00\n"
    how = {"columns": {"person": "E-post", "name": "Navn"}, "pairs": (("Quiz", "Quiz dato"),)}
    report = load(app, put(app, text), **how)
    assert [("verdict_unknown", "Bestått")] == [(p.code, p.value) for p in report.problems]


# Meetings ---------------------------------------------------------------------------------

TEAMS = {
    "en": ("1. Summary", "Meeting title", "2. Participants", "{}h {}m"),
    "nl": ("1. Samenvatting", "Titel van vergadering", "2. Deelnemers", "{} u {} min"),
    "fr": ("1. Résumé", "Titre de la réunion", "2. Participants", "{} h {} min"),
}
HEADERS = {
    "en": "Name,First Join,Last Leave,In-Meeting Duration,Email,Participant ID (UPN),Role",
    "nl": "Naam,Eerste deelname,Laatste vertrek,Duur in vergadering,E-mail,Deelnemer-id (UPN),Rol",
    "fr": "Nom,Première participation,Dernier départ,Durée de la réunion,E-mail,ID,Rôle",
}


def teams(language="en", *rows: tuple) -> bytes:
    """A report of a meeting of 25 March: (person, hours, minutes) or (person, text)."""
    summary, title, people, took = TEAMS[language]
    lines = [summary, f"{title}\tMED", "x\t2", "y\t2h", "", people]
    lines.append(HEADERS[language].replace(",", "\t"))
    for person, *time in rows:
        length = took.format(*time) if len(time) > 1 else time[0]
        lines.append(
            f"N {person}\t25-3-2026 14:00:10\t25-3-2026 16:00:00\t{length}\t{person}@x.nl\tu\tr"
        )
    return "\n".join([*lines, ""]).encode("utf-16")


def attended(app, content: bytes, name="vergadering.csv", **how):
    """Imports a report of a meeting."""
    path = app.program.folder / name
    path.write_bytes(content)
    return load(app, path, **how)


def verdicts(app) -> dict[str, str]:
    """How each person did."""
    return {person.partition("@")[0]: verdict for person, _, verdict, _ in results(app)}


@LANGUAGES
def test_without_a_mark_nobody_passes_a_meeting(app, language):
    """However long they stayed; the e-learning is what the meeting was called."""
    report = attended(app, teams(language, ("ann", 2, 0), ("bo", 0, 5)))
    assert ([], {"ann": "open", "bo": "open"}) == (report.problems, verdicts(app))
    assert {"MED"} == {activity for _, activity, _, _ in results(app)}
    assert [] == app.log()


@LANGUAGES
def test_the_minutes_of_one_person_are_summed(app, language):
    """From the mark on somebody passed; the key of a person does not mind capitals."""
    rows = (("ann", 0, 59), ("bo", 0, 59), ("ANN", 1, 1), ("cor", 1, 59), ("cor", 0, 1))
    report = attended(app, teams(language, *rows), pass_mark="120")
    assert ([], 3) == (report.problems, report.rows)
    assert {"ann": "passed", "bo": "failed", "cor": "passed"} == verdicts(app)


def test_the_mark_is_asked_once(app):
    """The next meeting is judged by it."""
    attended(app, teams("en", ("ann", 1, 0)), pass_mark="60")
    attended(app, teams("en", ("bo", 1, 0), ("cor", 0, 59)), "april.csv")
    assert {"ann": "passed", "bo": "passed", "cor": "failed"} == verdicts(app)


def test_the_activity_that_is_said_goes_before_the_title(app):
    """Who holds it every month calls it otherwise."""
    attended(app, teams("en", ("ann", 2, 0)), activity="REA", all_passed=True)
    assert [("REA", "passed")] == [
        (activity, verdict) for _, activity, verdict, _ in results(app)
    ]


@BOTH
def test_whom_a_part_of_the_minutes_is_unreadable_of_is_not_judged_by_the_rest(app, suffix):
    """Nor in a file of problems, where the whole is to be filled in."""
    rows = (("ann", 0, 50), ("ann", "een uur"), ("bo", 2, 0), ("cor", 0, 50), ("cor", ""))
    report = attended(app, teams("en", *rows), pass_mark="100")
    assert [("verdict_unknown", "0h 50m + een uur"), ("verdict_unknown", "0h 50m + ?")] == [
        (bad.code, bad.value) for bad in report.problems
    ]
    assert {"bo": "passed"} == verdicts(app)
    path = repaired(written(app, report, suffix), (1, "In-Meeting Duration", "110"))
    report = load(app, path)
    assert (["verdict_unknown"], 1) == ([bad.code for bad in report.problems], report.new)
    assert {"ann": "passed", "bo": "passed"} == verdicts(app)
    assert {"MED"} == {activity for _, activity, _, _ in results(app)}


def test_a_moment_that_cannot_be_read_is_told_of_who_passed(app):
    """The minutes count."""
    content = teams("en", ("ann", 1, 0), ("ann", 1, 0), ("bo", 2, 0)).decode("utf-16")
    content = content.replace("25-3-2026 16:00:00", "straks", 1)
    report = attended(app, content.encode("utf-16"), pass_mark="120")
    assert [("date_unreadable", "straks")] == [(bad.code, bad.value) for bad in report.problems]
    assert {"bo": "passed"} == verdicts(app)


def test_other_blocks_of_a_meeting_are_named(app):
    """The summary before, and what everybody did after."""
    more = (
        "\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
        + ("N ann\t25-3-2026 14:00:10\t25-3-2026 15:00:00\t59m\tann@x.nl\tr\n" * 3)
    )
    content = teams("en", ("ann", 2, 0)).decode("utf-16") + more
    report = attended(app, content.encode("utf-16"))
    assert [("block_not_read", 1, 4), ("block_not_read", 10, 14)] == [
        (note.code, note.row, note.last) for note in report.notes
    ]
    assert 1 == report.new


ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
ABOUT = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "123,MED,03/25/2026 02:00:00 PM,03/25/2026 04:00:00 PM,host@x.nl,120,2\n\n"
)


def zoom(*rows: tuple) -> bytes:
    """The rows of participants."""
    moments = "03/25/2026 02:00:00 PM,03/25/2026 03:00:00 PM"
    return "".join(f"N {who},{who}@x.nl,{moments},{took},No\n" for who, took in rows).encode()


def test_a_report_of_zoom(app):
    """With its own lines above; rows of one person are summed, and nobody passes unasked."""
    rows = zoom(("ann", 60), ("bo", 59), ("ann", 60))
    report = attended(app, (ABOUT + ZOOM).encode() + rows)
    assert ([], {"ann": "open", "bo": "open"}) == (report.problems, verdicts(app))
    attended(app, (ABOUT + ZOOM).encode() + rows, pass_mark="120")
    assert {("ann@x.nl", "MED", "passed"), ("bo@x.nl", "MED", "failed")} < {
        each[:3] for each in results(app)
    }


def test_a_report_of_zoom_without_its_own_lines_asks_what_it_was(app):
    """It is refused until the e-learning is said."""
    content = ZOOM.encode() + zoom(("ann", 60))
    with pytest.raises(Refused, match="columns_missing"):
        attended(app, content)
    assert 1 == attended(app, content, activity="MED").new


def test_the_forecast_of_a_meeting_is_the_import(app):
    """A row per person."""
    path = app.program.folder / "vergadering.csv"
    path.write_bytes(teams("en", ("ann", 1, 0), ("ann", 1, 0), ("bo", "?")))
    how = HowToRead({}, pass_mark="90")
    forecast = app.program.importer.run(path, how, dry_run=True)
    report = app.program.importer.run(path, how, dry_run=False)
    assert (forecast.rows, forecast.new, forecast.lines) == (
        report.rows,
        report.new,
        report.lines,
    )
    assert 1 == sum(forecast.forecast.waiting.values())


@pytest.mark.parametrize(
    ("took", "judged"),
    [
        (("45:10", "1:02:10"), {"ann": "failed", "bo": "passed"}),
        (("45:10", "59:59"), {"ann": "failed", "bo": "failed"}),
        (("60:00", "5:00"), {"ann": "passed", "bo": "failed"}),
        (("1:30", "0:45"), {"ann": "passed", "bo": "failed"}),
        (("1:00", "2:00"), {"ann": "passed", "bo": "passed"}),
        (("2:05", "1:00"), {"ann": "failed", "bo": "failed"}),
    ],
)
def test_a_duration_of_two_parts_is_what_the_report_shows(app, took, judged):
    """Minutes and seconds where hours are written too, or would be more than there were; hours
    and minutes where they fill the meeting.
    """
    rows = [(who, text) for who, text in zip(("ann", "bo"), took, strict=True)]
    report = attended(app, teams("en", *rows), pass_mark="60")
    assert ([], judged) == (report.problems, verdicts(app))


def test_a_duration_that_nothing_tells_is_a_problem(app):
    """It may be seconds or minutes; the parts of one person are told together."""
    report = attended(
        app, teams("en", ("ann", "0:40"), ("bo", "0:30"), ("bo", "5 m")), pass_mark="5"
    )
    assert [("verdict_unknown", "0:40"), ("verdict_unknown", "0:30 + 5 m")] == [
        (bad.code, bad.value) for bad in report.problems
    ]
    assert {} == verdicts(app)


def test_without_moments_a_duration_of_two_parts_is_told_by_its_hours_only(app):
    """A moment that cannot be read shows no time between coming and leaving."""
    content = teams("en", ("ann", "1:30"), ("bo", "24:00")).decode("utf-16")
    content = content.replace("25-3-2026 16:00:00", "straks")
    attended(app, content.encode("utf-16"), pass_mark="60")
    assert {"ann": "failed", "bo": "failed"} == verdicts(app)
    alone = content.replace("24:00", "23:59")
    report = attended(app, alone.encode("utf-16"), "alleen.csv", pass_mark="60")
    assert ["1:30", "23:59"] == [bad.value for bad in report.problems]
