/**
 * What the export of a brief is doing, in this order: what it is made of is collected, what prints is started, earlier
 * prints are waited for, the pages are laid out, the file is written. Not every export needs every stage.
 */
export const briefStages = ['collecting', 'starting', 'waiting', 'printing', 'writing'] as const;
export type BriefStage = (typeof briefStages)[number];
