"""Reads the tables of what platforms post; README.md tells their form."""

import json
from pathlib import Path
from typing import Any

import pytest

from flows.messages import Attachment, Contact, Inbound, Kind


def cases(platform: str) -> list[Any]:
    """Every case of a platform as a pytest parameter: what is posted, what it means."""
    lines = (Path(__file__).parent / f"{platform}.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        pytest.param(row.get("update", row.get("fields")), row["inbound"], id=row["name"]) for row in rows
    ]


def inbound(bare: Inbound, meant: dict[str, Any]) -> Inbound:
    """The Inbound that a case means; what it does not mention is as in `bare`."""
    values = {name: getattr(bare, name) for name in Inbound.__slots__} | meant
    values["kind"] = Kind(values["kind"])
    values["attachments"] = tuple(Attachment(*file) for file in meant.get("attachments", ()))
    values["location"] = tuple(meant["location"]) if "location" in meant else None
    values["contact"] = Contact(*meant["contact"]) if "contact" in meant else None
    return Inbound(**values)
