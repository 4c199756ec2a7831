/** Where the person writes: Enter sends, Shift+Enter breaks the line, + sends everything else. */
import { toast } from "./elements.js";
import { More } from "./more.js";

const PICTURES = ["image/jpeg", "image/png"];

export class Composer {
  constructor(form, { person, places, mostBytes, send, sendPicture, lastOwnText, blocked }) {
    Object.assign(this, { form, mostBytes, send, sendPicture, lastOwnText });
    this.box = form.querySelector("textarea");
    this.button = form.querySelector(".send");
    this.picture = form.querySelector(".picture");
    this.editing = form.querySelector(".editing");
    this.edits = null;
    const pick = () => this.picture.click();
    const edit = () => this.edit();
    this.more = new More(form.querySelector(".more"), form.querySelector(".plus"), { person, places, send, pick, edit, blocked });
    this.#listen();
    this.#fit();
  }

  /** Put the last text back into the box, to be sent as its correction. */
  edit() {
    const last = this.lastOwnText();
    if (!last) return toast("Belum ada pesan untuk diubah");
    this.#edits(last.id);
    this.box.value = last.text;
    this.#fit();
    this.box.focus();
  }

  #listen() {
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.#submit()));
    this.box.addEventListener("input", () => this.#fit());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.box.addEventListener("paste", (event) => this.#take(event.clipboardData.files[0], event));
    this.picture.addEventListener("change", () => this.#take(this.picture.files[0]));
    this.editing.querySelector("button").addEventListener("click", () => this.#clear());
  }

  #key(event) {
    if (event.key === "Escape" && this.edits) this.#clear();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    const text = this.box.value;
    if (!text.trim()) return;
    this.send(this.edits ? { kind: "edited", text, edits: this.edits } : { kind: "text", text });
    this.#clear();
    this.box.focus();
  }

  #take(file, event) {
    this.picture.value = "";
    if (!file) return;
    event?.preventDefault();
    if (!PICTURES.includes(file.type)) return toast("Hanya foto JPEG atau PNG");
    if (file.size > this.mostBytes) return toast("Fotonya terlalu besar, paling besar 5 MB");
    this.sendPicture(file);
  }

  #edits(id) {
    this.edits = id;
    this.editing.hidden = !id;
  }

  #clear() {
    this.#edits(null);
    this.box.value = "";
    this.#fit();
  }

  #fit() {
    this.button.disabled = !this.box.value.trim();
    this.box.style.height = "";
    this.box.style.height = `${Math.max(44, this.box.scrollHeight + 2)}px`;
  }
}
