"""The verdict: what must hold after any number of kills, each check with the cases against it."""

from collections import Counter
from collections.abc import Callable, Iterator

from trials.crash.evidence import Evidence

OPEN = ("waiting", "sending")
MOST_ARRIVALS = 2  # the one in flight, and once more

Check = Callable[[Evidence], Iterator[str]]


def each_message_is_kept_once(evidence: Evidence) -> Iterator[str]:
    expected = {str(update_id) for person in evidence.people for update_id in person.update_ids()}
    for message_id in sorted(expected | evidence.inbox.keys()):
        if evidence.inbox.get(message_id, 0) != (message_id in expected):
            yield f"message {message_id} stands {evidence.inbox.get(message_id, 0)} times in the inbox"


def each_person_is_one_farmer(evidence: Evidence) -> Iterator[str]:
    names = {person.name for person in evidence.people}
    for name in sorted(names | evidence.farmers.keys()):
        if evidence.farmers.get(name, 0) != (name in names):
            yield f"{name} is entered {evidence.farmers.get(name, 0)} times"


def each_person_has_one_animal(evidence: Evidence) -> Iterator[str]:
    kept = Counter(name for name, _ in evidence.animals)
    names = {person.name for person in evidence.people}
    for name in sorted(names | kept.keys()):
        if kept[name] != (name in names):
            yield f"{name} has {kept[name]} animals"


def numbers_are_unique(evidence: Evidence) -> Iterator[str]:
    for number, times in Counter(number for _, number in evidence.animals).items():
        if times > 1:
            yield f"{number} is given {times} times"


def each_was_told_his_number(evidence: Evidence) -> Iterator[str]:
    chats = {person.name: str(person.chat) for person in evidence.people}
    told: dict[str, str] = {}
    for arrival in evidence.log:
        told[arrival.chat] = told.get(arrival.chat, "") + "\n" + arrival.text
    for name, number in evidence.animals:
        if number not in told.get(chats.get(name, ""), ""):
            yield f"{name} was never told {number}"


def each_message_is_answered_once(evidence: Evidence) -> Iterator[str]:
    answers = Counter(row.answers_to for row in evidence.rows())
    for person in evidence.people:
        for update_id in person.update_ids():
            if answers[str(update_id)] != 1:
                yield f"message {update_id} has {answers[str(update_id)]} answers in the outbox"


def each_talk_was_taken_in_order(evidence: Evidence) -> Iterator[str]:
    for person in evidence.people:
        taken = [row.answers_to for row in evidence.owed.get(str(person.chat), [])]
        if taken != [str(update_id) for update_id in person.update_ids()]:
            yield f"chat {person.chat} was answered in the order {', '.join(map(str, taken))}"


def nothing_is_owed_any_more(evidence: Evidence) -> Iterator[str]:
    return (f"reply {row.id} is still {row.state}" for row in evidence.rows() if row.state in OPEN)


def no_reply_is_missing(evidence: Evidence) -> Iterator[str]:
    return (f"reply {row.id}, {row.state}, never arrived" for row in evidence.rows() if not row.arrived)


def replies_arrived_in_order(evidence: Evidence) -> Iterator[str]:
    return (f"chat {one.chat} got out of turn: {one.text[:60]!r}" for one in evidence.astray)


def twice_only_where_recorded(evidence: Evidence) -> Iterator[str]:
    for row in evidence.rows():
        if row.arrived > MOST_ARRIVALS or (row.arrived > 1 and not row.unknown):
            recorded = "recorded as unknown" if row.unknown else "without a word of it"
            yield f"reply {row.id} arrived {row.arrived} times, {recorded}"


CHECKS: dict[str, Check] = {
    "every message stands once in the inbox": each_message_is_kept_once,
    "every person is one farmer": each_person_is_one_farmer,
    "every farmer has exactly one animal": each_person_has_one_animal,
    "register numbers are unique": numbers_are_unique,
    "everybody was told his animal's number": each_was_told_his_number,
    "every message has exactly one reply": each_message_is_answered_once,
    "every talk was taken in the order it was written": each_talk_was_taken_in_order,
    "no reply is still owed": nothing_is_owed_any_more,
    "no reply is missing at the platform": no_reply_is_missing,
    "replies to each person arrived in order": replies_arrived_in_order,
    "arrived twice: only in flight, recorded as unknown": twice_only_where_recorded,
}


def judge(evidence: Evidence) -> dict[str, list[str]]:
    """Each check's cases against it; none where it holds."""
    return {what: list(check(evidence)) for what, check in CHECKS.items()}
