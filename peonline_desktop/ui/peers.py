"""Who is at the other end of a local socket: the same user, or somebody else.

Asked of the system, each in its own way; what cannot be known counts as somebody else.
"""

import ctypes
import os
import socket
import struct
import sys
from typing import Any

import psutil
from PySide6.QtNetwork import QLocalSocket

_CREDENTIALS = struct.Struct("3i")  # process, user and group, as Linux gives them


def is_our_own(connection: QLocalSocket) -> bool:
    """Whether the process that *connection* leads to is this user's."""
    try:
        handle = int(connection.socketDescriptor())
        if sys.platform == "win32":
            return _by_pipe(handle)
        return _user_of(handle) == os.geteuid()
    except (OSError, ValueError, AttributeError, psutil.Error):
        return False


def _user_of(descriptor: int) -> int:
    """The user at the other end, when that end was opened or began to listen."""
    if sys.platform == "linux":
        with socket.socket(socket.AF_UNIX, fileno=os.dup(descriptor)) as end:
            told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        return int(_CREDENTIALS.unpack(told)[1])
    user, group = ctypes.c_uint(), ctypes.c_uint()
    if ctypes.CDLL(None).getpeereid(descriptor, ctypes.byref(user), ctypes.byref(group)):
        raise OSError
    return int(user.value)


def _by_pipe(handle: int) -> bool:
    """Whether the process that made the pipe, or opened it, is this user's (Windows)."""
    system: Any = ctypes
    kernel = system.WinDLL("kernel32", use_last_error=True)
    us, process = os.getpid(), ctypes.c_ulong()
    for side in (kernel.GetNamedPipeServerProcessId, kernel.GetNamedPipeClientProcessId):
        side.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        if side(handle, ctypes.byref(process)) and process.value != us:
            return psutil.Process(process.value).username() == psutil.Process(us).username()
    raise OSError
