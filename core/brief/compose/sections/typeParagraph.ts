import type { FormationType } from '../../../knowledge/schema.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { body } from './sectionParts.ts';
import type { Block, Inline } from '../../document/document.ts';
import { percent, withoutStop } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';

/** Whether the type needs no more than half a sentence: the answers are clear and nobody overruled them. */
export const isPlainType = ({ evaluation, input }: BriefContext): boolean =>
  evaluation.type.strength === 'clear' &&
  evaluation.type.suggested !== null &&
  !input.typing?.override &&
  evaluation.type.usedSecond === null;

/** How the type was found, where that takes a paragraph: it leans, is mixed, is open, or was set by the assessor. */
export function typeParagraph(context: BriefContext): readonly Block[] {
  if (isPlainType(context)) {
    return [];
  }
  const sentences = [
    typeSentence(context),
    overrideSentence(context),
    secondType(context),
    dependence(context),
  ];
  return [body('type', joined(sentences, context.gap))];
}

export function typeName({ kb, say }: BriefContext, id: FormationType): string {
  const type = kb.instrument.formationTypes.find((candidate) => candidate.id === id);
  return type ? say(type.name) : id;
}

function typeSentence(context: BriefContext): Inline {
  const { evaluation, t } = context;
  const { suggested, second, strength, shares } = evaluation.type;
  if (suggested === null || strength === 'insufficient') {
    return plain(t('briefReasons.typeInsufficient'));
  }
  const share = (id: FormationType) => sourced(percent(shares[id]), `type:share.${id}`);
  if (strength === 'mixed' && second !== null) {
    return phrase((slot) =>
      t('briefReasons.typeMixed', {
        first: typeName(context, suggested),
        firstShare: slot(share(suggested)),
        second: typeName(context, second),
        secondShare: slot(share(second)),
      }),
    );
  }
  const other = second !== null && shares[second] > 0 ? second : null;
  return phrase((slot) =>
    t('briefReasons.typeLeaning', {
      type: typeName(context, suggested),
      share: slot(share(suggested)),
      second: other === null ? '' : typeName(context, other),
      secondShare: other === null ? '' : slot(share(other)),
    }),
  );
}

function overrideSentence(context: BriefContext): Inline {
  const override = context.input.typing?.override;
  if (!override) {
    return [];
  }
  const reason = sourced(withoutStop(override.reason), 'input:typing.override.reason');
  return phrase((slot) =>
    context.t('briefReasons.typeOverride', { type: typeName(context, override.type), reason: slot(reason) }),
  );
}

/** How much of the plan hangs on which of two close types it is. */
function dependence({ evaluation, t }: BriefContext): Inline {
  const { plan, typeDependence } = evaluation;
  if (typeDependence === null || plan.measures.length === 0) {
    return [];
  }
  const both = sourced(String(typeDependence.inBoth.length), 'count:inBothTypes');
  const count = sourced(String(plan.measures.length), 'count:planned');
  const all = typeDependence.inBoth.length === plan.measures.length;
  return phrase((slot) =>
    t('briefOpen.typeDependence', {
      both: all ? '' : slot(both),
      count: all ? '' : slot(count),
      all,
    }),
  );
}

function secondType(context: BriefContext): Inline {
  const second = context.evaluation.type.usedSecond;
  return second === null
    ? []
    : plain(context.t('briefReasons.typeSecond', { type: typeName(context, second) }));
}
