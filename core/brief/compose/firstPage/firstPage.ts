import { answersThatHelp } from '../basis/answersThatHelp.ts';
import { clusterName, inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { notSeparated } from '../basis/causeOrder.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import type { Block, FindingsBlock, HeadingBlock, Inline } from '../../document/document.ts';
import { wholeFinding } from '../basis/findingSentence.ts';
import { dateInWords } from '../../document/format.ts';
import { withUnit } from './letterhead.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { answerItems } from './answerItems.ts';
import { choiceOf } from './choice.ts';
import { findingsOnFirstPage } from './findingItems.ts';
import { judgement } from './judgement.ts';
import { beyondLimits, optionsOnFirstPage, reasonToChoose } from './optionsOnFirstPage.ts';
import { recordLine } from './recordLine.ts';
import { remediesOf } from './remedies.ts';
import { request } from './request.ts';
import { trustLine } from './trustLine.ts';

/** The decision page: it stands alone, and the page ends with it. */
export function firstPage(context: BriefContext, keyFindings: readonly KeyFinding[]): readonly Block[] {
  const findings = decisionKind(context) === 'answers' ? [] : keyFindings;
  const remedies = remediesOf(context, findings);
  const choice = choiceOf(context);
  return [
    labelLine(context),
    { kind: 'heading', id: 'title', level: 1, number: '', text: title(context) },
    request(context, remedies, choice),
    { kind: 'paragraph', id: 'judgement', role: 'judgement', text: judgement(context) },
    head(context, 1, { id: 'findings', text: findingsHead(context, findings) }),
    findingsBlock(context, findings, remedies),
    head(context, 2, { id: 'recommendations', text: reasonToChoose(context, choice) }),
    optionsOnFirstPage(context, choice, remedies),
    ...beyondLimits(context, choice),
    ...evidenceFirst(context),
    trustLine(context),
    recordLine(context),
    { kind: 'page-break' },
  ];
}

/** Where evidence is asked for before the plan: which. */
function evidenceFirst(context: BriefContext): readonly Block[] {
  const names = answersThatHelp(context).map(({ name }): Inline => [inSentence(context, name)]);
  return decisionKind(context) !== 'evidence' || names.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          id: 'evidence-first',
          role: 'body',
          text: phrase((slot) =>
            context.t('briefPage.evidenceFirst', { names: slot(listOf(context, names)) }),
          ),
        },
      ];
}

function findingsBlock(
  context: BriefContext,
  findings: readonly KeyFinding[],
  remedies: ReturnType<typeof remediesOf>,
): FindingsBlock {
  if (findings.length > 0) {
    return findingsOnFirstPage(context, findings, remedies);
  }
  if (decisionKind(context) === 'answers') {
    return answerItems(context);
  }
  const none = {
    id: 'findings-none',
    text: plain(context.t('briefPage.noFinding')),
    proof: [],
    remedy: null,
  };
  return { kind: 'findings', heads: [], items: [none] };
}

function findingsHead(context: BriefContext, findings: readonly KeyFinding[]): Inline {
  const { evaluation, t } = context;
  if (decisionKind(context) === 'answers') {
    return plain(t('briefPage.answersHead'));
  }
  const withRemedies = evaluation.plan.measures.length > 0 && findings.length > 0;
  return phrase((slot) =>
    t('briefPage.findings', {
      count: findings.length,
      number: slot(sourced(t('brief.numberInWords', { n: Math.max(1, findings.length) }), 'count:findings')),
      withRemedies,
      ties: tiesAmong(context, findings).map((places) =>
        t('briefPage.tieOf', {
          places: places.map((place) => slot(sourced(String(place), 'place:finding'))),
          isAll: places.length === findings.length,
        }),
      ),
    }),
  );
}

/**
 * The places, from 1, of findings whose order the draws leave open: those that follow each other and are not told apart,
 * and the last one where a cause that is not named here is as severe.
 */
function tiesAmong(
  { evaluation }: BriefContext,
  findings: readonly KeyFinding[],
): readonly (readonly number[])[] {
  const causes = findings.flatMap((finding) => (finding.kind === 'cause' ? [finding.cause] : []));
  const groups: number[][] = [];
  for (const [index, cause] of causes.entries()) {
    const before = causes[index - 1];
    if (before && notSeparated(before, cause)) {
      groups.at(-1)?.push(index + 1);
    } else {
      groups.push([index + 1]);
    }
  }
  const last = causes.at(-1);
  const next = last && evaluation.causes[evaluation.causes.indexOf(last) + 1];
  const goesOn = last !== undefined && next?.raised === true && notSeparated(last, next);
  return groups.filter((group, index) => group.length > 1 || (goesOn && index === groups.length - 1));
}

const head = ({ t }: BriefContext, n: number, what: Pick<HeadingBlock, 'id' | 'text'>): HeadingBlock => ({
  kind: 'heading',
  level: 2,
  number: t('brief.section', { n }),
  ...what,
});

/** The marking in the unit's own words, and that the figures are made up where they are. */
export function marking({ marking: own, input, t }: BriefContext): string {
  const label = own.trim() || t('briefPage.defaultMarking');
  return input.illustrative ? t('briefPage.markedIllustrative', { marking: label }) : label;
}

function labelLine(context: BriefContext): Block {
  const { date, language } = context;
  return {
    kind: 'label',
    left: withUnit(context, sourced(marking(context), 'input:marking')),
    right: [sourced(dateInWords(date, language), 'date:brief')],
  };
}

/** The cluster on the first line, the finding on the second: as on the diagnosis screen, word for word. */
function title(context: BriefContext): Inline {
  const { language, t } = context;
  const name = t('briefPage.titleCluster', { name: clusterName(context) });
  return [
    { ...sourced(name, 'input:cluster.name'), lineEnd: true },
    sourced(wholeFinding(context, language), 'finding:title'),
  ];
}
