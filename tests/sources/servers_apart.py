"""Starts a double in a process of its own, and tells it what happens."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Double:
    """A server that is told what happens."""

    def __init__(self, address: str, process: subprocess.Popen) -> None:
        self.address = address
        self._process = process

    def goes_down(self) -> None:
        """At once, as when the plug is pulled."""
        self._process.kill()
        self._process.wait(20)

    def does(self, name: str, **values):
        """Something happens there."""
        request = urllib.request.Request(
            f"{self.address}/control",
            json.dumps({"do": name, **values}).encode(),
            method="POST",
        )
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)


@contextmanager
def double(script: str) -> Iterator[Double]:
    """A double by the name of its script."""
    path = Path(__file__).with_name(script)
    process = subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, text=True)
    try:
        yield Double(process.stdout.readline().strip(), process)
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()
