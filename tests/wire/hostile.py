"""A server in a process of its own that answers in every wrong way: /BEHAVIOUR/KIND/….

What happens before a request can be read has a port of its own. On start it writes one line of
JSON: the address of the rest, and those ports by name. GET /seen tells, and forgets, what came.
"""

import json
import socket
import sys
import threading
from pathlib import Path

import behaviours
import early
from talking import Talk

SEEN: list[str] = []


def deal(connection: socket.socket) -> None:
    """One request, dealt with as its path says."""
    talk = Talk(connection)
    if not talk.read():
        return
    if talk.path == "/seen":
        seen, SEEN[:] = list(SEEN), []
        talk.answer(json.dumps(seen).encode())
        return
    SEEN.append(talk.head.decode("latin-1") + "\n" + talk.sent.decode("latin-1"))
    _, name, kind, *_ = talk.path.split("/")
    talk.kind = kind
    talk.port = connection.getsockname()[1]
    behaviours.ALL[name](talk)


def safely(deal_with, connection: socket.socket) -> None:
    """Whatever the client does, the next one is dealt with."""
    with connection:
        try:
            deal_with(connection)
        except OSError:
            return


def seen(name: str, deal_with):
    """The same, and it is told that somebody came."""

    def deal_and_tell(connection: socket.socket) -> None:
        SEEN.append(name)
        deal_with(connection)

    return deal_and_tell


def listen(deal_with) -> int:
    """Deal with every connection in a thread of its own; the port."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)

    def accept() -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=safely, args=(deal_with, connection), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def main() -> None:
    """Serve until killed, or until whoever started it is gone."""
    folder = Path(sys.argv[1])
    behaviours.bomb()  # made before anybody waits for it
    ports = {name: listen(seen(name, how(folder))) for name, how in early.ALL.items()}
    ports |= early.without_anybody()
    print(json.dumps({"main": listen(deal), **ports}), flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
