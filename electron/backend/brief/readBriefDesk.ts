import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { overLength } from '../../../core/brief/compose/basis/briefLength.ts';
import { composeComputed } from '../../../core/brief/compose/composeBrief.ts';
import {
  applyEdits,
  asOneParagraph,
  computedWording,
  editableParagraphs,
  editNotices,
} from '../../../core/brief/compose/edits.ts';
import { undecidedRemedies } from '../../../core/brief/compose/basis/plan/undecidedRemedies.ts';
import type { Input } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { BriefDesk } from '../../../core/model/brief/briefDesk.ts';
import { wholeBrief } from '../../../core/model/brief/briefOptions.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { briefSource } from './briefSource.ts';

/** What can be chosen and edited in the brief of an assessment. Throws `not-found`. */
export function readBriefDesk(context: Context, id: string, language: Language): BriefDesk {
  const source = briefSource(context, id, language);
  const present = composeComputed(source);
  const own = new Map(
    source.edits.filter((edit) => edit.language === language).map((edit) => [edit.block, edit.text]),
  );
  const notices = editNotices(isWhole(source) ? present : wholeDocument(source), source.edits);
  const changes = new Map(
    notices.filter(({ state }) => state === 'changed').map(({ block, changed }) => [block, [...changed]]),
  );
  return {
    options: source.options,
    paragraphs: editableParagraphs(present).map(({ id: block, kind, under, text }) => ({
      id: block,
      kind,
      under,
      computed: text,
      own: own.get(block) ?? null,
      changed: changes.get(block) ?? null,
    })),
    unplaced: notices
      .filter(({ state }) => state === 'unplaced')
      .map(({ block }) => ({ block, text: own.get(block) ?? '' })),
    undecided: [...undecidedRemedies(applyEdits(present, source.edits))],
    over: [...overLength(applyEdits(present, source.edits))],
  };
}

/**
 * Stores the official's wording of a paragraph with what it replaces, or removes it.
 *
 * Throws `not-found`, `changed-elsewhere`, and `invalid-input` for a block that is not a paragraph of the brief or not one to edit.
 */
export function saveBriefEdit(
  context: Context,
  { id, language, block, text, replaces }: Input<'brief.saveEdit'>,
): void {
  const { ports, store } = context;
  const source = briefSource(context, id, language);
  const edited = source.edits.find((edit) => edit.language === language && edit.block === block);
  refuseIfChanged('value', { stored: edited?.text ?? null, replaces });
  const paragraphs = editableParagraphs(wholeDocument(source));
  const paragraph = paragraphs.find((candidate) => candidate.id === block);
  const own = text === null ? null : asOneParagraph(text);
  if (own === null || own === paragraph?.text) {
    store.briefEdits.remove(id, { language, block });
    return;
  }
  if (paragraph === undefined) {
    throw new AppError('invalid-input', 'No paragraph to edit.', { path: 'block', reason: 'not-editable' });
  }
  store.briefEdits.save(id, {
    language,
    block,
    text: own,
    computed: computedWording(paragraph),
    basis: [...paragraph.basis],
    editedAt: ports.clock.now(),
  });
}

/** Of a section that is left out the edits wait, so that edits are measured against the whole brief. */
const wholeDocument = (source: BriefSource) => composeComputed({ ...source, options: wholeBrief });

const isWhole = ({ options: { leftOut } }: BriefSource): boolean =>
  leftOut.sections.length + leftOut.annexes.length === 0;
