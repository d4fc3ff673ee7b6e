import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { finishPdf } from '../../electron/backend/brief/finishPdf.ts';
import type { PdfProperties } from '../../electron/backend/brief/pdfProperties.ts';
import type { BrowserChoice } from '../../electron/loopback/findBrowser.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import type { Benchmark } from './benchmark.ts';

export interface PrintingOptions {
  readonly html: string;
  readonly fontsFolder: string;
  readonly choice: BrowserChoice;
  readonly browser: Browser;
  readonly properties: PdfProperties;
}

const pdfOptions = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };

/**
 * The finished PDF of the brief from a warm browser, against Chromium alone: loading and printing equal HTML, and
 * printing again what it has already loaded and laid out, which is the least that a print can take.
 */
export async function printing({ html, fontsFolder, choice, browser, properties }: PrintingOptions) {
  const bare = await serveBare(html, fontsFolder);
  const printer = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });
  const run = async () => {
    await finishPdf(await printer.print({ html, title: 'Brief', language: 'zh' }), properties);
  };
  const loaded = await browser.newPage();
  await loaded.goto(bare.address);
  const benchmarks: Benchmark[] = [
    {
      name: 'PDF of the brief',
      baselineIs: 'bare Chromium loading and printing equal HTML and fonts from a bare server',
      runs: 7,
      run,
      async baseline() {
        const page = await browser.newPage();
        await page.goto(bare.address);
        await page.pdf(pdfOptions);
        await page.close();
      },
    },
    {
      name: 'PDF of the brief, against a page at hand',
      baselineIs: 'bare Chromium printing a page that it has loaded and laid out',
      runs: 15,
      run,
      async baseline() {
        await loaded.pdf(pdfOptions);
      },
    },
  ];
  return {
    benchmarks,
    async close() {
      await loaded.close();
      bare.close();
      await printer.close();
    },
  };
}

async function serveBare(html: string, fontsFolder: string): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const isFont = request.url?.endsWith('.woff2');
    response.setHeader('content-type', isFont ? 'font/woff2' : 'text/html; charset=utf-8');
    response.end(isFont ? readFileSync(join(fontsFolder, basename(request.url ?? ''))) : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
