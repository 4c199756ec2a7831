"""The files that a platform fetches: for one message, by a token that nobody guesses, for an hour."""

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from bot import file_links
from bot.channels.files import ReadFile
from bot.runtime import Runtime
from bot.tables import outbox
from domain.database import reading
from flows.messages import Reply


def blueprint(runtime: Runtime, read_file: ReadFile) -> Blueprint:
    """`GET /m/<token>`: the file, or 404."""
    shelf = Blueprint("files", __name__)

    @shelf.get("/m/<token>")
    def file(token: str) -> ResponseReturnValue:
        file_id = _file_of(runtime, token)
        try:
            kept = read_file(file_id)
        except LookupError:
            abort(404)
        answer = Response(kept.content, content_type=kept.content_type)
        answer.headers["Cache-Control"] = "private, no-store"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers.set("Content-Disposition", "inline", filename=kept.name)
        return answer

    return shelf


def _file_of(runtime: Runtime, token: str) -> str:
    with reading(runtime.engine).connect() as connection:
        outbox_id = file_links.outbox_id(connection, token, now=runtime.now())
        if outbox_id is None:
            abort(404)
        kept = connection.scalar(select(outbox.c.reply).where(outbox.c.id == outbox_id))
    return Reply.from_json(kept).file if kept else ""
