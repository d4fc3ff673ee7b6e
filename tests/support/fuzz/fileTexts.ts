import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { knowledgeFormat } from '../../../core/knowledge/knowledgeFile.ts';
import { contentOf, withLabel } from '../../../core/knowledge/parts.ts';
import { AssessmentFileSchema, assessmentFormat } from '../../../core/model/assessment.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { findResources } from '../../../electron/backend/context/resources.ts';
import { onePage } from '../onePage.ts';
import { knowledgeBase } from '../storeBackend.ts';
import { someAssessment, someCluster } from '../storeRows.ts';
import { hostileText, hostileValue, nearly } from './hostile.ts';
import { idSources } from './idSources.ts';
import { valuesOf } from './schemaArbitrary.ts';

/** JSON as a program writes it, also of what only a script can make: a key of the prototype, halves of a character. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? 'null';

/** A text with a piece taken out, doubled or put in somewhere. */
const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.nat({ max: 4000 }), fc.nat({ max: 30 }), hostileText)
    .map(([whole, at, length, piece]) => {
      const start = at % Math.max(whole.length, 1);
      return whole.slice(0, start) + piece.slice(0, 200) + whole.slice(start + length);
    });

function texts(valid: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: valid.map(written) },
    { weight: 5, arbitrary: nearly(valid).map(written) },
    { weight: 2, arbitrary: damaged(valid.map(written)) },
    { weight: 1, arbitrary: hostileValue.map(written) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(50_000), '"'.repeat(1001)) },
  );
}

const full = {
  ...toEvaluationInput(
    { ...someAssessment('full', 'one'), knowledgeBase: knowledgeBase.version },
    someCluster('one'),
  ),
  format: assessmentFormat,
};

const least = { format: assessmentFormat, cluster: { name: { zh: '某产业集群' } }, ratings: {} };

/** A right assessment file with every part of it. */
export const writtenAssessment = JSON.stringify(full);

/** Texts of assessment files: right, wrong in a part, and no such file at all. */
export const assessmentFile = texts(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(least, full) },
    valuesOf(AssessmentFileSchema, idSources({ ids: ['one', 'two'], oneIn: 1 })),
  ),
);

const content = withLabel(contentOf(knowledgeBase), '本局2026');

/** The same for knowledge bases. */
export const knowledgeFile = texts(
  fc.constantFrom(
    { format: knowledgeFormat, version: '本局2026', basedOn: null, note: '', content },
    { format: knowledgeFormat, version: '本局2026', basedOn: null, note: '', content: {} },
  ),
);

const { referenceCases } = findResources();
const cases = readdirSync(referenceCases)
  .filter((name) => name.endsWith('.json'))
  .map((name): unknown => JSON.parse(readFileSync(join(referenceCases, name), 'utf8')));

/** The same for numeric cases. */
export const caseFile = texts(fc.constantFrom(...cases));

/** Bytes that begin as a printed brief does. */
export const briefBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(onePage, Buffer.from('PK\u0003\u0004'), Buffer.from('%PDF-1.7\n'), Buffer.alloc(0)),
    fc.uint8Array({ maxLength: 200 }),
    fc.nat({ max: 3000 }),
  )
  .map(([start, bytes, at]) =>
    Buffer.concat([start.subarray(0, at), bytes, start.subarray(at + bytes.length)]),
  );

/** The bytes of such texts in any encoding, and damaged. */
export const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 4, arbitrary: text.map((each) => Buffer.from(each, 'utf8')) },
    text.map((each) => Buffer.from(`\ufeff${each}`, 'utf16le')),
    fc.tuple(text, fc.uint8Array({ maxLength: 20 }), fc.nat({ max: 4000 })).map(([each, bytes, at]) => {
      const whole = Buffer.from(each, 'utf8');
      return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)]);
    }),
    fc.uint8Array({ maxLength: 300 }),
  );
