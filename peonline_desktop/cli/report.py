"""Where everything stands, as a table that a manager can read."""

import textwrap

from peonline_desktop.cli.session import table
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.explain import Words
from peonline_desktop.services.overview import Line, Status

_WIDTH = 96


def status_text(status: Status, words: Words, reasons: ReasonBook) -> str:
    """Counts per state and reason with who must act, then what each reason means."""
    results = status.counts["results"]
    parts = [words.say("status_results", **results)]
    if status.lines:
        parts.append(_states(status, words, reasons))
    explained = [line.reason for line in status.lines if line.reason]
    parts += [_explained(reason, words) for reason in dict.fromkeys(explained)]
    if status.counts["review"]:
        parts.append(words.say("status_review", count=status.counts["review"]))
    parts += [words.error("provider_paused", name=name) for name in status.counts["paused"]]
    parts.append(words.say("status_attention" if status.needs_attention else "status_fine"))
    return "\n\n".join(parts)


def _states(status: Status, words: Words, reasons: ReasonBook) -> str:
    headers = [
        words.say(key) for key in ("head_state", "head_reason", "head_rows", "head_actor")
    ]
    return table(headers, [_line(line, words, reasons) for line in status.lines])


def _line(line: Line, words: Words, reasons: ReasonBook) -> list[str]:
    reason = words.title(line.reason) if line.reason else ""
    actor = words.actor(reasons[line.reason].actor) if line.reason else ""
    return [words.state(line.state, line.mode), reason, str(line.rows), actor]


def _explained(reason: str, words: Words) -> str:
    body = f"{words.explanation(reason)} → {words.next_step(reason)}"
    lines = textwrap.wrap(
        body, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )
    return "\n".join([f"{words.title(reason)}:", *lines])
