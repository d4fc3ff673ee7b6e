import { expect, test, vi } from 'vitest';
import { lazily } from '../../../renderer/state/lazily.ts';

test('a part is read once, whoever asks meanwhile, and is there at once from then on', async () => {
  const file = vi.fn(() => Promise.resolve({ default: 'part' }));
  const part = lazily(file);

  expect(part.now()).toBeNull();
  expect(await Promise.all([part.read(), part.read()])).toEqual(['part', 'part']);
  expect(await part.read()).toBe('part');
  expect(part.now()).toBe('part');
  expect(file).toHaveBeenCalledTimes(1);
});

test('one that could not be read is read when it is asked for again', async () => {
  const file = vi
    .fn<() => Promise<{ default: string }>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue({ default: 'part' });
  const part = lazily(file);

  await expect(part.read()).rejects.toMatchObject({ code: 'disconnected' });
  expect(part.now()).toBeNull();
  expect(await part.read()).toBe('part');
});
