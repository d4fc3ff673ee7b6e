import { deriveFromFacts } from './facts/deriveFromFacts.ts';
import type { Derived } from './facts/deriveFromFacts.ts';
import { assessmentFormat } from './assessment.ts';
import type { Assessment, AssessmentFile, Rating } from './assessment.ts';
import type { ClusterIdentity } from './clusterIdentity.ts';
import type { Context } from './context.ts';
import type { Cluster } from './cluster.ts';
import { omit } from '../base/omit.ts';
import { toFileFields } from './copyAssessment.ts';

/**
 * An assessment together with what its cluster's profile says: the input of `evaluate` and the exported file.
 *
 * The profile wins for the computed indicators, growth gap, its span and change of the location quotient wherever they
 * can be computed from the yearly facts; a figure typed before stays where they cannot. The year of assessment decides
 * which facts count. Figures that official recognition asks for are filled from the facts unless entered.
 */
export function toEvaluationInput(assessment: Assessment, cluster: Cluster | null): AssessmentFile {
  const year = Number(assessment.assessedOn.slice(0, 4));
  const derived = cluster === null ? { ratings: {}, context: {} } : deriveFromFacts(cluster.facts, year);
  const founded = cluster?.foundedYear ?? null;
  const { knowledgeBase, ...fields } = toFileFields(assessment);
  return {
    format: assessmentFormat,
    knowledgeBase,
    cluster: identityOf(assessment, cluster),
    ...fields,
    ratings: { ...assessment.ratings, ...derivedRatings(derived, assessment.ratings) },
    context: {
      ...assessment.context,
      ...derivedContext(derived, assessment.context),
      ...(founded === null ? {} : { yearsSinceFounding: Math.max(0, year - founded) }),
    },
    recognition: cluster === null ? {} : { ...outputFacts(cluster, year), ...cluster.recognition },
  };
}

/** The span is that of the growth gap: where the gap was typed, the span is the one that was typed with it. */
function derivedContext({ context }: Derived, typed: Context): Derived['context'] {
  const isTyped = context.growthGap === undefined && typeof typed.growthGap === 'number';
  return isTyped ? omit(context, 'spanYears') : context;
}

function derivedRatings(derived: Derived, typed: Readonly<Record<string, Rating>>): Record<string, Rating> {
  const ratings: Record<string, Rating> = {};
  for (const [id, rating] of Object.entries(derived.ratings)) {
    // An indicator that the official has said does not apply stays out.
    if (typed[id]?.notApplicable === undefined) {
      const { note, source } = typed[id] ?? {};
      ratings[id] = {
        value: rating.value,
        grade: rating.grade,
        date: String(rating.year),
        ...(note === undefined ? {} : { note }),
        ...(source === undefined ? {} : { source }),
      };
    }
  }
  return ratings;
}

function identityOf(assessment: Assessment, cluster: Cluster | null): ClusterIdentity {
  if (cluster === null) {
    return { id: assessment.clusterId, name: { en: assessment.clusterId } };
  }
  const { en, zh } = cluster.name;
  const place = (key: 'province' | 'city' | 'county') => {
    const text = cluster[key].en.trim() || cluster[key].zh.trim();
    return text === '' ? {} : { [key]: text };
  };
  return {
    id: cluster.id,
    name: { ...(en.trim() === '' ? {} : { en }), ...(zh.trim() === '' ? {} : { zh }) },
    ...place('province'),
    ...place('city'),
    ...place('county'),
    ...(cluster.industry.trim() === '' ? {} : { industry: cluster.industry }),
  };
}

/** Output of the last three years, as the recognition ladders ask for it: the latest year with a figure first. */
export function outputFacts({ facts }: Pick<Cluster, 'facts'>, year: number): Record<string, number> {
  const outputs = new Map(
    facts.filter(({ fact }) => fact === 'output').map((fact) => [fact.year, fact.value]),
  );
  const latest = Math.max(...[...outputs.keys()].filter((candidate) => candidate <= year));
  const result: Record<string, number> = {};
  for (const [back, field] of ['output-y1', 'output-y2', 'output-y3'].entries()) {
    const value = outputs.get(latest - back);
    if (value !== undefined) {
      result[field] = value;
    }
  }
  const growth = deriveFromFacts(facts, year).ratings['output-growth'];
  return growth === undefined ? result : { ...result, 'output-growth': growth.value };
}
