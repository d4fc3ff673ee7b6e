import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { noCounts } from '../../../core/exchange/bundleManifest.ts';
import { passphraseStrength } from '../../../core/exchange/passphrase.ts';
import { BundleExporter, drawSecretly } from '../../../renderer/state/exchange/bundleExport.svelte.ts';
import { type FakeClient, fakeClient, holdAnswers } from '../../support/fakeClient.ts';

const file = { path: '/exports/office.clusterdesk', handle: 'f1', absent: [] };

function exporterOver(client: FakeClient, clusters: readonly string[] | null = null): BundleExporter {
  return new BundleExporter({ client, draw: drawSecretly }, { clusters, language: 'en' });
}

describe('the export of a bundle', () => {
  test('is protected by words of the program unless something else is chosen', async () => {
    const client = fakeClient({ 'bundle.export': () => file });
    const exporter = exporterOver(client);
    const { words } = exporter;

    await exporter.write();

    expect(passphraseStrength(words).isAccepted).toBe(true);
    expect(client.sent('bundle.export')).toEqual([{ clusters: null, passphrase: words }]);
    expect(exporter.written).toEqual(file);
  });

  test('other words are drawn where the first do not suit', () => {
    const draws = [0, 0.5];
    const draw = (count: number) => Array<number>(count).fill(draws.shift() ?? 0);
    const exporter = new BundleExporter({ client: fakeClient(), draw }, { clusters: null, language: 'en' });
    const { words } = exporter;

    exporter.suggest();

    expect(exporter.words).not.toBe(words);
  });

  test('a passphrase of its own is taken once it is long enough', async () => {
    const client = fakeClient({ 'bundle.export': () => file });
    const exporter = exporterOver(client);
    exporter.protect('own');
    exporter.type('too short');
    await exporter.write();
    expect([exporter.isReady, client.calls.length]).toEqual([false, 0]);

    exporter.type('long enough now');
    await exporter.write();

    expect(client.sent('bundle.export')).toEqual([{ clusters: null, passphrase: 'long enough now' }]);
  });

  test('without a passphrase none is sent', async () => {
    const client = fakeClient({ 'bundle.export': () => file });
    const exporter = exporterOver(client, ['a']);
    exporter.protect('none');

    await exporter.write();

    expect(client.sent('bundle.export')).toEqual([{ clusters: ['a'] }]);
  });

  test('a dialog of the system that was closed writes nothing and is no failure', async () => {
    const exporter = exporterOver(
      fakeClient({ 'bundle.export': () => ({ path: null, handle: null, absent: [] }) }),
    );

    await exporter.write();

    expect([exporter.written, exporter.failure, exporter.isWriting]).toEqual([null, null, false]);
  });

  test('why it was not written is said, and it can be tried again', async () => {
    let isFull = true;
    const exporter = exporterOver(
      fakeClient({
        'bundle.export': () => {
          if (isFull) {
            throw new AppError('disk-full', 'full');
          }
          return file;
        },
      }),
    );
    await exporter.write();
    expect(exporter.failure?.code).toBe('disk-full');

    isFull = false;
    await exporter.write();

    expect([exporter.failure, exporter.written]).toEqual([null, file]);
  });

  test('a count of what was chosen before is not shown', async () => {
    const held = holdAnswers<'bundle.contents'>();
    const exporter = exporterOver(fakeClient({ 'bundle.contents': held.handler }));
    const counting = [exporter.count(), exporter.take(['a'])];

    await held.give(1, { ...noCounts, clusters: 1 });
    await held.give(0, { ...noCounts, clusters: 40 });
    await Promise.all(counting);

    expect(exporter.counts?.clusters).toBe(1);
  });

  test('no cluster is no bundle', async () => {
    const exporter = exporterOver(fakeClient());

    await exporter.take([]);

    expect([exporter.isReady, exporter.counts]).toEqual([false, null]);
  });
});
