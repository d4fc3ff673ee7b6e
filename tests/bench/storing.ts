import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import type { Benchmark } from './benchmark.ts';

const count = 10_000;
const at = '2026-01-05T08:00:00.000Z';
const today = '2026-01-05';
const text = (value: string) => ({ en: value, zh: `${value}集群` });

const clusterOf = (number: number) => ({
  id: `cluster-${number}`,
  name: text(`Cluster ${number}`),
  province: text('Liaoning'),
  city: text('Shenyang'),
  county: text(''),
  divisionCode: '210100',
  industry: 'C34',
  foundedYear: 1998,
  industryCode: '',
  paperType: null,
});

const bareColumns = [
  ...[
    'id',
    'name_en',
    'name_zh',
    'province_en',
    'province_zh',
    'city_en',
    'city_zh',
    'county_en',
    'county_zh',
  ],
  ...['division_code', 'industry', 'industry_code', 'founded_year', 'paper_type', 'created_at', 'updated_at'],
];

/** Inserting and listing 10,000 clusters through the store, against the same rows by better-sqlite3 alone. */
export function storing(): { benchmarks: Benchmark[]; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-'));
  const store = openStore(join(folder, 'store.db'), openOptions);
  // eslint-disable-next-line no-restricted-syntax -- the bare database is what the store is compared with
  const bare = new Database(join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec(`CREATE TABLE cluster (seq INTEGER PRIMARY KEY, ${bareColumns.join(', ')})`);
  const insert = bare.prepare(`INSERT INTO cluster VALUES (NULL, ${bareColumns.map(() => '?').join(', ')})`);
  const select = bare.prepare('SELECT * FROM cluster ORDER BY seq');
  const clusters = Array.from({ length: count }, (_, number) => clusterOf(number));
  let round = 0;

  const insertBare = bare.transaction(() => {
    for (const {
      id,
      name,
      province,
      city,
      county,
      divisionCode,
      industry,
      industryCode,
      foundedYear,
    } of clusters) {
      const texts = [name.en, name.zh, province.en, province.zh, city.en, city.zh, county.en, county.zh];
      insert.run(`${id}-${round}`, ...texts, divisionCode, industry, industryCode, foundedYear, null, at, at);
    }
  });
  const benchmarks: Benchmark[] = [
    {
      name: 'list 10,000 clusters',
      baselineIs: 'raw better-sqlite3: SELECT * of as many rows',
      runs: 9,
      run: () => void store.clusterSummaries.list(today),
      baseline: () => void select.all(),
    },
    {
      name: 'insert 10,000 clusters',
      baselineIs: 'raw better-sqlite3: the same values, one transaction, no constraints',
      runs: 7,
      run: () => {
        round++;
        store.transaction(() =>
          clusters.forEach((c) => store.clusters.insert({ ...c, id: `${c.id}-${round}` }, at)),
        );
      },
      baseline: () => insertBare.immediate(),
    },
  ];
  // The list is timed before the inserts of their benchmark make it longer.
  store.transaction(() => clusters.forEach((cluster) => store.clusters.insert(cluster, at)));
  insertBare.immediate();
  return {
    benchmarks,
    close() {
      store.close();
      bare.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
