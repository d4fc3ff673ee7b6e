import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefSource } from '../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../core/brief/document/document.ts';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { noOffice } from '../../core/model/brief/office.ts';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import type { Language } from '../../core/base/settings.ts';
import { shippedKnowledgeBase as kb } from './shippedKnowledgeBase.ts';
import { utcDay } from './clocks.ts';

/** Five clusters as unlike each other as the method allows. Places are real, figures invented. */
export const briefCases = [
  'young-embedded',
  'brand-torn-primary',
  'trade-born-derivative',
  'declining-resource',
  'leading-thin-evidence',
] as const;
export type BriefCase = (typeof briefCases)[number];

const read = (name: string) =>
  readAssessmentFile(readFileSync(join(import.meta.dirname, 'briefCases', `${name}.json`), 'utf8'), kb);

const readLiterature = (name: string) =>
  readAssessmentFile(
    readFileSync(join(import.meta.dirname, '../reference/clusters', `${name}.json`), 'utf8'),
    kb,
  );

const evaluations = new Map<string, Evaluation>();

/** The same whatever the language: an evaluation takes longer than all that is asked of the brief. */
function evaluated(name: string, input = read(name)): Evaluation {
  const evaluation = evaluations.get(name) ?? evaluate(kb, input);
  evaluations.set(name, evaluation);
  return evaluation;
}

/** What the brief of a case is made from; the declining cluster was assessed two years before as well. */
export function briefCase(name: BriefCase, language: Language): BriefSource {
  const input = read(name);
  const before = name === 'declining-resource' ? read('declining-resource.before') : null;
  return {
    kb,
    evaluation: evaluated(name),
    input,
    cluster: input.cluster,
    actions: [],
    language,
    date: '2026-11-25',
    dayOf: utcDay,
    marking: '',
    office: noOffice,
    appVersion: '0.1.0',
    fingerprint: '8f3a51c09be2774d00112233445566778899aabbccddeeff0011223344556677',
    // A trail of many years: the line has to hold its number.
    trail: { seq: 123_456, hash: 'a3c1d2e4f5b60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90' },
    options: wholeBrief,
    edits: [],
    previous: before && { assessedOn: before.assessedOn ?? '', evaluation: evaluated(`${name}.before`) },
    printedBefore: null,
  };
}

/** The same for a cluster of `tests/reference/clusters`. */
export function literatureCase(name: string, language: Language): BriefSource {
  const input = readLiterature(name);
  return {
    ...briefCase('young-embedded', language),
    evaluation: evaluated(name, input),
    input,
    cluster: input.cluster,
  };
}

const documents = new Map<string, BriefDocument>();

/** The brief of a case, composed once for all that is said of it: its plans take seconds to compare. */
export function caseBrief(name: BriefCase, language: Language): BriefDocument {
  const key = `${name} ${language}`;
  const document = documents.get(key) ?? composeBrief(briefCase(name, language));
  documents.set(key, document);
  return document;
}
