import { coverageFirst } from './coverageFirst.ts';
import { causeParagraph, severityInBrackets } from './causeParagraph.ts';
import { economyParagraph, toldOfEconomy } from './economyParagraph.ts';
import { otherCauses } from './otherCauses.ts';
import { body, causeName } from './sectionParts.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Block } from '../../document/document.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { plain } from '../../document/phrase.ts';
import { openParagraphs } from './openParagraphs.ts';
import { toldOnFirstPage } from '../firstPage/findingItems.ts';
import { headOfCause } from '../basis/proof.ts';
import { hasSection, sectionNumber } from '../basis/sectionNumbers.ts';

/**
 * Why: how large the cluster is, how much is answered where that is little, a paragraph for each cause of the first page,
 * then the others, the problems that all of them show as, and what is open.
 */
export const causesSection = (context: BriefContext, findings: readonly KeyFinding[]): readonly Block[] =>
  hasSection(context.options, 'causes') ? written(context, findings).blocks : [];

/** The answers that the section tells of; none where it is left out. */
export const factsOfCauses = (context: BriefContext, findings: readonly KeyFinding[]): ReadonlySet<string> =>
  hasSection(context.options, 'causes')
    ? new Set([...written(context, findings).told, ...toldOfEconomy])
    : new Set();

interface Written {
  readonly blocks: readonly Block[];
  readonly told: ReadonlySet<string>;
}

function written(context: BriefContext, findings: readonly KeyFinding[]): Written {
  const { evaluation, options, t } = context;
  const number = sectionNumber(options, 'causes');
  const main = findings.flatMap((finding) => (finding.kind === 'cause' ? [finding] : []));
  const told = new Set<string>();
  const onFirstPage = toldOnFirstPage(context, findings);
  const blocks: readonly Block[] = [
    {
      kind: 'heading',
      id: 'causes',
      level: 2,
      number: t('brief.section', { n: number }),
      text: plain(t('briefReasons.causes')),
    },
    ...coverageFirst(context),
    ...economyParagraph(context),
    ...main.flatMap((finding, place): Block[] => [
      {
        kind: 'heading',
        id: headOfCause(finding.cause.id),
        level: 3,
        number: t('brief.subsection', { section: number, n: place + 1 }),
        text: [causeName(context, finding.cause.id), ...severityInBrackets(context, finding.cause)],
      },
      body(finding.cause.id, causeParagraph(context, { ...finding, told, ...split(onFirstPage, place) })),
    ]),
    ...(evaluation.causes.length === 0
      ? []
      : otherCauses(
          context,
          main.map(({ cause }) => cause),
          told,
        )),
    ...openParagraphs(context),
  ];
  return { blocks, told };
}

/** What page 1 tells of the finding at a place, and of the others. */
const split = (answers: readonly (string | null)[], place: number) => ({
  first: answers[place] ?? null,
  elsewhere: new Set(answers.flatMap((answer, at) => (answer === null || at === place ? [] : [answer]))),
});
