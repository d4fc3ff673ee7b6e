import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { docxOf, languages, openedDocx, sampleBrief } from '../support/docxBrief.ts';
import { bodyTexts, paragraphTexts } from '../support/docxFacts.ts';
import { makeOfficeFonts } from '../support/officeFonts.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { storePath } from '../support/storeFolder.ts';

/** Whether a program of the machine can be run: the office suite is on developers' machines only. */
function isInstalled(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const canConvert = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v');
const notInstalled =
  'LibreOffice or pdftotext is not installed here. docxText and docxLayout hold text and page numbers everywhere.';

interface PrintedPages {
  /** The text of each page in the order it was printed in. */
  readonly read: readonly string[];
  /** The text of each page with spaces for what is empty between and before words. */
  readonly laidOut: readonly string[];
  /** The names of the fonts that it was laid out with. */
  readonly fonts: readonly string[];
}

/** The pages of the DOCX in a folder as LibreOffice prints them, with the shipped fonts and no others. */
async function pagesInOffice(folder: string): Promise<PrintedPages> {
  const env = { ...process.env, FONTCONFIG_FILE: await makeOfficeFonts(folder) };
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'brief.docx')];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...args], { stdio: 'ignore', env });
  const text = (...how: string[]) =>
    execFileSync('pdftotext', [...how, join(folder, 'brief.pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
  const { fonts } = await pdfFacts(readFileSync(join(folder, 'brief.pdf')));
  return { read: text('-raw'), laidOut: text('-layout'), fonts: fonts.map(({ name }) => name) };
}

/** How often each character stands in a text. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const character of text) {
    found.set(character, (found.get(character) ?? 0) + 1);
  }
  return found;
}

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

describe('the DOCX in LibreOffice', () => {
  test.for(languages)(
    'opens and shows every paragraph, with page numbers at the outer edge (%s)',
    async (language, { skip }) => {
      skip(!canConvert, notInstalled);
      const folder = dirname(storePath());
      const document = sampleBrief[language];
      writeFileSync(join(folder, 'brief.docx'), await docxOf(document));
      const pages = await pagesInOffice(folder);
      expect(pages.fonts.filter((name) => !/Noto(?:Sans|Serif)SC/u.test(name))).toEqual([]);
      const written = (await openedDocx(document)).document;

      // Running head and page number stand between the halves of a paragraph that continues on the next page.
      const number = (page: number) => (language === 'zh' ? `—${page}—` : String(page));
      const aside = pages.read.map((_, index) => [number(index + 1), squeezed(document.meta.runningHead)]);
      const content = pages.read
        .flatMap((page, index) => page.split('\n').filter((line) => !aside[index]?.includes(squeezed(line))))
        .map(squeezed)
        .join('');
      const ofBody = bodyTexts(written).map(squeezed);
      expect(ofBody.filter((text) => !content.includes(text))).toEqual([]);
      // The lines of cells beside each other are read in turns, so that only their characters can be found.
      const printed = counts(squeezed(pages.read.join('')));
      const lost = [...counts(squeezed(paragraphTexts(written).join('')))].filter(
        ([character, count]) => (printed.get(character) ?? 0) < count,
      );
      expect(lost).toEqual([]);

      const last = pages.laidOut.map((page) => page.trimEnd().split('\n').at(-1) ?? '');
      expect(last.map(squeezed)).toEqual(pages.laidOut.map((_, index) => number(index + 1)));
      const isRight = last.map((line) => line.length - line.trimStart().length > 30);
      expect(isRight).toEqual(pages.laidOut.map((_, index) => language === 'en' || index % 2 === 0));
    },
  );
});
