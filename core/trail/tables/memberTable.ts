import { canonicalJson } from '../../base/canonicalJson.ts';
import type { Member, Rating } from '../../model/assessment.ts';
import type { Statement, StatementPart, ToldRow } from '../statement.ts';
import { readComposite, type TableWords } from '../tableWords.ts';
import { indicatorName, measureName, numberText, type TrailWords } from '../trailWords.ts';

/** One assessor as a row held him or her; `member` is `null` where the answers were too long for the trail. */
interface Assessor {
  readonly name: string;
  readonly member: Member | null;
}

function assessorsOn(words: TrailWords, rows: readonly ToldRow[], side: 'before' | 'after'): Assessor[] {
  return rows.flatMap((row) => {
    const cells = row[side];
    if (cells === null) {
      return [];
    }
    // Written from a checked list of members.
    const member = readComposite(cells['content']) as Member | null;
    const { name = '', unit = '' } = member?.assessor ?? {};
    const number = Number(row.key['position'] ?? 0);
    const known = [name, unit].filter(Boolean).join(words.t('brief.comma'));
    return [{ name: known || words.t('trail.assessorNumber', { number }), member }];
  });
}

/** Places in the group mean nothing: an assessor is known by name and unit. */
function tellMembers(words: TrailWords, rows: readonly ToldRow[]): Statement[] {
  const before = assessorsOn(words, rows, 'before');
  const after = assessorsOn(words, rows, 'after');
  const of = (list: readonly Assessor[], name: string) => list.find((each) => each.name === name);
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name): Statement[] => {
    const [old, now] = [of(before, name), of(after, name)];
    const subject = words.t('briefCheck.member', { name });
    if (old === undefined || now === undefined) {
      return [{ group: 'members', subject, kind: old === undefined ? 'new' : 'gone', parts: [] }];
    }
    const parts = differences(words, old.member, now.member);
    return parts.length === 0 ? [] : [{ group: 'members', subject, kind: 'changed', parts }];
  });
}

function differences(words: TrailWords, old: Member | null, now: Member | null): StatementPart[] {
  if (old === null || now === null) {
    return [{ field: words.t('trail.content'), before: null, after: words.t('trail.tooLong') }];
  }
  const isSame = canonicalJson(old.priorities ?? null) === canonicalJson(now.priorities ?? null);
  return [
    ...entries(old.ratings, now.ratings, {
      field: (id) => indicatorName(words, id),
      say: (rating) => ratingText(words, rating),
    }),
    ...entries(old.acceptance ?? {}, now.acceptance ?? {}, {
      field: (id) => words.t('briefCheck.acceptance', { measure: measureName(words, id) }),
      say: String,
    }),
    ...(isSame
      ? []
      : [{ field: words.t('frame.priorities'), before: null, after: words.t('trail.otherPriorities') }]),
  ];
}

function entries<Value>(
  old: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
  { field, say }: { readonly field: (id: string) => string; readonly say: (value: Value) => string },
): StatementPart[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((id) => {
    const [was, is] = [old[id], now[id]].map((value) => (value === undefined ? null : say(value)));
    return was === is ? [] : [{ field: field(id), before: was ?? null, after: is ?? null }];
  });
}

function ratingText(words: TrailWords, rating: Rating): string {
  const { t } = words;
  const { level, value, grade = '', source = '', date = '', note = '' } = rating;
  const said =
    level !== undefined
      ? t('briefCheck.level', { level: String(level) })
      : value !== undefined
        ? numberText(words, value)
        : t(rating.unknown === true ? 'briefCheck.notEnough' : 'briefCheck.notApplicable');
  const evidence = grade === '' ? '' : t('common.evidence', { grade });
  return [said, evidence, source, date, note].filter(Boolean).join(t('brief.comma'));
}

/** The assessors of a group, each with answers of his or her own. */
export const memberTable = {
  member: { group: 'members', columns: ['assessment_id', 'position', 'content'], tell: tellMembers },
} as const satisfies Record<string, TableWords>;
