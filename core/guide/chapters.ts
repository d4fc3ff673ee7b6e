/** The chapters of the guide by the parts of its contents, in the order in which they are read. */
export const guideParts = [
  { id: 'begin', chapters: ['start', 'clusters', 'tasks', 'settings'] },
  { id: 'answers', chapters: ['profile', 'figures', 'tables-in', 'type', 'ratings', 'check-answers'] },
  { id: 'results', chapters: ['diagnosis', 'weights', 'assessors'] },
  { id: 'decision', chapters: ['plan', 'other-plans', 'robustness', 'cross-checks'] },
  { id: 'brief', chapters: ['brief', 'letterhead', 'meeting', 'check-brief'] },
  { id: 'later', chapters: ['follow-up', 'years', 'portfolio', 'history', 'bin'] },
  { id: 'data', chapters: ['exchange', 'tables-out', 'backups', 'recovery'] },
  { id: 'background', chapters: ['method', 'knowledge', 'data', 'about'] },
] as const;

export type ChapterId = (typeof guideParts)[number]['chapters'][number];

export const chapterIds: readonly ChapterId[] = guideParts.flatMap(({ chapters }) => chapters);

export const isChapterId = (id: string): id is ChapterId => (chapterIds as readonly string[]).includes(id);

/** What every chapter answers, in this order: the first stands under its title, the others have heads of their own. */
export const sectionIds = ['for', 'do', 'does', 'if'] as const;
export type SectionId = (typeof sectionIds)[number];

/** Pages of the guide beside its chapters. */
export const lookUps = ['glossary', 'keys'] as const;
export type GuidePage = ChapterId | (typeof lookUps)[number];

export const isGuidePage = (id: string): id is GuidePage =>
  isChapterId(id) || (lookUps as readonly string[]).includes(id);
