import type { TableTarget } from '../../../core/table/preview/settings.ts';

/** Where a table of some kind goes as long as nobody has said whose it is. */
export function emptyTarget(kind: TableTarget['kind']): TableTarget {
  switch (kind) {
    case 'facts':
      return { kind, cluster: null };
    case 'actions':
      return { kind, assessment: null };
    case 'reference':
      return { kind, area: null, totalOf: null };
    case 'clusters':
      return { kind };
  }
}

/** Whether it is said whose a table is. */
export function isAimed(target: TableTarget): boolean {
  switch (target.kind) {
    case 'facts':
      return target.cluster !== null;
    case 'actions':
      return target.assessment !== null;
    case 'reference':
      return target.area !== null;
    case 'clusters':
      return true;
  }
}
