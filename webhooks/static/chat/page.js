/** The page: people on the left, as many phones beside them as fit, one line to the server for all. */
import { Line } from "./line.js";
import { newcomer, newcomers, Row } from "./people.js";
import { Phone } from "./phone.js";
import { Queue } from "./queue.js";
import { Talk } from "./talk.js";

const LIST = 332;
const PHONE = 400;

const demo = JSON.parse(document.getElementById("demo").textContent);
const talks = new Map();
const phones = new Map();
const rows = new Map();
const line = new Line(talks);
let shown = []; // addresses, the one looked at last first

function admit(person) {
  const talk = new Talk(person);
  const queue = new Queue(talk);
  const phone = new Phone(talk, queue, demo, { back: () => history.back() });
  const row = new Row(talk, talks.size, () => go(person.address));
  talks.set(person.address, talk);
  phones.set(person.address, phone);
  rows.set(person.address, row);
  document.querySelector(".people-list").append(row.element);
  document.querySelector(".phones").append(phone.element);
  talk.addEventListener("change", look);
  queue.addEventListener("down", () => offline(true));
  queue.addEventListener("up", () => offline(false));
  line.addEventListener("up", () => queue.flush());
}

/** How many phones stand side by side. */
function room() {
  if (innerWidth < 760) return 1;
  return Math.max(1, Math.min(3, Math.floor((innerWidth - LIST) / PHONE)));
}

function go(address) {
  if (location.hash.slice(1) !== address) location.hash = address;
  else arrange();
}

/** Show the phone that the address bar names, beside those looked at before. */
function arrange() {
  const named = location.hash.slice(1);
  const narrow = innerWidth < 760;
  document.body.classList.toggle("in-talk", talks.has(named));
  const order = [...(talks.has(named) ? [named] : []), ...shown, ...(narrow ? [] : talks.keys())];
  shown = narrow && !talks.has(named) ? [] : [...new Set(order)].slice(0, room());
  for (const [address, phone] of phones) {
    phone.show(shown.includes(address));
    rows.get(address).current = shown.includes(address);
  }
  look();
}

/** What is on the screen counts as read; the title tells how much is not. */
function look() {
  if (!document.hidden) shown.forEach((address) => talks.get(address).see());
  const unread = [...talks.values()].reduce((sum, talk) => sum + talk.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}SiJINAK · ruang coba`;
}

function offline(down) {
  phones.forEach((phone) => (phone.offline = down));
}

[...demo.people, ...newcomers()].forEach(admit);
line.addEventListener("up", () => offline(false));
line.addEventListener("down", () => offline(true));
addEventListener("hashchange", arrange);
addEventListener("resize", arrange);
document.addEventListener("visibilitychange", look);
document.querySelector(".newcomer").addEventListener("submit", (event) => {
  event.preventDefault();
  const field = event.target.querySelector("input");
  const person = newcomer(field.value.trim() || "Tamu");
  field.value = "";
  admit(person);
  line.open();
  go(person.address);
});
arrange();
line.open();
