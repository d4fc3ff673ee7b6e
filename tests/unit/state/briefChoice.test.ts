import { describe, expect, test } from 'vitest';
import { BriefChoice, latestOf } from '../../../renderer/views/clusters/briefChoice.svelte.ts';
import { clusterRow, latestAssessment } from '../../support/testWorkspace.ts';

describe('which assessments get a brief', () => {
  test('nothing is chosen and no column is there until choosing begins', () => {
    const choice = new BriefChoice();
    expect([choice.isOpen, choice.count]).toEqual([false, 0]);

    choice.choose([]);

    expect([choice.isOpen, choice.count]).toEqual([true, 0]);
  });

  test('one is added and taken away without touching the others', () => {
    const choice = new BriefChoice();
    choice.choose(['a', 'b']);

    choice.set('c', true);
    choice.set('a', false);

    expect(choice.ids).toEqual(['b', 'c']);
    expect([choice.has('a'), choice.has('c')]).toEqual([false, true]);
  });

  test('chosen twice is chosen once', () => {
    const choice = new BriefChoice();
    choice.choose(['a']);

    choice.set('a', true);

    expect(choice.count).toBe(1);
  });

  test('closed, nothing is chosen any more', () => {
    const choice = new BriefChoice();
    choice.choose(['a']);

    choice.close();

    expect([choice.isOpen, choice.ids]).toEqual([false, []]);
  });

  test('all means the latest assessment of every cluster that has one', () => {
    expect(latestOf([clusterRow('a', { latest: latestAssessment('a2') }), clusterRow('b')])).toEqual(['a2']);
  });
});
