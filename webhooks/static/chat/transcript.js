/** A talk as text that can be pasted into a test. */
const INDENT = " ".repeat(8);
const KINDS = {
  photo: "foto", voice: "pesan suara", video: "video", sticker: "stiker", document: "dokumen",
  poll: "jajak pendapat", reaction: "reaksi", blocked: "memblokir", unblocked: "membuka blokir", other: "lain",
};

/** Every message of a talk, one speaker a line, in the shape that tests play back. */
export function transcript({ messages, person }) {
  const lines = messages.filter((one) => one.state !== "failed").map((one) => (one.mine ? own(one, person) : said(one)));
  return lines.join("\n") + "\n";
}

const own = (message, person) => labelled(person.first_name, what(message));
const said = ({ reply }) => labelled("SiJINAK", reply.text + choices(reply));

function what({ kind, text, location, contact }) {
  if (kind === "text" || kind === "button") return text;
  if (kind === "edited") return `[ubah] ${text}`;
  if (kind === "location") return `[lokasi ${location?.join(", ") ?? ""}]`;
  if (kind === "contact") return `[kontak ${contact?.phone ?? ""}${contact?.own === false ? " orang lain" : ""}]`;
  return [`[${KINDS[kind] ?? kind}]`, text].filter(Boolean).join(" ");
}

const choices = (reply) => (reply.choices?.length ? ` [${reply.choices.map(([, label]) => label).join(" | ")}]` : "");

function labelled(label, text) {
  const hang = INDENT + " ".repeat(label.length + 2);
  return `${INDENT}${label}: ` + text.split("\n").map((line, place) => (place && line ? hang + line : line)).join("\n");
}
