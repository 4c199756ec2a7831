"""Platforms at the HTTP edge: small servers that remember what they were sent and fail when told to.

with FakeTelegram() as telegram:
    …  # TELEGRAM_API_URL=telegram.url
    telegram.fail(status=429, body={"ok": False, "parameters": {"retry_after": 3}}, times=2)
    telegram.fail(drop=True, taken=True, to="42")  # the answer is lost, the message is not
    assert [message["text"] for message in telegram.sent] == ["Halo"]

`calls` are all requests in order, `sent` the messages that the platform took. FakeTwilio is used likewise.
"""
