// Reads a chapter of the guide, written in Markdown, into what the page of the guide shows. Anything that the page could
// not show, or that leads nowhere, ends the build with the file and the reason.
import { Lexer } from 'marked';
import type { Block, Chapter, Inline, Section } from '../../core/guide/chapter.ts';
import { isChapterId, isGuidePage, type SectionId } from '../../core/guide/chapters.ts';
import type { Language } from '../../core/base/settings.ts';

/** What is read of a token: all kinds have the first two. */
interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly href?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly items?: readonly Token[];
  readonly tokens?: readonly Token[];
}

/** The heads that divide a chapter; what stands before the first says what it is for. */
const heads: Readonly<Record<Language, Readonly<Record<string, SectionId>>>> = {
  en: { 'What to do': 'do', 'What the program does': 'does', 'What if': 'if' },
  zh: { 怎么做: 'do', 程序怎么处理: 'does', 常见问题: 'if' },
};
const purpose: Readonly<Record<Language, string>> = { en: 'What it is for', zh: '用途' };

/** The text of a screen by its key, as `{clusters.start}`. */
const label = /\{([a-zA-Z]+\.[\w-]+)\}/g;

/** Reads `assets/guide/<language>/<id>.md`. Throws an `Error` that says what cannot be shown. */
export function readChapter(id: string, text: string, language: Language): Chapter {
  if (!isChapterId(id)) {
    throw new Error(`${id} is no chapter of core/guide/chapters.ts.`);
  }
  const read: readonly Token[] = Lexer.lex(text);
  const [first, ...tokens] = read.filter(({ type }) => type !== 'space');
  if (first?.type !== 'heading' || first.depth !== 1) {
    throw new Error(`${language}/${id} does not begin with its title.`);
  }
  const sections: { -readonly [Key in keyof Section]: Section[Key] }[] = [
    { id: 'for', title: purpose[language], blocks: [] },
  ];
  for (const token of tokens) {
    const { type, depth, text: words = '' } = token;
    const found = type === 'heading' && depth === 2 ? heads[language][words] : null;
    if (found === undefined) {
      throw new Error(`${language}/${id} has a section of another name: ${token.raw}`);
    }
    const last = sections.at(-1);
    if (found !== null) {
      sections.push({ id: found, title: words, blocks: [] });
    } else if (last !== undefined) {
      last.blocks = [...last.blocks, readBlock(token, language)];
    }
  }
  return { id, title: first.text ?? '', sections };
}

function readBlock(token: Token, language: Language): Block {
  switch (token.type) {
    case 'heading':
      return { kind: 'question', content: readLine(token.tokens) };
    case 'paragraph': {
      const [only, ...others] = token.tokens ?? [];
      return only?.type === 'image' && others.length === 0
        ? readPicture(only, language)
        : { kind: 'paragraph', content: readLine(token.tokens) };
    }
    case 'list':
      return { kind: 'list', ordered: token.ordered === true, items: (token.items ?? []).map(readItem) };
    default:
      throw new Error(`The guide cannot show ${token.type}: ${token.raw}`);
  }
}

function readPicture({ href = '', text = '' }: Token, language: Language): Block {
  const [, name] = /^\.\.\/pictures\/(?:en|zh)\/([a-z0-9-]+)\.webp$/.exec(href) ?? [];
  if (name === undefined || !href.includes(`/${language}/`) || text.trim() === '') {
    throw new Error(`A picture lies in ../pictures/${language}/ and says what it shows: ${href}`);
  }
  return { kind: 'picture', name, text };
}

/** An item of a list is one line: steps are short. */
function readItem({ tokens = [], raw }: Token): readonly Inline[] {
  const [only, ...others] = tokens;
  if (only === undefined || others.length > 0) {
    throw new Error(`An item of a list is one paragraph: ${raw}`);
  }
  return readLine(only.tokens);
}

const readLine = (tokens: readonly Token[] = []): readonly Inline[] => tokens.flatMap(readInline);

function readInline(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return readText(token.text ?? '');
    case 'strong':
      return [{ kind: 'strong', content: readLine(token.tokens) }];
    case 'codespan':
      return [{ kind: 'key', text: token.text ?? '' }];
    case 'link':
      return [readLink(token)];
    default:
      throw new Error(`The guide cannot show ${token.type}: ${token.raw}`);
  }
}

function readText(text: string): readonly Inline[] {
  return text.split(label).flatMap((piece, at): readonly Inline[] => {
    if (piece === '') {
      return [];
    }
    // What the pattern catches stands at every second place.
    return at % 2 === 1
      ? [{ kind: 'label', key: piece }]
      : [{ kind: 'text', text: piece.replaceAll('\n', ' ') }];
  });
}

function readLink({ href = '', tokens }: Token): Inline {
  const content = readLine(tokens);
  const [, scheme, name = ''] = /^(?:(screen|term):)?([a-z0-9-]+)(?:\.md)?$/.exec(href) ?? [];
  if (scheme === 'screen') {
    return { kind: 'screen', screen: name, content };
  }
  if (scheme === 'term') {
    return { kind: 'term', term: name, content };
  }
  if (href.endsWith('.md') && isGuidePage(name)) {
    return { kind: 'chapter', chapter: name, content };
  }
  throw new Error(`The guide links to chapters, screens and terms: ${href}`);
}
