"""Whether a message in doubt is among those that Twilio lists: its POST is not to be repeated blindly."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

SETTLING = 3.0  # seconds that Twilio gets to list what it took
LOOKS = 4  # a platform that fails may be well again a little later
CLOCKS_DIFFER = timedelta(seconds=1)
NEWEST = 20  # messages to one person; at most one of them is in flight


def found(listed: Iterable[Any], fields: Mapping[str, Any], since: datetime) -> str:
    """The sid of the message with these fields that was made since then; empty if there is none."""
    said = expected_body(fields)
    for message in listed:
        outbound = (message.direction or "outbound").startswith("outbound")
        made = message.date_created
        if (
            outbound
            and made
            and made >= since.replace(microsecond=0) - CLOCKS_DIFFER
            and _is_body(message, said)
        ):
            return str(message.sid)
    return ""


def expected_body(fields: Mapping[str, Any]) -> str:
    """The body under which a message is listed; of a content, the beginning that its text makes."""
    if "content_variables" in fields:
        return str(json.loads(fields["content_variables"])["1"])
    return str(fields.get("body", ""))


def _is_body(message: Any, said: str) -> bool:
    # Contents are listed with the text that they made, or with none.
    return not message.body or said in message.body
