/** A talk as text that can be pasted into a test. */
const INDENT = " ".repeat(8);
const KINDS = {
  photo: "foto", voice: "suara", video: "video", sticker: "stiker", document: "berkas",
  poll: "jajak", reaction: "reaksi", blocked: "blokir", unblocked: "buka blokir", other: "lain",
};

/** Every message of a talk, one speaker a line, in the shape that tests play back. */
export function transcript({ messages, person }) {
  const lines = messages.filter((one) => one.state !== "failed").map((one) => (one.mine ? own(one, person) : said(one)));
  return lines.join("\n") + "\n";
}

const own = (message, { first_name: name }) => labelled(name[0].toUpperCase() + name.slice(1), what(message));
const said = ({ reply }) => labelled("SiJINAK", reply.text + choices(reply));

function what({ kind, text, location, contact }) {
  if (kind === "text") return text;
  if (kind === "button") return `[${text}]`;
  if (kind === "edited") return `(ubah ${text})`;
  if (kind === "location") return `(lokasi ${location?.join(",") ?? "?"})`;
  if (kind === "contact") return `(kontak ${contact?.phone ?? "?"}${contact?.own === false ? " orang" : ""})`;
  return `(${KINDS[kind] ?? kind})`;
}

const choices = (reply) => (reply.choices?.length ? ` [${reply.choices.map(([, label]) => label).join(" | ")}]` : "");

function labelled(label, text) {
  const hang = INDENT + " ".repeat(label.length + 2);
  return `${INDENT}${label}: ` + text.split("\n").map((line, place) => (place && line ? hang + line : line)).join("\n");
}
