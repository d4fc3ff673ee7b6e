import { join, resolve } from 'node:path';
import { evaluate } from '../../core/evaluate.ts';
import { wholeBrief } from '../../core/model/briefOptions.ts';
import type { Language } from '../../core/model/settings.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import type { Translate } from '../../core/text/translate.ts';
import { appVersion } from '../backend/appVersion.ts';
import { isCalendarDay } from '../backend/checkEntry.ts';
import { briefFile } from '../backend/brief/briefFile.ts';
import { fingerprint } from '../backend/fingerprint.ts';
import { findResources } from '../backend/resources.ts';
import { systemClock } from '../backend/systemClock.ts';
import { writeFileSafely } from '../backend/writeFile.ts';
import { createChromiumPrinter } from '../loopback/printer.ts';
import { type Command, readNamedFile, readOptions } from './command.ts';
import { knowledgeOption, namedKnowledge } from './namedKnowledge.ts';
import { UsageError } from './terminal.ts';

interface Wish {
  /** `null` for the sample that ships with the program. */
  readonly path: string | null;
  /** A knowledge file; the shipped knowledge base where none is named. */
  readonly knowledge: string | undefined;
  readonly language: Language;
  readonly out: string;
  readonly date: string;
}

/** `brief`: writes the policy brief of an assessment file as PDF and prints where. */
export const printBrief: Command = async (words, { terminal, t }) => {
  const wish = readWish(words, t);
  const resources = findResources();
  const kb = await namedKnowledge(wish.knowledge);
  const path = wish.path ?? join(resources.knowledge, 'sample-assessment.json');
  const input = readAssessmentFile(await readNamedFile(path), kb);
  const source = {
    kb,
    evaluation: evaluate(kb, input),
    input,
    cluster: input.cluster,
    actions: [],
    language: wish.language,
    date: wish.date,
    marking: '',
    appVersion,
    fingerprint: fingerprint(input, kb),
    options: wholeBrief,
    edits: [],
    previous: null,
  };
  const printer = createChromiumPrinter({ fontsFolder: resources.fonts });
  try {
    const pdf = await briefFile({ source, format: 'pdf', printer, fontsFolder: resources.fonts });
    const out = await writeFileSafely(resolve(wish.out), pdf, { mayReplace: true });
    terminal.print(`${t('commands.written', { path: out })}\n`);
    return 0;
  } finally {
    await printer.close();
  }
};

const options = {
  sample: { type: 'boolean' },
  assessment: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  ...knowledgeOption,
} as const;

function readWish(words: readonly string[], t: Translate): Wish {
  const { values, places } = readOptions(words, options, t);
  const { sample, assessment, lang, out, date = systemClock.today() } = values;
  if (places.length > 0 || (sample === true) === (typeof assessment === 'string')) {
    throw new UsageError(t('commands.sourceMissing'));
  }
  if (lang !== 'zh' && lang !== 'en') {
    throw new UsageError(t('commands.languageMissing'));
  }
  if (typeof out !== 'string' || out === '') {
    throw new UsageError(t('commands.outMissing'));
  }
  if (typeof date !== 'string' || !isCalendarDay(date)) {
    throw new UsageError(t('commands.dateWrong'));
  }
  return {
    path: typeof assessment === 'string' ? assessment : null,
    knowledge: typeof values.knowledge === 'string' ? values.knowledge : undefined,
    language: lang,
    out,
    date,
  };
}
