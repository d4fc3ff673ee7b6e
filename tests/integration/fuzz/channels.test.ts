import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fakeScheduler } from '../../support/fakeScheduler.ts';
import { AppError } from '../../../core/base/errors.ts';
import { jsonFault } from '../../../core/base/jsonLimits.ts';
import { type Channel, channels } from '../../../core/contract/channels.ts';
import type { Envelope } from '../../../core/contract/envelope.ts';
import { describeError } from '../../../core/text/translate.ts';
import { fuzz } from '../../support/fuzz/fuzzSettings.ts';
import { writtenAssessment } from '../../support/fuzz/fileTexts.ts';
import { keptWrites, rowsDigest, traceOf } from '../../support/fuzz/fuzzStore.ts';
import { hostileValue, nearly } from '../../support/fuzz/hostile.ts';
import { quickKnowledge } from '../../support/fuzz/quickKnowledge.ts';
import { valuesOf } from '../../support/fuzz/schemaArbitrary.ts';
import { sourcesOf } from '../../support/fuzz/sources.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';

/** A right call of these evaluates, compares, composes, prints or lays out a workbook. */
const costly =
  /^(?:brief|briefs|sheet|table)\.|^assessment\.(?:evaluate|acceptPlan|compareKnowledge|adoptKnowledge)|^method\.|^knowledge\./u;

/** What a call that is refused so has not begun to do. */
const refusedBefore = [
  'invalid-input',
  'invalid-file',
  'unsupported-file-version',
  'not-found',
  'unknown-channel',
];

/** The most characters of a refusal and of a line of the log: what is refused may be as long as a file. */
const longestRefusal = 2000;

/** Ids of the kind that a channel asks for: without some of the store no call would come far. */
async function idsFor(channel: Channel, { call }: TestBackend): Promise<readonly string[]> {
  const [noun] = channel.split('.');
  if (noun === 'cluster' || channel === 'assessment.create') {
    return (await call('cluster.list')).map(({ id }) => id);
  }
  if (noun === 'action' && channel !== 'action.create') {
    return (await call('action.list')).map(({ id }) => id);
  }
  const { id } = await call('assessment.import', { text: writtenAssessment });
  return [sample, id];
}

/** A member of each kind is away already, so that it can be brought back. */
async function removeSome({ call }: TestBackend): Promise<void> {
  const [action] = await call('action.list');
  const cluster = (await call('cluster.list')).at(-1);
  await call('action.remove', { id: action?.id ?? '' });
  await call('cluster.remove', { id: cluster?.id ?? '' });
}

async function inputsOf(channel: Channel, start: TestBackend): Promise<fc.Arbitrary<unknown>> {
  const ids = await idsFor(channel, start);
  if (channel.endsWith('.restore')) {
    await removeSome(start);
  }
  const valid = valuesOf(channels[channel].input, sourcesOf({ ids, oneIn: costly.test(channel) ? 10 : 1 }));
  return fc.oneof(
    { weight: 3, arbitrary: valid },
    { weight: 4, arbitrary: nearly(valid) },
    { weight: 1, arbitrary: hostileValue },
  );
}

/** The code of a refusal, whose words are short and in both languages. */
function outcomeOf(envelope: Envelope, events: TestBackend['events']): string {
  if (envelope.ok) {
    return 'answered';
  }
  const { code, message, details } = envelope.error;
  if (code === 'internal') {
    throw new Error(JSON.stringify(events.at(-1)));
  }
  const words = (['en', 'zh'] as const).map((language) =>
    describeError(new AppError(code, message, details), language),
  );
  expect(Math.max(JSON.stringify(envelope).length, ...words.map((text) => text.length))).toBeLessThan(
    longestRefusal,
  );
  return code;
}

/** An input that the contract refuses by its form, whatever is stored. */
const isWrong = (channel: Channel, input: unknown): boolean =>
  jsonFault(input) !== null || !v.is(channels[channel].input, input);

/** What a call finds a log too long by: earlier changes go into the file before its own transaction. */
const bringsLogIn = /^UPDATE store_identity SET generation = generation \+ 1 WHERE id = 1$/u;

/**
 * A refused call leaves the log brought in, by that one statement, or not a byte changed.
 *
 * Beside the log that was brought in, a statement that stays may have met no row: one that met any is told of in the
 * trail or counted in the identity of the store, in the same transaction.
 */
function expectNothingWritten(statements: readonly string[], before: string, after: string): void {
  const generationOf = (trace: string) => trace.split(' in ')[1];
  if (generationOf(after) === generationOf(before)) {
    expect(after).toBe(before);
  } else {
    const told = keptWrites(statements).filter((sql) =>
      /^\s*\w+ (?:INTO )?(?:trail|store_identity)\b/iu.test(sql),
    );
    expect(told).toEqual([expect.stringMatching(bringsLogIn)]);
  }
}

describe('whatever a page sends', () => {
  test.each(Object.keys(channels) as Channel[])(
    '%s answers or refuses, and a refusal writes nothing',
    async (channel) => {
      // Nothing is brought into the file or backed up behind a call: each write is one of the call.
      const statements: string[] = [];
      const start = startBackend({
        knowledgeBase: quickKnowledge,
        scheduler: fakeScheduler(),
        onStatement: (sql) => void statements.push(sql),
      });
      const { backend, path, events } = start;
      const wrong: unknown[] = [];
      await fuzz(channel, await inputsOf(channel, start), async (input) => {
        const before = traceOf(path);
        statements.length = 0;
        const outcome = outcomeOf(await backend.dispatch(channel, input), events);
        if (refusedBefore.includes(outcome)) {
          expectNothingWritten(statements, before, traceOf(path));
        }
        if (wrong.length < 300 && isWrong(channel, input)) {
          wrong.push(input);
        }
        if (channel === 'briefs.start' && outcome === 'answered') {
          await backend.finish();
        }
        return outcome;
      });
      const rows = rowsDigest(path);
      for (const input of wrong) {
        expect((await backend.dispatch(channel, input)).ok).toBe(false);
      }
      expect(rowsDigest(path)).toBe(rows);
      expect(Math.max(0, ...events.map((event) => JSON.stringify(event).length))).toBeLessThan(
        longestRefusal,
      );
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});
