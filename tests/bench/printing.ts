import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { BrowserChoice } from '../../electron/loopback/findBrowser.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import type { Benchmark } from './benchmark.ts';

export interface PrintingOptions {
  readonly html: string;
  readonly fontsFolder: string;
  readonly choice: BrowserChoice;
  readonly browser: Browser;
}

/** The brief as a PDF from a warm browser, against Chromium alone printing equal HTML. */
export async function printing({ html, fontsFolder, choice, browser }: PrintingOptions) {
  const bare = await serveBare(html, fontsFolder);
  const printer = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });
  const benchmark: Benchmark = {
    name: 'PDF of the brief',
    baselineIs: 'bare Chromium printing equal HTML and fonts from a bare server, tagged and with outline',
    runs: 7,
    run: async () => void (await printer.print({ html, title: 'Brief', language: 'zh' })),
    async baseline() {
      const page = await browser.newPage();
      await page.goto(bare.address);
      await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      await page.close();
    },
  };
  return {
    benchmark,
    async close() {
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
