import type { Scan } from '../../core/journey/questions.ts';

/** How the actions are shown beside the list: what a week is about, over time, as sheets for each body. */
const actionViews = ['week', 'phases', 'bodies', 'sheets'] as const;
export type ActionView = (typeof actionViews)[number];

/** What an address may say behind `?`: how it is read, nothing where the text is none of its values. */
const queryFields = {
  /** All indicators are the rule: only the quick scan is written. */
  scan: (text: string): Scan | undefined => (text === 'quick' ? text : undefined),
  /** The indicator to open. */
  item: (text: string): string | undefined => text,
  /** The check list of the group instead of its questions. */
  check: (_text: string): boolean | undefined => true,
  /** The actions in another way than as the list. */
  view: (text: string): ActionView | undefined => actionViews.find((view) => view === text),
};
type QueryField = keyof typeof queryFields;

interface Address {
  /** `:name` is a field of the route, `:name?` one that can be missing. */
  readonly path: string;
  readonly query?: readonly QueryField[];
}

const ofAssessment = <Step extends string>(step: Step) =>
  ({ path: `assessments/:assessment/${step}`, query: ['scan'] }) as const;

/**
 * Every screen has an address, so that Back, reload and a second window find it again. The fields of its route follow
 * from the path. `views/screens.ts` has a row for each.
 */
export const addresses = {
  clusters: { path: 'clusters' },
  /** A cluster without an assessment: its profile and the start of one. */
  cluster: { path: 'clusters/:cluster' },
  /** All assessments of a cluster side by side, and what has changed between them. */
  years: { path: 'clusters/:cluster/years' },
  /** What was changed in a cluster and its assessments. */
  'cluster-history': { path: 'clusters/:cluster/history' },
  'follow-up': { path: 'follow-up', query: ['view'] },
  /** Many clusters beside each other. */
  portfolio: { path: 'portfolio' },
  /** One budget over the clusters of the office. */
  programme: { path: 'programme' },
  /** The reader of the method: a part of it, and an entry of that part. */
  method: { path: 'method/:part?/:item?' },
  /** The bureau's own knowledge base: its versions, a part under edit, an entry of that part. */
  knowledge: { path: 'knowledge/:part?/:item?' },
  /** A printed brief against the present. */
  check: { path: 'check' },
  /** The backups of the store. */
  backups: { path: 'backups' },
  /** What was deleted in the last days. */
  bin: { path: 'recently-deleted' },
  /** What was changed in the whole store, and whether the record of it is whole. */
  records: { path: 'records' },
  /** The data that ship with the program: where they come from, and clusters that are not matched to them. */
  data: { path: 'data' },
  /** A table of an office on its way in. */
  'table-import': { path: 'table' },
  /** The guide: a chapter, the glossary or the keys, and a place in it. */
  help: { path: 'help/:chapter?/:place?' },
  /** What the program is and what it works on. */
  about: { path: 'about' },
  /** Figures of areas that clusters are compared with: all of them, or one. */
  figures: { path: 'figures/:set?' },
  /** What every brief says about the office. */
  office: { path: 'office' },
  tasks: ofAssessment('tasks'),
  history: ofAssessment('history'),
  profile: ofAssessment('profile'),
  /** Yearly facts of the cluster from a table. */
  'facts-import': ofAssessment('facts-import'),
  type: ofAssessment('type'),
  indicators: {
    path: 'assessments/:assessment/indicators/:dimension',
    query: ['scan', 'item', 'check'],
  },
  diagnosis: ofAssessment('diagnosis'),
  priorities: ofAssessment('priorities'),
  assessors: ofAssessment('assessors'),
  plan: ofAssessment('plan'),
  'plan-options': ofAssessment('plan-options'),
  robustness: ofAssessment('robustness'),
  'cross-checks': ofAssessment('cross-checks'),
  brief: ofAssessment('brief'),
  meeting: ofAssessment('meeting'),
} as const satisfies Readonly<Record<string, Address>>;

export type ScreenName = keyof typeof addresses;

type Parameter<Segment> = Segment extends `:${infer Name}?`
  ? { readonly [Field in Name]?: string }
  : Segment extends `:${infer Name}`
    ? { readonly [Field in Name]: string }
    : unknown;

type Parameters<Path> = Path extends `${infer Segment}/${infer Rest}`
  ? Parameter<Segment> & Parameters<Rest>
  : Parameter<Path>;

type Query<Given> = Given extends { readonly query: readonly (infer Field extends QueryField)[] }
  ? { readonly [Each in Field]?: NonNullable<ReturnType<(typeof queryFields)[Each]>> }
  : unknown;

/** The place of one screen: its name and what its address says besides. */
export type RouteOf<Name extends ScreenName> = {
  [Each in Name]: { readonly name: Each } & Parameters<(typeof addresses)[Each]['path']> &
    Query<(typeof addresses)[Each]>;
}[Name];

/** Where the window is. */
export type Route = RouteOf<ScreenName>;

type Fields = Readonly<Record<string, string | boolean | undefined>>;

const home: Route = { name: 'clusters' };
const parameterName = (segment: string): string => segment.replaceAll(/[:?]/g, '');

/** The address of a place, to be used in links. */
export function href(route: Route): string {
  const { query = [] }: Address = addresses[route.name];
  const given: Fields = route;
  const fields = query.flatMap((field) => {
    const value = given[field];
    const text = typeof value === 'boolean' ? '1' : (value ?? '');
    // What would be read as something else is the rule, and the rule is not written.
    return value !== undefined && queryFields[field](text) === value ? [[field, text]] : [];
  });
  return `#/${pathOf(route)}${fields.length === 0 ? '' : `?${new URLSearchParams(fields).toString()}`}`;
}

function pathOf(route: Route): string {
  const { path }: Address = addresses[route.name];
  const given: Fields = route;
  return path
    .split('/')
    .map((segment) => (segment.startsWith(':') ? given[parameterName(segment)] : segment))
    .filter(Boolean)
    .join('/');
}

/** Two routes with the same key are the same page: moving between them keeps focus and scroll position. */
export const pageKey = (route: Route): string =>
  `${pathOf(route)}${'check' in route && route.check ? ' check' : ''}`;

/** Reads an address; one that leads nowhere leads home. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const segments = path.split('/').filter(Boolean);
  for (const [name, address] of Object.entries<Address>(addresses)) {
    const parameters = readPath(address.path, segments);
    if (parameters !== null) {
      // Names and fields come from the row of the table from which the type of the route is made.
      return { name, ...parameters, ...readQuery(address, search) } as Route;
    }
  }
  return home;
}

/** The fields that a pattern finds in an address; `null` where it does not fit. */
function readPath(pattern: string, segments: readonly string[]): Fields | null {
  const expected = pattern.split('/');
  if (segments.length > expected.length) {
    return null;
  }
  const fields: Record<string, string> = {};
  for (const [at, part] of expected.entries()) {
    const segment = segments[at];
    if (part.startsWith(':') && segment !== undefined) {
      fields[parameterName(part)] = segment;
    } else if (segment !== part && !part.endsWith('?')) {
      return null;
    }
  }
  return fields;
}

function readQuery({ query = [] }: Address, search: string): Fields {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    query.flatMap((field) => {
      const text = given.get(field);
      const value = text === null ? undefined : queryFields[field](text);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
