"""What platforms send, as Inbound: pure, without any SDK.

Here and not in webhooks/, because two ways that are no webhook use them too: `telegram poll` and
WhatsApp's catch-up, both of which live in bot/ and may not import webhooks/.
"""

import re

# PostgreSQL takes neither NUL nor lone surrogates; no other C0 control but newline and tab means anything.
# Signs that nobody sees turn a name around or hide in it; the two joiners are part of emoji and scripts.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\ud800-\udfff\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)

LONGEST_SOURCE = 600  # characters that the register of media keeps of a file's address or id


class NotAMessage(ValueError):
    """What came is not one of the platform's messages at all."""


def clean(text: str) -> str:
    """The text as typed, without what no database keeps and no eye sees."""
    return UNWANTED.sub("", text)
