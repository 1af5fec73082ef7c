"""The practice register answers to its user only: a word in its address."""

import http.client
import json
import os
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import pytest
from conftest import practice_process
from rows import call, sent

from peonline_desktop.domain.calls import Login
from peonline_desktop.pe_online.client import Limits, PEOnline

LOGIN = Login("oefening", "geheim")


def status_of(address: str, method: str, path: str, body: bytes = b"{}") -> int:
    """The HTTP status of a request to the port of a register."""
    port = urlsplit(address).port
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body if method == "POST" else None)
    try:
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("method", "below"),
    [
        ("GET", "/ledger"),
        ("POST", "/control"),
        ("GET", "/pe-services/pe-attendanceelearning/WriteAttendance.asmx?WSDL"),
        ("POST", "/pe-services/pe-attendanceelearning/WriteAttendance.asmx"),
    ],
)
def test_without_the_word_there_is_nothing(practice, method, below):
    """Not at the bare path, nor behind another word."""
    word = urlsplit(practice.address).path.split("/")[1]
    for before in ("", "/x", "/" + "x" * len(word), f"/{word[:-1]}", f"/.//{word}"):
        assert 404 == status_of(practice.address, method, before + below)
    assert 404 != status_of(practice.address, method, f"/{word}{below}")


def test_each_register_has_a_word_of_its_own(tmp_path):
    """Nobody can guess it from another one."""
    with practice_process() as one, practice_process() as other:
        words = {urlsplit(each.address).path.split("/")[1] for each in (one, other)}
    assert 2 == len(words)
    assert all(len(word) >= 20 for word in words)


def test_beside_a_ledger_the_word_is_kept(tmp_path):
    """So that the register has its address again; for this user alone."""
    ledger = tmp_path / "grootboek.jsonl"
    before = os.umask(0)
    try:
        paths = []
        for _ in range(2):
            with practice_process(ledger=ledger) as practice:
                paths.append(urlsplit(practice.address).path)
                made = call(sent("610001"), endpoint=practice.address)
                PEOnline(Limits()).send(made, LOGIN)
    finally:
        os.umask(before)
    assert [paths[0]] * 2 == paths
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()}
    assert {"grootboek.jsonl": 0o600, "grootboek.jsonl.token": 0o600} == modes


@pytest.mark.parametrize("mode", [0o644, 0o666])
def test_a_word_that_others_could_read_is_replaced(tmp_path, mode):
    """And so is a link: what it leads to is left alone."""
    ledger, word = tmp_path / "l", tmp_path / "l.token"
    word.write_text("o" + "a" * 22)
    word.chmod(mode)
    with practice_process(ledger=ledger) as practice:
        first = urlsplit(practice.address).path
    assert "aaaa" not in first
    theirs = tmp_path / "van-een-ander"
    theirs.write_text("o" + "b" * 22)
    theirs.chmod(0o600)
    word.unlink()
    word.symlink_to(theirs)
    with practice_process(ledger=ledger) as practice:
        assert "bbbb" not in practice.address
    assert ("o" + "b" * 22, False) == (theirs.read_text(), word.is_symlink())


def test_the_demo_can_be_gone_on_with(tmp_path):
    """The register that it tells to start has the address that the demo's provider has."""
    command = [sys.executable, "-m", "peonline_desktop"]
    env = {**os.environ, "PEONLINE_DATA_DIR": str(tmp_path)}
    told = subprocess.run([*command, "demo"], capture_output=True, text=True, env=env).stdout
    serve = told.strip().splitlines()[-1].strip().split(" practice ", 1)[1].replace('"', "")
    with subprocess.Popen(
        [*command, "practice", *serve.split()], stdout=subprocess.PIPE, text=True
    ) as register:
        try:
            address = register.stdout.readline().strip()
            listed = subprocess.run(
                [*command, "--data-dir", tmp_path / "demo", "--json", "provider", "list"],
                capture_output=True,
                text=True,
            )
            assert [address] == [
                json.loads(line)["endpoint"] for line in listed.stdout.splitlines()
            ]
            with urllib.request.urlopen(f"{address}?WSDL", timeout=10) as response:
                assert 200 == response.status
        finally:
            register.terminate()
