import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Channel, channels } from '../../../core/contract/channels.ts';
import { writtenAssessment } from '../../support/fuzz/fileTexts.ts';
import { fuzz, fuzzRuns } from '../../support/fuzz/fuzzSettings.ts';
import { quickKnowledge } from '../../support/fuzz/quickKnowledge.ts';
import { valuesOf } from '../../support/fuzz/schemaArbitrary.ts';
import { sourcesOf } from '../../support/fuzz/sources.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

/** What an official answers and decides, of which a result is made. */
const deciding = [
  'cluster.saveFields',
  'cluster.saveFact',
  'cluster.saveRecognition',
  'assessment.saveTyping',
  'assessment.saveRating',
  'assessment.saveContext',
  'assessment.savePriorities',
  'assessment.saveMeasure',
  'assessment.saveScoreOverride',
  'assessment.saveStageOverride',
  'assessment.savePlan',
  'assessment.saveCarried',
  'assessment.addMembers',
  'assessment.combine',
  'assessment.takeGroup',
  'assessment.putBack',
] as const satisfies readonly Channel[];

/** What is made of it. */
const results = ['assessment.evaluate', 'brief.open', 'brief.spoken', 'assessment.export'] as const;

test('whatever is taken can be evaluated, told in a brief and written to a file', async () => {
  const { backend, call, events } = startBackend({ storePath: storePath(), knowledgeBase: quickKnowledge });
  const { id, clusterId } = await call('assessment.import', { text: writtenAssessment });
  const sources = sourcesOf({ ids: [id], oneIn: 1 });
  const one = fc.oneof(
    ...deciding.map((channel) =>
      valuesOf(channels[channel].input, sources).map((input) => ({ channel, input: input as object })),
    ),
  );
  const answer = async (channel: Channel, input: object): Promise<string> => {
    const envelope = await backend.dispatch(channel, input);
    if (!envelope.ok && envelope.error.code === 'internal') {
      throw new Error(JSON.stringify(events.at(-1)));
    }
    return envelope.ok ? 'answered' : envelope.error.code;
  };

  await fuzz(
    'answers',
    fc.array(one, { minLength: 3, maxLength: 8 }),
    async (decisions) => {
      for (const { channel, input } of decisions) {
        await answer(channel, { ...input, id: channel.startsWith('cluster') ? clusterId : id });
      }
      for (const channel of results) {
        const language = channel.startsWith('brief') ? { language: 'zh' } : {};
        expect(await answer(channel, { id, ...language })).toBe('answered');
      }
      return 'answered';
    },
    Math.ceil(fuzzRuns / 5),
  );
});
