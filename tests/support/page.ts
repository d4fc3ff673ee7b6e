/** The address of the page. As in a browser, a change of the part behind `#` is heard of after the script has ended. */
class PageAddress {
  readonly origin = 'http://127.0.0.1:4310';
  search = '';
  #hash = '';

  get href(): string {
    return `${this.origin}/${this.search}${this.#hash}`;
  }

  get hash(): string {
    return this.#hash;
  }

  set hash(hash: string) {
    this.#goTo(hash);
  }

  replace(address: string): void {
    this.#goTo(new URL(address, this.href).hash);
  }

  #goTo(hash: string): void {
    if (hash !== this.#hash) {
      this.#hash = hash;
      setImmediate(() => events.dispatchEvent(new Event('hashchange')));
    }
  }
}

const events = new EventTarget();

/** What state reads of the page that it lives in. Modules keep it between test files, so that it is made once. */
if (!('location' in globalThis)) {
  Object.assign(globalThis, {
    window: globalThis,
    location: new PageAddress(),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  });
}
