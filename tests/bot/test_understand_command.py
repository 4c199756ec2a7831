"""`sijinak understand`: a line of JSON for each line, in order, and one line that says what is wrong with a file."""

import json

import pytest
from click.testing import CliRunner

from bot.commands.understand import understand
from flows.understanding import READERS

LINES = [
    ({"text": "2ekor pak", "kind": "count", "ref": None}, 2),
    ({"text": "jantan 2 betina 3", "kind": "count", "ref": None}, 5),
    ({"text": "2,5 kwintal", "kind": "weight_kg", "ref": None}, 250),
    ({"text": "1jt500", "kind": "rupiah", "ref": None}, 1_500_000),
    ({"text": "3 thn", "kind": "age_months", "ref": "2026-11-24"}, 36),
    ({"text": "bsk", "kind": "date", "ref": "2026-11-24T23:30"}, "2026-11-25"),
    ({"text": "jam 7 lewat 15 pagi", "kind": "time", "ref": None}, "07:15"),
    ({"text": "besok jam 10 pagi", "kind": "datetime", "ref": "2026-11-24T09:00"}, "2026-11-25T10:00"),
    ({"text": "0812-0000-1234", "kind": "phone", "ref": None}, "+6281200001234"),
    ({"text": "sbw 0000 0013", "kind": "register_number", "ref": None}, "SBW-00000013"),
    ({"text": "izn 0000 0013", "kind": "permit_number", "ref": None}, "IZN-00000013"),
    ({"text": "kode bayar 0000.0013", "kind": "bill_number", "ref": None}, "TGH-00000013"),
    ({"text": "ds boak", "kind": "address", "ref": None}, "52.04.22.2003"),
    ({"text": "ea 1234 ab", "kind": "plate", "ref": None}, "EA 1234 AB"),
    ({"text": "ga", "kind": "yes_no", "ref": None}, "no"),
    ({"text": "sapi sy mati", "kind": "intent", "ref": None}, "died"),
    ({"text": "menu", "kind": "intent", "ref": None}, "menu"),
    ({"text": "mksh pak", "kind": "intent", "ref": None}, "thank"),
]
UNREAD = [
    ({"text": "siap kak makasih", "kind": "yes_no", "ref": None}, "asked"),
    ({"text": "31 februari", "kind": "date", "ref": "2026-11-24"}, "asked"),
    ({"text": "mati lampu", "kind": "intent", "ref": None}, "none"),
    ({"text": "sapi hilang atau dijual", "kind": "intent", "ref": None}, "asked"),
]


def told(*lines: dict[str, object]) -> list[dict[str, object]]:
    sent = "\n".join(json.dumps(line) for line in lines)
    ran = CliRunner().invoke(understand, ["-", "--json"], input=sent, catch_exceptions=False)
    assert ran.exit_code == 0
    return [json.loads(line) for line in ran.output.splitlines()]


def test_each_line_is_answered_in_order() -> None:
    assert told(*(line for line, _ in LINES)) == [{"got": got, "outcome": "read"} for _, got in LINES]


def test_what_is_not_read_is_null_and_says_how() -> None:
    assert told(*(line for line, _ in UNREAD)) == [{"got": None, "outcome": how} for _, how in UNREAD]


@pytest.mark.parametrize("kind", READERS)
def test_no_kind_stumbles_over_what_people_can_send(kind: str) -> None:
    texts = [
        "",
        " ",
        "\n" * 500,
        "😀" * 4096,
        "{}%s",
        "\u202eabc",
        "-1",
        "9" * 400,
        "a" * 4096,
        "0",
        "½",
        "１２",
    ]
    assert len(told(*({"text": text, "kind": kind, "ref": None} for text in texts))) == len(texts)


@pytest.mark.parametrize(
    "line", ["x", "[]", '{"text": "a"}', '{"text": 1, "kind": "date"}', '{"text": "a", "kind": "x"}',
             '{"text": "a", "kind": "date", "ref": "soon"}']
)  # fmt: skip
def test_a_line_that_is_none_is_told_in_one_line(line: str) -> None:
    ran = CliRunner().invoke(understand, ["-", "--json"], input=line)
    assert ran.exit_code == 1
    assert ran.output.startswith("Error: ")
    assert len(ran.output.splitlines()) == 1
