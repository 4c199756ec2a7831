"""Messages that no step asked for: each kind has its sentence, or a silence that docs/messages.md states."""

from dataclasses import replace

from domain import media
from domain.media import Media, MediaState
from domain.questions import LONGEST_TEXT, Question
from domain.register_numbers import printed_in
from flows import asides
from flows.catalogue import BY_NAME, current
from flows.emergency import URGENT
from flows.messages import Kind, Reply
from flows.photographed import has_caption, taken_ahead
from flows.reports import add, reported_lately, send_along
from flows.sent_files import (
    LEFT,
    arrived,
    attach,
    go_on_without,
    hand_over,
    keep,
    not_opened,
    waited,
    waiting,
    was_asked_for,
)
from flows.stage import before, begin
from flows.steps import is_picture
from flows.turn import Turn

SENTENCES = {
    Kind.PHOTO: "Fotonya sudah sampai, terima kasih. Saat ini saya tidak sedang meminta foto.",
    Kind.VIDEO: "Maaf, video belum bisa kami lihat. Boleh ditulis, atau kirim foto saat diminta.",
    Kind.STICKER: "Terima kasih stikernya.",
    Kind.DOCUMENT: "Maaf, berkas belum bisa kami baca. Boleh ditulis, atau kirim foto saat diminta.",
    Kind.LOCATION: "Lokasinya sampai, tetapi saat ini saya tidak sedang menanyakan tempat.",
    Kind.CONTACT: "Kontaknya tidak kami simpan. Boleh ditulis keperluannya.",
    Kind.POLL: "Maaf, jajak pendapat belum bisa kami baca. Boleh ditulis keperluannya.",
    Kind.EDITED: "Pesan lama yang diubah tidak kami baca ulang. Kirim jawaban baru saja.",
    Kind.OTHER: "Maaf, pesan seperti itu belum bisa kami baca. Boleh ditulis, pendek pun cukup.",
}
ALONG = "Terima kasih, fotonya ikut bersama laporan untuk petugas."
SOUND_ALONG = (
    "Pesan suaranya sedang kami teruskan ke petugas. Saya sendiri belum bisa mendengarnya, jadi mohon "
    "pertanyaan ini tetap dijawab."
)
SOUND_TOO = "Terima kasih, pesan suaranya sedang kami teruskan ke petugas."
NOT_HEARD_YET = "Maaf, pesan suara belum bisa kami dengar. Boleh ditulis saja, pendek pun cukup."
SPOILED = (
    "Maaf, foto yang tadi tidak terbuka. Data lainnya tetap tersimpan. Boleh kirim fotonya sekali lagi nanti."
)
NOT_FROM_A_PHOTO = (
    "Kode di anting belum bisa kami baca dari foto. Mohon ketik nomor yang tercetak di antingnya. "
    "Contoh: ID52041234."
)
NOT_OURS = (
    "Kode di foto itu bukan kode SiJINAK, jadi belum bisa kami baca. Itu anting? Mohon ketik nomor yang "
    "tercetak di antingnya. Contoh: ID52041234."
)
SEEN = (
    "Di foto tadi ada nomor ternak {number}. Kalau yang ini sudah selesai, ketik nomor itu untuk melihatnya."
)
WRITTEN = ("ask_officer", "complain")  # flows whose words the files go along with
ABOUT_A_FILE = (asides.UNHEARD.name, asides.UNASKED.name)


def answer(turn: Turn, ask: Reply | None) -> list[Reply]:
    """The kind's own sentence, then the question that is open, or the menu."""
    if added := along(turn):
        return added
    if turn.inbound.kind is Kind.VOICE:
        keep(turn)
        return asides.open_aside(asides.UNHEARD, turn)
    if is_picture(turn) and turn.talk.step == "ear_tags":
        return asides.ask_again(turn, turn.say(NOT_FROM_A_PHOTO))
    if is_picture(turn) and (told := taken_ahead(turn)):
        return asides.ask_again(turn, told)
    if is_picture(turn):
        keep(turn)
        if waiting(turn):
            return asides.open_aside(asides.UNASKED, turn)
    return asides.ask_again(turn, turn.say(SENTENCES.get(turn.inbound.kind, SENTENCES[Kind.OTHER])))


def along(turn: Turn) -> list[Reply] | None:
    """What is said of a file that goes with a report; None where it belongs to none."""
    if turn.inbound.kind is not Kind.VOICE and not is_picture(turn):
        return None
    if report := reported_lately(turn):
        send_along(turn)
        if has_caption(turn):
            add(turn.inbound.text[:LONGEST_TEXT], report, turn)
        return [Reply(turn.say(ALONG if is_picture(turn) else SOUND_TOO))]
    if turn.talk.flow not in URGENT:
        return None
    send_along(turn)
    return asides.ask_again(turn, turn.say(ALONG if is_picture(turn) else SOUND_ALONG))


def happening(turn: Turn) -> list[Reply] | None:
    """What happens to a chat without being said: noted, and not answered; files in a row are joined."""
    kind, talk = turn.inbound.kind, turn.talk
    if kind is Kind.BLOCKED:
        talk.blocked_at = turn.now
        return []
    if kind is Kind.UNBLOCKED:
        talk.blocked_at = None
        return []
    if kind is Kind.MEDIA:
        return _fetched(turn)
    if turn.inbound.album and turn.inbound.album == talk.memory.get("album"):
        _keep_with_the_first(turn)
        return []
    talk.memory["album"] = turn.inbound.album
    if kind is Kind.REACTION:
        return []
    if kind is Kind.EDITED and turn.inbound.edits != (talk.memory.get("last") or [""])[0]:
        return None if not talk.agreed_at else asides.ask_again(turn, turn.say(SENTENCES[Kind.EDITED]))
    return _sent_in_a_row(turn)


def _keep_with_the_first(turn: Turn) -> None:
    """The rest of an album goes where its first photo went; a step that asked for one has it already."""
    left = turn.talk.memory.get(LEFT)
    if turn.talk.flow in URGENT:
        send_along(turn)
    elif waiting(turn) or left:
        keep(turn)
        if left and (question := turn.session.get(Question, left)):
            attach(question, turn)


def _sent_in_a_row(turn: Turn) -> list[Reply] | None:
    """A second voice note in a row goes to an officer by itself; a photo is kept whatever its caption."""
    talk = turn.talk
    if talk.flow in URGENT:
        talk.memory.pop(LEFT, None)
        return None
    if turn.inbound.kind is Kind.VOICE and reported_lately(turn):
        return None
    if talk.flow in WRITTEN:
        talk.memory.pop(LEFT, None)
        return None
    if talk.aside not in ABOUT_A_FILE:
        go_on_without(turn)
    if turn.inbound.kind is Kind.VOICE:
        if _is_first_contact(turn):
            first, *rest = begin(BY_NAME["welcome"], turn)
            return [before(turn.say(NOT_HEARD_YET) + "\n\n", first), *rest]
        if talk.memory.get(LEFT) or (talk.aside == asides.UNHEARD.name and waiting(turn)):
            keep(turn)
            return asides.ask_again(turn, hand_over(turn))
        return None
    talk.memory.pop(LEFT, None)
    if is_picture(turn) and not talk.flow:
        keep(turn)
    return None


def _is_first_contact(turn: Turn) -> bool:
    """Whether somebody who has not agreed yet would only be shown the notice."""
    return not (turn.talk.agreed_at or turn.officer or turn.talk.flow)


def _fetched(turn: Turn) -> list[Reply] | None:
    """A file was fetched, in silence; one that could not be opened is told once, a code where it leads."""
    file = media.get(turn.session, int(turn.inbound.value))
    if was_asked_for(file, turn):
        return [Reply(turn.say(SPOILED))] if file.state is MediaState.FAILED else []
    question = arrived(file, turn)
    if file.state is not MediaState.FAILED:
        return _led_by_code(file, turn)
    if file.is_sound and turn.talk.flow in WRITTEN and waited(file, turn):
        return [Reply(not_opened(turn))]
    return _spoiled_sound(question, turn) if file.is_sound else [Reply(turn.say(SPOILED))]


def _spoiled_sound(question: Question | None, turn: Turn) -> list[Reply]:
    """Once for all that wait in one question; where no officer waits, he was asked to write anyway."""
    if question is None or turn.talk.memory.get("spoiled") == question.id:
        return []
    turn.talk.memory["spoiled"] = turn.talk.memory[LEFT] = question.id
    return [Reply(not_opened(turn))]


def _led_by_code(file: Media, turn: Turn) -> list[Reply] | None:
    """None leads on, as if the number in the code had been typed; nothing under way is disturbed."""
    if not file.code:
        return []
    number, flow = printed_in(file.code), current(turn)
    if not number:
        return [Reply(turn.say(NOT_OURS))]
    if (flow and flow.finish) or not BY_NAME["my_animals"].offered_to(turn):
        return [Reply(turn.say(SEEN, number=number))]
    turn.inbound = replace(turn.inbound, kind=Kind.TEXT, text=number, value="")
    return None
