import type { CombinedRating } from '../../../core/group/combineRatings.ts';
import type { CombinedAcceptance } from '../../../core/group/combineAcceptance.ts';
import type { AgreedLevels } from '../../../core/group/groupAnswers.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { quantityWithUnit } from '../../../core/text/quantity.ts';
import { quantityScore } from '../../../core/scoring/valueFunction.ts';
import { href } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { GroupDesk } from './groupDesk.svelte.ts';

type Level = NonNullable<Rating['level']>;

/** One answer of the group as the table shows it. */
export interface DiscussedRow {
  readonly part: keyof AgreedLevels;
  readonly id: string;
  readonly name: string;
  readonly link: string;
  readonly isDisputed: boolean;
  /** Each answer that was given, lowest first, with who gave it; `place` 0–1 on the scale, `null` off it. */
  readonly answers: readonly {
    readonly text: string;
    readonly names: readonly string[];
    readonly place: number | null;
  }[];
  readonly difference: number;
  /** The level of the median where one can be agreed on in its place; else the combined answer in words. */
  readonly taken: Level | null;
  readonly takenText: string;
}

const levelPlace = (level: number): number => (level - 1) / 4;

/** All answers of the group: those to be discussed first, the farthest apart foremost, then as the knowledge base has them. */
export function discussedRows(desk: GroupDesk, workspace: Workspace, assessment: string): DiscussedRow[] {
  const rows = [
    ...desk.answers.ratings.map((entry) => ratingRow(entry, { desk, workspace, assessment })),
    ...desk.answers.acceptance.map((entry) => acceptanceRow(entry, { desk, workspace, assessment })),
  ];
  const urgency = ({ isDisputed, difference }: DiscussedRow) => (isDisputed ? 1 + difference : 0);
  return rows.toSorted((a, b) => urgency(b) - urgency(a));
}

interface Scene {
  readonly desk: GroupDesk;
  readonly workspace: Workspace;
  readonly assessment: string;
}

function ratingRow(entry: CombinedRating, { desk, workspace, assessment }: Scene): DiscussedRow {
  const indicator = workspace.index.indicators.get(entry.indicator);
  const given = entry.given.map(({ member, rating }) => ({
    name: desk.names[member] ?? '',
    text: answerText(rating, entry.indicator, workspace),
    place: placeOf(rating, entry.indicator, workspace),
  }));
  const hasLevels = entry.given.some(({ rating }) => rating.level !== undefined);
  return {
    part: 'ratings',
    id: entry.indicator,
    name: indicator ? workspace.say(indicator.name) : entry.indicator,
    link: href({
      name: 'indicators',
      assessment,
      dimension: indicator?.dimension ?? '',
      item: entry.indicator,
    }),
    isDisputed: entry.isDisputed,
    answers: grouped(given),
    difference: entry.difference,
    taken: hasLevels ? (entry.combined.level ?? null) : null,
    takenText: answerText(entry.combined, entry.indicator, workspace),
  };
}

function acceptanceRow(entry: CombinedAcceptance, { desk, workspace, assessment }: Scene): DiscussedRow {
  const measure = workspace.index.measures.get(entry.measure);
  const levelText = (level: number) => workspace.t('assessors.level', { level });
  const given = entry.given.map(({ member, level }) => ({
    name: desk.names[member] ?? '',
    text: levelText(level),
    place: levelPlace(level),
  }));
  return {
    part: 'acceptance',
    id: entry.measure,
    name: workspace.t('assessors.acceptanceOf', {
      name: measure ? workspace.say(measure.title) : entry.measure,
    }),
    link: href({ name: 'plan', assessment }),
    isDisputed: entry.isDisputed,
    answers: grouped(given),
    difference: entry.difference,
    taken: entry.level,
    takenText: levelText(entry.level),
  };
}

interface Given {
  readonly name: string;
  readonly text: string;
  readonly place: number | null;
}

/** Equal answers together with those who gave them, lowest first, what is off the scale last. */
function grouped(given: readonly Given[]): DiscussedRow['answers'] {
  return [...Map.groupBy(given, ({ text }) => text)]
    .map(([text, same]) => ({
      text,
      names: same.map(({ name }) => name),
      place: same[0]?.place ?? null,
    }))
    .sort((a, b) => (a.place ?? 2) - (b.place ?? 2));
}

function answerText(rating: Rating, id: string, { t, index, format, textLanguage }: Workspace): string {
  if (rating.level !== undefined) {
    return t('assessors.level', { level: rating.level });
  }
  const indicator = index.indicators.get(id);
  if (rating.value !== undefined && indicator?.kind === 'quantitative') {
    return quantityWithUnit(format.number(rating.value), indicator.unit, textLanguage);
  }
  return t(rating.notApplicable ? 'assessors.notApplicable' : 'assessors.unknown');
}

function placeOf(rating: Rating, id: string, { index }: Workspace): number | null {
  const indicator = index.indicators.get(id);
  if (rating.value !== undefined && indicator?.kind === 'quantitative') {
    return quantityScore(indicator, rating.value) / 100;
  }
  return rating.level === undefined ? null : levelPlace(rating.level);
}
