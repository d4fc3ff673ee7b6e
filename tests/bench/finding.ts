import type { Lists } from '../../core/lists/lists.ts';
import { shippedLists } from '../support/shippedLists.ts';
import type { Benchmark } from './benchmark.ts';

const queries = ['d', 'dq', 'daqing', '大', '大庆 让', '2306', '汽车', 'zzzz'];

/** What a picker does for each key: a place or an industry found in the whole list, eight queries a run. */
export function finding({ places, industries }: Lists = shippedLists): Benchmark[] {
  const texts = [...places.all, ...industries.all].map(({ zh, code }) => `${zh} ${code}`);
  return [
    {
      name: 'find 8 places',
      baselineIs: 'String.includes over the names and codes of both lists',
      runs: 21,
      run: () => queries.forEach((query) => void places.find(query, 12)),
      baseline: () => queries.forEach((query) => void texts.filter((text) => text.includes(query))),
    },
    {
      name: 'find 8 industries',
      baselineIs: 'String.includes over the names and codes of both lists',
      runs: 21,
      run: () => queries.forEach((query) => void industries.find(query, 12)),
      baseline: () => queries.forEach((query) => void texts.filter((text) => text.includes(query))),
    },
  ];
}
