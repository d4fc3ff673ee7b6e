import { evaluate } from '../../core/evaluation/evaluate.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { resultJson } from '../../core/model/result.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { type Command, readNamedFile } from './command.ts';
import { knowledgeOption, namedKnowledge } from './namedKnowledge.ts';

/** `evaluate FILE [--knowledge FILE]`: prints the result as one JSON object, the same bytes for the same file. */
export const evaluateFile: Command = async (words, { terminal, t }) => {
  const { values, places } = readOptions(words, knowledgeOption, t);
  const [path, ...more] = places;
  if (path === undefined || more.length > 0) {
    throw new UsageError(t('commands.fileMissing'));
  }
  const text = await readNamedFile(path);
  const kb = await namedKnowledge(values.knowledge, text);
  terminal.print(`${resultJson(evaluate(kb, readAssessmentFile(text, kb))).trimEnd()}\n`);
  return 0;
};
