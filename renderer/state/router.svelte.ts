import type { Scan } from '../../core/journey/questions.ts';
import { readQuery, writeQuery } from './addressQuery.ts';

/** The steps of an assessment that are one page each. */
export const stepPages = [
  'tasks',
  'profile',
  'type',
  'diagnosis',
  'priorities',
  'assessors',
  'plan',
  'plan-options',
  'robustness',
  'cross-checks',
  'brief',
] as const;
type StepPage = (typeof stepPages)[number];

/** Where the window is. Every page has an address, so that Back, reload and a second window find it again. */
export type Route =
  | { readonly name: 'clusters' }
  | { readonly name: 'follow-up' }
  /** A printed brief against the present. */
  | { readonly name: 'check' }
  /** The reader of the method: a part of it, and an entry of that part. */
  | { readonly name: 'method'; readonly part?: string; readonly item?: string }
  /** The bureau's own knowledge base: its versions, a part under edit, an entry of that part. */
  | { readonly name: 'knowledge'; readonly part?: string; readonly item?: string }
  /** A cluster without an assessment: its profile and the start of one. */
  | { readonly name: 'cluster'; readonly cluster: string }
  | { readonly name: StepPage; readonly assessment: string; readonly scan?: Scan }
  | {
      readonly name: 'indicators';
      readonly assessment: string;
      readonly dimension: string;
      readonly scan?: Scan;
      /** The indicator to open. */
      readonly item?: string;
      /** The check list of the group instead of its questions. */
      readonly check?: boolean;
    };

const home: Route = { name: 'clusters' };

const isStepPage = (name: string): name is StepPage => (stepPages as readonly string[]).includes(name);

/** The address of a place, to be used in links. */
export function href(route: Route): string {
  switch (route.name) {
    case 'clusters':
    case 'follow-up':
    case 'check':
      return `#/${route.name}`;
    case 'method':
    case 'knowledge':
      return `#/${[route.name, route.part, route.item].filter(Boolean).join('/')}`;
    case 'cluster':
      return `#/clusters/${route.cluster}`;
    case 'indicators': {
      const path = `#/assessments/${route.assessment}/indicators/${route.dimension}`;
      return (
        path + writeQuery({ scan: named(route.scan), item: route.item, check: route.check ? '1' : undefined })
      );
    }
    default:
      return `#/assessments/${route.assessment}/${route.name}${writeQuery({ scan: named(route.scan) })}`;
  }
}

/** Only the quick scan is written: all indicators are the rule. */
const named = (scan: Scan | undefined): string | undefined => (scan === 'quick' ? scan : undefined);

/** Reads an address; one that leads nowhere leads home. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [place, id, step, dimension] = path.split('/');
  if (place === 'follow-up' || place === 'check') {
    return { name: place };
  }
  if (place === 'method' || place === 'knowledge') {
    return { name: place, ...(id ? { part: id } : {}), ...(step ? { item: step } : {}) };
  }
  if (place === 'clusters' && id) {
    return { name: 'cluster', cluster: id };
  }
  if (place !== 'assessments' || !id) {
    return home;
  }
  const fields = readQuery(search);
  const scan = fields.get('scan') === 'quick' ? { scan: 'quick' as const } : {};
  if (step === 'indicators' && dimension) {
    const item = fields.get('item');
    return {
      name: 'indicators',
      assessment: id,
      dimension,
      ...scan,
      ...(item === undefined ? {} : { item }),
      ...(fields.has('check') ? { check: true } : {}),
    };
  }
  return step !== undefined && isStepPage(step) ? { name: step, assessment: id, ...scan } : home;
}

class Router {
  #route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.#route = parseRoute(location.hash)));
  }

  get route(): Route {
    return this.#route;
  }
}

/** Mirrors the address of the one window this page lives in. */
export const router = new Router();

/** Goes to a place, as a click on its link would. */
export function go(route: Route): void {
  location.hash = href(route);
}

/** Corrects the address of the present place without a step in the history. */
export function replace(route: Route): void {
  location.replace(href(route));
}
