import { AppError } from '../../../../core/base/errors.ts';
import type { Reason } from '../../../../core/base/reasons.ts';
import type { BundleDecisions, Choice, Standing } from '../../../../core/exchange/bundlePreview.ts';
import { wishFor } from '../../../../core/exchange/importForecast.ts';
import type { Judgement } from './judgeBundle.ts';

interface Open {
  readonly id: string;
  readonly standing: Standing;
  readonly choices: readonly Choice[];
}

/** What becomes of one thing; nothing has to become of one that is the same. */
export type Fate = 'add' | 'leave' | 'same' | 'replace' | 'copy';

const fates = { mine: 'leave', theirs: 'replace', both: 'copy' } as const satisfies Record<Choice, Fate>;

/**
 * What becomes of a cluster or an assessment of a bundle.
 *
 * What is new comes in unless it is named with `mine`. Throws `invalid-input` for what differs or was deleted here and is
 * not decided, or is decided as it cannot be.
 */
export function fateOf(
  kind: 'clusters' | 'assessments',
  { id, standing, choices }: Open,
  decisions: BundleDecisions,
): Fate {
  const named = decisions[kind][id];
  if (standing === 'new') {
    return named === 'mine' ? 'leave' : 'add';
  }
  if (standing === 'same') {
    return 'same';
  }
  const choice = named ?? wishFor({ standing }, decisions.otherwise);
  if (choice === undefined) {
    throw undecided(`${kind}.${id}`, { reason: 'missing' });
  }
  if (!choices.includes(choice)) {
    throw undecided(`${kind}.${id}`, { reason: 'not-one-of', choices });
  }
  return standing === 'deleted' && choice === 'theirs' ? 'add' : fates[choice];
}

/** Decisions about what is not in the bundle are a mistake. */
export function checkNames(decisions: BundleDecisions, judgement: Judgement): void {
  for (const kind of ['clusters', 'assessments'] as const) {
    const unknown = Object.keys(decisions[kind]).find((id) => !judgement[kind].has(id));
    if (unknown !== undefined) {
      throw undecided(`${kind}.${unknown}`, { reason: 'not-known' });
    }
  }
}

const undecided = (path: string, reason: Reason): AppError =>
  new AppError('invalid-input', `${path}: ${reason.reason}`, { path, ...reason });
