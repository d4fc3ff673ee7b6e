import { grouped } from '../../../core/base/typed/grouped.ts';
import { exactMoney } from '../../../core/text/exactMoney.ts';
import { quantityWithUnit } from '../../../core/text/quantity.ts';
import { type FactId, factCatalogue, factIds, isMoneyFact } from '../../../core/model/facts/catalogue.ts';
import { millionsOf, recognitionMoney, shownValue } from '../../../core/model/facts/shownValue.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Outcome, Step } from '../../state/changes/step.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { fieldName } from './fieldNames.ts';

/** The most characters of a value in a line. */
const longest = 40;

/** What is at the end of a way of steps: the number, the text, the level; empty where there is nothing to say. */
function shortValue(workspace: Workspace, field: string, value: unknown): string {
  const { t, say, index, textLanguage } = workspace;
  if (typeof value === 'number') {
    return numberWords(workspace, field, value);
  }
  if (typeof value === 'boolean') {
    return t(value ? 'changes.yes' : 'changes.no');
  }
  if (typeof value === 'string') {
    const stage = [...index.stages.values()].find(({ id }) => id === value);
    const text = stage ? say(stage.name) : value.trim();
    const shown = [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
    return textLanguage === 'zh' ? `“${shown}”` : `"${shown}"`;
  }
  return '';
}

/** A number as its field shows it: money and yearly facts with their unit, a year without commas. */
function numberWords(workspace: Workspace, field: string, value: number): string {
  const { t, format, textLanguage } = workspace;
  if (planMoney.test(field)) {
    return exactMoney(t, value);
  }
  if (isProfileMoney(workspace, field)) {
    return exactMoney(t, millionsOf(value));
  }
  const fact = factOf(field);
  if (fact !== null) {
    const { unit } = factCatalogue[fact];
    return quantityWithUnit(grouped(shownValue(unit, textLanguage, value)), unit, textLanguage);
  }
  return field === 'foundedYear' ? String(value) : format.number(value);
}

/** The yearly fact that a field is, `facts/output:2025`. */
function factOf(field: string): FactId | null {
  const [part, key = ''] = field.split('/');
  const id = part === 'facts' ? key.split(':')[0] : undefined;
  return factIds.find((fact) => fact === id) ?? null;
}

/** Sums of the plan, in million CNY. */
const planMoney = /^(?:plan\/(?:budget|phaseBudgets|yearBudgets|costsByYear)|costs)(?:\/|$)/u;

/** Whether a field is a sum of the profile: a yearly fact or one for recognition. */
function isProfileMoney({ knowledge }: Workspace, field: string): boolean {
  const [part, key = ''] = field.split('/');
  return part === 'recognition'
    ? knowledge.recognition.fields.some(({ id, unit }) => id === key && unit === recognitionMoney)
    : part === 'facts' && isMoneyFact(key.split(':')[0] ?? '');
}

/** The parts of a value by which its change is told; a value without a part of its own is its only one. */
const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? // Any object can be read part by part.
      (value as Readonly<Record<string, unknown>>)
    : { '': value };

/** Of a yearly fact the value tells what was changed, which stands behind its year; the year is in its name already. */
const valueFirst = (keys: readonly string[]): readonly string[] => [
  ...keys.filter((key) => key === 'value'),
  ...keys.filter((key) => key !== 'value'),
];

/** The first part that differs between two values: of a rating the level, or else the note that was typed. */
function tellingPart(before: unknown, after: unknown): readonly [unknown, unknown] {
  const [from, to] = [partsOf(before), partsOf(after)];
  const isTellable = (value: unknown) => value === undefined || typeof value !== 'object';
  const key = valueFirst([...new Set([...Object.keys(from), ...Object.keys(to)])]).find(
    (part) => part !== '' && from[part] !== to[part] && isTellable(from[part]) && isTellable(to[part]),
  );
  return key === undefined ? [from[''], to['']] : [from[key], to[key]];
}

/** A value as the official knows it; `null` where words for it would be longer than the field. */
function valueWords(workspace: Workspace, field: string, value: unknown): string | null {
  const { t } = workspace;
  if (value === undefined || value === null || value === '') {
    return t(field === 'plan/budget' ? 'plan.budgetNone' : 'changes.empty');
  }
  if (typeof value === 'object' && 'unknown' in value) {
    return t('indicators.unknown');
  }
  if (typeof value === 'object' && 'notApplicable' in value) {
    return t('indicators.notApplicable');
  }
  const first = Object.values(partsOf(value)).find((part) => shortValue(workspace, field, part) !== '');
  return first === undefined ? null : shortValue(workspace, field, first);
}

/** Two values of a field told apart by the first part in which they differ; `null` where words would be too long. */
export const valuePair = (
  workspace: Workspace,
  field: string,
  values: readonly [unknown, unknown],
): readonly (string | null)[] => tellingPart(...values).map((value) => valueWords(workspace, field, value));

/** One field with its value before and after: "Budget 25 → 15". */
function oneChange(workspace: Workspace, subject: string, { field, before, after }: FieldChange): string {
  const name = fieldName(workspace, subject, field);
  const [from = null, to = null] = valuePair(workspace, field, [before, after]);
  const isMember = /^plan\/(?:must|mustNot)\//u.test(field);
  return from === null || to === null || from === to || isMember
    ? name
    : workspace.t('changes.fromTo', { name, from, to });
}

/** What a list of changes is about. */
export function changesWords(workspace: Workspace, subject: string, changes: readonly FieldChange[]): string {
  const [first] = changes;
  if (first === undefined) {
    return '';
  }
  const what = oneChange(workspace, subject, first);
  return changes.length === 1 ? what : workspace.t('changes.andMore', { what, more: changes.length - 1 });
}

function stepWords(workspace: Workspace, step: Step, way: 'back' | 'again'): string {
  if (step.label !== undefined) {
    // A sentence becomes a part of another one.
    return step.label().replace(/[.。]$/u, '');
  }
  if (step.changes.length === 0) {
    return workspace.t('changes.besideFields');
  }
  const changes =
    way === 'again'
      ? step.changes
      : step.changes.map(({ field, before, after }) => ({ field, before: after, after: before }));
  return changesWords(workspace, step.subject, changes);
}

/** What the line at the foot says after Undo or Redo. `pageName` names a page by its key. */
export function outcomeWords(
  workspace: Workspace,
  outcome: Outcome,
  { wanted, pageName }: { wanted: 'undo' | 'redo'; pageName: (page: string) => string },
): string {
  const { t } = workspace;
  switch (outcome.kind) {
    case 'nothing':
      return t(wanted === 'undo' ? 'changes.nothingToUndo' : 'changes.nothingToRedo');
    case 'undone':
      return t('changes.undone', { what: stepWords(workspace, outcome.step, 'back') });
    case 'redone':
      return t('changes.redone', { what: stepWords(workspace, outcome.step, 'again') });
    case 'failed':
      return t('changes.failed', {
        what: stepWords(workspace, outcome.step, 'again'),
        reason: workspace.describe(outcome.error),
      });
    case 'overtaken': {
      const what = stepWords(workspace, outcome.step, 'again');
      const { by } = outcome;
      if (by === null) {
        return t('changes.overtaken', { what });
      }
      return by.page === null || pageName(by.page) === ''
        ? t(by.page === null ? 'changes.overtakenElsewhere' : 'changes.overtaken', { what })
        : t('changes.overtakenOnPage', { what, page: pageName(by.page) });
    }
  }
}
