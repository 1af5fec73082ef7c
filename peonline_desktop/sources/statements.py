"""xAPI statements, one by one: a result, the voiding of another, or nothing of ours.

Senders differ from the standard: `result`, `score` and `definition` may be null, an activity's
name a bare text, what names an actor a list of one, and `mailto:` in capitals.
"""

from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import urlsplit

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.foreign import Value

_ADL = "http://adlnet.gov/expapi/verbs/"
_VERDICTS = {
    f"{_ADL}passed": Verdict.PASSED,
    f"{_ADL}failed": Verdict.FAILED,
    f"{_ADL}completed": Verdict.COMPLETED,
}
_VOIDED = f"{_ADL}voided"
_LANGUAGES = ("nl", "nl-NL", "nl-BE", "en", "en-US", "en-GB")
_MAILTO = "mailto:"
_LONGEST_ID = 2000  # characters of what names a statement, a person or an activity


class Voiding(NamedTuple):
    """That another *statement* does not hold; *stored* is when the store heard of it."""

    statement: str
    stored: str


class Said(NamedTuple):
    """A *result*; one that *contradicts* itself is a pass without success."""

    result: NewResult
    contradicts: bool


class StatementReader:
    """Reads statements; of the activities that one follows, or of all when there are none."""

    def __init__(self, follow: Collection[str], *, bare_account: bool) -> None:
        """*bare_account*: an account's name is the person's key without its host."""
        self._follow = follow
        self._bare_account = bare_account

    def read(self, statement: Value) -> Said | Voiding | None:
        """What a statement says; None when it is no result. Raises Unread."""
        verb = statement.at("verb.id").text()
        target = statement.at("object")
        if verb == _VOIDED:
            return Voiding(_id(target), statement.at("stored").text(""))
        verdict = _VERDICTS.get(verb)
        if verdict is None or target.at("objectType").text("Activity") != "Activity":
            return None
        activity = target.at("id").text("", _LONGEST_ID)
        if self._follow and activity not in self._follow:
            return None
        result = self._result(statement, activity, verdict)
        success = statement.at("result.success").flag(default=True)
        return Said(result, verdict is Verdict.PASSED and not success)

    def _result(self, statement: Value, activity: str, verdict: Verdict) -> NewResult:
        person, name, email = self._actor(statement.at("actor"))
        if not person:
            raise statement.at("actor").unread("person_missing")
        if not activity:
            raise statement.at("object.id").unread("activity_missing")
        when = statement.at("timestamp") or statement.at("stored")
        if not when:
            raise when.unread("date_unreadable")
        at = when.moment()
        score = statement.at("result.score")
        return NewResult(
            person,
            name,
            email,
            activity,
            _title(statement.at("object.definition.name")),
            when.text(),
            at,
            amsterdam_day(at),
            verdict,
            (score.at("raw") or score.at("scaled")).written(""),
            _id(statement),
            statement.kept(),
            {},
        )

    def _actor(self, actor: Value) -> tuple[str, str, str]:
        """Who it is: the key that a table of people can have, the name and the e-mail."""
        name = _only(actor.at("name")).text("")
        if mbox := _only(actor.at("mbox")).text("", _LONGEST_ID):
            has_scheme = mbox[: len(_MAILTO)].lower() == _MAILTO
            email = mbox[len(_MAILTO) :] if has_scheme else mbox
            return email.lower(), name, email
        account = _only(actor.at("account"))
        if own := account.at("name").text("", _LONGEST_ID):
            host = "" if self._bare_account else _host(account.at("homePage"))
            return f"{own}@{host}" if host else own, name, ""
        other = _only(actor.at("mbox_sha1sum")) or _only(actor.at("openid"))
        return other.text("", _LONGEST_ID), name, ""


def _id(held: Value) -> str:
    """What names a statement; none is without."""
    found = held.at("id")
    if not found.text(longest=_LONGEST_ID):
        raise found.unread()
    return found.text()


def _only(held: Value) -> Value:
    """The value itself, or the only one of a list."""
    if not held.is_list:
        return held
    several = held.items()
    if len(several) > 1:
        raise held.unread()
    return next(iter(several), held.at("0"))


def _host(home_page: Value) -> str:
    """Where an account is; an address may have none."""
    try:
        return urlsplit(home_page.text("")).netloc
    except ValueError as error:
        raise home_page.unread() from error


def _title(name: Value) -> str:
    """An activity's name in the language that is nearest; it may have none."""
    if name.is_text:
        return name.text()
    names = name.fields()
    nearest = [names[language] for language in _LANGUAGES if language in names]
    return next((each.text() for each in (*nearest, *names.values())), "")
