/** How one message looks: its bubble, what was sent in it, its choices and its ticks. */
import { copy, icon, make } from "./elements.js";
import { hour } from "./times.js";

const FINDS = /\bSBW-?\d{8}\b|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;
const STATES = { waiting: "menunggu", sent: "terkirim", delivered: "sampai", failed: "gagal" };
const LOST = new Set(["unreachable", "rejected", "dead"]);
const UNSURE = new Set(["unknown"]);
const THINGS = {
  voice: ["voice", "Pesan suara", "0:07"],
  video: ["video", "Video", "0:12"],
  document: ["document", "surat.pdf", "PDF, 120 kB"],
  poll: ["poll", "Jajak pendapat", ""],
  reaction: ["reaction", "Bereaksi", ""],
  blocked: ["blocked", "Memblokir SiJINAK", ""],
  unblocked: ["unblocked", "Membuka blokir SiJINAK", ""],
  other: ["sticker", "Pesan jenis lain", ""],
};

/** The element of one line; `acts` are what its buttons do; `active`: its choices can be pressed. */
export function line(message, { acts, active, picked, near, places }) {
  const bubble = message.mine ? own(message, places) : said(message);
  const side = message.mine ? "mine" : "bot";
  const element = make("article", { class: `line ${side}${near ? " near" : ""}`, "data-id": message.id }, bubble);
  if (message.mine && message.state === "failed") element.append(trouble(message, acts));
  const offered = message.mine ? null : choices(message, { acts, active, picked });
  if (offered) element.append(offered);
  return element;
}

/** The dots of somebody who writes. */
export function dots() {
  const bubble = make("div", { class: "bubble dots" }, make("i"), make("i"), make("i"));
  return make("div", { class: "line bot typing", role: "img", "aria-label": "SiJINAK sedang menulis" }, bubble);
}

function said(message) {
  const bubble = make("div", { class: "bubble" }, words(message.reply.text));
  if (message.reply.file) bubble.append(attached(message.reply.file));
  const meta = make("div", { class: "meta" }, make("time", { datetime: message.at }, hour(message.at)));
  if (LOST.has(message.state) || message.delivery === "failed") meta.append(icon("failed", "failed"), "tidak sampai");
  if (UNSURE.has(message.state)) meta.append(icon("failed", "failed"), "mungkin tidak sampai");
  bubble.append(meta);
  return bubble;
}

function attached(file) {
  const opens = { class: "attached", href: `/simulator/files/${file}`, target: "_blank", rel: "noopener" };
  return make("a", opens, thing("document", "Berkas terlampir", "Ketuk untuk membuka"));
}

function own(message, places) {
  const bare = message.kind === "sticker";
  return make("div", { class: `bubble${bare ? " bare" : ""}` }, ...content(message, places), meta(message));
}

function meta({ at, state, kind }) {
  const tick = icon(state, state);
  tick.setAttribute("aria-hidden", "false");
  tick.setAttribute("role", "img");
  tick.setAttribute("aria-label", STATES[state]);
  return make("div", { class: "meta" }, kind === "edited" && "diperbaiki", make("time", { datetime: at }, hour(at)), tick);
}

function content(message, places) {
  const { kind, text, location, contact, id } = message;
  if (kind === "sticker") return [make("div", { class: "sticker", role: "img", "aria-label": "Stiker sapi" }, "🐄")];
  if (kind === "photo") return [picture(message.preview ?? `/simulator/photos/${id}`), text && words(text)];
  if (kind === "location") return [place(location, places)];
  if (kind === "contact") return [card(contact)];
  if (THINGS[kind]) return [thing(...THINGS[kind]), text && words(text)];
  return [words(text || "(isinya tidak disimpan)")];
}

const picture = (source) => make("img", { class: "picture-sent", src: source, alt: "Foto yang dikirim", loading: "lazy" });

function place([latitude, longitude] = [], places) {
  const known = places.find((one) => one.latitude === latitude && one.longitude === longitude);
  const degrees = latitude === undefined ? "" : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return thing("location", known?.name ?? "Lokasi", degrees);
}

const card = (contact) =>
  thing("contact", contact?.own === false ? "Kontak orang lain" : "Nomor saya", contact?.phone ?? "");

function thing(drawing, title, more) {
  const titled = make("div", {}, make("b", {}, title), more && make("small", {}, more));
  return make("div", { class: "thing" }, icon(drawing), titled);
}

/** Text as it was written; register numbers can be tapped to copy, addresses followed. */
function words(text) {
  const element = make("div", { class: "words" });
  let end = 0;
  for (const found of text.matchAll(FINDS)) {
    element.append(text.slice(end, found.index), found[0].startsWith("SBW") ? number(found[0]) : link(found[0]));
    end = found.index + found[0].length;
  }
  element.append(text.slice(end));
  return element;
}

const link = (address) => make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);

function number(text) {
  const onclick = () => copy(text, `Nomor ${text} disalin`);
  return make("button", { class: "number", type: "button", title: "Salin nomor", onclick }, text);
}

function trouble(message, acts) {
  return make(
    "div", { class: "trouble" },
    make("span", {}, `Tidak terkirim. ${message.why || ""}`),
    make("button", { type: "button", onclick: () => acts.again(message) }, "Coba lagi"),
    make("button", { type: "button", onclick: () => acts.drop(message) }, "Hapus"),
  );
}

function choices({ reply }, { acts, active, picked }) {
  const offered = reply.choices ?? [];
  const buttons = offered.map(([value, label], place) => {
    const onclick = () => acts.press({ value, text: label, question: reply.question ?? "" });
    const look = `choice${picked === value ? " picked" : ""}`;
    const parts = [make("b", {}, String(place + 1)), make("span", {}, label)];
    return make("button", { class: look, type: "button", disabled: !active, onclick }, ...parts);
  });
  if (active && reply.share) buttons.push(share(reply.share, acts));
  if (!buttons.length) return null;
  const look = [active ? "" : " old", offered.some(([, label]) => label.length > 20) ? " long" : ""];
  return make("div", { class: `choices${look.join("")}`, role: "group", "aria-label": "Pilihan jawaban" }, ...buttons);
}

function share(kind, acts) {
  const title = kind === "contact" ? "Kirim nomor HP saya" : "Kirim lokasi";
  return make("button", { class: "choice share", type: "button", onclick: () => acts[kind]() }, icon(kind), title);
}
