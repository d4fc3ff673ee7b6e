/** The yearly facts of a cluster profile. Ids are stable: they stand in the store and in files. */
export const factIds = [
  'enterprises',
  'new-enterprises',
  'employment',
  'local-employment',
  'reference-cluster-employment',
  'reference-employment',
  'output',
  'reference-output',
  'value-added',
  'exports',
  'rd-spending',
  'leading-firm-share',
] as const;

export type FactId = (typeof factIds)[number];
