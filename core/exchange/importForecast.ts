import {
  type AssessmentPreview,
  type BundleDecisions,
  type BundlePreview,
  type Choice,
  type ClusterPreview,
  type Outcome,
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
  { choices: open }: AssessmentPreview,
  chosen: Chosen,
) =>
  // There is nothing in the copy of a cluster that could be replaced.
  isCopied(cluster, chosen) ? open.filter((choice) => choice !== 'theirs') : open;

export const clusterChoice = ({ id, choices: open }: ClusterPreview, chosen: Chosen): Choice =>
  firstOf(open, [chosen.clusters[id], chosen.otherwise]);

/** A cluster that comes in as a copy brings its assessments as copies, unless they are to stay out. */
export function assessmentChoice(
  cluster: ClusterPreview,
  assessment: AssessmentPreview,
  chosen: Chosen,
): Choice {
  const otherwise = isCopied(cluster, chosen) ? 'both' : chosen.otherwise;
  return firstOf(assessmentChoices(cluster, assessment, chosen), [
    chosen.assessments[assessment.id],
    otherwise,
  ]);
}

/** Where it cannot be as it was wished, what is here stays. */
const firstOf = (open: readonly Choice[], wishes: readonly (Choice | undefined)[]): Choice =>
  wishes.find((wish) => wish !== undefined && open.includes(wish)) ?? 'mine';

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

const clusterFate = (cluster: ClusterPreview, chosen: Chosen): Fate =>
  cluster.standing === 'differs' ? fates[clusterChoice(cluster, chosen)] : plainFates[cluster.standing];

const plainFates = { new: 'added', same: 'same' } as const;

function assessmentFate(cluster: ClusterPreview, assessment: AssessmentPreview, chosen: Chosen): Fate {
  switch (assessment.standing) {
    case 'new':
      return 'added';
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
