/** The sheet behind the +: every other kind of message that can be tried. */
import { icon, make, toast } from "./elements.js";

const PRETENDED = [
  ["voice", "Pesan suara"], ["video", "Video"], ["sticker", "Stiker"], ["document", "Dokumen"],
  ["poll", "Jajak pendapat"], ["reaction", "Reaksi", "👍"],
];

export class More {
  constructor(sheet, opener, { person, places, send, pick, edit, blocked }) {
    Object.assign(this, { sheet, opener, person, places, send, pick, edit, blocked });
    opener.addEventListener("click", () => (sheet.hidden ? this.open() : this.close()));
    sheet.addEventListener("keydown", (event) => this.#key(event));
    const outside = (target) => !sheet.contains(target) && !opener.contains(target);
    document.addEventListener("pointerdown", ({ target }) => !sheet.hidden && outside(target) && this.close());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && !sheet.hidden && this.close(true));
  }

  /** All kinds, the common ones first. */
  open() {
    this.#show("more", [
      item("photo", "Foto", () => this.pick(), "main"),
      item("location", "Lokasi", () => this.openPlaces(), "main"),
      item("contact", "Nomor saya", () => this.contact(true), "main"),
      item("contact", "Nomor orang lain", () => this.contact(false)),
      item("edited", "Ubah pesan terakhir", () => this.edit()),
      ...PRETENDED.map(([kind, title, text = ""]) => item(kind, title, () => this.send({ kind, text }))),
      this.blocked()
        ? item("unblocked", "Buka blokir", () => this.send({ kind: "unblocked" }))
        : item("blocked", "Blokir", () => this.send({ kind: "blocked" })),
    ]);
  }

  /** Where the person stands: as the device knows, or one of the demo's places. */
  openPlaces() {
    const known = this.places.map(({ name, latitude, longitude }) =>
      item("location", name, () => this.#stand(latitude, longitude)));
    this.#show("more places", [item("here", "Lokasi alat ini", () => this.#here(), "main"), ...known]);
  }

  contact(own) {
    this.send({ kind: "contact", contact: { phone: own ? this.person.phone : "+628000000099", own } });
  }

  close(back = false) {
    this.sheet.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    if (back) this.opener.focus();
  }

  #show(look, items) {
    this.sheet.className = look;
    this.sheet.replaceChildren(...items);
    items.forEach((one) => one.addEventListener("click", (event) => event.currentTarget.isConnected && this.close()));
    this.sheet.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    items[0].focus({ preventScroll: true });
  }

  #key(event) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const items = [...this.sheet.children];
    const place = items.indexOf(document.activeElement) + steps[event.key];
    items[(place + items.length) % items.length].focus();
  }

  #stand(latitude, longitude) {
    this.send({ kind: "location", location: [latitude, longitude] });
  }

  #here() {
    const found = ({ coords }) => this.#stand(coords.latitude, coords.longitude);
    if (!navigator.geolocation) return toast("Alat ini tidak tahu lokasinya");
    navigator.geolocation.getCurrentPosition(found, () => toast("Lokasi tidak diizinkan. Pilih tempat dari daftar."));
  }
}

const item = (drawing, title, act, look = "") =>
  make("button", { type: "button", role: "menuitem", class: look, onclick: act }, icon(drawing), make("span", {}, title));
