"""peonline provider …, peonline group …"""

import dataclasses
import sys

import click

from peonline_desktop.cli.leaving import told_to_stop
from peonline_desktop.cli.session import Session
from peonline_desktop.domain.errors import LoginRefused, Refused, Unreachable, WrongUse
from peonline_desktop.domain.masking import SHORTEST, is_short
from peonline_desktop.services.explain import Words
from peonline_desktop.services.login_check import LoginState
from peonline_desktop.services.providers import LANGUAGES, ProviderChange


@click.group("provider")
def provider() -> None:
    """Help: texts/help.toml."""


@provider.command("add")
@click.argument("name")
@click.option("--user-id")
@click.option("--endpoint")
@click.option("--mode", type=click.Choice(["test", "live"]))
@click.option("--report-email")
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--batch-size", type=int)
@click.option("--same-register", is_flag=True)
@click.option("--userkey-stdin", is_flag=True)
@click.pass_obj
def provider_add(
    session: Session,
    /,
    name: str,
    *,
    userkey_stdin: bool,
    same_register: bool,
    **given: str | int | None,
) -> None:
    """Help: texts/help.toml."""
    userkey = sys.stdin.read().strip() if userkey_stdin else None
    change = ProviderChange(userkey=userkey, same_register=same_register, **given)  # type: ignore[arg-type]  # click checked
    with session.program() as program:
        saved = program.providers.save(name, change)
        if is_short(userkey or ""):
            click.echo(program.words.say("secret_short", least=SHORTEST), err=True)
        if saved.language != "nl":
            click.echo(program.words.say("language_warning"), err=True)
        session.print(_shown(saved), program.words.say("provider_saved", name=saved.name))


@provider.command("list")
@click.pass_obj
def provider_list(session: Session) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        session.print_list(
            [_shown(each) for each in program.providers.all()],
            {
                "name": "head_name",
                "user_id": "head_user_id",
                "endpoint": "head_endpoint",
                "mode": "head_mode",
                "batch_size": "head_batch_size",
                "paused": "head_paused",
            },
            program.words,
        )


@provider.command("remove")
@click.argument("name")
@click.pass_obj
def provider_remove(session: Session, name: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.providers.remove(name)
        session.print({"removed": name}, program.words.say("provider_removed", name=name))


@provider.command("test")
@click.argument("name")
@click.pass_obj
def provider_test(session: Session, name: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        chosen = program.providers.get(name)
        with told_to_stop(program.leaving):
            state = program.check.run(chosen, program.groups.all())
        if state is LoginState.REFUSED:
            raise LoginRefused("login_refused", name=name)
        if state is LoginState.NOT_KNOWN:
            raise Unreachable("login_not_known", name=name)
        program.providers.resume(chosen)
        session.print({"login": state.value}, program.words.say("login_works", name=name))


@provider.command("live")
@click.argument("name")
@click.option("--keep-test", is_flag=True)
@click.pass_obj
def provider_live(session: Session, name: str, *, keep_test: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        count = program.providers.go_live(name, keep_test=keep_test)
        text = program.words.say("provider_is_live", name=name, count=count)
        session.print({"ready": count}, text)


@provider.command("test-mode")
@click.argument("name")
@click.option("--yes", is_flag=True)
@click.pass_obj
def provider_test_mode(session: Session, name: str, *, yes: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.providers.get(name)
        if not yes:
            _ask_twice(name, program.words)
        program.providers.back_to_test(name)
        session.print({"mode": "test"}, program.words.say("provider_is_test", name=name))


def _ask_twice(name: str, words: Words) -> None:
    """Ask a person at a terminal twice, the second time for the name; refuse a script."""
    if not sys.stdin.isatty():
        raise WrongUse("test_mode_needs_yes", name=name)
    said = click.prompt(words.say("test_mode_first", name=name), default="", show_default=False)
    if said.strip().casefold() != words.say("yes"):
        raise Refused("test_mode_left", name=name)
    said = click.prompt(words.say("test_mode_second"), default="", show_default=False)
    if said.strip() != name:
        raise Refused("test_mode_left", name=name)


def _shown(provider: object) -> dict[str, object]:
    values = dataclasses.asdict(provider)  # type: ignore[call-overload]  # a Provider is one
    return {key: value for key, value in values.items() if key not in ("id", "register_id")}


@click.group("group")
def group() -> None:
    """Help: texts/help.toml."""


@group.command("list")
@click.option("--active", is_flag=True)
@click.pass_obj
def group_list(session: Session, *, active: bool) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        groups = [g for g in program.groups.all().values() if g.active or not active]
        released = program.groups.released()
        session.print_list(
            [
                {**dataclasses.asdict(each), "released": sorted(released.get(each.org_id, ()))}
                for each in groups
            ],
            {
                "org_id": "head_org",
                "name": "head_name",
                "registration_number": "head_number",
                "active": "head_active",
                "fields": "head_fields",
            },
            program.words,
        )


@group.command("add")
@click.argument("org", type=int)
@click.argument("name", required=False)
@click.option("--pattern")
@click.option("--keep-prefix", is_flag=True)
@click.pass_obj
def group_add(
    session: Session, org: int, name: str | None, pattern: str | None, *, keep_prefix: bool
) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        saved = program.groups.add(org, name or "", pattern, keep_prefix=keep_prefix)
        session.print({"org_id": org}, program.words.say("group_saved", name=saved.name))


@group.command("change")
@click.argument("org", type=int)
@click.argument("name", required=False)
@click.option("--pattern")
@click.option("--keep-prefix", is_flag=True, default=None)
@click.pass_obj
def group_change(
    session: Session,
    org: int,
    name: str | None,
    pattern: str | None,
    *,
    keep_prefix: bool | None,
) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        saved = program.groups.change(org, name, pattern, keep_prefix=keep_prefix)
        session.print({"org_id": org}, program.words.say("group_saved", name=saved.name))


@group.command("activate")
@click.argument("org", type=int)
@click.option("--field", "fields", multiple=True, required=True)
@click.pass_obj
def group_activate(session: Session, org: int, fields: tuple[str, ...]) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        saved = program.groups.activate(org, fields)
        text = program.words.say(
            "group_activated", name=saved.name, fields=", ".join(saved.fields)
        )
        session.print({"org_id": org, "fields": list(saved.fields)}, text)


@group.command("deactivate")
@click.argument("org", type=int)
@click.pass_obj
def group_deactivate(session: Session, org: int) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        saved = program.groups.deactivate(org)
        session.print({"org_id": org}, program.words.say("group_deactivated", name=saved.name))


@group.command("hold")
@click.argument("org", type=int)
@click.argument("form")
@click.pass_obj
def group_hold(session: Session, org: int, form: str) -> None:
    """Help: texts/help.toml."""
    with session.program() as program:
        program.groups.hold(org, form)
        name = program.groups.get(org).name
        text = program.words.say("shape_held", shape=form, name=name)
        session.print({"org_id": org, "held": form}, text)


COMMANDS = (provider, group)
