import {
  type AssessmentPreview,
  type BundleDecisions,
  type BundlePreview,
  type Choice,
  type ClusterPreview,
  type Outcome,
  type Standing,
} from './bundlePreview.ts';

/** What the official has chosen so far, by the ids of the bundle, and for what was not chosen one by one. */
export interface Chosen {
  readonly clusters: Readonly<Record<string, Choice>>;
  readonly assessments: Readonly<Record<string, Choice>>;
  readonly otherwise: Choice;
}

/** Nothing that is here changes. */
export const nothingChosen: Chosen = { clusters: {}, assessments: {}, otherwise: 'mine' };

/** What can be chosen for a thing; empty where there is nothing to choose. */
export const assessmentChoices = (
  cluster: ClusterPreview,
  { choices: open, standing }: AssessmentPreview,
  chosen: Chosen,
): readonly Choice[] => {
  if (staysOut(cluster, chosen)) {
    return [];
  }
  // There is nothing in the copy of a cluster that could be replaced.
  return isCopied(cluster, chosen) && standing === 'differs'
    ? open.filter((choice) => choice !== 'theirs')
    : open;
};

export const clusterChoice = (cluster: ClusterPreview, chosen: Chosen): Choice =>
  firstOf(cluster.choices, [chosen.clusters[cluster.id], wishFor(cluster, chosen.otherwise)]);

/** What was deleted here has nothing beside which a copy could come in: it comes in. */
export const wishFor = <Wish extends Choice | undefined>(
  { standing }: { readonly standing: Standing },
  otherwise: Wish,
): Wish | 'theirs' => (standing === 'deleted' && otherwise === 'both' ? 'theirs' : otherwise);

/**
 * A cluster that comes in as a copy brings its assessments as copies, and one that was deleted here those that were
 * deleted, unless they are to stay out.
 */
export function assessmentChoice(
  cluster: ClusterPreview,
  assessment: AssessmentPreview,
  chosen: Chosen,
): Choice {
  const comesAlong =
    isCopied(cluster, chosen) || (cluster.standing === 'deleted' && assessment.standing === 'deleted');
  const otherwise = wishFor(assessment, comesAlong ? 'both' : chosen.otherwise);
  return firstOf(assessmentChoices(cluster, assessment, chosen), [
    chosen.assessments[assessment.id],
    otherwise,
  ]);
}

/** Where it cannot be as it was wished, what is here stays. */
const firstOf = (open: readonly Choice[], wishes: readonly (Choice | undefined)[]): Choice =>
  wishes.find((wish) => wish !== undefined && open.includes(wish)) ?? 'mine';

/** A cluster that stays deleted keeps its assessments out. */
const staysOut = (cluster: ClusterPreview, chosen: Chosen): boolean =>
  cluster.standing === 'deleted' && clusterChoice(cluster, chosen) === 'mine';

const isCopied = (cluster: ClusterPreview, chosen: Chosen): boolean =>
  cluster.standing === 'differs' && clusterChoice(cluster, chosen) === 'both';

/** Everything that differs, decided by name: what is sent. */
export function decisionsOf({ clusters }: BundlePreview, chosen: Chosen): BundleDecisions {
  const decided: { clusters: Record<string, Choice>; assessments: Record<string, Choice> } = {
    clusters: {},
    assessments: {},
  };
  for (const cluster of clusters) {
    if (cluster.choices.length > 0) {
      decided.clusters[cluster.id] = clusterChoice(cluster, chosen);
    }
    for (const assessment of cluster.assessments.filter(({ choices: open }) => open.length > 0)) {
      decided.assessments[assessment.id] = assessmentChoice(cluster, assessment, chosen);
    }
  }
  return decided;
}

/** What an import would do. */
export interface Forecast {
  readonly clusters: Outcome;
  readonly assessments: Outcome;
  /** Assessments that stay out because their knowledge base is missing. */
  readonly leftOut: number;
}

type Fate = keyof Outcome;

const fates = { mine: 'kept', theirs: 'replaced', both: 'copied' } as const satisfies Record<Choice, Fate>;

/** What becomes of everything in a bundle as it has been chosen: the same figures as the import itself gives. */
export function forecast({ clusters }: BundlePreview, chosen: Chosen): Forecast {
  const comes = clusters.flatMap((cluster) =>
    cluster.assessments
      .filter(({ knowledge }) => knowledge.state !== 'missing')
      .map((assessment) => assessmentFate(cluster, assessment, chosen)),
  );
  const all = clusters.reduce((sum, { assessments }) => sum + assessments.length, 0);
  return {
    clusters: counted(clusters.map((cluster) => clusterFate(cluster, chosen))),
    assessments: counted(comes),
    leftOut: all - comes.length,
  };
}

const clusterFate = (cluster: ClusterPreview, chosen: Chosen): Fate => {
  switch (cluster.standing) {
    case 'new':
      return 'added';
    case 'same':
      return 'same';
    case 'deleted':
      return staysOut(cluster, chosen) ? 'kept' : 'added';
    case 'differs':
      return fates[clusterChoice(cluster, chosen)];
  }
};

function assessmentFate(cluster: ClusterPreview, assessment: AssessmentPreview, chosen: Chosen): Fate {
  if (staysOut(cluster, chosen)) {
    return 'kept';
  }
  switch (assessment.standing) {
    case 'new':
      return 'added';
    case 'deleted':
      return assessmentChoice(cluster, assessment, chosen) === 'mine' ? 'kept' : 'added';
    case 'same':
      return isCopied(cluster, chosen) ? 'copied' : 'same';
    case 'differs':
      return fates[assessmentChoice(cluster, assessment, chosen)];
  }
}

function counted(of: readonly Fate[]): Outcome {
  const sum = (fate: Fate) => of.filter((each) => each === fate).length;
  return {
    added: sum('added'),
    replaced: sum('replaced'),
    copied: sum('copied'),
    kept: sum('kept'),
    same: sum('same'),
  };
}

/** How many things an import would store. */
export const stored = ({ added, replaced, copied }: Outcome): number => added + replaced + copied;
