import { annexHead, annexLink } from '../basis/annexHead.ts';
import { clusterName, type BriefContext } from '../basis/briefContext.ts';
import type { Block, Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { withoutStop } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { hasAnnex } from '../basis/sectionNumbers.ts';
import { attachedFiles } from './attachedFiles.ts';
import { factsOfEconomy } from '../sections/economyParagraph.ts';

/**
 * Annex: where everything comes from, and the computed wording of every paragraph that the official reworded.
 *
 * `blocks` is the brief up to here: an edit is named by the heading that its paragraph stands under.
 */
export function annexSources(context: BriefContext, blocks: readonly Block[]): readonly Block[] {
  const { kb, say, t } = context;
  return [
    annexHead(context, 'sources', t('briefAnnex.sourcesHeading')),
    note('source-cluster', subject(context)),
    note('source-paper', paper(context)),
    note('source-knowledge-base', base(context)),
    ...dataSources(context),
    ...factSources(context),
    ...attachedFiles(context),
    note('source-estimates', [sourced(say(kb.countermeasures.estimateNote), 'kb:estimateNote')]),
    note('source-notice', plain(t('briefAnnex.notice'))),
    ...editedWording(context, blocks),
  ];
}

const note = (id: string, text: Inline): ParagraphBlock => ({ kind: 'paragraph', id, role: 'note', text });

function subject(context: BriefContext): Inline {
  const { input, t } = context;
  const [name = '', unit = ''] = [input.assessor?.name?.trim(), input.assessor?.unit?.trim()];
  const assessor = name !== '' && unit !== '' ? t('briefAnnex.assessorOfUnit', { name, unit }) : name || unit;
  return phrase((slot) =>
    t('briefAnnex.cluster', {
      name: slot(sourced(clusterName(context), 'input:cluster.name')),
      assessor: assessor === '' ? t('briefAnnex.assessorUnnamed') : slot(sourced(assessor, 'input:assessor')),
    }),
  );
}

function paper({ kb, t }: BriefContext): Inline {
  const { citation, doi } = kb.instrument.sourcePaper;
  const address = `https://doi.org/${doi}`;
  // As words: an address is spelled out letter by letter to those who listen.
  const link: Run = { ...sourced(`DOI ${doi}`, 'kb:sourcePaper.doi'), link: address };
  return phrase((slot) =>
    t('briefAnnex.paper', {
      citation: slot(sourced(withoutStop(citation), 'kb:sourcePaper.citation')),
      doi: slot(link),
    }),
  );
}

function base({ appVersion, evaluation, t }: BriefContext): Inline {
  return phrase((slot) =>
    t('briefAnnex.knowledgeBase', {
      version: slot(sourced(evaluation.knowledgeBase.version, 'meta:knowledgeBase')),
      hash: slot(sourced(evaluation.knowledgeBase.hash.slice(0, 16), 'meta:knowledgeBaseHash')),
      app: slot(sourced(appVersion, 'meta:appVersion')),
      engine: slot(sourced(evaluation.engine, 'meta:engine')),
    }),
  );
}

/** Every source named in the ratings, once, in the order of the indicators; where the ratings are annexed, they have them. */
function dataSources(context: BriefContext): ParagraphBlock[] {
  const { evaluation, input, options, t } = context;
  if (hasAnnex(options, 'ratings')) {
    const text = phrase((slot) =>
      t('briefAnnex.dataSourcesInRatings', { annex: slot(annexLink(context, 'ratings')) }),
    );
    return [note('source-data', text)];
  }
  const named = new Map<string, Inline>();
  for (const { id } of evaluation.indicators) {
    const name = withoutStop(input.ratings[id]?.source ?? '');
    if (name !== '' && !named.has(name)) {
      named.set(name, [sourced(name, `input:ratings.${id}.source`)]);
    }
  }
  const names = joined([...named.values()], t('brief.semicolon'));
  return named.size === 0
    ? []
    : [
        note(
          'source-data',
          phrase((slot) => t('briefAnnex.dataSources', { names: slot(names) })),
        ),
      ];
}

/** The yearly figures of the profile that the text tells, each with its year and source. */
function factSources(context: BriefContext): ParagraphBlock[] {
  const { t } = context;
  const facts = factsOfEconomy(context).map(({ fact, source, what, year }) =>
    phrase((slot) =>
      t('briefAnnex.factSource', {
        name: t('briefFacts.economyName', { what }),
        year: slot(sourced(String(year), `fact:${fact}.year`)),
        source: source?.trim() ? slot(sourced(withoutStop(source), `fact:${fact}.source`)) : '',
      }),
    ),
  );
  const list = joined(facts, t('brief.semicolon'));
  return facts.length === 0
    ? []
    : [
        note(
          'source-facts',
          phrase((slot) => t('briefAnnex.factSources', { facts: slot(list) })),
        ),
      ];
}

function editedWording(context: BriefContext, blocks: readonly Block[]): ParagraphBlock[] {
  const { edits, language, t } = context;
  const own = edits.filter((edit) => edit.language === language);
  if (own.length === 0) {
    return [];
  }
  return [
    note('edits', [{ text: t('briefAnnex.editsHead'), strong: true }, ...plain(t('briefAnnex.edits'))]),
    ...own.map(({ block, computed }) =>
      note(
        `edit-${block}`,
        phrase((slot) =>
          t('briefAnnex.edit', {
            place: slot(placeOf(context, blocks, block)),
            computed: slot(sourced(computed, `edit:${block}.computed`)),
          }),
        ),
      ),
    ),
  ];
}

/** The heading above a paragraph, leading to the paragraph. */
function placeOf({ t }: BriefContext, blocks: readonly Block[], id: string): Inline {
  const holds = (block: Block): boolean =>
    block.kind === 'findings'
      ? block.items.some((item) => item.id === id || item.remedy?.id === id)
      : 'id' in block && block.id === id;
  const place = blocks.findIndex(holds);
  if (place < 0) {
    return plain(t('briefAnnex.editGone'));
  }
  const above = blocks.slice(0, place + 1).findLast((block) => block.kind === 'heading');
  return above?.kind === 'heading'
    ? [
        { text: above.number.trim(), link: `#${id}` },
        ...above.text.map((run) => ({ ...run, link: `#${id}` })),
      ]
    : [];
}
