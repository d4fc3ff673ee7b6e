import { tooFewAnswered } from '../basis/answeredEnough.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { answersThatHelp } from '../basis/answersThatHelp.ts';
import type { Block, Inline } from '../../document/document.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { body } from './sectionParts.ts';

/** How few answers there are, before anything is said of causes, and the five that would help most; nothing where they suffice. */
export function coverageFirst(context: BriefContext): readonly Block[] {
  if (!tooFewAnswered(context)) {
    return [];
  }
  return [
    body('causes-coverage', joined([answered(context), typeFirst(context), helpful(context)], context.gap)),
  ];
}

function answered({ evaluation, t }: BriefContext): Inline {
  const count = (name: 'answered' | 'applicable') => sourced(String(evaluation[name]), `evaluation:${name}`);
  return phrase((slot) =>
    t('briefOpen.answeredOnly', {
      answered: slot(count('answered')),
      applicable: slot(count('applicable')),
      someRaised: evaluation.causes.some(({ raised }) => raised),
      someJudged: evaluation.causes.length > 0,
    }),
  );
}

const typeFirst = ({ evaluation, t }: BriefContext): Inline =>
  evaluation.type.used === null ? plain(t('briefOpen.typeFirst')) : [];

function helpful(context: BriefContext): Inline {
  const { t } = context;
  const names = answersThatHelp(context).map(({ name }): Inline => [inSentence(context, name)]);
  return names.length === 0
    ? []
    : phrase((slot) =>
        t('briefOpen.mostHelpful', {
          count: names.length,
          names: slot(joined(names, t('brief.semicolon'))),
        }),
      );
}
