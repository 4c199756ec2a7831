"""A photo sent while another question is open: its caption answers that one, the photo its own."""

import re
from dataclasses import replace

from flows import asides
from flows.catalogue import current
from flows.emergency import URGENT
from flows.messages import Kind, Reply
from flows.openings import leads_on
from flows.reports import send_along
from flows.sent_files import keep
from flows.steps import Photo, is_picture, want_photo
from flows.summary import CORRECT
from flows.turn import Turn

TAKEN = "Terima kasih, fotonya kami simpan sebagai foto ternaknya."
INSTEAD = "Terima kasih, foto ternaknya kami ganti dengan yang ini."
_NUMBERS_PRINTED = "ear_tags"  # where a photo shows what has to be typed
_FILE_NAME = re.compile(r"[^\n]*\.[a-z0-9]{2,4}", re.IGNORECASE)


def photographed(turn: Turn) -> list[Reply] | None:
    """Hear a caption as what was typed, the photo being kept; a road of the conversation.

    None leads on: the open question hears the words. At rest a caption has its own road.
    """
    flow, aside = current(turn), turn.talk.aside
    if not is_picture(turn) or not (flow or aside):
        return None
    if not has_caption(turn):
        told = taken_ahead(turn) if aside == CORRECT.name else ""
        return asides.ask_again(turn, told) if told else None
    if flow and isinstance(flow.standing(turn), Photo):
        return None
    if flow and flow.name in URGENT:
        send_along(turn)
    elif not leads_on(turn.inbound.text) and (told := taken_ahead(turn)):
        turn.remarks.append(f"{told}\n\n")
    else:
        keep(turn)
    turn.captioned, turn.inbound = turn.inbound, replace(turn.inbound, kind=Kind.TEXT)
    return None


def taken_ahead(turn: Turn) -> str:
    """Keep the photo just sent as the answer to another question of the flow; "" where none asks for it."""
    flow = current(turn)
    asked = [step for step in flow.steps if isinstance(step, Photo)] if flow else []
    wanted = next((step for step in asked if step.early and step.early(turn)), None)
    if not flow or not wanted or turn.talk.step == _NUMBERS_PRINTED:
        return ""
    earlier, photo = turn.talk.answers.get(wanted.name), want_photo(turn)
    flow.answer(wanted, photo, turn)
    return turn.say(TAKEN if earlier in (None, "", str(photo)) else INSTEAD)


def has_caption(turn: Turn) -> bool:
    """Whether words stand under a picture; an image sent as a file may only bring its name."""
    text = turn.inbound.text
    named = turn.inbound.kind is Kind.DOCUMENT and _FILE_NAME.fullmatch(text)
    return is_picture(turn) and bool(text.strip()) and not named
