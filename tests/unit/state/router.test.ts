import { beforeEach, describe, expect, test } from 'vitest';
import {
  go,
  href,
  parseRoute,
  replace,
  type Route,
  router,
  stepPages,
} from '../../../renderer/state/router.svelte.ts';
import { goOn } from '../../support/fakeClient.ts';
import { follow } from '../../support/follow.svelte.ts';

const places: readonly Route[] = [
  { name: 'clusters' },
  { name: 'follow-up' },
  { name: 'check' },
  { name: 'method' },
  { name: 'method', part: 'formulas', item: 'topsis' },
  { name: 'knowledge', part: 'measures' },
  { name: 'cluster', cluster: 'c1' },
  ...stepPages.map((name) => ({ name, assessment: 'a1' })),
  { name: 'tasks', assessment: 'a1', scan: 'quick' },
  { name: 'indicators', assessment: 'a1', dimension: 'local-embeddedness' },
  {
    name: 'indicators',
    assessment: 'a1',
    dimension: 'local-embeddedness',
    scan: 'quick',
    item: 'b-3',
    check: true,
  },
];

describe('addresses', () => {
  test.each(places.map((route) => [href(route), route]))('%s leads back to its place', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
  });

  test('every place has an address of its own', () => {
    expect(new Set(places.map(href)).size).toBe(places.length);
  });

  test.each([
    '',
    '#',
    '#/',
    '#/nowhere',
    '#/assessments',
    '#/assessments/a1',
    '#/assessments/a1/nowhere',
    '#/assessments/a1/indicators',
  ])('one that leads nowhere leads home: "%s"', (address) => {
    expect(parseRoute(address)).toEqual({ name: 'clusters' });
  });

  test('all indicators are the rule: the full scan is not written', () => {
    expect(href({ name: 'tasks', assessment: 'a1', scan: 'full' })).toBe('#/assessments/a1/tasks');
  });
});

describe('where the window is', () => {
  beforeEach(async () => {
    go({ name: 'clusters' });
    await goOn();
  });

  test('follows the address', async () => {
    const places = follow(() => router.route.name);

    go({ name: 'follow-up' });
    await goOn();
    expect(location.hash).toBe('#/follow-up');
    places();
    replace({ name: 'check' });
    await goOn();

    expect(places()).toEqual(['clusters', 'follow-up', 'check']);
  });

  test('an address entered by hand is read', async () => {
    location.hash = '#/assessments/a1/plan';
    await goOn();

    expect(router.route).toEqual({ name: 'plan', assessment: 'a1' });
  });
});
