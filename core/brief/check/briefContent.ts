import type { BriefContent } from '../../model/brief/briefRecord.ts';
import type { BriefSource } from '../compose/basis/briefContext.ts';
import { toldFacts } from '../compose/sections/economyParagraph.ts';
import { briefHeadline } from '../compose/basis/briefHeadline.ts';

/** What is kept of a brief, so that it can be compared with the present years later. */
export function briefContent(source: BriefSource): BriefContent {
  const {
    actions,
    appVersion,
    attachments = [],
    cluster,
    edits,
    evaluation,
    input,
    kb,
    language,
    marking,
    office,
    trail,
  } = source;
  return {
    input,
    engine: evaluation.engine,
    knowledgeBase: evaluation.knowledgeBase,
    actions: actions.map(({ id, title, owner, dueOn, status, progress }) => ({
      id,
      title,
      owner,
      dueOn,
      status,
      progress,
    })),
    edits: edits.filter((edit) => edit.language === language).map(({ block, text }) => ({ block, text })),
    marking,
    office,
    facts: (cluster.facts ?? [])
      .filter(({ fact }) => toldFacts.includes(fact))
      .map(({ fact, year, value, source }) => ({
        fact,
        year,
        value,
        ...(source !== undefined && { source }),
      })),
    ...(attachments.length > 0 && {
      files: attachments.map(({ subject, name, sha256 }) => ({ subject, name, sha256 })),
    }),
    clusterName: { en: cluster.name.en ?? '', zh: cluster.name.zh ?? '' },
    headline: briefHeadline(evaluation, kb),
    appVersion,
    ...(trail && { trail: { seq: trail.seq, hash: trail.hash } }),
  };
}
