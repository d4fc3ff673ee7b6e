import type { BriefSource } from '../../core/brief/compose/composeBrief.ts';
import { acceptedPlan, briefSource, carCluster } from '../unit/brief/support/assessments.ts';
import { briefCase, literatureCase } from './briefCases.ts';

const name = '东北老工业基地振兴先进装备制造与新能源汽车零部件协同创新示范产业集群联合体'.repeat(3);

/** Names of 80 hanzi and 120 letters, an assessor of 40 hanzi, and a note and a source to every answer. */
function overNamed(language: 'zh' | 'en'): BriefSource {
  const ratings = Object.entries(carCluster.ratings).map(([id, rating]) => [
    id,
    { ...rating, note: name, source: name.slice(0, 80) },
  ]);
  const input = {
    ...carCluster,
    cluster: { ...carCluster.cluster, name: { zh: name.slice(0, 80), en: 'A cluster of '.repeat(9) } },
    assessor: { name: name.slice(0, 40) },
    ratings: Object.fromEntries(ratings) as typeof carCluster.ratings,
  };
  return briefSource({ language, input });
}

function late(): BriefSource {
  const source = briefSource({ language: 'zh' });
  return { ...source, date: '2028-03-01', actions: acceptedPlan(source) };
}

/** Briefs of which page 1 has more on it than others. */
export const firstPageCases: Readonly<Record<string, () => BriefSource>> = {
  'Ruhr coal and steel': () => literatureCase('ruhr-coal-steel', 'en'),
  'Jura watchmaking': () => literatureCase('jura-arc-watchmaking', 'en'),
  'Silicon Glen': () => literatureCase('silicon-glen-electronics', 'en'),
  'Anding potatoes': () => literatureCase('anding-potatoes', 'en'),
  'young and embedded': () => briefCase('young-embedded', 'en'),
  'born of trade': () => briefCase('trade-born-derivative', 'en'),
  'an accepted plan, long overdue': late,
  'over-long names, zh': () => overNamed('zh'),
  'over-long names, en': () => overNamed('en'),
};
