/** Sends what waits, one after the other, again and again with the same uuid until the server has it. */
const LONGEST_PAUSE = 15_000;

export class Queue extends EventTarget {
  #busy = false;
  #tries = 0;
  #timer;

  constructor(talk) {
    super();
    this.talk = talk;
    addEventListener("online", () => this.flush());
  }

  /** Send now whatever waits. */
  async flush() {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    for (let message; (message = this.talk.waiting[0]); ) {
      const outcome = await post(message, this.talk);
      if (outcome.state === "waiting") {
        this.#timer = setTimeout(() => this.flush(), Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#tries++));
        this.dispatchEvent(new Event("down"));
        break;
      }
      if (this.#tries) this.dispatchEvent(new Event("up"));
      this.#tries = 0;
      this.talk.change(message.id, outcome);
    }
    this.#busy = false;
  }
}

/** What became of one attempt: sent, failed for good (why), or still waiting. */
async function post(message, talk) {
  try {
    const response = await (message.kind === "photo" ? upload(message, talk) : write(message, talk));
    if (response.ok) return { state: "sent", why: "" };
    if (response.status >= 500 || response.status === 429) return { state: "waiting" };
    const { error = "" } = await response.json().catch(() => ({}));
    return { state: "failed", why: error || `ditolak (${response.status})` };
  } catch (wrong) {
    return wrong instanceof Lost ? { state: "failed", why: wrong.message } : { state: "waiting" };
  }
}

class Lost extends Error {}

const whose = ({ address, first_name: name }) => ({ address, name });

function write(message, { person }) {
  const { id, kind, text, value, question, location, contact, edits } = message;
  const parts = { ...whose(person), id, kind, text, value, question, location, contact, edits };
  const headers = { "Content-Type": "application/json" };
  return fetch("/simulator/messages", { method: "POST", headers, body: JSON.stringify(parts) });
}

function upload(message, { person, pictures }) {
  const picture = pictures.get(message.id);
  if (!picture) throw new Lost("Fotonya hilang saat halaman ditutup. Pilih lagi.");
  const form = new FormData();
  const parts = { ...whose(person), id: message.id, text: message.text || "" };
  Object.entries(parts).forEach(([name, value]) => form.append(name, value));
  form.append("photo", picture);
  return fetch("/simulator/photos", { method: "POST", body: form });
}
