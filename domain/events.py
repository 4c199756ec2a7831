"""What every history keeps of a happening: when, by whom, from which phone; a table each subject."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.records import Key


class Happening:
    """The columns of an event; a correction is a new event whose payload names the old one's id."""

    id: Mapped[int] = mapped_column(Key, primary_key=True, sort_order=-1)
    happened_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(40))  # "farmer:7", "officer:3"
    address: Mapped[str | None] = mapped_column(String(180))  # "telegram:123"; none after an erasure
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
