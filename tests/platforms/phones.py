"""A person's phone on each platform: what he sends reaches the bot's door, and what he gets is read there."""

import itertools
import json
from dataclasses import dataclass, field
from typing import Any

from bot.settings import Settings
from tests.platforms.standins import StandIn, wait_for

SERIAL = itertools.count(700_000_001)
FROM_THE_PLATFORM = 30.0  # seconds that a stand-in and the worker may take together


@dataclass
class TelegramPhone:
    """A private chat on Telegram."""

    platform: StandIn
    settings: Settings
    chat: int = field(default_factory=lambda: next(SERIAL))

    def _deliver(self, **update: Any) -> None:
        assert self.settings.telegram
        body = {"update_id": next(SERIAL)} | update
        answer = self.platform.ask(f"/__deliver/{self.settings.telegram.token}?tries=3", body)
        assert "200" in str(answer), answer

    def _message(self, **what: Any) -> dict[str, Any]:
        who = {"id": self.chat, "is_bot": False, "first_name": "Aminah"}
        chat = {"id": self.chat, "type": "private", "first_name": "Aminah"}
        return {"message_id": next(SERIAL), "date": 1795000000, "from": who, "chat": chat} | what

    def write(self, text: str) -> None:
        self._deliver(message=self._message(text=text))

    def press(self, label: str) -> None:
        """The button with this label under the last message."""
        call = self._calls()[-1]
        rows = call["body"]["reply_markup"]["inline_keyboard"]
        pressed = next(button for row in rows for button in row if button["text"] == label)
        who = {"id": self.chat, "is_bot": False, "first_name": "Aminah"}
        query = {"id": str(next(SERIAL)), "from": who, "chat_instance": "1", "data": pressed["callback_data"]}
        self._deliver(callback_query=query | {"message": self._message(text="…")})

    def send_photo(self, picture: bytes) -> None:
        self.platform.ask("/__file?file_id=F1&path=photos/1.jpg", picture, "image/jpeg")
        size = {"file_id": "F1", "file_unique_id": "U1", "width": 64, "height": 48, "file_size": len(picture)}
        self._deliver(message=self._message(photo=[size]))

    def send_document(self) -> None:
        document = {
            "file_id": "D1",
            "file_unique_id": "D1",
            "file_name": "a.pdf",
            "mime_type": "application/pdf",
        }
        self._deliver(message=self._message(document=document))

    def send_pin(self, latitude: float, longitude: float) -> None:
        self._deliver(message=self._message(location={"latitude": latitude, "longitude": longitude}))

    def share_contact(self) -> None:
        contact = {"phone_number": "6281200000000", "first_name": "Aminah", "user_id": self.chat}
        self._deliver(message=self._message(contact=contact))

    def _calls(self) -> list[dict[str, Any]]:
        sent = (call for call in self.platform.ask("/__calls") if call["method"] == "sendMessage")
        return [call for call in sent if call["accepted"] and str(call["body"]["chat_id"]) == str(self.chat)]

    def heard(self) -> list[str]:
        """Every text that this chat got."""
        return [call["body"]["text"] for call in self._calls()]


@dataclass
class WhatsAppPhone:
    """A chat on WhatsApp."""

    platform: StandIn
    settings: Settings
    number: str = field(default_factory=lambda: f"whatsapp:+62812{next(SERIAL)}")

    def _post(self, **params: str) -> None:
        assert self.settings.whatsapp
        sid = f"SM{next(SERIAL):032x}"
        usual = {
            "MessageSid": sid,
            "SmsSid": sid,
            "AccountSid": self.settings.whatsapp.account_sid,
            "From": self.number,
            "To": self.settings.whatsapp.number,
            "Body": "",
            "NumMedia": "0",
            "ProfileName": "Aminah",
            "WaId": self.number.rpartition("+")[2],
            "MessageType": "text",
        }
        url = f"{self.settings.public_url}/webhooks/whatsapp"
        answer = self.platform.ask("/__inbound", {"url": url, "params": usual | params})
        assert "200" in str(answer), answer

    def write(self, text: str) -> None:
        self._post(Body=text)

    def press(self, label: str) -> None:
        """The button or list row with this label under the last message; typed where the text was numbered."""
        variables = list(json.loads(self._forms()[-1].get("ContentVariables", "{}")).values())
        if label not in variables:
            return self.write(label)
        payload = variables[variables.index(label) + 1]
        return self._post(Body=label, ButtonText=label, ButtonPayload=payload, MessageType="button")

    def send_photo(self, picture: bytes) -> None:
        self.platform.ask("/__media/ME" + "1" * 32, picture, "image/jpeg")
        account = self.settings.whatsapp.account_sid if self.settings.whatsapp else ""
        message = f"{self.platform.url}/2010-04-01/Accounts/{account}/Messages/MM{'2' * 32}"
        media = {"MediaUrl0": f"{message}/Media/ME{'1' * 32}", "MediaContentType0": "image/jpeg"}
        self._post(NumMedia="1", MessageType="image", **media)

    def send_document(self) -> None:
        url = f"{self.platform.url}/2010-04-01/Accounts/A/Messages/M/Media/ME{'3' * 32}"
        self._post(NumMedia="1", MessageType="document", MediaUrl0=url, MediaContentType0="application/pdf")

    def send_pin(self, latitude: float, longitude: float) -> None:
        self._post(Latitude=str(latitude), Longitude=str(longitude), MessageType="location")

    def _forms(self) -> list[dict[str, Any]]:
        taken = (
            call["form"]
            for call in self.platform.ask("/__state")["calls"]
            if call.get("sid") and "form" in call
        )
        return [form for form in taken if form["To"] == self.number]

    def heard(self) -> list[str]:
        """Every text that this chat got, free or in a content."""
        return [form.get("Body") or form["ContentVariables"] for form in self._forms()]


def answer_to(phone: TelegramPhone | WhatsAppPhone, act: Any) -> str:
    """What arrives because of an act; the newest message where it is several."""
    before = len(phone.heard())
    act()
    wait_for(lambda: len(phone.heard()) > before, FROM_THE_PLATFORM)
    return phone.heard()[-1]
