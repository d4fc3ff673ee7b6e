/** One line at the foot: something was taken away or done, and can be taken back. */
export interface Notice {
  readonly text: string;
  readonly undo: () => void | Promise<void>;
}

/** The last act that can be undone. The next act replaces it. */
export class Notices {
  #notice = $state.raw<Notice | null>(null);

  get notice(): Notice | null {
    return this.#notice;
  }

  show(notice: Notice): void {
    this.#notice = notice;
  }

  dismiss(): void {
    this.#notice = null;
  }

  async undo(): Promise<void> {
    const notice = this.#notice;
    this.#notice = null;
    await notice?.undo();
  }
}
