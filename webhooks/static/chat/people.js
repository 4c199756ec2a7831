/** The people whose phones can be held: those of the demo, and whoever was added on this device. */
import { copyOf } from "./elements.js";
import { glance } from "./times.js";

const KEY = "sijinak:newcomers";
const WORDS = {
  photo: "Foto", location: "Lokasi", contact: "Kontak", voice: "Pesan suara", video: "Video",
  sticker: "Stiker", document: "Dokumen", poll: "Jajak pendapat", reaction: "Reaksi",
};

/** People added earlier on this device. */
export const newcomers = () => JSON.parse(localStorage.getItem(KEY) || "[]");

/** Somebody new, with an address of his own; kept on this device. */
export function newcomer(name) {
  const digits = String(crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000).padStart(6, "0");
  const plain = name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 20) || "tamu";
  const person = {
    address: `demo-${plain}-${digits}`,
    first_name: name.split(" ")[0],
    name: `${name} (demo)`,
    role: "Peternak",
    phone: `+628001${digits}`,
  };
  localStorage.setItem(KEY, JSON.stringify([...newcomers(), person]));
  return person;
}

/** One row of the list: who, the last line said, and how much of it is unread. */
export class Row {
  constructor(talk, place, open) {
    this.talk = talk;
    this.element = copyOf("person");
    this.button = this.element.querySelector("button");
    this.button.addEventListener("click", open);
    const face = this.element.querySelector(".face");
    face.textContent = talk.person.first_name[0].toUpperCase();
    face.dataset.colour = place % 4;
    this.element.querySelector(".person-name").textContent = talk.person.name;
    talk.addEventListener("change", () => this.draw());
    this.draw();
  }

  set current(shown) {
    if (shown) this.button.setAttribute("aria-current", "true");
    else this.button.removeAttribute("aria-current");
  }

  draw() {
    const last = this.talk.messages.at(-1);
    const { unread } = this.talk;
    this.element.querySelector(".person-last").textContent = last ? glimpse(last) : this.talk.person.role;
    this.element.querySelector(".person-time").textContent = last ? glance(last.at) : "";
    const badge = this.element.querySelector(".unread");
    badge.hidden = !unread;
    badge.textContent = unread;
    badge.setAttribute("aria-label", `${unread} belum dibaca`);
  }
}

function glimpse(message) {
  if (!message.mine) return message.reply.text.split("\n")[0];
  return `Anda: ${message.text || WORDS[message.kind] || "Pesan"}`;
}
