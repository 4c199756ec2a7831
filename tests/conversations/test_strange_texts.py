"""Whatever a person types is kept and shown as typed, and breaks nothing."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.farmers import Farmer
from domain.questions import Question
from tests.conversations.conftest import Appointed, Enrolled, Introduced
from tests.conversations.herd import declared
from tests.transcripts import Chat

STRANGE = {
    "HTML": "<b>Aminah</b> & <script>alert(1)</script>",
    "Markdown": "*Aminah* _tebal_ `kode` [x](http://y.z)",
    "placeholders": "{name} {0} {} %s %(name)s ${x}",
    "right to left": "\u202eabc אמינה \u200fامينة",
    "zero width": "A\u200bmi\u200dnah\ufeff",
    "emoji": "🐂" * 20,
    "quotes": """'"; DROP TABLE farmers; --""",
    "backslashes": r"\x00 \u0000 C:\sapi",
}
every_strange = pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())


@every_strange
def test_a_question_arrives_as_it_was_typed(
    chat: Chat, enrolled: Enrolled, appointed: Appointed, text: str
) -> None:
    enrolled("Aminah")
    appointed("Rahma", "52.04.22")
    chat.say("Aminah", "petugas")
    if "Sudah benar?" in chat.say("Aminah", text)[0].said:  # a few words are read back
        chat.say("Aminah", "ya")
    chat.say("Rahma", "pertanyaan")
    told = chat.say("Rahma", "1")
    assert f"«{text}»" in told[0].said
    assert f"«{text}»" in chat.say("Rahma", text)[0].said
    answered = chat.say("Rahma", "ya")
    assert answered[-1].said == f"Jawaban petugas Rahma untuk «{text}». Mau membalas? Ketik PETUGAS.\n{text}"
    with Session(chat.engine) as session:
        question = session.scalars(select(Question)).one()
    assert (question.text, question.answer) == (text, text)


@every_strange
def test_a_brand_is_shown_as_it_was_typed(chat: Chat, enrolled: Enrolled, text: str) -> None:
    enrolled("Aminah")
    brand = text[:20].strip()
    for said in ("daftar sapi bali betina 1 ekor umur 3 tahun", "1", "1", brand, "lewati", "lewati"):
        told = chat.say("Aminah", said)
    assert f"Cap: {' '.join(brand.split())}\n" in told[0].said
    chat.say("Aminah", "ya")
    assert [animal.brand for animal in declared(chat)] == [" ".join(brand.split())]


@pytest.mark.parametrize(
    "name", ["{name}", "<b>Aminah</b>", "*Aminah*", "%s Aminah", "A\u200bminah", "אמינה ya"]
)
def test_a_name_is_shown_as_it_was_typed(chat: Chat, introduced: Introduced, name: str) -> None:
    introduced("Aminah")
    for said in (name, "boak", "lewati", "boleh"):
        told = chat.say("Aminah", said)
    assert told[0].said.startswith(f"Nama: {name}\n")
    assert chat.say("Aminah", "ya")[0].said.startswith(f"Terima kasih, {name}.")
    with Session(chat.engine) as session:
        assert session.scalars(select(Farmer.name)).one() == name


@pytest.mark.parametrize(
    "text",
    [
        "🐄" * 4096,
        "\n" * 500,
        "a" * 4096,
        "1" * 4096,
        "sapi " * 800,
        "\u202e" * 500,
        " ",
        "\u200b",
        "{",
        "%",
        "0" * 100,
    ],
    ids=range(11),
)
def test_nothing_breaks_a_talk(chat: Chat, enrolled: Enrolled, text: str) -> None:
    chat.say("Budi", text)
    enrolled("Aminah")
    chat.say("Aminah", text)
    for question in ("daftar", "sapi", "2", "bali", "betina", "3 tahun", "lar"):
        chat.say("Aminah", question)
        [told] = chat.say("Aminah", text)
        assert "gangguan" not in told.said
        assert len(told.said) < 1600
        if chat.last["Aminah"].text.startswith("Ternak ini milik siapa?"):
            break
        chat.say("Aminah", "menu")
        chat.say("Aminah", "lanjut")
