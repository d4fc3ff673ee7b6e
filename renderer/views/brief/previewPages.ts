/** Where things stand in the preview: read from the laid-out document, which breaks its pages as the printer does. */

export interface HeadingPlace {
  readonly id: string;
  readonly text: string;
  readonly level: number;
  readonly page: number;
}

export interface PageFacts {
  readonly count: number;
  /** Lines of body type by which the first page runs over its sheet: none, unless it is too long. */
  readonly linesOver: number;
  /** Pages before the first annex, the first page with them. */
  readonly body: number;
  readonly annexes: number;
  readonly headings: readonly HeadingPlace[];
}

/** The pages of a brief, from the edge of one sheet to the edge of the next. */
interface Sheets {
  /** Upper edge of the first sheet in the document, in pixels; so for `pitch`. */
  readonly top: number;
  readonly pitch: number;
  readonly count: number;
}

/** `null` in a browser that does not lay columns below one another: there the sections are sheets without end. */
export function sheetsOf(document: Document): Sheets | null {
  const { body, defaultView } = document;
  if (defaultView === null || !defaultView.CSS.supports('column-wrap: wrap')) {
    return null;
  }
  const style = defaultView.getComputedStyle(body);
  const pitch = parseFloat(style.getPropertyValue('column-height')) + parseFloat(style.rowGap);
  const { top, height } = body.getBoundingClientRect();
  return {
    top: top + defaultView.scrollY,
    pitch,
    count: Math.max(1, Math.round((height + parseFloat(style.marginTop)) / pitch)),
  };
}

/** The page on which an element begins, from 1. */
export function pageOf(element: Element, { top, pitch }: Sheets): number {
  const scrolled = element.ownerDocument.defaultView?.scrollY ?? 0;
  const at = (element.getClientRects()[0]?.top ?? 0) + scrolled;
  return Math.max(1, Math.floor((at - top) / pitch) + 1);
}

/** What is said about the pages; `null` where there are none to count. */
export function measurePages(document: Document): PageFacts | null {
  const sheets = sheetsOf(document);
  if (sheets === null) {
    return null;
  }
  const headings = [...document.querySelectorAll('h1, h2, h3')].map((heading) => ({
    id: heading.id,
    text: heading.textContent,
    level: Number(heading.tagName.slice(1)),
    page: pageOf(heading, sheets),
  }));
  const annex = document.querySelector('.sheet > h2[id^="annex-"]');
  const body = annex === null ? sheets.count : pageAbove(annex, sheets);
  return {
    count: sheets.count,
    linesOver: linesOver(document),
    body,
    annexes: annex === null ? 0 : sheets.count - pageOf(annex, sheets) + 1,
    headings,
  };
}

/** The page that an element has above itself: its own, or the one before where it begins its page. */
function pageAbove(element: Element, sheets: Sheets): number {
  const last = element.closest('.sheet')?.previousElementSibling?.lastElementChild;
  const end = [...(last?.getClientRects() ?? [])].at(-1);
  const scrolled = element.ownerDocument.defaultView?.scrollY ?? 0;
  return end ? Math.floor((end.bottom - 1 + scrolled - sheets.top) / sheets.pitch) + 1 : 1;
}

function linesOver({ body, defaultView }: Document): number {
  const rest = [...(body.querySelector('.sheet')?.getClientRects() ?? [])].slice(1);
  const line = parseFloat(defaultView?.getComputedStyle(body).lineHeight ?? '');
  return Math.ceil(rest.reduce((sum, { height }) => sum + height, 0) / line - 0.05);
}

/** Puts a newer brief in place of the one that is laid out; the first style, which names the fonts, stays. */
export function replaceDocument(document: Document, newer: Document): void {
  const [, ...old] = document.head.querySelectorAll('style');
  const [, ...styles] = newer.head.querySelectorAll('style');
  for (const element of [...old, ...document.querySelectorAll('.margins, button.edit')]) {
    element.remove();
  }
  document.documentElement.lang = newer.documentElement.lang;
  document.head.append(...styles.map((style) => document.importNode(style, true)));
  const body = document.importNode(newer.body, true);
  document.body.replaceWith(body);
}

/** Draws what the printer puts into the margins: the running head and the number of each page. */
export function drawMargins(document: Document): void {
  const sheets = sheetsOf(document);
  const head = document.body.dataset['runningHead'] ?? '';
  const isChinese = document.documentElement.lang.startsWith('zh');
  for (let page = 1; page <= (sheets?.count ?? 0); page++) {
    const margins = document.createElement('div');
    margins.className = page % 2 === 0 ? 'margins even' : 'margins';
    margins.ariaHidden = 'true';
    margins.style.top = `${(sheets?.top ?? 0) + (page - 1) * (sheets?.pitch ?? 0)}px`;
    const running = document.createElement('span');
    running.className = 'running-head';
    running.textContent = page === 1 ? '' : head;
    const number = document.createElement('span');
    number.className = 'page-number';
    number.textContent = isChinese ? `— ${page} —` : String(page);
    margins.append(running, number);
    document.documentElement.append(margins);
  }
}
