"""The browser chat page: a channel of its own, played by demo people, on the same road as every platform."""

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from bot import simulator_files
from bot.demo_people import PEOPLE, PLACES
from bot.kept_files import reader
from bot.receive import CannotKeep, receive
from bot.runtime import Runtime
from webhooks.simulator_messages import Malformed, read_address, read_message, read_photo
from webhooks.simulator_stream import events, read_cursor, streams
from webhooks.simulator_talk import history

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
MOST_JSON = 64 * 1024  # bytes: 4,096 letters of any script, escaped
MOST_UPLOAD = simulator_files.MOST_BYTES + 64 * 1024  # the form around the photo
MOST_PEOPLE = 12  # one stream follows at most so many

View = Callable[..., ResponseReturnValue]


def blueprint(runtime: Runtime) -> Blueprint:
    """The page at `/` and its doors under `/simulator/`; to be registered only with SIMULATOR on."""
    page = Blueprint(
        "simulator",
        __name__,
        static_folder="static/chat",
        static_url_path="/simulator/static",
        template_folder="templates",
    )
    page.after_request(_guarded)
    page.add_url_rule("/", view_func=chat)
    for rule, method, view in (
        ("/simulator/messages", "POST", messages),
        ("/simulator/photos", "POST", photos),
        ("/simulator/photos/<uuid:source>", "GET", photo),
        ("/simulator/files/<file_id>", "GET", file),
        ("/simulator/history", "GET", past),
        ("/simulator/stream", "GET", stream),
    ):
        page.add_url_rule(rule, view.__name__, _from_the_page(partial(view, runtime)), methods=[method])
    return page


def chat() -> ResponseReturnValue:
    """The page itself, told whom and which places it may play."""
    demo = {
        "people": [{**asdict(person), "name": person.name} for person in PEOPLE],
        "places": [asdict(place) for place in PLACES],
        "most_bytes": simulator_files.MOST_BYTES,
    }
    return render_template("chat.html", demo=demo)


def messages(runtime: Runtime) -> ResponseReturnValue:
    """Take one message; a copy of it is taken as gladly and does nothing."""
    request.max_content_length = MOST_JSON
    if not request.is_json:
        raise Malformed("isi: harus application/json")
    try:
        sent = request.get_json()
    except RecursionError:
        raise Malformed("isi: terlalu dalam") from None
    receive(runtime, read_message(sent))
    return {}


def photos(runtime: Runtime) -> ResponseReturnValue:
    """Take one photo: the file is kept where the channel will fetch it, and the message says so."""
    request.max_content_length = MOST_UPLOAD
    content = _uploaded()
    inbound = read_photo(request.form, simulator_files.picture_type(content), len(content))
    simulator_files.put(runtime.settings, inbound.message_id, content)
    receive(runtime, inbound)
    return {}


def photo(runtime: Runtime, source: UUID) -> ResponseReturnValue:
    """A photo that the page sent, for its bubble."""
    kept = simulator_files.get(runtime.settings, str(source))
    return Response(kept[0], content_type=kept[1]) if kept else ("", 404)


def file(runtime: Runtime, file_id: str) -> ResponseReturnValue:
    """A file that SiJINAK sent, a letter or a photo, to be opened from its bubble."""
    try:
        kept = reader(runtime.settings.media_url)(file_id)
    except LookupError:
        return "", 404
    answer = Response(kept.content, content_type=kept.content_type)
    answer.headers.set("Content-Disposition", "inline", filename=kept.name)
    return answer


def past(runtime: Runtime) -> ResponseReturnValue:
    """The newest messages of one talk."""
    return {"messages": history(runtime.engine, read_address(request.args.get("address")))}


def stream(runtime: Runtime) -> ResponseReturnValue:
    """What leaves for these addresses, as it leaves; 503 when this process has enough streams."""
    asked = dict.fromkeys(request.args.getlist("address")[:MOST_PEOPLE])
    addresses = [read_address(address) for address in asked]
    if not addresses:
        raise Malformed("address: alamat siapa yang diikuti?")
    places = streams(runtime.settings.web_threads)
    if not places.acquire(blocking=False):
        return {"error": "aliran penuh, tanyakan riwayatnya saja"}, 503
    after = read_cursor(request.headers.get("Last-Event-ID") or request.args.get("after", ""), addresses)
    live = Response(events(runtime.engine, after), mimetype="text/event-stream")
    live.headers["X-Accel-Buffering"] = "no"
    live.call_on_close(places.release)
    return live


def _from_the_page(view: View) -> View:
    """Answer only the page itself, and say in JSON what is wrong with a message."""

    def guarded(**parts: Any) -> ResponseReturnValue:
        if not _same_origin():
            return {"error": "hanya dari halaman ini sendiri"}, 403
        try:
            return view(**parts)
        except Malformed as wrong:
            return {"error": str(wrong)}, 400
        except BadRequest:
            return {"error": "isi: tidak dapat dibaca"}, 400
        except CannotKeep:
            return {"error": "belum dapat disimpan, kirim lagi sebentar lagi"}, 503

    return guarded


def _same_origin() -> bool:
    """Another site's page may not write in a demo person's name, nor read his talk."""
    origin = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site in ("same-origin", "none") and (origin is None or urlsplit(origin).netloc == request.host)


def _uploaded() -> bytes:
    sent = request.files.get("photo")
    content = sent.read(simulator_files.MOST_BYTES + 1) if sent else b""
    if len(content) > simulator_files.MOST_BYTES:
        raise Malformed("photo: paling besar 5 MB")
    if not simulator_files.picture_type(content):
        raise Malformed("photo: harus gambar JPEG atau PNG")
    return content


def _guarded(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    if response.mimetype in ("application/json", "text/event-stream"):
        response.headers["Cache-Control"] = "no-store"
    return response
