import type { BriefContext } from './briefContext.ts';

/** Whether so little is answered that what was found says more about the answers than about the cluster. */
export const tooFewAnswered = ({ evaluation, kb }: Pick<BriefContext, 'evaluation' | 'kb'>): boolean =>
  evaluation.type.used === null || evaluation.coverage < kb.scoring.coverage.composite;
