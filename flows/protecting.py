"""The words that protect people and animals, by what happened; and which of them a text calls for again."""

from domain.regency import regency
from flows.language.emergencies import emergency_said
from flows.language.harmed import is_bite_denied, only_animal_bitten, person_ill
from flows.language.tables import word_set
from flows.language.text import words
from flows.language.unclear import hint
from flows.turn import Turn

RED = hint(
    "⚠️ JANGAN disembelih, dipotong, dipindah, atau dibagi dagingnya. Jangan sentuh darahnya. Jauhkan "
    "anak, anjing, dan ternak "
    "lain. Sudah ada yang menyentuh atau makan? Cuci dengan sabun, segera ke puskesmas. Melapor itu "
    "benar, terima kasih."
)
BITE = hint(
    "⚠️ Cuci luka SEKARANG, sabun dan air mengalir 15 menit, lalu segera ke puskesmas walau lukanya "
    "kecil. Jangan tunggu "
    "balasan. Hewannya kurung bila aman, jangan dibunuh."
)
SICK = hint("Pisahkan yang sakit dari yang sehat. Jangan dijual atau dipotong dulu sebelum dilihat petugas.")
ILL = hint(
    "⚠️ Yang sakit segera bawa ke puskesmas SEKARANG, jangan menunggu balasan. Ceritakan di sana: ternaknya "
    "sakit atau mati, siapa yang makan dagingnya, menyentuhnya, atau digigit. Mereka juga perlu diperiksa."
)
ANIMAL_BITTEN = hint(
    "Jadi ternaknya yang digigit, bukan orang. Pisahkan, jangan disentuh mulut dan lukanya tanpa sarung "
    "tangan, jangan dijual atau dipotong: rabies bisa menular. Ada orang yang kena gigit atau liurnya? Cuci "
    "15 menit dengan sabun, segera ke puskesmas."
)
WORDS = {"red": RED, "bite": BITE, "sick": SICK, "ill": ILL, "animal_bitten": ANIMAL_BITTEN}
NO_EATING = hint("Jangan dimakan, dijual, atau dibagi.")

_BITTEN = word_set("bitten") | {"gigit", "gigitan"}
_FLESH = word_set("meat") | word_set("blood")
_HANDLED = word_set("handled_meat")
_ASKING = frozenset({"boleh", "bolehkah", "bisa", "jangan", "aman", "amankah", "apakah", "halal"})
_TO_BE_EATEN = frozenset({"dimakan", "dimasak", "dijual", "dibagi", "dibagikan", "dikonsumsi"})
_CUT = word_set("killed") | {"dimakan", "termakan", "disate", "dibagi", "dibagikan", "dimasak", "potong"}


def contacts() -> str:
    """The numbers to call, on one line."""
    return ", ".join(f"{number.label} {number.phone}".strip() for number in regency().numbers)


def protection(what: str, turn: Turn) -> str:
    """The words that protect from it."""
    return turn.say(WORDS[what])


def is_exposed(text: str) -> bool:
    """Whether more than the animal is in danger: flesh or blood was handled, somebody bitten or ill."""
    if danger_told(text) in ("ill", "animal_bitten"):
        return True
    said = frozenset(word.removesuffix("nya") for word in words(text))
    return _is_handled(said) or not _CUT.isdisjoint(said) or not _BITTEN.isdisjoint(said)


def danger_told(text: str) -> str:
    """What more is told of a report, by the words that protect from it; "" where no more is in danger.

    "ill": a person is; "animal_bitten": an animal and no person; "bite"; "red": its meat eaten, its blood
    touched. Nearer than `emergency_said`, which hears any text: here what died or fell ill is known already.
    """
    said = frozenset(word.removesuffix("nya") for word in words(text))
    if person_ill(text):
        return "ill"
    if not _BITTEN.isdisjoint(said):
        return "animal_bitten" if only_animal_bitten(text) else "" if is_bite_denied(text) else "bite"
    return "red" if _is_handled(said) or not _CUT.isdisjoint(said) else emergency_said(text) or ""


def protection_from(text: str, turn: Turn, known: str = "") -> str:
    """The words that protect from what is told or asked beside a report, and a line below; "" without any.

    What is `known` was protected from already, and is only repeated where people are exposed.
    """
    danger = danger_told(text)
    said = frozenset(word.removesuffix("nya") for word in words(text))
    eaten = not _TO_BE_EATEN.isdisjoint(said) or _is_handled(said)
    asked = eaten and not _ASKING.isdisjoint(said)
    no = turn.say(NO_EATING) + " " if asked and danger in ("", "red") else ""
    if no and not danger:
        danger = "red"
    elif danger == known and not is_exposed(text):
        return ""
    return f"{no}{protection(danger, turn)}\n\n" if danger else ""


def _is_handled(said: frozenset[str]) -> bool:
    """Whether meat or blood is named, and what is done with it."""
    return not _FLESH.isdisjoint(said) and not _HANDLED.isdisjoint(said)
