import { describe, expect, test } from 'vitest';
import { standardCrossChecks } from '../../../core/ranking/crossCheckMethods.ts';
import { CheckSettings, thresholdsOf } from '../../../renderer/views/crossChecks/checkSettings.svelte.ts';
import { follow } from '../../support/follow.svelte.ts';

describe('the settings of the cross-checks', () => {
  test('are the standard ones at first, and again after going back', () => {
    const settings = new CheckSettings();
    const isStandard = follow(() => settings.isStandard);

    settings.setV(0.2);
    isStandard();
    settings.reset();

    expect(isStandard()).toEqual([true, false, true]);
    expect(settings.chosen).toEqual(standardCrossChecks);
  });

  test('what is left empty goes back to the standard', () => {
    const settings = new CheckSettings();
    settings.setV(0.2);
    settings.setThreshold('q', 17);

    settings.setV(null);
    settings.setThreshold('q', null);

    expect(settings.chosen).toEqual(standardCrossChecks);
  });

  test('a threshold that the chosen preference function does not read makes no difference', () => {
    const settings = new CheckSettings();
    const unread = (['q', 'p', 's'] as const).find(
      (key) => !thresholdsOf(standardCrossChecks.preference.shape).includes(key),
    );

    settings.setThreshold(unread ?? 'q', 99);

    expect(settings.isStandard).toBe(true);
  });

  test('another preference function keeps the thresholds that were set', () => {
    const settings = new CheckSettings();
    settings.setThreshold('p', 33);

    settings.chooseShape('vshape');
    settings.chooseShape('linear');

    expect(settings.chosen.preference).toMatchObject({ shape: 'linear', p: 33 });
  });
});
