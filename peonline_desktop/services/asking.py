"""One call to PE-Online: sent, read, and only then masked.

A Userkey may occur in a number: what an answer means is read of the answer as it came, what is
kept and said of it holds no key.
"""

from dataclasses import dataclass

from peonline_desktop.domain.calls import Answer, Call, Login
from peonline_desktop.domain.errors import NotConnected
from peonline_desktop.domain.masking import Mask
from peonline_desktop.services.ports import Register


@dataclass(frozen=True)
class Asked:
    """What came of a call that may have left: the answer to be kept, if one came, and what it
    says, or the *problem* for which it says nothing: Unreachable, or a bug.
    """

    body: bytes | None
    answer: Answer | None
    problem: Exception | None = None


def ask(register: Register, call: Call, login: Login) -> Asked:
    """Send *call* and read its answer; raises NotConnected when nothing was sent.

    A number of the call that holds the Userkey by chance stays: it is kept anyway.
    """
    mask, numbers = Mask([login.user_key]), [r.sent.registration_number for r in call.rows]
    body = answer = problem = None
    try:
        body = register.send(call, login)
        answer = register.read(call, body)
    except NotConnected:
        raise
    except Exception as error:  # noqa: BLE001  # whatever it is, the call may have been processed
        problem = error
    kept = None if body is None else mask.body(body, numbers)
    return Asked(kept, mask.within(answer, numbers), problem)
