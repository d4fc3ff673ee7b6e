import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unpackPortfolio } from '../../core/model/portfolio/packedPortfolio.ts';
import { portfolioViews, wholePortfolio, wholeRecognition } from '../../core/model/portfolio/portfolio.ts';
import { createTranslate } from '../../core/text/translate.ts';
import { openStore } from '../../db/store.ts';
import type { Desktop, Printer } from '../../electron/backend/ports.ts';
import { quickKnowledge } from '../support/fuzz/quickKnowledge.ts';
import { openOptions } from '../support/openOptions.ts';
import { openPdf, squeezed } from '../support/openedPdf.ts';
import { pdfUaChecks } from '../support/pdfUaChecks.ts';
import { fillPortfolio } from '../support/portfolioStore.ts';
import { briefPrinter } from '../support/printedBriefs.ts';
import { knowledgeBase, startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const languages = ['zh', 'en'] as const;
const printer = briefPrinter();
afterAll(() => printer.close());

/** An office of so many clusters with two assessments each, that writes beside its store. */
function officeOf(clusters: number, prints: Pick<Printer, 'print'> = printer) {
  const path = storePath();
  const store = openStore(path, openOptions);
  fillPortfolio(store, { clusters, years: 2 });
  store.close();
  const folder = dirname(path);
  const desktop: Desktop = {
    shell: 'test',
    systemLanguage: 'en',
    printer: { ...printer, print: prints.print },
    openWritten: () => Promise.resolve(true),
    chooseExportPath: (name) => Promise.resolve(join(folder, name)),
    chooseExportFolder: () => Promise.resolve(folder),
  };
  const written = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return { ...startBackend({ storePath: path, desktop, knowledgeBase: quickKnowledge }), written };
}

/** Words that stand on no line of a document as a whole. */
async function brokenWords(path: string | null, texts: readonly string[]): Promise<string[]> {
  const { pages } = await openPdf(readFileSync(path ?? ''));
  const lines = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
  const words = texts
    .flatMap((text) => text.match(/[\p{L}-]+/gu) ?? [])
    .filter((word) => /^[a-z]/iu.test(word));
  return words.filter((word) => !lines.some((line) => line.includes(word)));
}

describe.each(languages)('a view of the portfolio as a PDF, %s', (language) => {
  const t = createTranslate(language);

  test.each(portfolioViews)('%s: is one that PDF/UA-1 asks for, with every cluster', async (view) => {
    const office = officeOf(64);
    const { path } = await office.call('portfolio.exportView', {
      look: { ...wholePortfolio, view },
      recognition: wholeRecognition,
      chosen: ['portfolio-1', 'portfolio-2', 'portfolio-3'],
      language,
      job: 'view',
    });
    const read = await openPdf(readFileSync(path ?? ''));
    const words = squeezed(read.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
    const rows = unpackPortfolio((await office.call('portfolio.list', undefined)).packed);

    expect(Object.values(pdfUaChecks).flatMap((check) => check(read))).toEqual([]);
    expect(path).toContain(t('viewFile.portfolioFile').replaceAll(' ', '-'));
    expect(
      rows
        .filter(({ id }) => id.startsWith('portfolio-'))
        .map(({ name }) => squeezed(name[language]))
        .filter((name) => !words.includes(name)),
    ).toEqual([]);
    expect(words).toContain(squeezed(t('portfolio.sideBySide')));
  });

  test('heads of a long table stand on every page that it runs over', async () => {
    const office = officeOf(90);
    const { path } = await office.call('portfolio.exportView', {
      look: wholePortfolio,
      recognition: wholeRecognition,
      chosen: [],
      language,
      job: 'view',
    });
    const { pages } = await openPdf(readFileSync(path ?? ''));
    const heads = pages.map(({ runs }) =>
      squeezed(runs.map(({ text }) => text).join('')).includes(squeezed(t('portfolio.cause'))),
    );

    expect(pages.length).toBeGreaterThan(2);
    expect(heads).toEqual(pages.map(() => true));
  });

  test('no word of a head, of a type or of a stage is broken', async () => {
    const office = officeOf(12);
    const { path } = await office.call('portfolio.exportView', {
      look: wholePortfolio,
      recognition: wholeRecognition,
      chosen: [],
      language,
      job: 'view',
    });
    const heads = (['name', 'place', 'type', 'stage', 'maturity', 'cause', 'momentum', 'late'] as const).map(
      (key) => t(`portfolio.${key}`),
    );
    const { instrument, stages } = knowledgeBase;
    const kinds = [...instrument.formationTypes, ...stages.stages].map(({ name }) => name[language]);
    const shown = kinds.filter((kind) => kind !== stages.stages.at(-1)?.name[language]);

    expect(await brokenWords(path, [...heads, ...shown])).toEqual([]);
  });

  test('says by what it was filtered, and shows no more', async () => {
    const office = officeOf(30);
    const { path } = await office.call('portfolio.exportView', {
      look: { ...wholePortfolio, filter: { ...wholePortfolio.filter, place: '230600', search: '汽车' } },
      recognition: wholeRecognition,
      chosen: [],
      language,
      job: 'view',
    });
    const { pages } = await openPdf(readFileSync(path ?? ''));
    const words = squeezed(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

    const place = language === 'zh' ? '大庆' : 'Daqing';
    expect(words).toContain(squeezed(t('viewFile.filter', { name: t('portfolio.place'), value: place })));
    expect(words).not.toContain(language === 'zh' ? '鞍山' : 'Anshan');
  });

  test('the programme is one too, with its line and its tables', async () => {
    const office = officeOf(0);
    for (const id of ['keqiao-textiles', 'datang-socks']) {
      const text = readFileSync(join(import.meta.dirname, `../reference/clusters/${id}.json`), 'utf8');
      const imported = await office.call('assessment.import', { text });
      await office.call('assessment.evaluate', { id: imported.id });
    }
    while ((await office.call('programme.prepare', { except: [] })).left > 0);
    await office.call('programme.saveBudget', { budget: 20, replaces: null });
    const { path } = await office.call('programme.exportView', { language, job: 'programme' });
    const read = await openPdf(readFileSync(path ?? ''));

    expect(Object.values(pdfUaChecks).flatMap((check) => check(read))).toEqual([]);
    expect(path).toContain(t('viewFile.programmeFile').replaceAll(' ', '-'));
    const words = squeezed(read.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
    for (const name of [t('programme.best'), t('programme.fair')]) {
      expect(words).toContain(squeezed(t('viewFile.gets', { name })));
    }
    const heads = (['cluster', 'weight', 'trouble', 'measures', 'cost', 'relief', 'next'] as const).map(
      (key) => t(`programme.${key}`),
    );
    expect(await brokenWords(path, heads)).toEqual([]);
  });
});

test('a view that is cancelled while it prints writes nothing', async () => {
  const left = Promise.withResolvers<never>();
  const begun = Promise.withResolvers<void>();
  const office = officeOf(3, {
    print: (_, watch) => {
      watch?.signal?.addEventListener('abort', () => left.reject(new Error('left')));
      begun.resolve();
      return left.promise;
    },
  });
  const exported = office.call('portfolio.exportView', {
    look: wholePortfolio,
    recognition: wholeRecognition,
    chosen: [],
    language: 'en',
    job: 'view',
  });
  await begun.promise;

  await office.call('brief.cancel', { job: 'view' });

  expect(await exported).toEqual({ path: null, handle: null });
  expect(office.written()).toEqual([]);
});
