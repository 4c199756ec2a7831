/** One person's talk: what he sent, kept on this device until the server has it, and what was said to him. */
const MOST_KEPT = 200;
const DOTS_LAST = 15_000;
const SILENT = new Set(["reaction", "blocked", "unblocked"]);

export class Talk extends EventTarget {
  constructor(person) {
    super();
    this.person = person;
    this.messages = this.#kept();
    this.pictures = new Map(); // uuid → file, until it was sent
    this.awaited = new Map(); // uuid → timer: what has no answer yet
  }

  /** Add what the person sends; it waits until the queue has delivered it. */
  send(parts) {
    const message = { id: crypto.randomUUID(), mine: true, at: new Date().toISOString(), state: "waiting", ...parts };
    this.messages.push(message);
    this.#keep();
    this.#changed();
    return message;
  }

  /** Change one of the person's own messages: its state, why it failed. */
  change(id, parts) {
    const message = this.messages.find((one) => one.id === id);
    if (!message || message.state === "delivered") return;
    Object.assign(message, parts);
    if (parts.state === "sent" && !SILENT.has(message.kind)) this.#await(id);
    this.#keep();
    this.#changed();
  }

  /** Forget a message that could not be sent. */
  drop(id) {
    this.messages = this.messages.filter((one) => one.id !== id);
    this.#keep();
    this.#changed();
  }

  /** Take in one row of the outbox, new or changed. */
  told(row) {
    const known = this.messages.find((one) => one.id === row.id);
    if (known) Object.assign(known, said(row));
    else this.messages.push(said(row));
    this.#answered(row.answers);
    this.#changed();
  }

  /** Take in the server's own account of the talk, asked for at `asked`; it is right about all it knows. */
  remember(lines, asked) {
    const mine = new Map(this.messages.filter((one) => one.mine).map((one) => [one.id, one]));
    const known = lines.map((line) => (line.from === "bot" ? said(line) : heard(line, mine.get(line.id))));
    const ids = new Set(known.map((one) => one.id));
    const unsent = (one) => one.state === "waiting" || one.state === "failed";
    const newer = this.messages.filter((one) => !ids.has(one.id) && (unsent(one) || Date.parse(one.at) >= asked));
    this.messages = [...known, ...newer];
    lines.forEach((line) => this.#answered(line.answers));
    this.#keep();
    this.#changed();
  }

  /** What still has to go out, in order. */
  get waiting() {
    return this.messages.filter((one) => one.mine && one.state === "waiting");
  }

  get lastOwnText() {
    return this.messages.findLast((one) => one.mine && one.kind === "text" && one.state !== "failed");
  }

  /** Whether the person has blocked the bot. */
  get blocked() {
    return this.messages.findLast((one) => one.kind === "blocked" || one.kind === "unblocked")?.kind === "blocked";
  }

  get unread() {
    const seen = Number(localStorage.getItem(this.#key("seen")) || 0);
    return this.messages.filter((one) => !one.mine && one.outbox > seen).length;
  }

  /** Everything said so far was looked at. */
  see() {
    const last = Math.max(0, ...this.messages.filter((one) => !one.mine).map((one) => one.outbox));
    if (!this.unread) return;
    localStorage.setItem(this.#key("seen"), last);
    this.#changed();
  }

  #await(id) {
    clearTimeout(this.awaited.get(id));
    this.awaited.set(id, setTimeout(() => this.#answered(id, false), DOTS_LAST));
  }

  #answered(id, delivered = true) {
    if (!id) return;
    clearTimeout(this.awaited.get(id));
    const had = this.awaited.delete(id);
    const message = delivered && this.messages.find((one) => one.id === id && one.mine);
    if (message) message.state = "delivered";
    if (had && !delivered) this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }

  #key = (what) => `sijinak:${what}:${this.person.address}`;

  #kept() {
    return JSON.parse(localStorage.getItem(this.#key("talk")) || "[]");
  }

  #keep() {
    // A preview lives only as long as the page.
    const mine = this.messages.filter((one) => one.mine).slice(-MOST_KEPT).map(({ preview, ...kept }) => kept);
    localStorage.setItem(this.#key("talk"), JSON.stringify(mine));
  }
}

function said(row) {
  const { id, outbox, reply, answers, state, delivery, at } = row;
  return { id, mine: false, outbox, reply, answers, state, delivery, at };
}

function heard(line, mine) {
  // The server keeps no text before SETUJU; this device remembers what it sent.
  const text = line.text || mine?.text || "";
  return { kind: line.kind, ...mine, id: line.id, mine: true, text, at: line.at, state: "sent", why: "" };
}
