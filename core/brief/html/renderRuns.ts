import type { Language } from '../../base/settings.ts';
import type { Inline, Run } from '../document/document.ts';
import { escapeHtml } from '../document/escapeHtml.ts';
import { languagePieces, languageTag } from '../document/languagePieces.ts';

/**
 * Runs of text as HTML: links, bold, line ends, and what is in the other language. Runs that are whole and follow one
 * another are whole together.
 */
export function runs(inline: Inline, language: Language): string {
  const all = language === 'zh' ? withWholeGrades(inline) : inline;
  let before = '';
  return groupsOf(all)
    .map((group) => {
      const text = group
        .map((run) => {
          const html = oneRun(run, language, before);
          before = run.text.slice(-1);
          return html;
        })
        .join('');
      return group[0]?.whole ? `<span class="whole">${text}</span>` : text;
    })
    .join('');
}

/** A grade stays with the sign behind it, which is often of another run. */
const withWholeGrades = (inline: Inline): Inline =>
  inline.flatMap((run, index): Run[] => {
    const isGrade = /^[A-D]$/u.test(run.text) && inline[index + 1]?.text.startsWith('级');
    const isAfterGrade = run.text.startsWith('级') && /^[A-D]$/u.test(inline[index - 1]?.text ?? '');
    if (isGrade) {
      return [{ ...run, whole: true }];
    }
    return isAfterGrade
      ? [
          { ...run, text: '级', whole: true },
          ...(run.text.length > 1 ? [{ ...run, text: run.text.slice(1) }] : []),
        ]
      : [run];
  });

function groupsOf(inline: Inline): Run[][] {
  const groups: Run[][] = [];
  for (const run of inline) {
    const last = groups.at(-1);
    if (run.whole && last?.[0]?.whole) {
      last.push(run);
    } else {
      groups.push([run]);
    }
  }
  return groups;
}

function oneRun(run: Run, language: Language, before: string): string {
  const plain = breakBetween(before, run.text, language) + written(run.text, language);
  const words = run.strong ? `<b>${plain}</b>` : plain;
  const text = run.link ? `<a href="${escapeHtml(run.link)}">${words}</a>` : words;
  return run.lineEnd ? `${text}<br>` : text;
}

/**
 * Text in which what is in the other language is marked as that, so that it is read out in its own sounds.
 *
 * Only an element that something could lead to gets a place of its own in the structure of a PDF: hence `tabindex`.
 * White space is kept as it stands (see the style), and what was typed may hold more of it than a line should.
 */
export const written = (text: string, language: Language): string =>
  languagePieces(text.replaceAll(/[ \t\r\n]+/gu, ' '), language)
    .map(({ text: piece, foreign }) =>
      foreign === null
        ? withBreaks(escapeHtml(piece), language)
        : `<span lang="${languageTag[foreign]}" tabindex="-1">${escapeHtml(piece)}</span>`,
    )
    .join('');

/**
 * Where a Chinese line may end though browsers know of no break: before an opening quotation mark and behind a closing
 * one.
 */
const breaks = /(?<=[\p{Script=Han}，。；：、）])(?=[“‘])|(?<=[”’])(?=\p{Script=Han})/gu;

/** The fonts have these signs as wide as a hanzi; in English they stand closer. */
const withBreaks = (html: string, language: Language): string =>
  language === 'zh'
    ? html.replaceAll(breaks, '<wbr>').replaceAll(/[A-D]级/gu, '<span class="whole">$&</span>')
    : html.replaceAll(/[·×§]/gu, '<span class="sign">$&</span>');

const breakBetween = (before: string, text: string, language: Language): string =>
  language === 'zh' && [...(before + text.slice(0, 1)).matchAll(breaks)].length > 0 ? '<wbr>' : '';

/** The preview shows which words are the official's; nothing of it is printed. */
export const markOf = (edited: true | undefined): string => (edited ? ' class="edited"' : '');
