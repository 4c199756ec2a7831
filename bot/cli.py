"""The command line: `sijinak …`, each command in a module of its own under bot/commands."""

import os
import sys
from importlib import import_module

import click

from bot.settings import SettingWrong

COMMANDS = {
    "run": "bot.commands.processes",
    "web": "bot.commands.processes",
    "worker": "bot.commands.processes",
    "migrate": "bot.commands.migrate",
    "flows": "bot.commands.flows",
    "chat": "bot.commands.chat",
    "officer": "bot.commands.officer",
    "understand": "bot.commands.understand",
    "outbox": "bot.commands.outbox",
    "telegram": "bot.commands.telegram",
    "whatsapp": "bot.commands.whatsapp",
}


class Lazy(click.Group):
    """Imports a command when it is asked for: `sijinak migrate` need not wait for Telegram's library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=Lazy)
@click.version_option(package_name="sijinak")
def sijinak() -> None:
    """SiJINAK, the livestock services of Kabupaten Sumbawa as a chatbot."""


def main() -> None:
    """Run a command; a wrong setting ends it with one line that names the setting."""
    os.umask(0o077)  # databases, photos and keys, and their folder, are for the one who runs this
    try:
        sijinak(prog_name="sijinak")
    except SettingWrong as wrong:
        sys.exit(f"sijinak: {wrong}")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
