"""A Reply as the fields of Twilio's message, without the SDK.

Buttons and lists exist only as contents made beforehand (`sijinak whatsapp content`): ours are empty forms
whose text, labels and ids are variables. Where none fits, the choices stand as numbered lines.
Limits: twilio.com/docs/content/twilio-quick-reply and /docs/content/twiliolist-picker.
"""

import json
from collections.abc import Mapping
from typing import Any

from bot.channels.lengths import cut, fit, units
from flows.messages import Choice, Reply

TEXT_LIMIT = 1600  # twilio.com/docs/messaging/api/message-resource, Body
CAPTION_LIMIT = 1024
BODY_LIMIT = 1024  # of a content
TEMPLATE_LIMIT = 900  # leaves room for the approved words around the variable
BUTTON_LABEL, MOST_BUTTONS = 20, 3  # without approval
LIST_LABEL, MOST_ITEMS = 24, 10
ID_LIMIT = 200
LINES_IN_ONE = 3  # more of them would be a wall when they are told in one line
OPENER = "Pilih"

Fields = dict[str, Any]


def render(reply: Reply, contents: Mapping[str, str], *, media_url: str = "") -> Fields:
    """The message's own fields, by the SDK's names; `contents` are the sids by `form_for`'s names."""
    if media_url:
        return {"body": fit(reply.text, reply.numbered_lines(), CAPTION_LIMIT), "media_url": [media_url]}
    if sid := contents.get(form_for(reply)):
        return {"content_sid": sid, "content_variables": variables(reply)}
    return {"body": fit(reply.text, reply.numbered_lines(), TEXT_LIMIT)}


def as_template(reply: Reply, sid: str) -> Fields:
    """The reply as the only variable of an approved template; a Body beside it would be refused."""
    words = cut(one_line(reply.numbered()), TEMPLATE_LIMIT)
    return {"content_sid": sid, "content_variables": json.dumps({"1": words}, ensure_ascii=False)}


def form_for(reply: Reply) -> str:
    """The name of the content that could show the choices: buttons_1 to _3, list_2 to _10; else empty."""
    labels, count = [choice.label for choice in reply.choices], len(reply.choices)
    if not labels or not _tellable(reply):
        return ""
    longest = max(map(units, labels))
    if count <= MOST_BUTTONS and _distinct(labels, BUTTON_LABEL) and (longest <= BUTTON_LABEL or count == 1):
        return f"buttons_{count}"
    return f"list_{count}" if count <= MOST_ITEMS and _distinct(labels, LIST_LABEL) else ""


def variables(reply: Reply) -> str:
    """The JSON that fills a form: 1 is the text, then each choice's label and id."""
    longest = BUTTON_LABEL if form_for(reply).startswith("buttons") else LIST_LABEL
    filled = [one_line(reply.text)]
    for choice in reply.choices:
        filled += [cut(one_line(choice.label), longest), _id(reply, choice)]
    return json.dumps({str(place): value for place, value in enumerate(filled, 1)}, ensure_ascii=False)


def one_line(text: str) -> str:
    """The text without newlines, tabs and double spaces, which no variable may have (error 21656)."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    closed = [line if line[-1] in ".,;:!?…)" else f"{line}." for line in lines[:-1]]
    return " ".join([*closed, *lines[-1:]])


def _tellable(reply: Reply) -> bool:
    lines = [line for line in reply.text.splitlines() if line.strip()]
    ids_fit = all(units(_id(reply, choice)) <= ID_LIMIT for choice in reply.choices)
    return 1 <= len(lines) <= LINES_IN_ONE and units(one_line(reply.text)) <= BODY_LIMIT and ids_fit


def _distinct(labels: list[str], longest: int) -> bool:
    short = {cut(one_line(label), longest) for label in labels}
    return len(short) == len(labels) and "" not in short


def _id(reply: Reply, choice: Choice) -> str:
    return f"{reply.question}={choice.value}"


def forms() -> dict[str, Fields]:
    """Every content by its name, as the Content API takes it."""
    buttons = {f"buttons_{count}": _buttons(count) for count in range(1, MOST_BUTTONS + 1)}
    return buttons | {f"list_{count}": _list(count) for count in range(2, MOST_ITEMS + 1)}


def _buttons(count: int) -> Fields:
    actions = [{"type": "QUICK_REPLY", "title": label, "id": value} for label, value in _places(count)]
    return _form(count, "buttons", {"twilio/quick-reply": {"body": "{{1}}", "actions": actions}})


def _list(count: int) -> Fields:
    entries = [{"item": label, "id": value} for label, value in _places(count)]
    return _form(count, "list", {"twilio/list-picker": {"body": "{{1}}", "button": OPENER, "items": entries}})


def _places(count: int) -> list[tuple[str, str]]:
    return [(f"{{{{{number}}}}}", f"{{{{{number + 1}}}}}") for number in range(2, 2 * count + 2, 2)]


def _form(count: int, what: str, types: Fields) -> Fields:
    examples = {"1": "Silakan pilih."}
    for number in range(1, count + 1):
        examples |= {str(2 * number): f"Pilihan {number}", str(2 * number + 1): f"pilihan={number}"}
    return {
        "friendly_name": f"sijinak_{what}_{count}",
        "language": "id",
        "variables": examples,
        "types": types,
    }
