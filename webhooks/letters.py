"""The page behind the code on a letter: does it hold, and which of its animals does the owner still have?"""

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session
from werkzeug.utils import redirect

from bot.runtime import Runtime
from domain import letters
from domain.database import reading
from domain.letters import CodeUnknown, Line, Standing, State
from domain.letters.codes import printed
from domain.office_calendar import said_date, wita_date
from domain.regency import regency
from domain.regions import title

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a state is told, in Bahasa Indonesia and in English; `tone` is its colour."""

    tone: str
    told: str
    advice: str
    english: str


VERDICTS = {
    State.VALID: Verdict(
        "good", "Surat ini berlaku", "Cocokkan ternaknya dengan daftar di bawah.", "This letter is valid."
    ),
    State.SUPERSEDED: Verdict(
        "bad",
        "Surat ini sudah diganti",
        "Mintalah surat yang terbaru kepada pemiliknya.",
        "A newer letter has taken its place.",
    ),
    State.EXPIRED: Verdict(
        "bad",
        "Masa berlaku surat ini sudah habis",
        "Pemiliknya perlu meminta surat baru ke Puskeswan.",
        "This letter has expired.",
    ),
    State.REVOKED: Verdict(
        "bad",
        "Surat ini dicabut",
        "Surat ini tidak boleh dipakai. Tanyakan ke Dinas.",
        "This letter has been revoked.",
    ),
}
UNKNOWN = Verdict(
    "bad",
    "Kode ini tidak kami kenal",
    "Periksa lagi tulisannya. Kode ada di bawah gambar kotak pada surat.",
    "We do not know this code.",
)


def blueprint(runtime: Runtime) -> Blueprint:
    """`GET /v/<code>`, and `GET /v/` where a code can be typed."""
    page = Blueprint("letters", __name__, template_folder="templates")
    page.after_request(_guarded)

    @page.get("/v/")
    def typed() -> ResponseReturnValue:
        code = request.args.get("code", "").strip()[:80]
        return redirect(f"/v/{code.replace('/', '')}", code=303) if code.strip("/ .") else _shown(None)

    @page.get("/v/<code>")
    def check(code: str) -> ResponseReturnValue:
        with Session(reading(runtime.engine)) as session:
            try:
                standing = letters.check(session, code, today=wita_date(runtime.now()))
            except CodeUnknown:
                return _shown(UNKNOWN), 404
            return _shown(VERDICTS[standing.state], standing)

    return page


def _shown(verdict: Verdict | None, standing: Standing | None = None) -> str:
    return render_template(
        "letter.html",
        agency=regency().agency.name,
        verdict=verdict,
        letter=standing and _told(standing),
        lines=[_line(line, standing.state) for line in standing.lines] if standing else [],
    )


def _told(standing: Standing) -> dict[str, str]:
    """No number of a person and no address beyond the village: whoever finds the letter reads this."""
    letter = standing.letter
    return {
        "number": letter.number,
        "owner": letter.owner_name,
        "place": title(letter.region_code),
        "issued": said_date(letter.issued_on),
        "until": said_date(letter.valid_until),
        "code": printed(letter.code),
    }


def _line(line: Line, state: State) -> dict[str, object]:
    animal = line.animal
    breed = animal.species.breed_label(animal.breed) if animal.breed and animal.breed != "other" else ""
    sex = animal.sex.label if animal.sex else ""
    said = (animal.species.label, breed, sex, animal.brand and f"cap {animal.brand}")
    return {
        "number": animal.number,
        "said": " ".join(filter(None, said)),
        "holds": line.holds,
        "gone": state is State.VALID and not line.holds,
    }


def _guarded(answer: Response) -> Response:
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
