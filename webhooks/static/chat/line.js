/** The line from the server: one stream for all people, histories where no stream can be had. */
const PATIENCE = 5_000;

export class Line extends EventTarget {
  #talks;
  #source;
  #doubt; // timer: the line is down unless the stream is back by then

  constructor(talks) {
    super();
    this.#talks = talks;
    addEventListener("offline", () => this.dispatchEvent(new Event("down")));
    // A page nobody looks at gives its stream back: the server has few.
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.open()));
  }

  /** Ask for every talk's history, then follow what is said. */
  async open() {
    this.#close();
    try {
      await Promise.all([...this.#talks.values()].map(remember));
    } catch {
      return this.#again("down");
    }
    this.dispatchEvent(new Event("up"));
    this.#close();
    const query = new URLSearchParams([...this.#talks.keys()].map((address) => ["address", address]));
    this.#source = new EventSource(`/simulator/stream?${query}`);
    this.#source.onopen = () => this.#up();
    this.#source.onmessage = (event) => this.#told(JSON.parse(event.data));
    this.#source.onerror = () => this.#broke();
  }

  #close() {
    this.#source?.close();
    this.#calm();
  }

  #calm() {
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
  }

  #up() {
    this.#calm();
    this.dispatchEvent(new Event("up"));
  }

  #told(row) {
    this.#talks.get(row.address)?.told(row);
  }

  #broke() {
    // A stream ends by itself now and then and the browser opens the next: that alone is no trouble.
    if (this.#source.readyState === EventSource.CLOSED) return this.#again("busy");
    this.#doubt ??= setTimeout(() => this.#again("down"), PATIENCE);
  }

  #again(why) {
    this.#close();
    if (why === "down") this.dispatchEvent(new Event("down"));
    this.#doubt = setTimeout(() => this.open(), PATIENCE / 2);
  }
}

async function remember(talk) {
  const asked = Date.now();
  const response = await fetch(`/simulator/history?${new URLSearchParams({ address: talk.person.address })}`);
  if (!response.ok) throw new Error(response.statusText);
  talk.remember((await response.json()).messages, asked);
}
