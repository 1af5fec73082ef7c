"""A hot folder in which other users of the machine can do something: what they can not do."""

import grp
import itertools
import os
import pwd
import shutil
import signal
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from conftest import VVN, opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from other_user import ANNA, MALLORY, as_root, done_as, start_as

from peonline_desktop.disk import neighbours
from peonline_desktop.domain.errors import WrongUse

HEADER = "person;activity;finished;verdict\n"
GOOD = "ann;MED;01-03-2026;geslaagd\n"
PRIVATE = "geheim-van-anna"


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder that is ours alone."""
    made = tmp_path / "in"
    made.mkdir(mode=0o700)
    return made


def put(folder: Path, name="lijst.csv", text=HEADER + GOOD) -> Path:
    """Puts a list in the folder."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o644)
    return path


def look(app, folder, times=2) -> list:
    """Looks so many times; what was taken in all."""
    found = []
    for _ in range(times):
        found += app.program.hot_folder.look(folder, app.program.words)
    return found


def refused(app, folder) -> None:
    """The folder is not followed, and nothing in it is touched."""
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(WrongUse, match="folder_of_others"):
        look(app, folder)
    with pytest.raises(WrongUse, match="folder_of_others"):
        app.program.hot_folder.set_folder(folder)
    assert before == sorted(path.name for path in folder.iterdir())
    assert {} == app.reasons()


@pytest.mark.parametrize("mode", [0o777, 0o1777, 0o757])
def test_a_folder_in_which_others_may_write_is_refused(app, folder, mode):
    """Until the administrator says that they may, and again when that is taken back."""
    put(folder)
    folder.chmod(mode)
    refused(app, folder)
    app.program.hot_folder.share(folder, shared=True)
    assert [1] == [taken.report.new for taken in look(app, folder)]
    app.program.hot_folder.share(folder, shared=False)
    put(folder, "later.csv")
    with pytest.raises(WrongUse, match="folder_of_others"):
        look(app, folder)


def test_a_folder_that_others_could_put_another_in_place_of_is_refused(app, tmp_path):
    """What it lies in is open to them; a folder as the temporary one is not."""
    above = tmp_path / "boven"
    (above / "in").mkdir(parents=True)
    put(above / "in")
    above.chmod(0o777)
    refused(app, above / "in")
    above.chmod(0o1777)
    assert [1] == [taken.report.new for taken in look(app, above / "in")]


@as_root
def test_a_folder_of_somebody_else_is_refused(app, folder):
    """Whoever owns it can do anything there."""
    put(folder)
    shutil.chown(folder, MALLORY)
    refused(app, folder)


def test_word_given_for_one_folder_is_for_that_one(app, tmp_path, folder):
    """And stopping to follow it in the window takes it back."""
    folder.chmod(0o777)
    other = tmp_path / "ander"
    other.mkdir()
    other.chmod(0o777)
    hot = app.program.hot_folder
    hot.share(folder, shared=True)
    hot.set_folder(folder)
    with pytest.raises(WrongUse, match="folder_of_others"):
        hot.set_folder(other)
    hot.set_folder(None)
    with pytest.raises(WrongUse, match="folder_of_others"):
        hot.set_folder(folder)


@as_root
@pytest.mark.parametrize("how", ["others may write", "somebody else's"])
def test_a_file_of_others_in_a_folder_of_ours_goes_aside(app, folder, how):
    """It got there in a way that nobody can vouch for."""
    path = put(folder)
    if how == "others may write":
        path.chmod(0o666)
    else:
        shutil.chown(path, MALLORY)
    (taken,) = look(app, folder)
    assert ("file_of_others", None) == (taken.problem.code, taken.report)
    assert str(path) in (folder / "geweigerd/lijst.csv.rapport.txt").read_text("utf-8-sig")
    assert {} == app.reasons()


def account(name: str, user: int, group: int) -> pwd.struct_passwd:
    """Somebody with an account on the machine."""
    return pwd.struct_passwd((name, "x", user, group, "", "/", "/bin/sh"))


@pytest.mark.parametrize(
    ("accounts", "members", "is_ours"),
    [
        ([("ik", os.geteuid(), 4711)], [], True),
        ([("ik", os.geteuid(), 4711)], ["ik"], True),
        ([("ik", os.geteuid(), 4711), ("zij", 9999, 4711)], [], False),
        ([("ik", os.geteuid(), 4711), ("zij", 9999, 1)], ["zij"], False),
        ([("ik", os.geteuid(), 4711)], ["weg"], False),
        ([("zij", 9999, 4711)], [], False),
        ([], [], False),
    ],
)
def test_a_group_of_ones_own_is_nobody_else(folder, monkeypatch, accounts, members, is_ours):
    """Many systems make files writable by a group that holds their user only."""
    known = [account(*each) for each in accounts]

    def of_name(name):
        return (
            next(each for each in known if each.pw_name == name) if name != "weg" else _gone()
        )

    def _gone():
        raise KeyError

    monkeypatch.setattr(pwd, "getpwall", lambda: known)
    monkeypatch.setattr(pwd, "getpwnam", of_name)
    monkeypatch.setattr(grp, "getgrgid", lambda gid: grp.struct_group(("g", "x", gid, members)))
    neighbours._is_own_group.cache_clear()
    if os.geteuid() == 0:
        os.chown(folder, -1, 4711)
    folder.chmod(0o770)
    try:
        assert is_ours is not neighbours.is_shared(folder)
    finally:
        neighbours._is_own_group.cache_clear()


@as_root
def test_a_list_of_users_behind_the_group_counts(folder):
    """A folder that a list (ACL) opens to somebody else is shared, whatever its group."""
    neighbours._is_own_group.cache_clear()
    folder.chmod(0o770)
    assert not neighbours.is_shared(folder)
    entries = [(0x01, 7, -1), (0x02, 7, MALLORY), (0x04, 0, -1), (0x10, 7, -1), (0x20, 0, -1)]
    packed = b"\x02\0\0\0" + b"".join(
        tag.to_bytes(2, "little")
        + mode.to_bytes(2, "little")
        + (who & 0xFFFFFFFF).to_bytes(4, "little")
        for tag, mode, who in entries
    )
    os.setxattr(folder, "system.posix_acl_access", packed)
    assert neighbours.is_shared(folder)


def test_a_second_name_of_a_file_elsewhere_is_not_read(app, folder, tmp_path):
    """A hard link gives what is private a name in the folder."""
    private = put(tmp_path, "prive.csv")
    (folder / "lijst.csv").hardlink_to(private)
    (taken,) = look(app, folder)
    assert "file_is_link" == taken.problem.code
    assert {} == app.reasons()
    assert HEADER + GOOD == private.read_text()


@pytest.mark.parametrize("name", ["verwerkt", "geweigerd"])
def test_a_link_in_the_place_of_our_folders_is_not_followed(app, folder, tmp_path, name):
    """The file stays where it is, what it led to is untouched, and the watch goes on."""
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (folder / name).symlink_to(elsewhere)
    put(folder, text=HEADER + GOOD if name == "verwerkt" else "Wie;Wat\na;b\n")
    (taken,) = (each for each in look(app, folder) if each.name == "lijst.csv")
    assert ("file_not_written", None) == (taken.trouble.code, taken.moved_to)
    assert [] == list(elsewhere.iterdir())
    (folder / name).unlink(missing_ok=True)
    look(app, folder)
    assert ["lijst.csv"] == [p.name for p in (folder / name).iterdir() if p.suffix == ".csv"]
    assert app.sql("SELECT COUNT(*) FROM import") == [(1 if name == "verwerkt" else 0,)]


def test_no_report_is_written_over_or_through_anything(app, folder, tmp_path):
    """A name that is taken, by a link too, is passed over."""
    theirs = tmp_path / "van-een-ander"
    theirs.write_text("blijft")
    (folder / "verwerkt").mkdir()
    (folder / "verwerkt/lijst.csv.rapport.txt").symlink_to(theirs)
    (folder / "verwerkt/lijst.csv.verbeteren.xlsx").write_text("blijft ook")
    (folder / "verwerkt/lijst.csv").write_text("en dit")
    put(folder, text=HEADER + GOOD + "bob;MED;31-02-2026;ja\n")
    (taken,) = look(app, folder)
    assert "lijst-2.csv" == taken.moved_to.name
    put(folder, text=HEADER + GOOD + "bob;MED;31-02-2026;ja\n")
    (folder / "verwerkt/lijst.csv").unlink()
    (again,) = look(app, folder)
    assert "lijst.csv" == again.moved_to.name
    kept = [theirs, folder / "verwerkt/lijst.csv.verbeteren.xlsx"]
    assert ["blijft", "blijft ook"] == [path.read_text() for path in kept]
    assert {
        "lijst.csv",
        "lijst.csv.rapport.txt",
        "lijst.csv.rapport-2.txt",
        "lijst.csv.verbeteren.xlsx",
        "lijst.csv.verbeteren-2.xlsx",
        "lijst-2.csv",
        "lijst-2.csv.rapport.txt",
        "lijst-2.csv.verbeteren.xlsx",
    } == {path.name for path in (folder / "verwerkt").iterdir()}


def test_what_is_read_is_out_of_reach(app, folder, monkeypatch):
    """A copy of our own: what somebody does to the file meanwhile changes nothing of it."""
    path = put(folder)
    run, seen = app.program.hot_folder._importer.run, []

    def slow(copy, *arguments, **options):
        seen.append(
            (copy.name, copy.parent.stat().st_mode & 0o077, copy.stat().st_mode & 0o077)
        )
        path.write_text(HEADER + GOOD.replace("ann", "mallory"))
        return run(copy, *arguments, **options)

    monkeypatch.setattr(app.program.hot_folder._importer, "run", slow)
    look(app, folder)
    assert [("lijst.csv", 0, 0)] == seen
    assert {"ann": None} == app.reasons()


def test_a_problem_names_the_file_where_it_was_put(app, folder):
    """Not the copy that was read."""
    path = put(folder, text="")
    (taken,) = look(app, folder)
    assert str(path) == taken.problem.values["path"]
    assert str(path) in (folder / "geweigerd/lijst.csv.rapport.txt").read_text("utf-8-sig")


def mischief(folder: Path, home: Path) -> None:
    """Does what a user can do in a folder that all may write in, as fast as it goes, for ever."""
    private, chance = home / "prive.csv", Random(1)
    for count in itertools.count():
        name = f"lijst-{count % 5}.csv"
        steps = (
            (_write, folder / name, f"mal{count}"),
            (_swap, folder / name, private),
            (_swap, folder / "verwerkt", home),
            (_swap, folder / "geweigerd", home),
            (_swap, folder / "verwerkt" / f"{name}.rapport.txt", home / "nieuw"),
            (os.link, private, folder / "hard.csv"),
            (os.rename, folder / "verwerkt", folder / f"weg-{count}"),
            (os.unlink, folder / "verwerkt"),
            (os.unlink, folder / "geweigerd"),
            (os.mkdir, folder / "verwerkt", 0o777),
        )
        for step, *arguments in steps:
            with suppress(OSError):
                step(*arguments)
            for _ in range(chance.choice((0, 10, 3000))):  # the program looks meanwhile
                os.path.lexists(folder)


def _write(path: Path, person: str) -> None:
    path.write_text(HEADER + f"{person};MED;01-03-2026;ja\n")


def _swap(path: Path, target: Path) -> None:
    """A link takes the name in one step."""
    link = path.with_name(f".{path.name}.{os.getpid()}")
    link.symlink_to(target)
    link.replace(path)


def watched(folder: Path, home: Path, seconds: float) -> None:
    """The program, following that folder."""
    end = time.monotonic() + seconds
    with opened(home / "data", FakeClock(), FakePEOnline(), FakeSecrets()) as app:
        app.read_here()  # Anna may have no Python of her own to start a reader with
        app.provider()
        app.program.groups.activate(VVN, ["Relatienummer"])
        app.accredit()
        app.program.hot_folder.share(folder, shared=True)
        put(folder, "van-anna.csv", HEADER + "anna;MED;01-03-2026;ja\n")
        taken = []
        while time.monotonic() < end:
            taken += look(app, folder, 1)
        assert {"anna"} <= set(app.reasons())
        assert [] == app.sql("SELECT id FROM person WHERE key LIKE ?", f"{PRIVATE}%")
        assert 10 < len(taken), "the attack came to something"


def attack(seconds: float) -> None:
    """Anna follows a folder for all while Mallory is at work there, so many seconds."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder, home = place / "in", place / "anna"
        for made, owner, mode in ((place, 0, 0o755), (folder, 0, 0o777), (home, ANNA, 0o711)):
            made.mkdir(exist_ok=True)
            made.chmod(mode)
            shutil.chown(made, owner)
        private = home / "prive.csv"
        private.write_text(HEADER + f"{PRIVATE};MED;01-03-2026;ja\nfout;MED;31-02-2026;ja\n")
        private.chmod(0o600)
        shutil.chown(private, ANNA)
        mallory = start_as(MALLORY, lambda: mischief(folder, home))
        try:
            done_as(ANNA, lambda: watched(folder, home, seconds))
        finally:
            os.kill(mallory, signal.SIGKILL)
            os.waitpid(mallory, 0)
        assert {"data", "prive.csv"} == {path.name for path in home.iterdir()}
        assert PRIVATE in private.read_text()
        told = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
        assert [] == [p.name for p in told if PRIVATE.encode() in p.read_bytes()]


@as_root
def test_a_second_user_who_attacks_the_folder_gets_nowhere(app, tmp_path):
    """Nothing of Anna's is read, written over, moved or made, and the watch goes on."""
    app.read_here()
    put(
        tmp_path, text=HEADER + "bob;MED;31-02-2026;ja\n"
    )  # what reads and writes is loaded here
    look(app, tmp_path)
    attack(4)
