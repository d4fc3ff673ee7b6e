// Takes the pictures of the guide from the running program: the real shell, the shipped sample, both languages.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Language, languages } from '../../core/base/settings.ts';
import { createTranslate } from '../../core/text/translate.ts';
import { findBrowser } from '../../electron/loopback/findBrowser.ts';
import { type Shot, shotsIn } from './shots.ts';

const root = join(import.meta.dirname, '..', '..');

/** The day of all pictures: they change when the screens do, and not with the calendar. */
const now = '2026-11-30T06:00:00.000Z';
/** Sharp on the screens of offices, and not larger than that asks for. */
const scale = 1.25;
const quality = 0.8;
/** As much of the margin beside the work as does not look cut. */
const margin = 16;

const folderOf = (language: Language) => join(root, 'assets', 'guide', 'pictures', language);

/** The smallest picture there is: the build asks for every picture that a chapter names before it can be taken. */
const placeholder = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');

/** Puts a placeholder where a picture is not there yet, and takes away what no picture is named after. */
export function preparePictures(): void {
  for (const language of languages) {
    const folder = folderOf(language);
    mkdirSync(folder, { recursive: true });
    const names = shotsIn(language).map(({ name }) => `${name}.webp`);
    const there = readdirSync(folder);
    there.filter((name) => !names.includes(name)).forEach((name) => rmSync(join(folder, name)));
    names
      .filter((name) => !there.includes(name))
      .forEach((name) => writeFileSync(join(folder, name), placeholder));
  }
}

/** Takes the pictures whose name is asked for, or all; gives the bytes written. */
export async function takePictures(only: readonly string[]): Promise<number> {
  const found = findBrowser('test');
  if (found === null) {
    throw new Error('There is no browser: install Chromium, Chrome or Edge.');
  }
  const { executablePath, args, env } = found;
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...definedEnvironment(), ...env },
  });
  let bytes = 0;
  try {
    for (const language of languages) {
      bytes += await takeIn(language, { browser, only });
    }
  } finally {
    await browser.close();
  }
  return bytes;
}

interface Taking {
  readonly browser: Browser;
  readonly only: readonly string[];
}

async function takeIn(language: Language, { browser, only }: Taking): Promise<number> {
  // The place stands on some pictures: it is the same every time.
  const data = join(tmpdir(), 'cluster-desk-guide', language);
  rmSync(data, { recursive: true, force: true });
  const shell = await serve(language, data);
  let bytes = 0;
  try {
    const page = await openPage(browser, language, shell.url);
    const encoder = await browser.newPage();
    const assessment = await sampleOf(page);
    for (const shot of shotsIn(language).filter(({ name }) => only.length === 0 || only.includes(name))) {
      const picture = await encoded(encoder, await photograph(page, { shot, language, assessment }));
      writeFileSync(join(folderOf(language), `${shot.name}.webp`), picture);
      bytes += picture.length;
    }
  } finally {
    shell.child.kill();
    rmSync(data, { recursive: true, force: true });
  }
  return bytes;
}

async function openPage(browser: Browser, language: Language, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(url);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** The assessment that ships with the program, by the link of its row. */
async function sampleOf(page: Page): Promise<string> {
  const link = page.locator('main a[href*="/assessments/sample-"]').first();
  const address = (await link.getAttribute('href', { timeout: 10_000 }).catch(() => null)) ?? '';
  return /assessments\/([^/?]+)/.exec(address)?.[1] ?? 'sample-daqing-volvo-auto';
}

interface Photograph {
  readonly shot: Shot;
  readonly language: Language;
  readonly assessment: string;
}

async function photograph(page: Page, { shot, language, assessment }: Photograph): Promise<Buffer> {
  await page.evaluate((address) => (location.hash = address), '#/bin');
  await page.evaluate(
    (address) => (location.hash = address),
    `#/${shot.at.replace(':assessment', assessment)}`,
  );
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(1500);
  await shot.prepare?.(page, createTranslate(language));
  // Nobody uses what is in the picture: no ring of the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(800);
  const box = await page
    .locator(shot.of ?? 'main')
    .first()
    .boundingBox();
  if (box === null) {
    throw new Error(`${shot.name} shows nothing.`);
  }
  const around = shot.of === undefined ? 40 - margin : 0;
  const picture = await page.screenshot({
    clip: {
      x: box.x + around,
      y: box.y,
      width: box.width - 2 * around,
      height: Math.min(shot.height, box.height, 800 - box.y),
    },
  });
  await page.keyboard.press('Escape');
  return picture;
}

/** As WebP, by the browser itself. */
async function encoded(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([source, chosen]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: Number(chosen) });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), String(quality)] as const,
  );
  return Buffer.from(base64, 'base64');
}

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

function serve(language: Language, data: string): Promise<Served> {
  const locale = `${language === 'zh' ? 'zh_CN' : 'en_GB'}.UTF-8`;
  const clock = new URL('fixedClock.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', clock, join(root, 'out', 'loopback', 'serve.js'), '--no-window', '--data', data],
    {
      env: { ...process.env, LC_ALL: locale, LANG: locale, TZ: 'Asia/Shanghai', CLUSTER_DESK_GUIDE_NOW: now },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}.`)));
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"url"')) {
        resolve({ url: JSON.parse(line).url, child });
      }
    });
  });
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
