import * as v from 'valibot';
import { withTextCheck } from '../base/changedSchema.ts';
import { checkKnowledgeBase } from './check.ts';
import { computedIndicators } from './computedIndicators.ts';
import { type KnowledgeContent, listsOf } from './parts.ts';
import { type KnowledgeProblem, collectingCheck } from './problem.ts';
import { schemaProblem } from './schemaProblem.ts';
import { KnowledgeBaseSchema } from './schema.ts';
import { longText, mostEntries, mostPlanMeasures } from './sizes.ts';

/** A version that is stored keeps its texts; one that is made or comes in has none with a character that is not taken. */
const ContentSchema = withTextCheck(v.omit(KnowledgeBaseSchema, ['version', 'hash']));

/**
 * Everything that is wrong with a version of a bureau's own, all at once, in the order of the parts.
 *
 * An empty list, apart from advice (`isAdvice`), means that `loadKnowledgeBase` takes the content. Where the form
 * itself is broken (a list where a text belongs), only that is listed: nothing more can be read.
 */
export function checkOwnVersion(content: unknown): readonly KnowledgeProblem[] {
  const parsed = v.safeParse(ContentSchema, content);
  const found = (parsed.issues ?? []).map(schemaProblem);
  if (!parsed.success && parsed.issues.some(breaksForm)) {
    return unique(found);
  }
  // The issues that are left concern values, not the form.
  const kb = content as KnowledgeContent;
  const { check, problems } = collectingCheck();
  checkKnowledgeBase(kb, check);
  return unique([...found, ...problems, ...checkSizes(kb), ...checkComputed(kb)]);
}

/** An entry that is not there or of another kind than the program reads; a wrong choice or an extra key can be read. */
const breaksForm = (issue: v.BaseIssue<unknown>): boolean =>
  issue.kind === 'schema' &&
  issue.type !== 'picklist' &&
  !(issue.type === 'strict_object' && issue.expected === 'never');

function checkSizes(kb: KnowledgeContent): KnowledgeProblem[] {
  const { check, problems } = collectingCheck();
  for (const [part, list] of listsOf(kb)) {
    const details = { most: mostEntries, count: list.length };
    check(list.length <= mostEntries, { code: 'too-many', part, item: '', field: '', details });
    for (const entry of list) {
      checkLengths(entry, (field, most) =>
        check(false, { code: 'too-long', part, item: entry.id, field, details: { most } }),
      );
    }
  }
  const measures = kb.countermeasures.countermeasures.length;
  const details = { count: measures, most: mostPlanMeasures };
  const place = { part: 'measures', item: '', field: '' } as const;
  check(measures <= mostPlanMeasures, { code: 'more-than-plan-numbers', ...place, details });
  return [...problems];
}

function checkLengths(value: unknown, report: (field: string, most: number) => void, at = ''): void {
  if (typeof value === 'string') {
    const most = longText(at);
    if (value.length > most) {
      report(at, most);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkLengths(item, report, at === '' ? key : `${at}.${key}`);
    }
  }
}

/** The profile computes these figures; without their indicator they would have no place. */
function checkComputed(kb: KnowledgeContent): KnowledgeProblem[] {
  const { check, problems } = collectingCheck();
  for (const id of computedIndicators) {
    const isThere = kb.instrument.indicators.some(
      (indicator) => indicator.id === id && indicator.kind === 'quantitative',
    );
    check(isThere, { code: 'computed-needed', part: 'indicators', item: id, field: '' });
  }
  return [...problems];
}

/** The schema and the checks can see the same thing, an empty text above all. */
function unique(problems: readonly KnowledgeProblem[]): readonly KnowledgeProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, part, item, field, details }) => {
    const of = details as { readonly id?: string; readonly type?: string } | undefined;
    const key = [code, part, item, field, of?.id ?? '', of?.type ?? ''].join('\n');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
