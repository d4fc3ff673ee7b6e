import type { BriefContext } from '../basis/briefContext.ts';
import { body } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { decimal, percent, points, withoutStop } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { stageLimits, stageName } from '../basis/stageWords.ts';
import { betweenShares, openDynamics, settlesStage } from './openStage.ts';
import { isPlainType, typeName } from './typeParagraph.ts';

/** A clear type, by which rule the stage was found, what that rule looked at, and who overruled it. */
export function stageParagraph(context: BriefContext): readonly Block[] {
  const text = joined(
    [
      clearType(context),
      betweenShares(context),
      reason(context),
      ...flags(context),
      openDynamics(context),
      settlesStage(context),
      overruled(context),
    ],
    context.gap,
  );
  return text.length === 0 ? [] : [body('stage', text)];
}

function clearType(context: BriefContext): Inline {
  const { suggested } = context.evaluation.type;
  return suggested !== null && isPlainType(context)
    ? plain(context.t('briefReasons.typeClear', { type: typeName(context, suggested) }))
    : [];
}

/** The rule with its figures. With a previous stage a cut lies some points off: the one that was applied is printed. */
function reason(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { dynamics, locationQuotient, override, rule: fired, structuralMaturity } = evaluation.stage;
  if (fired === null) {
    return [];
  }
  if (structuralMaturity === null && !withoutMaturity.includes(fired.number)) {
    return agreed(context, fired.number);
  }
  const quotient =
    locationQuotient === null ? null : sourced(decimal(locationQuotient), 'stage:locationQuotient');
  return phrase((slot) =>
    t('briefReasons.stageReason', {
      rule: slot(sourced(String(fired.number), 'stage:rule')),
      number: fired.number,
      maturity:
        structuralMaturity === null
          ? ''
          : slot(sourced(points(structuralMaturity), 'stage:structuralMaturity')),
      quotient: quotient === null ? '' : slot(quotient),
      ...stageLimits(context, slot),
      stage: evaluation.stage.id === null ? '' : stageName(context, evaluation.stage.id),
      trend: t('briefReasons.trend', { dynamics: dynamics.is, disagree: dynamics.disagree }),
      overruled: override?.computed ? stageName(context, override.computed) : '',
    }),
  );
}

/** The rules that look at dynamics and past alone. */
const withoutMaturity: readonly number[] = [1, 3, 4];

/** Too little is answered for structural maturity, yet no answer could change the stage. */
function agreed(context: BriefContext, rule: number): Inline {
  const { evaluation, t } = context;
  const share = sourced(percent(evaluation.stage.agreement), 'stage:agreement');
  return phrase((slot) =>
    t('briefOpen.stageAgreed', {
      rule: slot(sourced(String(rule), 'stage:rule')),
      number: rule,
      share: slot(share),
      ...stageLimits(context, slot),
    }),
  );
}

/** In words of the brief; a flag that a bureau added speaks with its own. */
const flags = ({ evaluation, kb, say, t }: BriefContext): Inline[] =>
  evaluation.stage.flags.flatMap((id) => {
    const flag = kb.stages.flags.find((candidate) => candidate.id === id);
    const told = t('briefReasons.flag', { id });
    return told ? [plain(told)] : flag ? [[sourced(say(flag.text), `kb:${id}.text`)]] : [];
  });

function overruled(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { override } = evaluation.stage;
  if (override === null) {
    return [];
  }
  const why = sourced(withoutStop(override.reason), 'input:stageOverride.reason');
  return phrase((slot) =>
    t('briefReasons.stageOverride', {
      stage: stageName(context, override.stage),
      computed: override.computed !== null,
      reason: slot(why),
    }),
  );
}
