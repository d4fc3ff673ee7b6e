import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels } from '../../core/contract/channels.ts';
import { startBackend } from '../support/storeBackend.ts';

/** Inputs of each channel; `CLUSTER_DESK_FUZZ=10000` for as many as before a release. */
const runs = Number(process.env['CLUSTER_DESK_FUZZ'] ?? 100);
const sample = 'sample-daqing-volvo-auto';

/** Anything that crosses a bridge, also under the names that the contract knows. */
const inputs = fc.oneof(
  fc.anything({ withBigInt: false, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.record(
    {
      id: fc.anything(),
      fields: fc.object(),
      files: fc.array(fc.anything()),
      text: fc.anything(),
      unknown: fc.string(),
    },
    { requiredKeys: ['unknown'] },
  ),
);

test('no channel breaks on an input that it does not know, or writes', async () => {
  const { backend, call } = startBackend();
  const everything = async () => [
    await call('cluster.list'),
    await call('assessment.open', { id: sample }),
    await call('action.list'),
    await call('settings.get'),
    await call('knowledge.list'),
  ];
  const before = await everything();

  for (const channel of Object.keys(channels)) {
    await fc.assert(
      // What asks for nothing is no wrong input of a channel that takes none.
      fc.asyncProperty(
        inputs.filter((input) => input !== undefined),
        async (input) => {
          const envelope = await backend.dispatch(channel, input);

          // `{}` is right where everything may be left out, and asks for nothing.
          expect(envelope.ok ? 'answered' : envelope.error.code).not.toBe('internal');
        },
      ),
      { numRuns: runs, seed: 20_260_630 },
    );
  }

  expect(await everything()).toEqual(before);
});
