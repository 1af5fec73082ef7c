"""The installed command with learning systems: connections, polling, and running on a schedule."""

import json
import shlex
import signal
import subprocess

import pytest
import test_moodle
from conftest import practice_process
from servers_apart import double
from test_command import COMMAND, DATA, Peonline, needs_keyring, run
from test_contract import SECRET, MoodleWorld

from peonline_desktop import bootstrap

__all__ = ["run"]


@pytest.fixture(scope="module")
def process():
    """One Moodle for all tests of this file."""
    with double("moodle_double.py") as made:
        yield made


@pytest.fixture
def moodle(process) -> MoodleWorld:
    """A course in which nobody did anything yet."""
    return MoodleWorld(process)


@pytest.fixture
def register(tmp_path):
    """The practice register, in a process of its own."""
    data, ledger = tmp_path / "data.json", tmp_path / "ledger.jsonl"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    with practice_process(data=data, ledger=ledger) as practice:
        yield practice


@pytest.fixture
def ready(run, moodle, register) -> Peonline:
    """A provider, a group, an accreditation that submits by itself, and a connection."""
    login = ("--user-id", "12345", "--endpoint", register.address, "--mode", "live")
    run("provider", "add", "Zorg", *login, "--userkey-stdin", stdin="geheime-sleutel\n")
    with bootstrap.program(run.folder) as program:
        program.groups.activate(52, [test_moodle.FIELD])
        course = {"course": "8001", "activity": [MoodleWorld.activity]}
        period = {"from": "2026-01-01", "to": "2026-12-31", "auto": True}
        program.accreditations.add({"provider": "Zorg", "org": 52, **course, **period})
        options = {"course": ["2"]}
        program.connections.add("moodle", "LMS", moodle.process.address, options, None, SECRET)
    return run


def connect(run: Peonline, moodle: MoodleWorld, secret: str = SECRET) -> None:
    """The connection as one types it."""
    options = ("--url", moodle.process.address, "--option", "course=2")
    run("connection", "add", "moodle", "LMS", *options, "--secret-stdin", stdin=f"{secret}\n")


@needs_keyring
def test_from_a_connection_to_an_accepted_attendance(ready, moodle):
    """Listed without its secret, tested, polled; what it brings is submitted by itself, once."""
    connect(ready, moodle)
    listed = ready("--json", "connection", "list")
    assert SECRET not in listed
    found = ready.json("connection", "test", "LMS")
    assert ("4.3.5", [], [test_moodle.FIELD]) == (
        found["version"],
        found["missing"],
        found["fields"],
    )
    moodle.passes(1, "2026-03-02T10:00:00")
    assert 1 == ready.json("poll", "LMS")["new"]
    assert ["accepted"] == [row["state"] for row in ready.lines("log")]
    again = ready.json("poll", "--deep")
    assert 0 == again["new"]
    assert ["accepted"] == [row["state"] for row in ready.lines("log")]


@needs_keyring
def test_a_provider_that_is_kept_back_is_said(ready, moodle, register):
    """A round whose own submission could not go on says so, and ends with its number."""
    moodle.passes(1, "2026-03-02T10:00:00")
    ready("provider", "add", "Zorg", "--userkey-stdin", stdin="verkeerd\n")
    ready("poll", status=4)
    assert "Zorg" in ready.stderr
    assert ["ready"] == [row["state"] for row in ready.lines("log")]


@needs_keyring
def test_paused_resumed_and_removed(ready, moodle):
    """A paused connection is not asked unless it is named; what it brought stays."""
    moodle.passes(1, "2026-03-02T10:00:00")
    assert {"name": "LMS", "paused": True} == ready.json("connection", "pause", "LMS")
    assert 0 == ready.json("poll")["new"]
    ready("connection", "resume", "LMS")
    assert 1 == ready.json("poll")["new"]
    ready("connection", "remove", "LMS")
    assert [] == ready.lines("connection", "list")
    assert 1 == len(ready.lines("results"))


@needs_keyring
def test_what_goes_wrong_has_its_number(ready, moodle):
    """Wrong use 2, no answer 3, a refused token 4; each with a sentence."""
    ready("poll", "onbekend", status=2)
    assert "onbekend" in ready.stderr
    moodle.breaks("html")
    ready("poll", status=3)
    assert "geeft een pagina voor mensen" in ready.stderr
    moodle.breaks(None)
    connect(ready, moodle, secret="gegeheimd")
    ready("poll", status=4)
    assert ready.stderr.strip()
    assert "gegeheimd" not in ready.stderr


@needs_keyring
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM], ids=lambda s: s.name)
def test_following_goes_on_until_it_is_told_to_stop(ready, moodle, how):
    """A server that polls on takes what comes, and ends by Ctrl-C or a service's stop."""
    command = [COMMAND, "--json", "--data-dir", ready.folder, "poll", "--follow", "0.2"]
    following = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        moodle.passes(2, "2026-03-02T10:00:00")
        assert '"rows"' in following.stdout.readline()
    finally:
        following.send_signal(how)
        following.communicate(timeout=30)
    assert (0 if how is signal.SIGTERM else 130) == following.returncode
    ready("doctor")


@needs_keyring
def test_a_cron_line_can_be_run_as_it_stands(ready, moodle):
    """The line for cron polls, from any folder, with nothing in the environment but a keyring."""
    moodle.passes(3, "2026-03-02T10:00:00")
    text = ready.json("schedule", "cron", "--every", 7)["text"]
    line, nightly = [each for each in text.splitlines() if not each.startswith("#")]
    minutes, hours, days, months, weekdays, command = line.split(" ", 5)
    assert ["*/7", "*", "*", "*", "*"] == [minutes, hours, days, months, weekdays]
    assert f"{command} --deep" == nightly.split(" ", 5)[-1]
    for each in (command, nightly.split(" ", 5)[-1]):
        subprocess.run(["sh", "-c", each], cwd="/", check=True, timeout=60)
    assert ["accepted"] == [row["state"] for row in ready.lines("log")]


def test_a_timer_and_a_task_name_this_command_and_folder(run):
    """With the folder's spaces kept, and the minutes asked for."""
    spaced = Peonline(run.folder / "met spatie")
    timer = spaced.json("schedule", "systemd", "--every", 3)["text"]
    started, deep = [line for line in timer.splitlines() if line.startswith("ExecStart=")]
    assert f"{started} --deep" == deep
    expected = [str(COMMAND.resolve()), "--data-dir", str(spaced.folder.resolve()), "poll"]
    assert expected == shlex.split(started.removeprefix("ExecStart="))
    assert "3min" in timer
    task = spaced.json("schedule", "windows", "--every", 3)["text"]
    assert f'\\"{spaced.folder.resolve()}\\"' in task
    assert "/MO 3" in task
    spaced("schedule", "cron", "--every", 0, status=2)


def test_signs_that_mean_something_to_a_scheduler_are_written_out(run):
    """A percent sign ends a line for cron, and names something for systemd."""
    odd = Peonline(run.folder / "100% $x")
    assert "100%% $$x" in odd.json("schedule", "systemd")["text"]
    assert r"100\% $x" in odd.json("schedule", "cron")["text"]
