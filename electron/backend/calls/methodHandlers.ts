import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers } from '../../../core/contract/channels.ts';
import type { CaseFile } from '../../../core/verification/caseFile.ts';
import type { Context } from '../context/context.ts';

/** What the self-check of the method reads. */
export function createMethodHandlers({ resources }: Context): Pick<Handlers, 'method.cases'> {
  return { 'method.cases': () => readCases(resources.referenceCases) };
}

async function readCases(folder: string): Promise<CaseFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
