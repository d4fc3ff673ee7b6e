import type { DeskParagraph } from '../../../core/model/brief/briefDesk.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The paragraphs of the brief with a name for each, in the language of the screen. */
export function namedParagraphs(paragraphs: readonly DeskParagraph[], { t }: Workspace) {
  const finding = paragraphs.filter(({ kind }) => kind === 'finding');
  const remedies = paragraphs.filter(({ kind }) => kind === 'remedy');
  return paragraphs.map((paragraph) => ({ paragraph, name: nameOf(paragraph) }));

  function nameOf(paragraph: DeskParagraph): string {
    switch (paragraph.kind) {
      case 'title':
        return t('briefScreen.titleName');
      case 'request':
        return t('briefScreen.requestName');
      case 'judgement':
        return t('briefScreen.judgementName');
      case 'finding':
        return t('briefScreen.findingName', { n: finding.indexOf(paragraph) + 1 });
      case 'remedy':
        return t('briefScreen.remedyName', { n: remedies.indexOf(paragraph) + 1 });
      case 'body': {
        const siblings = paragraphs.filter(({ kind, under }) => kind === 'body' && under === paragraph.under);
        return t('briefScreen.paragraphName', {
          under: paragraph.under,
          n: siblings.indexOf(paragraph) + 1,
          of: siblings.length,
        });
      }
    }
  }
}

/** What a value of the brief was computed from, in words: `cause:cause-x.severity` is the name of the cause. */
export function sourceName(source: string, workspace: Workspace): string {
  const name = subjectName(source, workspace);
  const part = source.split(/[.:]/u).at(-1);
  return part === 'low' || part === 'high' ? workspace.t('briefScreen.endOf', { name, end: part }) : name;
}

function subjectName(source: string, { index, say, t }: Workspace): string {
  const [kind = '', rest = ''] = source.split(':');
  const [id = ''] = rest.split('.');
  const measure = index.measures.get(id);
  const entry =
    index.causes.get(id) ?? index.problems.get(id) ?? index.dimensions.get(id) ?? index.indicators.get(id);
  if (entry !== undefined) {
    return say(entry.name);
  }
  if (measure !== undefined) {
    return say(measure.title);
  }
  switch (kind) {
    case 'type':
      return t('briefScreen.sourceType');
    case 'maturity':
      return t('briefScreen.sourceMaturity');
    case 'stage':
      return t('briefScreen.sourceStage');
    case 'plan':
    case 'sentence':
      return t('briefScreen.sourcePlan');
    case 'weight':
      return t('briefScreen.sourceWeight');
    case 'input':
      return t('briefScreen.sourceEntered');
    case 'count':
      return t('briefScreen.sourceCount');
    default:
      return t('briefScreen.sourceOther');
  }
}
