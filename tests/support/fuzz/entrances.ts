import type fc from 'fast-check';
import { decodeText } from '../../../core/base/decodeText.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { checkOwnVersion } from '../../../core/knowledge/checkOwnVersion.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import { type KnowledgeContent, contentOf } from '../../../core/knowledge/parts.ts';
import { isAdvice } from '../../../core/knowledge/problem.ts';
import { knowledgeLabelOf } from '../../../core/model/knowledgeLabel.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { resultJson } from '../../../core/model/result.ts';
import { checkCaseFile } from '../../../core/verification/caseFile.ts';
import { fileFingerprint } from '../../../electron/backend/brief/fileFingerprint.ts';
import { sha256 } from '../../../electron/backend/knowledge/knowledgeFiles.ts';
import { bundleFiles, bundleTaker } from './bundleFiles.ts';
import { assessmentFile, briefBytes, bytesOf, caseFile, knowledgeFile } from './fileTexts.ts';
import { quickKnowledge } from './quickKnowledge.ts';
import { readAnyTable, textTable, workbookTable } from './tableFiles.ts';

interface Way {
  readonly files: fc.Arbitrary<Uint8Array>;
  /** Reads a file as the program does; gives a word for what became of it. Throws only `AppError`. */
  readonly read: (bytes: Uint8Array) => string | Promise<string>;
}

/** A way by which a file comes in. A new one is one entry more. */
export interface Entrance {
  readonly name: string;
  /** Called in its test. */
  readonly begin: () => Way | Promise<Way>;
  /** One case in so many of the others': where a case costs much. */
  readonly oneIn?: number;
}

function readAssessment(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  knowledgeLabelOf(text);
  readAssessmentFile(text, quickKnowledge);
  return 'read';
}

/** What is read can be computed, and the result is JSON of the format that it names. */
function writeResult(bytes: Uint8Array): string {
  const input = readAssessmentFile(decodeText(bytes), quickKnowledge);
  const { format } = JSON.parse(resultJson(evaluate(quickKnowledge, input))) as { format: string };
  return format;
}

function readKnowledge(bytes: Uint8Array): string {
  const { content } = readKnowledgeFile(decodeText(bytes));
  if (checkOwnVersion(content).some((problem) => !isAdvice(problem))) {
    return 'has problems';
  }
  // A content without problems has the form of one.
  loadKnowledgeBase(contentOf(content as KnowledgeContent), sha256);
  return 'read';
}

const way =
  (files: Way['files'], read: Way['read']): Entrance['begin'] =>
  () => ({ files, read });

export const entrances: readonly Entrance[] = [
  { name: 'assessment file', begin: way(bytesOf(assessmentFile), readAssessment) },
  { name: 'result file', begin: way(bytesOf(assessmentFile), writeResult), oneIn: 2 },
  { name: 'knowledge-base file', begin: way(bytesOf(knowledgeFile), readKnowledge) },
  {
    name: 'numeric case',
    begin: way(
      bytesOf(caseFile),
      (bytes) => checkCaseFile({ name: 'a.json', text: decodeText(bytes) }).status,
    ),
  },
  {
    name: 'printed brief',
    begin: way(briefBytes, async (bytes) => JSON.stringify(await fileFingerprint(Buffer.from(bytes)))),
  },
  { name: 'bundle', begin: async () => ({ files: await bundleFiles(), read: bundleTaker() }) },
  { name: 'table of text', begin: way(textTable, readAnyTable), oneIn: 4 },
  { name: 'workbook', begin: way(workbookTable, readAnyTable), oneIn: 4 },
];
