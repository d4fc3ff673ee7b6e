import type { Page } from '@playwright/test';
import { quantityWithUnit } from '../../core/text/quantity.ts';
import { shippedKnowledgeBase } from './shippedKnowledgeBase.ts';

/**
 * The words that the page shows or speaks outside square brackets: in the language `test` every text of the
 * dictionary and of the knowledge base stands in them. Without numbers, without what is marked up as a key and
 * without quotations from a document, which have a language of their own.
 */
export async function wordsOutsideBrackets(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const spoken = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        found.push(...spoken.map((name) => node.getAttribute(name) ?? ''));
      } else if (node.parentElement?.closest('kbd, script, style, [lang]:not(html)') === null) {
        found.push(node.textContent ?? '');
      }
    }
    return found;
  });
  const left = texts.map(withoutBrackets).filter((text) => /\p{L}/u.test(text));
  return [...new Set(left)];
}

/** Brackets can stand in each other: a knowledge-base name inside a text of the dictionary. */
function withoutBrackets(text: string): string {
  const shorter = text.replaceAll(/\[[^[\]]*\]/gu, '');
  return shorter === text ? text.trim() : withoutBrackets(shorter);
}

const months = Array.from({ length: 12 }, (_, month) => {
  const at = new Date(Date.UTC(2026, month, 1));
  return (['long', 'short'] as const).map((style) =>
    new Intl.DateTimeFormat('en-GB', { month: style, timeZone: 'UTC' }).format(at),
  );
}).flat();
const date = new RegExp(`^(?:\\d{1,2} )?(?:${months.join('|')})(?: \\d{4})?$`, 'u');
const grade = /^[A-D]$/u;
/** As a spreadsheet writes it. */
const power = /^[\d.,]+E−?\d+$/u;

const units = shippedKnowledgeBase.instrument.indicators.flatMap((indicator) =>
  indicator.kind === 'quantitative' ? [indicator.unit] : [],
);

/** A number with a unit of the knowledge base. */
function isQuantity(text: string): boolean {
  const [number] = /^-?[\d.,]*\d/u.exec(text) ?? [];
  return number !== undefined && units.some((unit) => quantityWithUnit(number, unit, 'en') === text);
}

/** Dates, evidence grades, quantities, powers of ten, and what somebody wrote into the store or the knowledge base. */
export function isNoText(text: string, written: ReadonlySet<string>): boolean {
  const isKnown = (part: string) =>
    part === '' ||
    [date, grade, power].some((pattern) => pattern.test(part)) ||
    isQuantity(part) ||
    written.has(part);
  return isKnown(text) || text.split(/;\s*|, |^\. /u).every(isKnown);
}

/** Every text inside a value. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
