import type { NextAnswer } from '../../../core/model/nextEvidence.ts';
import type { StageFigure } from '../../../core/model/stage.ts';
import { href } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What could be found out: its name, and the page on which it is entered. */
export interface EvidenceSubject {
  readonly name: string;
  readonly href: string;
}

const contextFigures = {
  'growth-gap': 'profile.growthGap',
  'lq-change': 'profile.lqChange',
  'years-since-founding': 'profile.founding',
  'margin-change': 'profile.marginChange',
  'earlier-decline': 'profile.earlierDecline',
} as const;

const isContextFigure = (figure: StageFigure): figure is keyof typeof contextFigures =>
  Object.hasOwn(contextFigures, figure);

export function indicatorSubject(workspace: Workspace, assessment: string, id: string): EvidenceSubject {
  const indicator = workspace.index.indicators.get(id);
  return {
    name: indicator ? workspace.say(indicator.name) : id,
    href: href({ name: 'indicators', assessment, dimension: indicator?.dimension ?? '', item: id }),
  };
}

/** A figure that the stage is judged by; figures that are indicators lead to their question, ratings to their dimension. */
export function figureSubject(
  workspace: Workspace,
  assessment: string,
  { figure, dimension = null }: { readonly figure: StageFigure; readonly dimension?: string | null },
): EvidenceSubject {
  const { t, say, index } = workspace;
  if (isContextFigure(figure)) {
    return { name: t(contextFigures[figure]), href: href({ name: 'profile', assessment }) };
  }
  if (figure === 'ratings') {
    const known = index.dimensions.get(dimension ?? '');
    return {
      name: t('diagnosis.ratingsOf', { name: known ? say(known.name) : (dimension ?? '') }),
      href: href({ name: 'indicators', assessment, dimension: dimension ?? '' }),
    };
  }
  return indicatorSubject(workspace, assessment, figure);
}

export const subjectOf = (
  workspace: Workspace,
  assessment: string,
  subject: NextAnswer['subject'],
): EvidenceSubject =>
  subject.kind === 'indicator'
    ? indicatorSubject(workspace, assessment, subject.indicator)
    : figureSubject(workspace, assessment, subject);
