import type { Language } from '../../../core/base/settings.ts';
import { assessmentSheets } from '../../../core/sheet/assessmentSheets.ts';
import type { Sheet } from '../../../core/sheet/sheet.ts';
import { type SheetOrigin, sourceLine } from '../../../core/sheet/source.ts';
import { sheetWords } from '../../../core/sheet/words.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { appVersion } from '../context/appVersion.ts';
import type { Context } from '../context/context.ts';
import { shownIn } from '../reference/shownSample.ts';
import { listedActions } from './listedActions.ts';
import { createEntryWords } from '../trail/entryWords.ts';

interface Of {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
}

/** All tables of an assessment, in one language. */
export function assessmentTables(
  context: Context,
  { assessment, cluster }: Of,
  language: Language,
): readonly Sheet[] {
  const { evaluations, knowledge, ports, shipped, store } = context;
  const say = createEntryWords(context, language);
  const { shown } = shownIn(context, assessment, language);
  return assessmentSheets(sheetWords(knowledge.of(assessment), language), {
    assessment: shown(assessment),
    cluster: shown(cluster),
    evaluation: evaluations.of(assessment, cluster).evaluation,
    actions: listedActions(context, store.actions.listOf(assessment.id), language),
    changes: changesOf(context, assessment).map(say),
    lists: shipped.lists(),
    today: { date: ports.clock.today(), dayOf: ports.clock.dayOf },
  });
}

/** Read at a time. */
const batch = 250;
/** The newest are told; what is older stands in the file of all records. */
const mostChanges = 5000;

function changesOf({ store }: Context, { id: assessmentId, clusterId }: Assessment) {
  const entries = [];
  let before: number | null = null;
  for (;;) {
    const found = store.trail.listConcerning({ assessmentId, clusterId, before, after: 0, limit: batch });
    entries.push(...found);
    before = found.at(-1)?.seq ?? null;
    if (found.length < batch || entries.length >= mostChanges) {
      return entries;
    }
  }
}

/** What stands beneath a table; `of: null` for one of no assessment. */
export function sourceOf({ knowledge, ports }: Context, of: Of | null, language: Language): string {
  const origin: SheetOrigin = { appVersion, today: ports.clock.today() };
  const words = {
    language,
    t: createTranslate(language),
    say: (text: { en: string; zh: string }) => inLanguage(text, language),
  };
  return sourceLine(
    words,
    of === null
      ? origin
      : {
          ...origin,
          assessment: {
            cluster: of.cluster.name,
            assessedOn: of.assessment.assessedOn,
            illustrative: of.assessment.illustrative,
            knowledge: knowledge.of(of.assessment).version,
          },
        },
  );
}
