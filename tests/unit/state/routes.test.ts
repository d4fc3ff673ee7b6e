import { describe, expect, test } from 'vitest';
import { addresses, href, pageKey, parseRoute, type Route } from '../../../renderer/state/routes.ts';

const assessment = 'a-1';

const examples: readonly (readonly [Route, string])[] = [
  [{ name: 'clusters' }, '#/clusters'],
  [{ name: 'cluster', cluster: 'c-1' }, '#/clusters/c-1'],
  [{ name: 'follow-up' }, '#/follow-up'],
  [{ name: 'check' }, '#/check'],
  [{ name: 'method' }, '#/method'],
  [{ name: 'method', part: 'formulas' }, '#/method/formulas'],
  [{ name: 'knowledge', part: 'causes', item: 'weak-trust' }, '#/knowledge/causes/weak-trust'],
  [{ name: 'plan-options', assessment }, '#/assessments/a-1/plan-options'],
  [{ name: 'tasks', assessment, scan: 'quick' }, '#/assessments/a-1/tasks?scan=quick'],
  [
    { name: 'indicators', assessment, dimension: 'trust-order', item: 'credit', check: true },
    '#/assessments/a-1/indicators/trust-order?item=credit&check=1',
  ],
];

describe('an address', () => {
  test.each(examples)('of %o is read as it was written', (route, address) => {
    expect(href(route)).toBe(address);
    expect(parseRoute(address)).toEqual(route);
  });

  test.each(Object.keys(addresses))('leads to %s', (name) => {
    const { path } = addresses[name as keyof typeof addresses];

    expect(parseRoute(`#/${path.replaceAll(/:\w+\??/g, 'some')}`).name).toBe(name);
  });

  test('leaves out what is the rule', () => {
    const route = { name: 'indicators', assessment, dimension: 'trust-order' } as const;

    expect(href({ ...route, scan: 'full', check: false })).toBe(href(route));
  });

  test.each([
    '',
    '#/',
    '#/nowhere',
    '#/clusters/',
    '#/clusters/c-1/more',
    '#/assessments/a-1',
    '#/assessments/a-1/toString',
    '#/assessments//plan',
    '#/assessments/a-1/indicators',
  ])('that leads nowhere leads home: %s', (address) => {
    expect(parseRoute(address)).toEqual({ name: 'clusters' });
  });

  test('with a value that is none of the field reads as without it', () => {
    expect(parseRoute('#/assessments/a-1/plan?scan=slow&item=x')).toEqual({ name: 'plan', assessment });
  });
});

describe('the key of a page', () => {
  const route = { name: 'indicators', assessment, dimension: 'trust-order' } as const;

  test('is the same for another question and another scan', () => {
    expect(pageKey({ ...route, item: 'credit', scan: 'quick' })).toBe(pageKey(route));
  });

  test.each<Route>([
    { ...route, check: true },
    { ...route, dimension: 'scale-dynamics' },
    { ...route, assessment: 'a-2' },
    { name: 'plan', assessment },
  ])('is another one for %o', (other) => {
    expect(pageKey(other)).not.toBe(pageKey(route));
  });
});
