import { combineOf } from '../knowledge/meaning.ts';
import type { Cause, FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type {
  CauseResult,
  Interval,
  NotJudgedCause,
  ProblemResult,
  ScoredIndicator,
  TypeResult,
} from '../model/diagnosisResult.ts';
import {
  evidenceFor,
  evidenceSpread,
  isSufficient,
  isSufficientFor,
  reaches,
  severityOf,
} from './severity.ts';

type DiagnosedCause = Omit<CauseResult, keyof Interval | 'inTopFive' | 'rank'> & Standing;
type DiagnosedProblem = Omit<ProblemResult, keyof Interval | 'rank'> & Standing;
type UnjudgedCause = Pick<NotJudgedCause, 'id' | 'secondary' | 'factor' | 'open'>;

/** What decides between two that are as severe. */
export interface Standing {
  /** How wide the evidence is, in levels. */
  readonly spread: number;
  /** Place in the paper. */
  readonly place: number;
}

export interface Diagnosis {
  /** Most severe first; of equals the one with better evidence, then in the order of the paper. */
  readonly causes: readonly DiagnosedCause[];
  /** Causes of the types that have too little evidence, in the order of the paper. */
  readonly notJudged: readonly UnjudgedCause[];
  readonly problems: readonly DiagnosedProblem[];
}

/** A formation type in use, and the share with which it takes part. */
export interface TypeInUse {
  readonly type: FormationType;
  readonly share: number;
}

/** The types in use, each with the share with which it takes part. */
export const typesInUse = ({
  used,
  usedSecond,
  secondShare,
}: Pick<TypeResult, 'used' | 'usedSecond' | 'secondShare'>): TypeInUse[] => [
  ...(used === null ? [] : [{ type: used, share: 1 }]),
  ...(usedSecond === null ? [] : [{ type: usedSecond, share: secondShare }]),
];

/** Severities this close are equal. */
const rounding = 1e-9;

export const betterEvidenceFirst = (a: Standing, b: Standing): number =>
  Math.abs(a.spread - b.spread) > rounding ? a.spread - b.spread : a.place - b.place;

const worstFirst = (
  a: Standing & { readonly severity: number },
  b: Standing & { readonly severity: number },
): number =>
  Math.abs(a.severity - b.severity) > rounding ? b.severity - a.severity : betterEvidenceFirst(a, b);

/** What the severity of a cause is multiplied by: the most that one of the types gives it; 0 where none does. */
function reachOf(kb: KnowledgeBase, cause: Cause, types: readonly TypeInUse[]) {
  const factors = types.map(({ type, share }) => {
    const isDirect = cause.types.includes(type);
    const reach = isDirect ? 1 : cause.alsoTypes.includes(type) ? kb.scoring.severity.alsoTypeFactor : 0;
    return share * reach;
  });
  return {
    factor: Math.max(0, ...factors),
    secondary: !types.some(({ type }) => cause.types.includes(type)),
  };
}

type Indicators = ReadonlyMap<string, ScoredIndicator>;

function diagnoseCauses(
  kb: KnowledgeBase,
  indicators: Indicators,
  types: readonly TypeInUse[],
): Pick<Diagnosis, 'causes' | 'notJudged'> {
  const { raisedAt, severeAt } = kb.scoring.severity;
  const causes: DiagnosedCause[] = [];
  const notJudged: UnjudgedCause[] = [];
  for (const [place, cause] of kb.causes.causes.entries()) {
    const { factor, secondary } = reachOf(kb, cause, types);
    const { id } = cause;
    const evidence = evidenceFor(cause.evidence, indicators);
    if (factor > 0 && isSufficientFor(kb, cause, evidence)) {
      const severity = factor * severityOf(evidence, combineOf(cause));
      const standing = { spread: evidenceSpread(kb, cause.evidence, indicators), place };
      const [raised, severe] = [reaches(severity, raisedAt), reaches(severity, severeAt)];
      causes.push({ id, severity, raised, severe, secondary, factor, evidence, ...standing });
    } else if (factor > 0 && applies(cause, indicators)) {
      notJudged.push({ id, secondary, factor, open: openEvidence(cause, indicators) });
    }
  }
  return { causes: causes.sort(worstFirst), notJudged };
}

/** A cause of which everything that would show it has been said not to apply does not apply itself. */
const applies = ({ evidence }: Cause, indicators: Indicators): boolean =>
  evidence.length === 0 ||
  evidence.some(({ indicator }) => indicators.get(indicator)?.state !== 'not-applicable');

const openEvidence = ({ evidence }: Cause, indicators: Indicators): string[] =>
  evidence.map(({ indicator }) => indicator).filter((id) => indicators.get(id)?.state === 'unknown');

/**
 * Causes and problems of the formation types in use, from the answered evidence alone.
 *
 * What reaches none of the types is not reported; a cause with too little evidence is named as not judged. A problem's
 * severity comes from its own evidence; the causes behind it are its raised causes, most severe first.
 */
export function diagnose(kb: KnowledgeBase, indicators: Indicators, types: readonly TypeInUse[]): Diagnosis {
  const { causes, notJudged } = diagnoseCauses(kb, indicators, types);
  const raised = causes.filter((cause) => cause.raised).map((cause) => cause.id);
  const problems = kb.problems.problems
    .flatMap((problem, place) => {
      const evidence = evidenceFor(problem.evidence, indicators);
      if (!types.some(({ type }) => problem.types.includes(type)) || !isSufficient(kb, evidence)) {
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
          spread: evidenceSpread(kb, problem.evidence, indicators),
          place,
        },
      ];
    })
    .sort(worstFirst);
  return { causes, notJudged, problems };
}
