"""A Reply as the fields of Telegram's sendMessage, without the SDK.

No parse_mode: what people typed is shown as typed. Limits: core.telegram.org/bots/api.
"""

import re
from typing import Any

from bot.channels.lengths import cut, fit, units
from flows.messages import Choice, Reply, Share

TEXT_LIMIT = 4096  # #sendmessage
CAPTION_LIMIT = 1024  # #senddocument
CALLBACK_LIMIT = 64  # bytes; #inlinekeyboardbutton
SHORT_LABEL = 14  # characters that let two buttons stand side by side on a small phone

REGISTER_NUMBER = re.compile(r"\bSBW-\d{8}\b")
SHARES = {
    Share.CONTACT: {"text": "Kirim nomor HP saya", "request_contact": True},
    Share.LOCATION: {"text": "Kirim lokasi saya", "request_location": True},
}


def render(reply: Reply) -> dict[str, Any]:
    """The fields `text`, `entities` and `reply_markup` of one message."""
    text = fit(reply.text, reply.numbered_lines(), TEXT_LIMIT)
    return _with_entities("text", "entities", text) | {"reply_markup": _keyboard(reply)}


def render_caption(reply: Reply) -> dict[str, Any]:
    """The same below a file, where less text has room."""
    text = fit(reply.text, reply.numbered_lines(), CAPTION_LIMIT)
    return _with_entities("caption", "caption_entities", text) | {"reply_markup": _keyboard(reply)}


def _with_entities(text_name: str, entities_name: str, text: str) -> dict[str, Any]:
    # Telegram copies what is marked as code when it is tapped.
    entities = [
        {"type": "code", "offset": units(text[: found.start()]), "length": len(found[0])}
        for found in REGISTER_NUMBER.finditer(text)
    ]
    return {text_name: text} | ({entities_name: entities} if entities else {})


def _keyboard(reply: Reply) -> dict[str, Any]:
    if reply.share:
        rows = [[SHARES[reply.share]], *([{"text": choice.label}] for choice in reply.choices)]
        return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
    buttons = [_button(reply.question, choice) for choice in reply.choices]
    if not buttons or any(len(button["callback_data"].encode()) > CALLBACK_LIMIT for button in buttons):
        # An answered wish's keyboard would stay for ever; taking away one that is not there does nothing.
        return {"remove_keyboard": True}
    across = 2 if all(len(choice.label) <= SHORT_LABEL for choice in reply.choices) else 1
    return {"inline_keyboard": [buttons[start : start + across] for start in range(0, len(buttons), across)]}


def _button(question: str, choice: Choice) -> dict[str, str]:
    return {"text": cut(choice.label, 64), "callback_data": f"{question}={choice.value}"}
