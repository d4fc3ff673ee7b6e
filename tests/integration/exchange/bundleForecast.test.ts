import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { omit } from '../../../core/base/omit.ts';
import { choices } from '../../../core/exchange/bundlePreview.ts';
import { decisionsOf, forecast, nothingChosen } from '../../../core/exchange/importForecast.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';

async function* inOnePiece(path: string): AsyncGenerator<Uint8Array, void> {
  yield readFileSync(path);
}

async function sent(office: TestBackend, path: string): Promise<string> {
  const answer = await office.backend.receive(inOnePiece(path));
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value.handle;
}

/** An office that has changed a cluster and an assessment, and has a cluster that the other lacks. */
async function goneOn(): Promise<TestBackend> {
  const office = startBackend();
  const stored = await office.call('cluster.get', { id: volvo });
  const fields = omit(stored, 'id', 'facts', 'recognition', 'paperType');
  await office.call('cluster.saveFields', { id: volvo, fields: { ...fields, divisionCode: '230604' } });
  await office.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A' },
  });
  const name = { en: 'Siping ceramics', zh: '四平陶瓷' };
  await office.call('cluster.create', { assessmentId: 'siping', fields: { ...fields, name } });
  return office;
}

const cases = choices.flatMap((cluster) => choices.map((assessment) => [cluster, assessment] as const));

test.each(cases)(
  'an import does what was said before: cluster %s, assessment %s',
  async (cluster, assessment) => {
    const [mine, other] = [startBackend(), await goneOn()];
    const { path } = await other.call('bundle.export', { clusters: null });
    const handle = await sent(mine, path ?? '');
    const preview = await mine.call('bundle.preview', { handle });
    const chosen = {
      ...nothingChosen,
      clusters: { [volvo]: cluster },
      assessments: { [sample]: assessment },
    };

    const changed = await mine.call('bundle.import', { handle, decisions: decisionsOf(preview, chosen) });

    const { clusters, assessments, leftOut } = changed;
    expect({ clusters, assessments, leftOut }).toEqual(forecast(preview, chosen));
  },
);

test('what goes in is counted as the bundle has it, for all clusters and for one', async () => {
  const office = await goneOn();
  for (const clusters of [null, [volvo]]) {
    const counted = await office.call('bundle.contents', { clusters });
    const { path } = await office.call('bundle.export', { clusters });

    const { counts } = await office.call('bundle.preview', { handle: await sent(office, path ?? '') });

    expect(counted).toEqual(counts);
  }
});
