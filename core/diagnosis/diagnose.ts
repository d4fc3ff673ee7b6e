import { compareKeys } from '../base/collation.ts';
import type { Cause, FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type { CauseResult, Interval, ProblemResult, ScoredIndicator } from '../model/evaluation.ts';
import { combineOf } from '../knowledge/meaning.ts';
import { evidenceFor, isSufficient, isSufficientFor, reaches, severityOf } from './severity.ts';

type DiagnosedCause = Omit<CauseResult, keyof Interval | 'inTopFive'>;
type DiagnosedProblem = Omit<ProblemResult, keyof Interval>;

export interface Diagnosis {
  /** Most severe first; ties by id. */
  readonly causes: readonly DiagnosedCause[];
  readonly problems: readonly DiagnosedProblem[];
}

interface Judged {
  readonly id: string;
  readonly severity: number;
}

const worstFirst = (a: Judged, b: Judged): number => b.severity - a.severity || compareKeys(a.id, b.id);

/** How a cause reaches the types in use; `null` when it does not. */
function reachOf(cause: Cause, types: readonly FormationType[]): 'direct' | 'secondary' | null {
  if (types.some((type) => cause.types.includes(type))) {
    return 'direct';
  }
  return types.some((type) => cause.alsoTypes.includes(type)) ? 'secondary' : null;
}

/** What the severity of a cause is multiplied by when it reaches the type only through `alsoTypes`. */
export const reachFactor = (kb: KnowledgeBase, { secondary }: { secondary: boolean }): number =>
  secondary ? kb.scoring.severity.alsoTypeFactor : 1;

function diagnoseCauses(
  kb: KnowledgeBase,
  indicators: ReadonlyMap<string, ScoredIndicator>,
  types: readonly FormationType[],
): DiagnosedCause[] {
  const { raisedAt, severeAt } = kb.scoring.severity;
  return kb.causes.causes
    .flatMap((cause) => {
      const reach = reachOf(cause, types);
      const evidence = evidenceFor(cause.evidence, indicators);
      if (reach === null || !isSufficientFor(kb, cause, evidence)) {
        return [];
      }
      const secondary = reach === 'secondary';
      const severity = reachFactor(kb, { secondary }) * severityOf(evidence, combineOf(cause));
      const raised = reaches(severity, raisedAt);
      return [{ id: cause.id, severity, raised, severe: reaches(severity, severeAt), secondary, evidence }];
    })
    .sort(worstFirst);
}

/**
 * Causes and problems of the formation types in use, from the answered evidence alone.
 *
 * What reaches none of the types, or has too little evidence, is not reported. A problem's severity comes from its
 * own evidence; the causes behind it are its raised causes, most severe first.
 */
export function diagnose(
  kb: KnowledgeBase,
  indicators: ReadonlyMap<string, ScoredIndicator>,
  types: readonly FormationType[],
): Diagnosis {
  const causes = diagnoseCauses(kb, indicators, types);
  const raised = causes.filter((cause) => cause.raised).map((cause) => cause.id);
  const problems = kb.problems.problems
    .flatMap((problem) => {
      const evidence = evidenceFor(problem.evidence, indicators);
      if (!types.some((type) => problem.types.includes(type)) || !isSufficient(kb, evidence)) {
        return [];
      }
      const severity = severityOf(evidence);
      return [
        {
          id: problem.id,
          severity,
          raised: reaches(severity, kb.scoring.severity.raisedAt),
          causes: raised.filter((cause) => problem.causes.includes(cause)),
          evidence,
        },
      ];
    })
    .sort(worstFirst);
  return { causes, problems };
}
