import type { Inline } from '../../document/document.ts';
import { dateInWords } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { type BriefContext, inSentence } from '../basis/briefContext.ts';
import { measureTitle, type Commitment } from '../basis/plan/commitments.ts';
import { isHedged } from '../basis/evidenceStrength.ts';
import { causeClause } from '../basis/findingSentence.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';
import { standingOf } from '../firstPage/actionStanding.ts';
import type { RemedyChoice } from '../firstPage/remedies.ts';
import { roundMoney, roundPoints } from './forTheEar.ts';
import type { SpokenPart } from './spokenPart.ts';

/** How much of a remedy is said. */
type Detail = 'whole' | 'lead' | 'what';

/** A finding with its remedy: without date and cost, without who leads, without remedy, as a reference to the print. */
export function spokenFinding(
  context: BriefContext,
  place: number,
  { finding, remedy }: { readonly finding: KeyFinding; readonly remedy: RemedyChoice },
): SpokenPart {
  const claim = claimOf(context, place, finding);
  const withRemedy = (detail: Detail) => joined([claim, remedyOf(context, remedy, detail)], context.gap);
  return {
    name: 'finding',
    place,
    forms: [
      withRemedy('whole'),
      withRemedy('lead'),
      withRemedy('what'),
      claim,
      plain(context.t('briefSpoken.inPrint', { place })),
    ],
  };
}

function claimOf({ index, kb, language, say, t }: BriefContext, place: number, finding: KeyFinding): Inline {
  const hedged = isHedged(finding.strength);
  if (finding.kind === 'cause') {
    const { id, severity } = finding.cause;
    const claim = sourced(causeClause(id, kb, language), `kb:${id}.clause`);
    const value = sourced(String(roundPoints(severity)), `cause:${id}.severity`);
    return phrase((slot) =>
      t('briefSpoken.cause', { place, claim: slot(claim), isHedged: hedged, value: slot(value) }),
    );
  }
  const { id } = finding.dimension;
  const known = index.dimensions.get(id);
  const name = t('brief.inSentence', { name: known ? say(known.name) : id });
  const value = sourced(String(roundPoints(finding.score)), `dimension:${id}.score`);
  return phrase((slot) =>
    t('briefSpoken.dimension', {
      place,
      claim: slot(sourced(name, `kb:${id}.name`)),
      isHedged: hedged,
      value: slot(value),
    }),
  );
}

function remedyOf(context: BriefContext, remedy: RemedyChoice, detail: Detail): Inline {
  const { t } = context;
  switch (remedy.kind) {
    case 'none':
      return plain(t('briefSpoken.remedyNone'));
    case 'shared':
      return plain(t('briefSpoken.remedyShared', { place: remedy.place + 1 }));
    case 'measure':
      return measureOf(context, remedy.commitment, detail);
  }
}

function measureOf(context: BriefContext, commitment: Commitment, detail: Detail): Inline {
  const { evaluation, index, language, say, t } = context;
  const { id, lead } = commitment;
  const short = index.measures.get(id)?.short;
  const what = inSentence(context, short ? sourced(say(short), `kb:${id}.short`) : measureTitle(context, id));
  const cost = evaluation.plan.measures.find((planned) => planned.id === id)?.cost ?? 0;
  const isOpen = lead.strong === true;
  return phrase((slot) =>
    t('briefSpoken.remedy', {
      what: slot(what),
      lead: detail === 'what' ? '' : isOpen ? t('briefSpoken.leadOpen') : slot(lead),
      leads: isOpen || /(?:牵头|发起|负责|组织)$/u.test(lead.text),
      when: detail === 'whole' ? slot(whenOf(context, commitment)) : '',
      cost:
        detail === 'whole' && cost > 0 ? slot(sourced(roundMoney(cost, language), `plan:${id}.cost`)) : '',
    }),
  );
}

function whenOf(context: BriefContext, commitment: Commitment): Inline {
  const { language, t } = context;
  const { due, id } = commitment;
  if (due === null) {
    return [];
  }
  const standing = standingOf(context, commitment);
  const source = commitment.action === null ? `date:end-of-${commitment.phase}` : `action:${id}.dueOn`;
  // A day is more than anyone keeps: the month is said.
  const date = sourced(dateInWords(due.slice(0, 'yyyy-mm'.length), language), source);
  return phrase((slot) =>
    standing === 'planned'
      ? t('briefSpoken.by', { date: slot(date) })
      : t('briefSpoken.standingOf', { standing, date: slot(date) }),
  );
}
