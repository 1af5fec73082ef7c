"""One window per data folder: a second start raises the first one and ends.

The first one listens in the user's own runtime folder, and whoever answers there must be the
same user: nobody else can keep the window from starting.
"""

import getpass
import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from peonline_desktop.disk.runtime import runtime_folder
from peonline_desktop.ui.peers import is_our_own

_PATIENCE = 1000  # milliseconds
_LONGEST = 103  # bytes that the path of a socket may have on every system


class OneWindow(QObject):
    """The claim on a data folder. Signals: *raised* when a second start wants the window."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        """Nothing is claimed yet."""
        super().__init__(parent)
        self._name = _place(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """Whether this window may start; if not, the first one has been raised.

        A window that cannot listen starts too: then a second start shows a second window.
        """
        if self._name is None:
            return True
        if self._raises_another(self._name):
            return False
        QLocalServer.removeServer(self._name)  # of a killed program: nobody of ours answered
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another window have the folder."""
        self._server.close()

    def _raises_another(self, name: str) -> bool:
        """Whether a window of this user answered, and was raised."""
        socket = QLocalSocket()
        socket.connectToServer(name)
        if not socket.waitForConnected(_PATIENCE) or not is_our_own(socket):
            return False
        socket.waitForDisconnected(_PATIENCE)
        return True

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            ours = is_our_own(socket)
            socket.disconnectFromServer()
            socket.deleteLater()
            if ours:
                self.raised.emit()


def _place(folder: Path) -> str | None:
    """Where the first window on *folder* listens: in the runtime folder, else in the data
    folder itself; None when neither can hold a socket.
    """
    secret = f"{getpass.getuser()}:{folder.resolve()}"
    name = "peonline-" + hashlib.sha256(secret.encode()).hexdigest()[:24]
    if sys.platform == "win32":
        return name
    path = (runtime_folder() or folder.absolute()) / name
    return str(path) if path.parent.is_dir() and len(os.fsencode(path)) <= _LONGEST else None
