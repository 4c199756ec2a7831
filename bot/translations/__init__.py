"""What platforms send, as Inbound: pure, without any SDK.

Here and not in webhooks/, because two ways that are no webhook use them too: `telegram poll` and
WhatsApp's catch-up, both of which live in bot/ and may not import webhooks/.
"""

import re

# PostgreSQL takes neither NUL nor lone surrogates; no other C0 control but newline and tab means anything.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff]")

LONGEST_SOURCE = 600  # characters that the register of media keeps of a file's address or id


class NotAMessage(ValueError):
    """What came is not one of the platform's messages at all."""


def clean(text: str) -> str:
    """The text as typed, without what no database keeps."""
    return UNWANTED.sub("", text)
