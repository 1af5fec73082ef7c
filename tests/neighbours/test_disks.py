"""Where the data folder may lie: on this computer, on another, or nobody knows."""

import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from hands import Hands
from PySide6.QtWidgets import QApplication
from screens import PATIENCE

from peonline_desktop import bootstrap, shipped
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.store.disks import Disks
from peonline_desktop.ui.shell import Shell

Mount = namedtuple("Mount", "mountpoint fstype opts")
KNOWN = shipped.toml("disks.toml")


def disks(folder: Path, kind: str, opts="rw") -> Disks:
    """A machine on which *folder* is on a disk of this kind."""
    mounts = [Mount("/", "ext4", "rw"), Mount(str(folder), kind, opts)]
    return Disks(KNOWN, lambda: mounts)


@pytest.mark.parametrize("kind", [*KNOWN["network"], *KNOWN["virtual"], "NFS4", "SMBFS"])
def test_another_computers_disk_is_refused(tmp_path, kind):
    """Of a network, and of the computer that a virtual machine runs on."""
    with pytest.raises(Unusable, match="database_on_share"):
        disks(tmp_path, kind).check(tmp_path / "data")


@pytest.mark.parametrize("kind", [*KNOWN["local"], "NTFS", "ReFS", "FAT32", "APFS"])
def test_a_disk_of_this_computer_is_trusted(tmp_path, kind):
    """Nothing is asked."""
    disks(tmp_path, kind).check(tmp_path / "data")


def test_a_mapped_drive_of_windows_is_refused(tmp_path):
    """It has the kind of a local disk, and says that it is remote."""
    with pytest.raises(Unusable, match="database_on_share"):
        disks(tmp_path, "NTFS", "rw,remote").check(tmp_path / "data")


def test_an_unknown_kind_is_asked_about_once(tmp_path):
    """The answer is kept with the data, for that kind of disk."""
    odd = disks(tmp_path, "fuse.nieuw")
    with pytest.raises(Unusable, match="database_disk_unknown"):
        odd.check(tmp_path / "data")
    odd.trust(tmp_path / "data")
    odd.check(tmp_path / "data")
    with pytest.raises(Unusable, match="database_disk_unknown"):
        disks(tmp_path, "fuse.ander").check(tmp_path / "data")


def test_a_disk_mounted_over_another_counts(tmp_path):
    """What lies behind it is not what one writes on."""
    mounts = [Mount(str(tmp_path), kind, "rw") for kind in ("ext4", "cifs")]
    with pytest.raises(Unusable, match="database_on_share"):
        Disks(KNOWN, lambda: mounts).check(tmp_path / "data")
    Disks(KNOWN, lambda: mounts[::-1]).check(tmp_path / "data")


def test_a_link_leads_to_the_disk_that_counts(tmp_path):
    """The data folder may be a link to a share."""
    (tmp_path / "share").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "share")
    with pytest.raises(Unusable, match="database_on_share"):
        disks(tmp_path / "share", "nfs4").check(tmp_path / "data")


def test_the_kinds_are_told_apart():
    """No kind is both, and all are as a system calls them."""
    lists = [KNOWN[name] for name in ("network", "virtual", "local")]
    every = [kind for each in lists for kind in each]
    assert len(every) == len(set(every))
    assert [] == [kind for kind in every if kind != kind.lower() or " " in kind]


def made(path: Path) -> Path:
    """A folder that is there."""
    path.mkdir(parents=True)
    return path


@pytest.mark.parametrize(
    ("below", "program"),
    [
        ("OneDrive/pe", "OneDrive"),
        ("OneDrive - Zorggroep De Linde/Documenten/pe", "OneDrive"),
        ("Dropbox/pe", "Dropbox"),
        ("De Linde Dropbox/pe", "Dropbox"),
        ("Google Drive/pe", "Google Drive"),
        ("Library/Mobile Documents/pe", "iCloud"),
        ("Nextcloud/pe", "Nextcloud"),
        ("AppData/Roaming/pe", "Windows (roaming)"),
        ("AppData/Local/pe", None),
        ("Onedriver/pe", None),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_warned_about(tmp_path, below, program):
    """By the names on the way; it is no reason to stop."""
    folder = made(tmp_path / below)
    found = [p.values["program"] for p in Disks(KNOWN, list).warnings(folder)]
    assert ([program] if program else []) == found


def test_what_such_a_program_leaves_in_its_folder_tells_too(tmp_path, monkeypatch):
    """Its folder may be called anything; and the system may say where it is."""
    folder = made(tmp_path / "wolk" / "pe")
    assert [] == Disks(KNOWN, list).warnings(folder)
    (tmp_path / "wolk" / ".dropbox.cache").mkdir()
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "wolk"))
    found = {p.values["program"] for p in Disks(KNOWN, list).warnings(folder)}
    assert {"Dropbox", "OneDrive"} == found


def test_the_start_warns(tmp_path):
    """Each time, until the folder lies elsewhere."""
    folder = made(tmp_path / "Dropbox")
    with opened(folder / "pe", FakeClock(), FakePEOnline(), FakeSecrets()) as app:
        for _ in range(2):
            said = [p for p in app.program.start.look() if p.code == "folder_synchronised"]
            assert ["Dropbox"] == [p.values["program"] for p in said]


ODD_DISK = """
import sys
from collections import namedtuple
from peonline_desktop.store import disks
Mount = namedtuple("Mount", "mountpoint fstype opts")
disks.Disks.__init__.__defaults__ = (lambda: [Mount("/", "fuse.nieuw", "rw")],)
from peonline_desktop.cli.main import main
main()
"""


def test_the_command_asks_once(tmp_path):
    """A sentence that says what to type; after that it is as ever."""

    def status(*more):
        command = [sys.executable, "-c", ODD_DISK, "--data-dir", str(tmp_path / "d"), *more]
        return subprocess.run([*command, "status"], capture_output=True, text=True)

    first = status()
    assert (2, "") == (first.returncode, first.stdout)
    assert "(fuse.nieuw)" in first.stderr
    assert "--trust-disk" in first.stderr
    assert not (tmp_path / "d").exists()
    assert [0, 0] == [status("--trust-disk").returncode, status().returncode]


def test_the_window_asks_once(qtbot, tmp_path, monkeypatch):
    """A no ends the program and makes nothing; a yes opens it, then and later."""
    odd = disks(tmp_path, "fuse.nieuw")
    monkeypatch.setattr(bootstrap, "known_disks", lambda: odd)

    def begin(press: str | None) -> bool:
        shell = Shell(QApplication.instance(), tmp_path / "data")
        ended = []
        shell.ended.connect(lambda: ended.append(True))
        acts = [lambda box: (box.wait_for("(fuse.nieuw)"), box.press(press))] if press else []
        with Hands(qtbot, None).meeting(*acts):
            shell.begin()
        qtbot.waitUntil(lambda: shell.window is not None or bool(ended), timeout=PATIENCE)
        opened = shell.window is not None
        if opened:
            shell.window.close()
            qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
        return opened

    assert not begin("Annuleren")
    assert not (tmp_path / "data").exists()
    assert [True, True] == [begin("Ja, van deze computer"), begin(None)]
