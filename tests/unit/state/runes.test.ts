import { expect, test } from 'vitest';
import { CheckSettings } from '../../../renderer/views/crossChecks/checkSettings.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';

test('what is computed from state follows it, and effects hear of it', () => {
  const settings = new CheckSettings();
  const seen = follow(() => settings.isStandard);

  settings.setV(0.2);

  expect(settings.isStandard).toBe(false);
  expect(seen()).toEqual([true, false]);
});
