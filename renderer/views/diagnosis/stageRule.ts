import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { StageResult } from '../../../core/model/stage.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** The stage rule that fired, in words, with the figures it looked at; `null` without a stage. */
export function stageRule(
  t: Translate,
  { stage, rule }: { stage: StageResult; rule: KnowledgeBase['stages']['rule'] },
  write: (value: number, decimals: number) => string,
): string | null {
  if (stage.rule === null) {
    return null;
  }
  const known = (value: number | null, decimals: number) =>
    value === null ? t('diagnosis.unknownFigure') : write(value, decimals);
  const structural = known(stage.structuralMaturity, 1);
  const lq = known(stage.locationQuotient, 2);
  const { growingFrom: growing, leadingFrom: leading, leadingLocationQuotient: leadingLq } = rule;
  const sentences: readonly string[] = [
    t('diagnosis.rule1', { dynamics: t(`diagnosis.${stage.dynamics.is}`) }),
    t('diagnosis.rule2', { structural, growing, young: rule.youngYears }),
    t('diagnosis.rule3'),
    t('diagnosis.rule4'),
    t('diagnosis.rule5', { structural, leading, lq, leadingLq }),
    t('diagnosis.rule6', { structural, growing, leading }),
    t('diagnosis.rule7', { structural, growing, lq, leadingLq, aged: rule.agedYears }),
    t('diagnosis.rule8', { structural, growing }),
  ];
  return sentences[stage.rule.number - 1] ?? null;
}
