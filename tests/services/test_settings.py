"""Providers, groups and accreditations: what is kept, and what is refused."""

import pytest
from conftest import FIELD, KNMP, VVN
from fakes import accept_all, reject_all

from peonline_desktop.domain.addresses import LIVE
from peonline_desktop.domain.errors import Problem, WrongUse
from peonline_desktop.services.accreditation_values import warnings_of
from peonline_desktop.services.providers import ProviderChange


def test_a_provider_begins_in_test_mode_at_the_live_address(bare):
    """Defaults: live address, mode test, Dutch, a hundred rows, no report."""
    saved = bare.program.providers.save("Zorg", ProviderChange())
    assert (
        saved.mode,
        saved.language,
        saved.batch_size,
        saved.report_email,
        saved.user_id,
        saved.paused,
    ) == ("test", "nl", 100, "", "", None)
    assert saved.endpoint.startswith("https://www.pe-online.org/pe-services/")
    assert not bare.program.providers.has_key(saved)


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        (" ", {}, "provider_without_name"),
        ("A", {"endpoint": "http://pe-online.org"}, "address_not_safe"),
        ("A", {"report_email": "geen adres"}, "email_wrong"),
        ("A", {"batch_size": 0}, "batch_size_wrong"),
        ("A", {"batch_size": 1001}, "batch_size_wrong"),
        ("A", {"user_id": "1\n2"}, "user_id_wrong"),
        ("A", {"userkey": ""}, "userkey_wrong"),
        ("A", {"userkey": "x" * 1001}, "userkey_wrong"),
        ("Zorg", {"mode": "live"}, "mode_only_new"),
    ],
)
def test_a_provider_that_cannot_be_kept(app, name, change, code):
    """Nothing is kept, and the reason is said."""
    before = app.program.providers.all()
    with pytest.raises(Problem, match=code):
        app.program.providers.save(name, ProviderChange(**change))
    assert before == app.program.providers.all()


def test_the_practice_environment_sends_to_loopback_only(bare):
    """Whatever address is given, also by default."""
    bare.program.providers._practice = True
    for change in ({}, {"endpoint": "https://acc.pe-online.org/x"}):
        with pytest.raises(Problem, match="practice_only_loopback"):
            bare.program.providers.save("Oefen", ProviderChange(**change))
    assert bare.program.providers.save("Oefen", ProviderChange(endpoint="http://127.0.0.1:8/x"))


def test_a_provider_is_removed_only_when_nothing_depends_on_it(app):
    """With its key."""
    app.provider("Los")
    los = app.program.providers.get("Los")
    app.program.providers.remove("Los")
    assert str(los.id) not in app.secrets.kept
    with pytest.raises(Problem, match="provider_in_use"):
        app.program.providers.remove("Zorg")
    with pytest.raises(Problem, match="provider_unknown"):
        app.program.providers.get("Los")


def test_groups_are_the_shipped_ones_with_changes_on_top(bare):
    """An administrator edits and adds; what is not changed follows the program."""
    groups = bare.program.groups
    assert (len(groups.all()), groups.get(VVN).active) == (43, False)
    groups.change(VVN, "Mijn V&VN", None, keep_prefix=True)
    groups.add(900, "Nieuw register", r"\d{5}", keep_prefix=False)
    groups.activate(900, ["Nr", " Nr ", "Ander"])
    assert (
        groups.get(VVN).name,
        groups.get(VVN).keep_prefix,
        groups.get(VVN).pattern,
    ) == ("Mijn V&VN", True, r"\d{6}|\d{11}")
    assert (groups.get(900).fields, groups.get(900).active) == (("Nr", "Ander"), True)
    assert 900 in groups.all()


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda g: g.get(12345), "group_unknown"),
        (lambda g: g.add(VVN, "x", None, keep_prefix=False), "group_exists"),
        (lambda g: g.add(900, " ", None, keep_prefix=False), "group_without_name"),
        (lambda g: g.add(0, "x", None, keep_prefix=False), "group_without_name"),
        (lambda g: g.add(900, "x", "(", keep_prefix=False), "pattern_wrong"),
        (lambda g: g.change(VVN, None, "x" * 201, keep_prefix=None), "pattern_wrong"),
        (lambda g: g.activate(VVN, [" "]), "group_without_field"),
    ],
)
def test_a_group_that_cannot_be_kept(bare, call, code):
    """Each with its own words."""
    with pytest.raises(Problem, match=code):
        call(bare.program.groups)


def test_changing_a_groups_field_changes_its_rows(app):
    """Numbers come from another field at once."""
    app.people(ann={FIELD: "610001", "Ander": "610002"})
    app.results(("ann",))
    app.program.groups.activate(VVN, ["Ander", FIELD])
    assert [row["registration_number"] for row in app.log()] == ["610002"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"provider": "Elders"}, "provider_unknown"),
        ({"org": 12345}, "group_unknown"),
        ({"org": "x"}, "number_needed"),
        ({"course": ""}, "course_needed"),
        ({"course": "x"}, "reference_id"),
        ({"own_course": "A"}, "reference_twice"),
        ({"type": 5}, "course_type_wrong"),
        ({"edition": "1"}, "reference_not_for_type"),
        ({"type": 3, "module": "1"}, "reference_not_for_type"),
        ({"type": 4, "edition": "1", "meeting": "2"}, "reference_not_for_type"),
        ({"type": 1}, "edition_needed"),
        ({"from": "morgen"}, "day_wrong"),
        ({"to": "2025-01-01"}, "period_backwards"),
        ({"activity": ""}, "activity_needed"),
    ],
)
def test_an_accreditation_that_cannot_be_kept(app, values, code):
    """Nothing is added, and the reason is said."""
    with pytest.raises(Problem, match=code):
        app.accredit(**{"activity": "X", "course": "8002", **values})
    assert len(app.program.accreditations.all()) == 1


def test_accreditations_change_in_part(app):
    """What is not given stays; an id takes the place of an own code."""
    app.program.accreditations.change(1, {"own_course": "REAN", "own_module": "M1"})
    app.program.accreditations.change(1, {"to": "31-12-2027"})
    (row,) = app.program.accreditations.table()
    assert (
        row["course"],
        row["own_course"],
        row["own_module"],
        row["to"],
        row["activity"],
    ) == ("", "REAN", "M1", "2027-12-31", ["MED"])
    app.program.accreditations.change(1, {"course": "8009"})
    assert tuple(
        app.program.accreditations.table()[0][k] for k in ("course", "own_course")
    ) == ("8009", "")
    with pytest.raises(Problem, match="accreditation_unknown"):
        app.program.accreditations.change(99, {})


def test_classroom_courses_come_with_a_warning(app):
    """They need a support agreement; several meetings need a meeting."""
    app.accredit("K", "8003", type=1, edition="5")
    app.accredit("L", "8004", type=4, edition="5")
    courses = [a.course for a in app.program.accreditations.all()]
    assert [warnings_of(course) for course in courses] == [
        [],
        ["support_agreement", "meeting_advised"],
        ["support_agreement"],
    ]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_of_accreditations_goes_out_and_comes_in(app, suffix):
    """What was exported is known when it comes back; an id changes its accreditation."""
    app.accredit("K", "8003", type=1, edition="5", own_meeting="B", org=KNMP)
    path = app.program.folder / f"uit{suffix}"
    assert app.program.accreditations.export_table(path) == 2
    before = app.program.accreditations.all()
    report = app.program.accreditations.import_table(path)
    assert (report.rows, report.added, report.changed, report.problems) == (2, 0, 2, [])
    assert before == app.program.accreditations.all()


def test_the_good_rows_of_a_table_count(app):
    """The bad ones are named with their own reason."""
    app.people(ann="610001")
    app.results(("ann", "NIEUW"))
    base = {
        "provider": "Zorg",
        "org": "52",
        "course": "8002",
        "from": "01-01-2026",
        "to": "31-12-2026",
        "activity": "NIEUW|OUD",
        "every_pass": "",
        "posted_elsewhere": "nee",
    }
    rows = [
        base,
        base,
        {**base, "org": "x"},
        {**base, "every_pass": "soms"},
        {**base, "course": ""},
    ]
    report = app.program.accreditations.import_table(app.csv(rows))
    assert (report.rows, report.added, report.known, report.picked_up) == (5, 1, 1, 1)
    assert [(bad.row, bad.code) for bad in report.problems] == [
        (4, "number_needed"),
        (5, "yes_or_no"),
        (6, "course_needed"),
    ]
    path = app.program.folder / "raar.csv"
    path.write_text("provider;kleur\nZorg;rood;x\nZorg;rood\n", encoding="utf-8")
    report = app.program.accreditations.import_table(path)
    assert [bad.code for bad in report.problems] == ["row_long", "header_unknown"]
    path.write_text("provider;org\n", encoding="utf-8")
    with pytest.raises(Problem, match="no_data_rows"):
        app.program.accreditations.import_table(path)


def test_export_and_paste_lists(app, tmp_path):
    """The log with explanations, harmless in a spreadsheet; numbers per course and day."""
    app.people(ann="610001", bob="=1+1", carl="610003", dirk="")
    app.results(("ann",), ("bob", "MED", "2026-03-02"), ("carl",), ("dirk",))
    app.program.decisions.retry([2])  # a number of another form, sent as it is
    assert app.program.exporter.export(tmp_path / "log.csv", app.program.words) == 4
    text = (tmp_path / "log.csv").read_bytes()
    assert (
        text.startswith(b"\xef\xbb\xbf"),
        b";'=1+1;" in text,
        b"Vraag het nummer" in text,
    ) == (True, True, True)
    assert app.program.exporter.export(tmp_path / "log.xlsx", app.program.words) == 4
    paths = app.program.exporter.paste_lists(tmp_path / "lijsten")
    assert [p.name for p in paths] == [
        "52_8001_2026-03-01.txt",
        "52_8001_2026-03-02.txt",
        "overzicht.csv",
    ]
    assert paths[0].read_text() == "610001\n610003\n"
    for path, code in (
        (tmp_path / "x.pdf", "suffix_unknown"),
        (tmp_path / "no" / "x.csv", "file_not_written"),
    ):
        with pytest.raises(Problem, match=code):
            app.program.exporter.export(path, app.program.words)
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="file_not_written"):
        app.program.exporter.paste_lists(tmp_path / "file" / "x")
    app.pe_online.always = accept_all
    app.submit()
    with pytest.raises(Problem, match="nothing_to_paste"):
        app.program.exporter.paste_lists(tmp_path / "lijsten")


def test_provider_and_group_are_fixed_once_there_are_rows(app):
    """What was sent for one register can't move to another; remove and add instead."""
    app.provider("Ander")
    app.program.accreditations.change(1, {"provider": "Ander"})
    app.people(ann="610001")
    app.results(("ann",))
    for change in ({"provider": "Zorg"}, {"org": KNMP}):
        with pytest.raises(Problem, match="accreditation_has_rows"):
            app.program.accreditations.change(1, change)


def test_at_another_address_a_refused_course_is_asked_for_anew(app):
    """What one register refused says nothing of another; back there it still holds."""
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.pe_online.always = reject_all("not_accredited")
    app.submit()
    assert ["rejected:not_accredited", "waiting:course_refused"] == app.states()
    app.provider(mode=None, endpoint="https://elders.example/service")
    assert ["rejected:not_accredited", "ready"] == app.states()
    app.provider(mode=None, endpoint=LIVE)
    assert ["rejected:not_accredited", "waiting:course_refused"] == app.states()


@pytest.mark.parametrize("size", [0, -28, 1.5])
def test_with_a_damaged_call_size_a_run_ends_all_the_same(app, size):
    """One row a call is the least: with none nothing would ever be sent, and nothing ended."""
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.sql("UPDATE provider SET batch_size = ?", size)
    app.submit()
    assert ["accepted", "accepted"] == app.states()


@pytest.mark.parametrize(
    ("interval", "code"), [(29, "connection_too_often"), (86_401, "connection_too_seldom")]
)
def test_an_interval_that_makes_no_sense_is_refused(bare, interval, code):
    """Between half a minute and a day: no instant lies far enough ahead for more."""
    with pytest.raises(WrongUse) as refused:
        bare.program.connections.add("xapi", "x", "https://lms.example", {}, interval, "u:p")
    assert code == refused.value.code
