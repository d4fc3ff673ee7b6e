import { expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { OpenedFile } from '../../../renderer/state/exchange/openedFile.svelte.ts';
import { fakeClient } from '../../support/fakeClient.ts';

const bundle = (number: number) => ({
  handle: `00000000-0000-4000-8000-00000000000${number}`,
  name: `交换${number}.clusterdesk`,
});

test('bundles that were opened come one after the other', async () => {
  const waiting = [bundle(1), bundle(2)];
  const opened = new OpenedFile(fakeClient({ 'bundle.takeOpened': () => waiting.shift() ?? null }), true);

  expect(await opened.take()).toBeNull();
  expect(opened.file).toEqual(bundle(1));
  await opened.next();
  expect(opened.file).toEqual(bundle(2));
  await opened.next();
  expect(opened.file).toBeNull();
});

test('one that cannot be read is answered with the reason', async () => {
  const refuse = () => {
    throw new AppError('invalid-file', 'It is gone.');
  };
  const opened = new OpenedFile(fakeClient({ 'bundle.takeOpened': refuse }), true);

  expect(await opened.take()).toMatchObject({ code: 'invalid-file' });
  expect(opened.file).toBeNull();
});
