import { guideOf, type ChapterModule } from './guideOf.ts';

/** The guide in English. */
export const guide = guideOf(
  import.meta.glob<ChapterModule>('../../../assets/guide/en/*.md', { eager: true }),
);
