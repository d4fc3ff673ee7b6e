import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { button, type Official } from './official.ts';
import { patience } from './patience.ts';

/** Presses "Export PDF" and gives the path that the page says it was written to. */
export async function exportPdf(official: Official, folder: string): Promise<string> {
  const { page, words } = official;
  await button(official, words.t('briefScreen.exportPdf')).click();
  return writtenPath(page.getByRole('main').getByRole('status').filter({ hasText: folder }), 'pdf');
}

/** The path in a line that says where something was written. */
export async function writtenPath(
  said: ReturnType<Official['page']['getByRole']>,
  ending: string,
): Promise<string> {
  await expect(said).toBeVisible({ timeout: patience.work });
  const path = new RegExp(`/.+\\.${ending}`, 'u').exec((await said.textContent()) ?? '')?.[0];
  if (path === undefined) {
    throw new Error('The page names no file.');
  }
  return path;
}

/** The text of a PDF without its spaces and line ends; `null` where pdftotext is not installed. */
export function pdfText(path: string): string | null {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
