// Makes a module of each chapter of the guide: `import { chapter, pictures } from '…/assets/guide/en/profile.md'`.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chapter } from '../../core/guide/chapter.ts';
import { pictureSize } from './pictureSize.ts';
import { readChapter } from './readChapter.ts';

const file = /\/assets\/guide\/(en|zh)\/([a-z0-9-]+)\.md$/;

interface ChapterModules {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (text: string, path: string) => { readonly code: string; readonly map: null } | null;
}

/** A plugin of Vite. The page gets chapters ready to show and no reader of Markdown; a missing picture ends the build. */
export function chapterModules(): ChapterModules {
  return {
    name: 'cluster-desk-guide',
    enforce: 'pre',
    transform(text, path) {
      const [, language, id] = file.exec(path) ?? [];
      if (language === undefined || id === undefined) {
        return null;
      }
      const chapter = readChapter(id, text, language === 'zh' ? 'zh' : 'en');
      return { code: moduleOf(chapter, { language, folder: dirname(path) }), map: null };
    },
  };
}

/** The names of the pictures of a chapter, each once. */
export const picturesOf = ({ sections }: Chapter): readonly string[] => [
  ...new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : [])),
    ),
  ),
];

function moduleOf(chapter: Chapter, { language, folder }: { language: string; folder: string }): string {
  const names = picturesOf(chapter);
  const addresses = names.map((name) => `../pictures/${language}/${name}.webp`);
  const sizes = addresses.map((address) => pictureSize(readFileSync(join(folder, address))));
  return [
    ...addresses.map((address, at) => `import picture${at} from '${address}?url';`),
    `export const chapter = ${JSON.stringify(chapter)};`,
    `const sizes = ${JSON.stringify(sizes)};`,
    `export const pictures = {${names.map((name, at) => `'${name}': { address: picture${at}, ...sizes[${at}] }`).join(', ')}};`,
  ].join('\n');
}
