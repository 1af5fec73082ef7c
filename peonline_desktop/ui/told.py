"""The window is told to stop by the system: by SIGTERM, by Ctrl-C where it was started, or by a
session that ends.

Python runs a handler of signals only when it runs at all, which it does not while Qt waits: so
each signal also writes to a socket that Qt watches.
"""

import os
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

_PATIENCE = 1800  # milliseconds
_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")  # those that this system has


class ToldToStop(QObject):
    """Signals: *came* when the system tells the program to stop.

    What has not ended a little later ends where it is, by which nothing is lost
    (docs/reliability.md); a second signal does the same.
    """

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        """From now on until `stop`."""
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._wakeup = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        heard = [each for each in known if signal.getsignal(each) != signal.SIG_IGN]
        self._before = {each: signal.signal(each, self._noted) for each in heard}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def stop(self) -> None:
        """As it was before."""
        self._notifier.setEnabled(False)
        self._restore()
        signal.set_wakeup_fd(self._wakeup)
        self._read.close()
        self._write.close()

    def _noted(self, *_: object) -> None:
        """What is done about it is done by Qt."""

    def _restore(self) -> None:
        for each, handler in self._before.items():
            signal.signal(each, handler)

    @Slot()
    def _on_signal(self) -> None:
        self._read.recv(64)
        for each in self._before:
            signal.signal(each, signal.SIG_DFL)
        QTimer.singleShot(_PATIENCE, self._end)
        self.came.emit()

    @Slot()
    def _end(self) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
