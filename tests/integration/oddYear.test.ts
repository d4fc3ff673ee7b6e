import { describe, expect, test } from 'vitest';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { quickKnowledge } from '../support/fuzz/quickKnowledge.ts';
import { startBackend, type TestBackend } from '../support/storeBackend.ts';
import { threeYears } from '../support/yearFiles.ts';

/** An office whose evaluations can be made to fail. */
function startFailing() {
  const failing = { is: false };
  const evaluationMemory: BackendPorts['evaluationMemory'] = {
    of(_fingerprint, evaluate) {
      if (failing.is) {
        throw new RangeError('Content that no evaluation can go through.');
      }
      return evaluate();
    },
  };
  return { office: startBackend({ knowledgeBase: quickKnowledge, evaluationMemory }), failing };
}

async function enterYears(office: TestBackend) {
  const made = [];
  for (const text of threeYears) {
    made.push(await office.call('assessment.import', { text }));
  }
  return made;
}

describe('a year that cannot be evaluated', () => {
  test('does not keep the other years of its cluster from being read', async () => {
    const { office, failing } = startFailing();
    const [first, second, third] = await enterYears(office);
    await office.call('assessment.evaluate', { id: first?.id ?? '' });
    await office.call('assessment.evaluate', { id: third?.id ?? '' });
    failing.is = true;

    const { assessments } = await office.call('years.read', { id: second?.clusterId ?? '' });

    expect(assessments.map(({ id, result }) => [id, result !== null])).toEqual([
      [third?.id, true],
      [second?.id, false],
      [first?.id, true],
    ]);
    expect(office.events.map(({ event }) => event)).toContain('not-evaluated');
  });
});
