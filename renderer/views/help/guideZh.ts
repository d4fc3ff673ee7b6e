import { guideOf, type ChapterModule } from './guideOf.ts';

/** The guide in Chinese. */
export const guide = guideOf(
  import.meta.glob<ChapterModule>('../../../assets/guide/zh/*.md', { eager: true }),
);
