"""Which channels the settings switch on: the worker's ways out."""

from collections.abc import Mapping

from bot.channels import Channel
from bot.channels.files import ReadFile, no_files
from bot.runtime import Runtime


def channels(runtime: Runtime, read_file: ReadFile = no_files) -> Mapping[str, Channel]:
    """Every channel that is set up, by its name. Imports the platforms' SDKs: not for the web process."""
    settings = runtime.settings
    open_ones: list[Channel] = []
    if settings.telegram:
        from bot.channels.telegram import TelegramChannel

        open_ones.append(TelegramChannel(settings.telegram, read_file))
    if settings.whatsapp:
        from bot.channels.whatsapp import WhatsAppChannel

        open_ones.append(WhatsAppChannel(runtime))
    if settings.simulator:
        from bot.channels.simulator import SimulatorChannel

        open_ones.append(SimulatorChannel(runtime))
    return {channel.name: channel for channel in open_ones}
