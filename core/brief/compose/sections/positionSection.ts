import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { body } from './sectionParts.ts';
import { changeSince } from './changeSince.ts';
import { earlierMethod } from './earlierMethod.ts';
import type { Block, Inline } from '../../document/document.ts';
import { dimensionsFigure } from '../basis/figures.ts';
import { percent, points } from '../../document/format.ts';
import { thinDimensions } from '../basis/thinDimensions.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';
import { stageParagraph } from './stageParagraph.ts';
import { typeParagraph } from './typeParagraph.ts';

/** Points by which the balance check may fall short of maturity before a weakness counts as hidden. */
const evenWithin = 3;

/** Where the cluster stands: type, stage with its rule, maturity, dimensions, and what has changed since last time. */
export function positionSection(context: BriefContext): readonly Block[] {
  const { options, t } = context;
  if (!hasSection(options, 'position')) {
    return [];
  }
  return [
    {
      kind: 'heading',
      id: 'position',
      level: 2,
      number: t('brief.section', { n: sectionNumber(options, 'position') }),
      text: plain(t('briefReasons.position')),
    },
    ...typeParagraph(context),
    stageParagraph(context),
    body('maturity', joined([maturitySentence(context), recognition(context)], context.gap)),
    ...changeSince(context),
    ...earlierMethod(context),
    dimensionsFigure(context),
  ];
}

function maturitySentence(context: BriefContext): Inline {
  const { evaluation, index, kb, say, t } = context;
  const { composite, balance } = evaluation.maturity;
  const thin = thinDimensions(evaluation);
  if (composite === null && thin.length > 0 && evaluation.coverage >= kb.scoring.coverage.composite) {
    const names = thin.map(({ id }) => {
      const known = index.dimensions.get(id);
      return [inSentence(context, sourced(known ? say(known.name) : id, `kb:${id}.name`))];
    });
    return phrase((slot) =>
      t('briefReasons.maturityThin', {
        names: slot(listOf(context, names)),
        needed: slot(sourced(percent(kb.scoring.coverage.dimension), 'kb:scoring.coverage.dimension')),
      }),
    );
  }
  if (composite === null) {
    return phrase((slot) =>
      t('briefReasons.maturityWhyWithheld', {
        coverage: slot(sourced(percent(evaluation.coverage), 'evaluation:coverage')),
        needed: slot(sourced(percent(kb.scoring.coverage.composite), 'kb:scoring.coverage.composite')),
      }),
    );
  }
  const value = sourced(points(composite), 'maturity:composite');
  if (balance === null) {
    return phrase((slot) => t('briefReasons.maturityAlone', { value: slot(value) }));
  }
  return phrase((slot) =>
    t('briefReasons.maturityBalanced', {
      value: slot(value),
      balance: slot(sourced(points(balance), 'maturity:balance')),
      even: composite - balance <= evenWithin,
    }),
  );
}

/** The first ladder, the national one, once at least one fact about it is known. */
function recognition({ evaluation, kb, say, t }: BriefContext): Inline {
  const [result] = evaluation.recognition;
  if (!result || result.total === 0 || result.conditions.every(({ now }) => now === null)) {
    return [];
  }
  const ladder = kb.recognition.ladders.find((candidate) => candidate.id === result.ladder);
  const open = openCriteria(result.conditions);
  return phrase((slot) =>
    t('briefReasons.recognition', {
      ladder: slot(sourced(ladder ? say(ladder.name) : result.ladder, `kb:${result.ladder}.name`)),
      met: slot(sourced(String(result.met), `recognition:${result.ladder}.met`)),
      total: slot(sourced(String(result.total), `recognition:${result.ladder}.total`)),
      open: open === 0 ? '' : slot(sourced(String(open), `recognition:${result.ladder}.open`)),
    }),
  );
}

/** Criteria that are not met as far as is known, with a fact still missing: a rule is met by one of its conditions. */
function openCriteria(
  conditions: readonly { readonly rule: number; readonly met: boolean | null }[],
): number {
  const rules = Map.groupBy(conditions, ({ rule }) => rule);
  return [...rules.values()].filter(
    (rule) => rule.every(({ met }) => met !== true) && rule.some(({ met }) => met === null),
  ).length;
}
