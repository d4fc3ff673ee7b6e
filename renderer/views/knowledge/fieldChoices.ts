import type { KnowledgeEntry } from '../../../core/knowledge/editContent.ts';
import { nameOf } from '../../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import {
  type Text,
  actorIds,
  costClassIds,
  formationTypeIds,
  horizonIds,
  stageIds,
} from '../../../core/knowledge/schema.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { Option } from './fieldKinds.ts';

export type Words = Pick<Workspace, 't' | 'say'>;

export type Choices = ReturnType<typeof choicesOf>;

/** Choices that are words of the method, not entries. */
type ChoiceKey =
  | 'strong'
  | 'partial'
  | 'lead'
  | 'support'
  | 'hard'
  | 'soft'
  | 'core'
  | 'supporting'
  | 'context'
  | 'higher'
  | 'lower'
  | 'adopted'
  | 'to-calibrate'
  | 'mean'
  | 'all'
  | 'lack'
  | 'presence';

/** What the choices of a form offer, named in the language of the screen. */
export function choicesOf(content: KnowledgeContent, { t, say }: Words) {
  const named = (entries: readonly { readonly id: string; readonly name: Text }[]): readonly Option[] =>
    entries.map(({ id, name }) => ({ value: id, label: say(name) }));
  const entries = (list: readonly KnowledgeEntry[]): readonly Option[] =>
    list.map((entry) => ({ value: entry.id, label: say(nameOf(entry)) }));
  const { countermeasures: catalogue, instrument, stages } = content;
  const within = <Id extends string>(ids: readonly Id[], options: readonly Option[]) =>
    ids.flatMap((id) => options.filter(({ value }) => value === id));
  return {
    families: named(catalogue.families),
    types: within(formationTypeIds, named(instrument.formationTypes)),
    stages: within(stageIds, named(stages.stages)),
    horizons: within(horizonIds, named(catalogue.horizons)),
    costs: within(
      costClassIds,
      catalogue.costClasses.map(({ id, meaning }) => ({ value: id, label: say(meaning) })),
    ),
    actors: within(actorIds, named(catalogue.actors)),
    dimensions: named(instrument.dimensions),
    causes: entries(content.causes.causes),
    indicators: entries(instrument.indicators),
    measures: entries(catalogue.countermeasures),
    purposes: [
      { value: 'evidence', label: t('knowledge.purposeEvidence') },
      { value: 'context', label: t('knowledge.purposeContext') },
    ],
    sourceKinds: [
      { value: 'paper', label: t('knowledge.sourcePaper') },
      { value: 'reference', label: t('knowledge.sourceReference') },
    ],
    of: (...keys: readonly ChoiceKey[]): readonly Option[] =>
      keys.map((key) => ({ value: key, label: t(`knowledge.${key}`) })),
  };
}
