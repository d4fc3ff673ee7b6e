import type { Difference } from '../../../core/exchange/bundlePreview.ts';
import type { NameKey } from '../../../core/text/translate.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

interface FieldWords {
  readonly name: NameKey;
  /** Its entries are counted one by one. */
  readonly isCounted?: boolean;
}

/** What the fields are called in which a cluster or an assessment of a bundle differs from the one that is here. */
const fields: Readonly<Record<string, FieldWords>> = {
  name: { name: 'profile.name' },
  province: { name: 'profile.province' },
  city: { name: 'profile.city' },
  county: { name: 'profile.county' },
  divisionCode: { name: 'profile.divisionCode' },
  industry: { name: 'profile.industry' },
  industryCode: { name: 'profile.industryCode' },
  foundedYear: { name: 'profile.foundedYear' },
  paperType: { name: 'exchange.paperType' },
  recognition: { name: 'exchange.recognition', isCounted: true },
  facts: { name: 'exchange.facts', isCounted: true },
  knowledgeBase: { name: 'exchange.knowledgeBase' },
  knowledgeHash: { name: 'exchange.knowledgeBase' },
  assessedOn: { name: 'exchange.assessedOn' },
  assessor: { name: 'exchange.assessor' },
  type: { name: 'exchange.type' },
  typeAccepted: { name: 'exchange.type' },
  typing: { name: 'exchange.typing', isCounted: true },
  ratings: { name: 'exchange.ratings', isCounted: true },
  context: { name: 'exchange.context', isCounted: true },
  priorities: { name: 'exchange.priorities' },
  acceptance: { name: 'exchange.acceptance', isCounted: true },
  costs: { name: 'exchange.costs', isCounted: true },
  stageOverride: { name: 'exchange.stage' },
  scoreOverrides: { name: 'exchange.scores', isCounted: true },
  plan: { name: 'exchange.plan', isCounted: true },
  planAcceptedAt: { name: 'exchange.accepted' },
  members: { name: 'exchange.members' },
  briefOptions: { name: 'changes.briefOptions' },
  briefEdits: { name: 'exchange.briefEdits', isCounted: true },
  attachments: { name: 'exchange.attachments', isCounted: true },
  actions: { name: 'exchange.actions', isCounted: true },
};

/** The fields that differ, each once, with how many entries where they are counted. */
export function differenceWords({ t }: Workspace, differences: readonly Difference[]): readonly string[] {
  const said = differences.map(({ field, ...counts }) => {
    const { name, isCounted = false } = fields[field] ?? { name: 'exchange.more' };
    return t('exchange.difference', { ...counts, name: t(name), isCounted });
  });
  return [...new Set(said)];
}
