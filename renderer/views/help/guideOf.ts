import type { Chapter } from '../../../core/guide/chapter.ts';
import { chapterIds } from '../../../core/guide/chapters.ts';
import type { Guide, Picture } from '../../../core/guide/guide.ts';

/** What `tools/guide/chapterModules.ts` makes of a chapter. */
export interface ChapterModule {
  readonly chapter: Chapter;
  readonly pictures: Readonly<Record<string, Picture>>;
}

/** The chapters of one language in the order of the contents, with their pictures. */
export function guideOf(modules: Readonly<Record<string, ChapterModule>>): Guide {
  const found = Object.values(modules);
  return {
    chapters: chapterIds.flatMap((id) => {
      const { chapter } = found.find((module) => module.chapter.id === id) ?? {};
      return chapter === undefined ? [] : [chapter];
    }),
    pictures: Object.assign({}, ...found.map(({ pictures }) => pictures)),
  };
}
