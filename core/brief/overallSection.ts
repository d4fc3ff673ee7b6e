import type { FormationType } from '../knowledge/schema.ts';
import type { BriefContext } from './briefContext.ts';
import { body } from './causesSection.ts';
import type { Block, FigureBlock, Inline } from './document.ts';
import { dimensionsFigure } from './figures.ts';
import { decimal, percent, points, withoutStop } from './format.ts';
import { stageName, stagePart } from './judgement.ts';
import { joined, phrase, plain, sourced } from './phrase.ts';

/** Where the cluster stands: type, stage with its rule and the role of government, maturity, dimensions. */
export function overallSection(context: BriefContext): readonly Block[] {
  const { gap, t } = context;
  const figure = dimensionsFigure(context);
  return [
    {
      kind: 'heading',
      id: 'position',
      level: 2,
      number: t('brief.section', { n: 4 }),
      text: plain(t('brief.overall')),
    },
    body('type', joined([typeSentence(context), overrideSentence(context), secondType(context)], gap)),
    body(
      'stage',
      joined(
        [stageSentence(context), ...flags(context), stageOverride(context), governmentRole(context)],
        gap,
      ),
    ),
    body('maturity', joined([maturitySentence(context, figure), ...recognition(context)], gap)),
    figure,
  ];
}

function typeName({ kb, say }: BriefContext, id: FormationType): string {
  const type = kb.instrument.formationTypes.find((candidate) => candidate.id === id);
  return type ? say(type.name) : id;
}

function typeSentence(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { suggested, second, strength, shares } = evaluation.type;
  if (suggested === null || strength === 'insufficient') {
    return plain(t('brief.typeInsufficient'));
  }
  const share = (id: FormationType) => sourced(percent(shares[id]), `type:share.${id}`);
  if (strength === 'mixed' && second !== null) {
    return phrase((slot) =>
      t('brief.typeMixed', {
        first: typeName(context, suggested),
        firstShare: slot(share(suggested)),
        second: typeName(context, second),
        secondShare: slot(share(second)),
      }),
    );
  }
  return phrase((slot) =>
    t(strength === 'clear' ? 'brief.typeClear' : 'brief.typeLeaning', {
      type: typeName(context, suggested),
      share: slot(share(suggested)),
    }),
  );
}

function overrideSentence(context: BriefContext): Inline {
  const { input, t } = context;
  const override = input.typing?.override;
  if (!override) {
    return [];
  }
  return phrase((slot) =>
    t('brief.typeOverride', {
      type: typeName(context, override.type),
      reason: slot(sourced(withoutStop(override.reason), 'input:typing.override.reason')),
    }),
  );
}

function secondType(context: BriefContext): Inline {
  const second = context.evaluation.type.usedSecond;
  return second === null ? [] : plain(context.t('brief.typeSecond', { type: typeName(context, second) }));
}

function stageSentence(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { rule } = evaluation.stage;
  const stage = phrase((slot) => t('brief.stageIs', { stage: slot(stagePart(context)) }));
  if (rule === null) {
    return stage;
  }
  const fired = phrase((slot) =>
    t('brief.stageRule', {
      number: slot(sourced(String(rule.number), 'stage:rule')),
      condition: slot(ruleCondition(context, rule.number)),
    }),
  );
  return joined([stage, fired, ruleInputs(context)], context.gap);
}

function ruleCondition({ kb, t }: BriefContext, number: number): Inline {
  const { rule } = kb.stages;
  const limit = (name: keyof typeof rule) => sourced(decimal(rule[name]), `kb:stages.rule.${name}`);
  return phrase((slot) =>
    t('brief.stageCondition', {
      number,
      young: slot(limit('youngYears')),
      aged: slot(limit('agedYears')),
      growing: slot(limit('growingFrom')),
      leading: slot(limit('leadingFrom')),
      quotient: slot(limit('leadingLocationQuotient')),
    }),
  );
}

function ruleInputs({ evaluation, t }: BriefContext): Inline {
  const { structuralMaturity, locationQuotient, rule } = evaluation.stage;
  const dynamics = t('brief.dynamics', { dynamics: rule?.dynamics ?? 'steady' });
  if (structuralMaturity === null) {
    return plain(t('brief.stageDynamics', { dynamics }));
  }
  const maturity = sourced(points(structuralMaturity), 'stage:structuralMaturity');
  if (locationQuotient === null) {
    return phrase((slot) => t('brief.stageNoQuotient', { maturity: slot(maturity), dynamics }));
  }
  const quotient = sourced(decimal(locationQuotient), 'stage:locationQuotient');
  return phrase((slot) =>
    t('brief.stageInputs', { maturity: slot(maturity), quotient: slot(quotient), dynamics }),
  );
}

const flags = ({ evaluation, kb, say }: BriefContext): Inline[] =>
  evaluation.stage.flags.flatMap((id) => {
    const flag = kb.stages.flags.find((candidate) => candidate.id === id);
    return flag ? [[sourced(say(flag.text), `kb:${id}.text`)]] : [];
  });

function stageOverride(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { override } = evaluation.stage;
  if (override === null) {
    return [];
  }
  const reason = sourced(withoutStop(override.reason), 'input:stageOverride.reason');
  return phrase((slot) =>
    t('brief.stageOverride', {
      stage: stageName(context, override.stage),
      computed: override.computed === null ? null : stageName(context, override.computed),
      reason: slot(reason),
    }),
  );
}

function governmentRole({ evaluation, index, say, t }: BriefContext): Inline {
  const stage = evaluation.stage.id === null ? undefined : index.stages.get(evaluation.stage.id);
  if (!stage) {
    return [];
  }
  const text = t('brief.inSentence', { name: withoutStop(say(stage.governmentRole.text)) });
  const role = sourced(text, `kb:${stage.id}.governmentRole`);
  return phrase((slot) => t('brief.governmentRole', { role: slot(role) }));
}

function maturitySentence(context: BriefContext, figure: FigureBlock): Inline {
  const { evaluation, kb, t } = context;
  const { composite, balance } = evaluation.maturity;
  if (composite === null) {
    return phrase((slot) =>
      t('brief.maturityWhyWithheld', {
        coverage: slot(sourced(percent(evaluation.coverage), 'evaluation:coverage')),
        needed: slot(sourced(percent(kb.scoring.coverage.composite), 'kb:scoring.coverage.composite')),
      }),
    );
  }
  const value = sourced(points(composite), 'maturity:composite');
  const headline =
    balance === null
      ? phrase((slot) => t('brief.maturityHeadline', { value: slot(value) }))
      : phrase((slot) =>
          t('brief.maturityBalanced', {
            value: slot(value),
            balance: slot(sourced(points(balance), 'maturity:balance')),
          }),
        );
  return joined([headline, figure.finding], context.gap);
}

/** The first ladder, the national one, once at least one fact about it is known. */
function recognition({ evaluation, kb, say, t }: BriefContext): Inline[] {
  return evaluation.recognition
    .slice(0, 1)
    .filter((result) => result.total > 0 && result.conditions.some((condition) => condition.now !== null))
    .map((result) => {
      const ladder = kb.recognition.ladders.find((candidate) => candidate.id === result.ladder);
      return phrase((slot) =>
        t('brief.recognition', {
          ladder: slot(sourced(ladder ? say(ladder.name) : result.ladder, `kb:${result.ladder}.name`)),
          met: slot(sourced(String(result.met), `recognition:${result.ladder}.met`)),
          total: slot(sourced(String(result.total), `recognition:${result.ladder}.total`)),
        }),
      );
    });
}
