import type { Translate } from './translate.ts';

/** What is known of the program, its store and the computer. */
export interface AboutFacts {
  readonly program: { readonly version: string; readonly build: string; readonly engine: string };
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly store: {
    readonly path: string;
    readonly bytes: number;
    readonly id: string;
    readonly generation: number | null;
    readonly schema: number;
    readonly readOnly: boolean;
    readonly begunAt: string | null;
    readonly closedAt: string | null;
    readonly backupAt: string | null;
  };
  readonly platform: {
    readonly shell: 'electron' | 'loopback' | 'test';
    readonly system: string;
    readonly node: string;
    readonly electron: string | null;
    readonly chromium: string | null;
    readonly sqlite: string;
    readonly driver: string;
  };
  readonly logPath: string | null;
}

export interface AboutGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

interface Words {
  readonly t: Translate;
  /** A moment as it is read; a report for elsewhere says it in UTC. */
  readonly time: (at: string) => string;
}

const megabyte = 1_000_000;

/** The facts as they are read and copied, in three groups. A row without a value is left out. */
export function aboutGroups(facts: AboutFacts, { t, time }: Words): readonly AboutGroup[] {
  const { program, knowledge, store, platform, logPath } = facts;
  const moment = (at: string | null, otherwise: string) => (at === null ? otherwise : time(at));
  const group = (title: string, rows: readonly (readonly [string, string | null])[]): AboutGroup => ({
    title,
    rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  });
  return [
    group(t('about.program'), [
      [t('about.version'), program.version],
      [t('about.build'), program.build],
      [t('about.method'), program.engine],
      [t('about.knowledge'), t('about.knowledgeIs', knowledge)],
      [t('about.licence'), t('about.licenceIs')],
    ]),
    group(t('about.store'), [
      [t('about.place'), store.path],
      [t('about.size'), t('about.megabytes', { size: (store.bytes / megabyte).toFixed(1) })],
      [t('about.storeId'), store.id],
      [t('about.generation'), store.generation === null ? null : String(store.generation)],
      [t('about.begun'), moment(store.begunAt, t('about.notKnown'))],
      [t('about.lastClose'), moment(store.closedAt, t('about.neverClosed'))],
      [t('about.backup'), moment(store.backupAt, t('about.noBackup'))],
      [t('about.schema'), String(store.schema)],
      [t('about.access'), t(store.readOnly ? 'about.readOnly' : 'about.readWrite')],
    ]),
    group(t('about.computer'), [
      [t('about.shell'), t('about.shellIs', { shell: platform.shell })],
      [t('about.system'), platform.system],
      [t('about.node'), platform.node],
      [t('about.electron'), platform.electron],
      [t('about.browser'), platform.chromium],
      [t('about.sqlite'), `${platform.sqlite}, ${platform.driver}`],
      [t('about.log'), logPath ?? t('about.noLog')],
    ]),
  ];
}

/** The same as text, a line a fact. */
export const aboutText = (groups: readonly AboutGroup[]): string =>
  groups
    .map(({ title, rows }) => [title, ...rows.map(({ label, value }) => `  ${label}: ${value}`)].join('\n'))
    .join('\n');

/** The facts without what tells who works where: for a report that leaves the office. */
export const withoutPlaces = (facts: AboutFacts): AboutFacts => ({
  ...facts,
  store: { ...facts.store, path: '' },
  logPath: facts.logPath === null ? null : '',
});
