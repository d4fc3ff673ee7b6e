import type { Page } from '@playwright/test';

export interface Called {
  readonly channel: string;
  /** The control that was used last before. */
  readonly by: string;
}

interface Crawler {
  readonly calls: Called[];
  control: string;
}

/** Told to the page before it starts: its store is open for reading only, and what it calls is noted. */
export async function pretendReadOnly(page: Page, writing: readonly string[]): Promise<void> {
  await page.addInitScript((channels) => {
    const crawler: Crawler = { calls: [], control: 'the start' };
    Object.assign(globalThis, { crawler });
    const real = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (address, options) => {
      const body = typeof options?.body === 'string' ? options.body : '{}';
      const { channel = '' } = JSON.parse(body) as { channel?: string };
      if (channels.includes(channel)) {
        crawler.calls.push({ channel, by: crawler.control });
        throw new Error('Nothing is stored here.');
      }
      const response = await real(address, options);
      if (channel !== 'app.start') {
        return response;
      }
      const envelope = (await response.json()) as { value: { info: object } };
      const { value } = envelope;
      return Response.json({ ...envelope, value: { ...value, info: { ...value.info, readOnly: true } } });
    };
  }, writing);
}

/** Uses every enabled control of a page, those of what it opens too, and a few of each kind where many are alike. */
export const useEveryControl = (page: Page, place: string): Promise<number> =>
  page.evaluate(async (here) => {
    const { crawler } = globalThis as unknown as { crawler: Crawler };
    const mostOfAKind = 2;
    const mostSteps = 400;
    const controls =
      'button:enabled, input:enabled:not([type=file]), select:enabled, textarea:enabled, [role=slider]';
    const rest = () => new Promise((resume) => setTimeout(resume, 15));
    const kindOf = (element: Element): string => {
      const kinds: string[] = [];
      for (let at: Element | null = element; at !== null && kinds.length < 6; at = at.parentElement) {
        kinds.push(`${at.tagName}.${at.getAttribute('class') ?? ''}`);
      }
      return kinds.join(' < ');
    };
    const use = (element: Element): void => {
      const fire = (name: string) => element.dispatchEvent(new Event(name, { bubbles: true }));
      if (element instanceof HTMLSelectElement) {
        element.selectedIndex = (element.selectedIndex + 1) % element.options.length;
        fire('change');
      } else if (
        element instanceof HTMLTextAreaElement ||
        (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type))
      ) {
        element.focus();
        element.value = '7';
        fire('input');
        fire('change');
        element.blur();
      } else if (element instanceof HTMLElement) {
        element.click();
      }
    };
    const tried = new Map<string, number>();
    // What closes a dialog comes last in it; one in which all was tried is closed.
    const next = (): Element | undefined => {
      for (;;) {
        const dialog = [...document.querySelectorAll('dialog')].findLast(({ open }) => open);
        const untried = [...(dialog ?? document).querySelectorAll(controls)].filter(
          (each) => each.getClientRects().length > 0 && (tried.get(kindOf(each)) ?? 0) < mostOfAKind,
        );
        const found = untried.find((each) => each.closest('dialog > header') === null) ?? untried[0];
        if (found !== undefined || dialog === undefined) {
          return found;
        }
        dialog.close();
      }
    };
    let steps = 0;
    for (let control = next(); control !== undefined && steps < mostSteps; control = next()) {
      tried.set(kindOf(control), (tried.get(kindOf(control)) ?? 0) + 1);
      const name = control.getAttribute('aria-label') ?? control.textContent.trim().slice(0, 60);
      crawler.control = `${here}: ${control.tagName.toLowerCase()} "${name}"`;
      use(control);
      steps++;
      await rest();
      if (location.hash !== `#/${here}`) {
        location.hash = `#/${here}`;
        await rest();
      }
    }
    // A field saves once typing has stopped.
    await new Promise((resume) => setTimeout(resume, 50));
    return steps;
  }, place);

export const callsOf = (page: Page): Promise<readonly Called[]> =>
  page.evaluate(() => (globalThis as unknown as { crawler: Crawler }).crawler.calls);
