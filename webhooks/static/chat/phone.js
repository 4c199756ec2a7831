/** One person's phone: his talk drawn as bubbles, kept at its newest line, and his composer. */
import { dots, line } from "./bubbles.js";
import { Composer } from "./composer.js";
import { copy, copyOf, make, mark } from "./elements.js";
import { date, day } from "./times.js";
import { transcript } from "./transcript.js";

const NEAR = 3 * 60 * 1000;
const WELCOME = "Belum ada percakapan. Tulis apa saja untuk memulai, atau coba salah satu ini.";
const GREETINGS = ["Halo", "daftar sapi 2 ekor", "ternak saya"];

export class Phone {
  #drawn = new Map(); // key → {look, element}
  #first = true;
  #stuck = true; // to the newest line, until the person scrolls up
  #top = 0;

  constructor(talk, queue, demo, { back }) {
    Object.assign(this, { talk, queue, demo });
    this.element = copyOf("phone");
    this.log = this.element.querySelector(".talk");
    this.down = this.element.querySelector(".newest");
    const { person } = talk;
    this.element.setAttribute("aria-label", `Ponsel ${person.name}`);
    this.element.dataset.address = person.address;
    this.element.querySelector(".phone-title p").textContent = `di ponsel ${person.name}`;
    this.element.querySelector(".back").addEventListener("click", back);
    this.element.querySelector(".copy").addEventListener("click", () => copy(transcript(talk), "Percakapan disalin"));
    this.down.addEventListener("click", () => this.#toNewest("smooth"));
    this.log.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.log.addEventListener("load", () => this.#stick(), true); // a picture has grown to its size
    new ResizeObserver(() => this.#stick()).observe(this.log);
    this.composer = this.#composer();
    this.acts = this.#acts();
    talk.addEventListener("change", () => this.draw());
    this.draw();
  }

  /** Show or hide the phone; a shown one stands at its newest line. */
  show(shown) {
    const opened = shown && this.element.hidden;
    this.element.hidden = !shown;
    if (opened) this.#toNewest("instant");
  }

  set offline(down) {
    this.element.querySelector(".offline").hidden = !down;
  }

  /** Bring the lines on the screen up to the talk; lines that look the same stay untouched. */
  draw() {
    const wanted = this.#lines();
    const keys = new Set(wanted.map(([key]) => key));
    for (const [key, { element }] of this.#drawn) if (!keys.has(key)) (element.remove(), this.#drawn.delete(key));
    let before = null;
    for (const [key, look, build] of wanted) before = this.#place(key, look, build, before);
    if (this.#stuck || this.talk.messages.at(-1)?.mine) this.#toNewest(this.#first ? "instant" : "smooth");
    this.#first &&= !this.talk.messages.length;
  }

  #place(key, look, build, before) {
    const drawn = this.#drawn.get(key);
    const place = before ? before.nextSibling : this.log.firstChild;
    if (drawn?.look === look) {
      if (drawn.element !== place) this.log.insertBefore(drawn.element, place);
      return drawn.element;
    }
    const element = build();
    if (drawn) replace(drawn.element, element);
    else (this.log.insertBefore(element, place), this.#first || element.classList.add("new"));
    this.#drawn.set(key, { look, element });
    return element;
  }

  /** What should be on the screen, in order: [key, look, builder]; an equal look is not built again. */
  #lines() {
    const { messages } = this.talk;
    if (!messages.length) return [["welcome", "", () => this.#welcome()]];
    const lines = [];
    messages.forEach((message, place) => {
      const former = messages[place - 1];
      const today = date(message.at);
      if (!former || date(former.at) !== today) lines.push(separator(today, message));
      const about = this.#about(message, place, former);
      const build = () => line(message, { ...about, acts: this.acts, places: this.demo.places });
      lines.push([message.id, JSON.stringify([message, about]), build]);
    });
    if (this.talk.awaited.size) lines.push(["dots", "", dots]);
    return lines;
  }

  #about(message, place, former) {
    const { messages } = this.talk;
    const next = messages.slice(place + 1);
    const press = next.find((one) => one.mine && one.kind === "button");
    // A notice that nobody asked for leaves the question before it open.
    const answered = next.find((one) => !one.mine && (one.answers || one.reply.choices));
    const picked = press && (!answered || next.indexOf(press) < next.indexOf(answered)) ? press.value : null;
    const soon = former && Date.parse(message.at) - Date.parse(former.at) < NEAR;
    const near = Boolean(soon && former.mine === message.mine && !former.reply?.choices);
    return { near, picked, active: !message.mine && !answered && picked === null };
  }

  #welcome() {
    const begin = (text) => () => this.#send({ kind: "text", text });
    const start = (text) => make("button", { class: "choice", type: "button", onclick: begin(text) }, text);
    return make("div", { class: "welcome" }, mark(), make("p", {}, WELCOME), ...GREETINGS.map(start));
  }

  #composer() {
    return new Composer(this.element.querySelector(".composer"), {
      person: this.talk.person,
      places: this.demo.places,
      mostBytes: this.demo.most_bytes,
      send: (parts) => this.#send(parts),
      sendPicture: (file) => this.#sendPicture(file),
      lastOwnText: () => this.talk.lastOwnText,
      blocked: () => this.talk.blocked,
    });
  }

  #acts() {
    return {
      press: (choice) => this.#send({ kind: "button", ...choice }),
      contact: () => this.composer.more.contact(true),
      location: () => this.composer.more.openPlaces(),
      again: ({ id }) => (this.talk.change(id, { state: "waiting", why: "" }), this.queue.flush()),
      drop: ({ id }) => this.talk.drop(id),
    };
  }

  #send(parts) {
    this.talk.send(parts);
    this.queue.flush();
  }

  #sendPicture(file) {
    const message = this.talk.send({ kind: "photo", text: "", preview: URL.createObjectURL(file) });
    this.talk.pictures.set(message.id, file);
    this.queue.flush();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    const atNewest = scrollHeight - scrollTop - clientHeight < 60;
    this.#stuck = atNewest || (this.#stuck && scrollTop >= this.#top);
    this.#top = scrollTop;
    this.down.hidden = this.#stuck;
  }

  #stick() {
    if (this.#stuck) this.#toNewest("instant");
  }

  #toNewest(behavior) {
    this.#stuck = this.down.hidden = true;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior });
  }
}

/** Put a line's new look in place of the old; a picture that is there already is not loaded again. */
function replace(old, fresh) {
  const [had, has] = [old, fresh].map((element) => element.querySelector(".picture-sent"));
  if (had && has) has.replaceWith(had);
  old.replaceWith(fresh);
}

/** The line between two days. */
function separator(today, { id, at }) {
  return [`day-${today}-${id}`, day(at), () => make("p", { class: "day" }, day(at))];
}
