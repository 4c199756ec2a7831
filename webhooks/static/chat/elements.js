/** Small makers of elements; text always goes in as text, never as markup. */
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; `on…` attributes are listeners, false ones are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

function drawing(classes, href) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", classes);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(SVG, "use"));
  svg.firstChild.setAttribute("href", href);
  return svg;
}

export const icon = (name, classes = "") => drawing(`icon ${classes}`, `#icon-${name}`);
export const mark = () => drawing("mark", "#mark");

/** A fresh copy of a <template>'s only element. */
export const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** A short notice at the foot of the page. */
export function toast(text) {
  const element = document.querySelector(".toast");
  element.textContent = text;
  element.classList.add("up");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => element.classList.remove("up"), 2400);
}

/** Put a text on the clipboard and say so. */
export async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    toast("Tidak bisa menyalin di sini");
  }
}
