import type { ChangedValue, DeskParagraph } from '../../model/brief/briefDesk.ts';
import { type BriefEdit, longestEdit } from '../../model/brief/briefEdit.ts';
import type {
  Block,
  BriefDocument,
  HeadingBlock,
  Inline,
  ParagraphBlock,
  Remedy,
} from '../document/document.ts';
import { joined, sourced, textOf } from '../document/phrase.ts';

/** A paragraph that the official may put in other words. */
export interface EditableParagraph {
  /** The id of its block, or of its item in the findings. */
  readonly id: string;
  readonly kind: DeskParagraph['kind'];
  /** The heading under which it stands, with its number; empty before the first. */
  readonly under: string;
  /** The wording in the document; of a computed document, the computed wording. */
  readonly text: string;
  /** The values in it, each with what it was computed from. */
  readonly basis: BriefEdit['basis'];
}

type Role = ParagraphBlock['role'];
const editableRoles = { body: 'body', request: 'request', judgement: 'judgement' } as const satisfies Partial<
  Record<Role, string>
>;

/**
 * The paragraphs that can be edited, in document order: the finding in the title, the request, the judgement, the
 * findings of page 1 with their remedies, the paragraphs of the sections.
 *
 * The trust line, the record line, tables, figures and notes are left out: they are what the program vouches for. A
 * reader must be able to rely on a printed coverage, fingerprint or rating being the one of the record.
 */
export function editableParagraphs({ blocks }: BriefDocument): EditableParagraph[] {
  let under = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level > 1) {
      under = block.number + textOf(block.text);
    }
    return partsOf(block).map(({ id, kind, text }) => ({
      id,
      kind,
      under,
      text: textOf(text),
      basis: text.flatMap((run) =>
        run.source === undefined ? [] : [{ source: run.source, text: run.text }],
      ),
    }));
  });
}

interface Part {
  readonly id: string;
  readonly kind: EditableParagraph['kind'];
  readonly text: Inline;
}

function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? [{ id: block.id, kind: 'title', text: findingOf(block) }] : [];
    case 'paragraph':
      return isEditable(block.role)
        ? [{ id: block.id, kind: editableRoles[block.role], text: block.text }]
        : [];
    case 'findings':
      return block.items.flatMap(({ id, text, remedy }): Part[] => [
        { id, kind: 'finding', text },
        ...(remedy === null
          ? []
          : [{ id: remedy.id, kind: 'remedy', text: joined(remedy.parts, '; ') } as const]),
      ]);
    default:
      return [];
  }
}

const isEditable = (role: Role): role is keyof typeof editableRoles => role in editableRoles;

/** The title without the line that names the cluster. */
const findingOf = ({ text }: HeadingBlock): Inline => text.slice(text.findIndex((run) => run.lineEnd) + 1);

/**
 * The document with the official's wording in place of the computed one, marked as edited.
 *
 * Edits of other languages and of paragraphs that are not in the document, or cannot be edited, change nothing.
 */
export function applyEdits(document: BriefDocument, edits: readonly BriefEdit[]): BriefDocument {
  const own = new Map(
    edits
      .filter(({ language }) => language === document.meta.language)
      .map(({ block, text }): [string, Inline] => [block, [sourced(text, `edit:${block}`)]]),
  );
  if (own.size === 0) {
    return document;
  }
  const blocks = document.blocks.map((block) => withOwnWords(block, own));
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return {
    meta: { ...document.meta, ...(title?.kind === 'heading' && { title: textOf(title.text) }) },
    blocks,
  };
}

function withOwnWords(block: Block, own: ReadonlyMap<string, Inline>): Block {
  switch (block.kind) {
    case 'heading': {
      const text = block.level === 1 ? own.get(block.id) : undefined;
      const cluster = block.text.slice(0, block.text.length - findingOf(block).length);
      return text ? { ...block, edited: true, text: [...cluster, ...text] } : block;
    }
    case 'paragraph': {
      const text = isEditable(block.role) ? own.get(block.id) : undefined;
      return text ? { ...block, edited: true, text } : block;
    }
    case 'findings':
      return {
        ...block,
        items: block.items.map((item) => {
          const text = own.get(item.id);
          const remedy = item.remedy && withOwnRemedy(item.remedy, own);
          return text ? { ...item, edited: true as const, text, remedy } : { ...item, remedy };
        }),
      };
    default:
      return block;
  }
}

/** In own words it is one sentence, whatever cells it had. */
function withOwnRemedy(remedy: Remedy, own: ReadonlyMap<string, Inline>): Remedy {
  const text = own.get(remedy.id);
  return text ? { ...remedy, edited: true, parts: [text] } : remedy;
}

/** How an edit stands to the computed brief of today. */
export interface EditNotice {
  readonly block: string;
  /**
   * `current`: the computed wording is still the one that was replaced. `changed`: it is another one now, with the
   * values that differ; none where only the words do. `unplaced`: the brief has no such paragraph now.
   */
  readonly state: 'current' | 'changed' | 'unplaced';
  readonly changed: readonly ChangedValue[];
}

/** One notice for each edit in the language of the document, which must be computed and whole: nothing left out. */
export function editNotices(computed: BriefDocument, edits: readonly BriefEdit[]): EditNotice[] {
  const paragraphs = new Map(editableParagraphs(computed).map((paragraph) => [paragraph.id, paragraph]));
  return edits
    .filter(({ language }) => language === computed.meta.language)
    .map((edit) => {
      const paragraph = paragraphs.get(edit.block);
      if (paragraph === undefined) {
        return { block: edit.block, state: 'unplaced', changed: [] };
      }
      const changed = changedValues(edit.basis, paragraph.basis);
      const isCurrent = changed.length === 0 && computedWording(paragraph) === edit.computed;
      return { block: edit.block, state: isCurrent ? 'current' : 'changed', changed };
    });
}

function changedValues(before: BriefEdit['basis'], now: BriefEdit['basis']): ChangedValue[] {
  const old = bySource(before);
  const present = bySource(now);
  return [...new Set([...old.keys(), ...present.keys()])].flatMap((key) => {
    const values = { before: old.get(key)?.text ?? null, now: present.get(key)?.text ?? null };
    const source = (old.get(key) ?? present.get(key))?.source ?? key;
    return values.before === values.now ? [] : [{ source, ...values }];
  });
}

/** A source can stand in a sentence more than once: each is compared with its own counterpart. */
function bySource(basis: BriefEdit['basis']): Map<string, BriefEdit['basis'][number]> {
  const seen = new Map<string, number>();
  return new Map(
    basis.map((value) => {
      const place = (seen.get(value.source) ?? 0) + 1;
      seen.set(value.source, place);
      return [`${value.source} ${place}`, value];
    }),
  );
}

/** What an edit keeps of the wording that it replaces: all of it but for reasons of many pages. */
export const computedWording = ({ text }: Pick<EditableParagraph, 'text'>): string =>
  text.length <= longestEdit ? text : `${text.slice(0, longestEdit - 1)}…`;

/** Typed text as the one paragraph that it becomes: line ends are spaces, or nothing between Chinese characters. */
export const asOneParagraph = (text: string): string =>
  text
    .trim()
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\s*\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      '',
    )
    .replace(/\s+/gu, ' ');
