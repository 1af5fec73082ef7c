"""The practice register's ledger: JSON lines, one per call and one per credit."""

import json
import os
import stat
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Key = tuple[str, ...]
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_PRIVATE = stat.S_IRUSR | stat.S_IWUSR


class Ledger:
    """What was called and credited; a key is credited once, also after a restart."""

    def __init__(self, path: Path | None) -> None:
        """*path* is the file; None keeps it in memory only."""
        self._path = path
        self._lock = threading.Lock()
        self.lines: list[dict[str, Any]] = []
        self._credited: set[Key] = set()
        if path is not None and path.exists():
            for text in path.read_text(encoding="utf-8").splitlines():
                self._remember(json.loads(text))

    def credit(self, key: Key, line: Mapping[str, Any]) -> bool:
        """Credit once; False when this key was credited before."""
        with self._lock:
            if key in self._credited:
                return False
            self._add({"what": "credit", "key": list(key), **line})
            return True

    def call(self, line: Mapping[str, Any]) -> None:
        """Note a call, with the rows it held and the fault it met."""
        with self._lock:
            self._add({"what": "call", **line})

    def credits(self) -> list[dict[str, Any]]:
        """All credits, oldest first."""
        with self._lock:
            return [line for line in self.lines if line["what"] == "credit"]

    def _add(self, line: dict[str, Any]) -> None:
        line["at"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._remember(line)
        if self._path is not None:
            opened = os.open(self._path, _APPEND, _PRIVATE)
            with os.fdopen(opened, "a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _remember(self, line: dict[str, Any]) -> None:
        self.lines.append(line)
        if line["what"] == "credit":
            self._credited.add(tuple(line["key"]))
