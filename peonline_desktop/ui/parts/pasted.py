"""A table from the clipboard, as a file for a while: it goes the way of any file."""

from pathlib import Path
from tempfile import TemporaryDirectory

from peonline_desktop.disk.writing import create

_NAME = "geplakt.txt"


class Pasted:
    """What was pasted last; it is gone when it is forgotten, or with the program."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._folder: TemporaryDirectory[str] | None = None

    def keep(self, text: str) -> Path | None:
        """The file with *text*; None when it is no table: no second row."""
        self.forget()
        if len(text.strip().splitlines()) < 2:
            return None
        self._folder = TemporaryDirectory(prefix="peonline-")  # for this user alone
        path = Path(self._folder.name) / _NAME
        with create(path, private=True) as file:
            file.write(text.encode(errors="replace"))
        return path

    def forget(self) -> None:
        """Take the file away: it holds people's data."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
