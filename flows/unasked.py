"""Messages that no step asked for: each kind has its sentence, or a silence that docs/messages.md states."""

from domain import media
from flows import asides
from flows.messages import Kind, Reply
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
SPOILED = (
    "Maaf, foto yang tadi tidak terbuka. Data lainnya tetap tersimpan. Boleh kirim fotonya sekali lagi nanti."
)


def answer(turn: Turn, ask: Reply | None) -> list[Reply]:
    """The kind's own sentence, then the question that is open, or the menu."""
    if turn.inbound.kind is Kind.VOICE:
        return asides.open_aside(asides.UNHEARD, turn)
    return asides.ask_again(turn, turn.say(SENTENCES.get(turn.inbound.kind, SENTENCES[Kind.OTHER])))


def happening(turn: Turn) -> list[Reply] | None:
    """What happens to a chat without being said: noted, and not answered."""
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
        return []
    talk.memory["album"] = turn.inbound.album
    if kind is Kind.REACTION:
        return []
    if kind is Kind.EDITED and turn.inbound.edits != (talk.memory.get("last") or [""])[0]:
        return None if not talk.agreed_at else asides.ask_again(turn, turn.say(SENTENCES[Kind.EDITED]))
    return None


def _fetched(turn: Turn) -> list[Reply]:
    """A photo was fetched, in silence; one that could not be opened is told once."""
    photo = media.get(turn.session, int(turn.inbound.value))
    return [Reply(turn.say(SPOILED))] if photo and photo.state is media.MediaState.FAILED else []
