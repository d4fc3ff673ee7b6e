import { asOneParagraph } from '../../../core/brief/compose/edits.ts';
import { asAppError } from '../../../core/base/errors.ts';
import type { BriefDesk as Desk, DeskParagraph } from '../../../core/model/brief/briefDesk.ts';
import type { BriefAnnex, BriefOptions, BriefSection } from '../../../core/model/brief/briefOptions.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Step } from '../../state/changes/step.ts';
import { withEntry } from '../../state/records.ts';
import { type ChangeOptions, SubjectDocument } from '../../state/saving/subjectDocument.svelte.ts';
import { type BriefState, briefSubject, briefSubjectId, textsOf } from '../../state/subjects/briefSubject.ts';
import { assessmentSubjectId } from '../../state/subjects/assessmentSubject.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/**
 * What can be chosen and edited in the brief of one assessment. A change shows at once and is stored behind the
 * screen; the document follows when it is stored.
 */
export class BriefEditor {
  readonly #workspace: Workspace;
  readonly #id: string;
  #read = $state.raw<Desk | null>(null);
  #document = $state.raw<SubjectDocument<BriefState> | null>(null);
  readonly #reading = new LatestQuestion();
  #language = $state<Language>('en');
  #failed = $state('');
  #open = $state<string | null>(null);

  readonly #own = $derived.by(() => this.#document?.state.texts[this.#language] ?? {});
  readonly paragraphs: readonly DeskParagraph[] = $derived.by(() =>
    (this.#read?.paragraphs ?? []).map((paragraph) => {
      const own = this.#own[paragraph.id] ?? null;
      return own === paragraph.own ? paragraph : { ...paragraph, own, changed: null };
    }),
  );
  readonly unplaced = $derived.by(() =>
    (this.#read?.unplaced ?? []).filter(({ block }) => this.#own[block] !== undefined),
  );
  readonly over = $derived(this.#read?.over ?? []);
  readonly undecided = $derived(this.#read?.undecided ?? []);
  readonly options: BriefOptions | null = $derived(this.#document?.state.options ?? null);
  readonly changed = $derived(this.paragraphs.filter((paragraph) => paragraph.changed !== null));
  /** The paragraph in the editor. */
  readonly opened = $derived(this.paragraphs.find(({ id }) => id === this.#open) ?? null);

  constructor(workspace: Workspace, id: string) {
    this.#workspace = workspace;
    this.#id = id;
  }

  get language(): Language {
    return this.#language;
  }

  /** What went wrong with the last reading; empty when nothing did. */
  get failed(): string {
    return this.#failed;
  }

  edit(id: string | null): void {
    this.#open = id;
  }

  /** Reads everything again. An answer that comes after a newer question is dropped. */
  async load(language: Language): Promise<void> {
    const { client, describe, saves } = this.#workspace;
    const isLatest = this.#reading.ask();
    try {
      await saves.settle(assessmentSubjectId(this.#id), briefSubjectId(this.#id));
      const desk = await client.call('brief.open', { id: this.#id, language });
      if (isLatest()) {
        this.#take(desk, language);
      }
    } catch (error) {
      if (isLatest()) {
        this.#failed = describe(error);
      }
    }
  }

  /** `null` goes back to the computed text. */
  saveText(block: string, text: string | null): void {
    this.#changeText(block, text);
  }

  /** Takes the values of today as known under a wording that stays. */
  async confirm(block: string, text: string): Promise<void> {
    const { client, describe, saves } = this.#workspace;
    const [id, language] = [this.#id, this.#language];
    try {
      await saves.settle(briefSubjectId(id));
      await client.call('brief.saveEdit', { id, language, block, text, replaces: text });
      await this.load(language);
    } catch (error) {
      if (asAppError(error).code === 'changed-elsewhere') {
        await this.load(language);
      }
      this.#failed = describe(error);
    }
  }

  /** Takes the official's wording away, to be taken back by the line at the foot. */
  removeText(block: string, said: () => string): void {
    const step = this.#changeText(block, null, { label: said });
    this.#workspace.notices.show({ text: said, step });
  }

  setSection(section: BriefSection, isIn: boolean): void {
    this.#changeOptions(({ leftOut, ...rest }) => ({
      ...rest,
      leftOut: { ...leftOut, sections: toggled(leftOut.sections, section, isIn) },
    }));
  }

  setAnnex(annex: BriefAnnex, isIn: boolean): void {
    this.#changeOptions(({ leftOut, ...rest }) => ({
      ...rest,
      leftOut: { ...leftOut, annexes: toggled(leftOut.annexes, annex, isIn) },
    }));
  }

  setFonts(fonts: BriefOptions['fonts']): void {
    this.#changeOptions((options) => ({ ...options, fonts }));
  }

  #take(desk: Desk, language: Language): void {
    this.#read = desk;
    this.#language = language;
    this.#failed = '';
    this.#document = new SubjectDocument(
      briefSubject({ client: this.#workspace.client, id: this.#id }),
      { options: desk.options, texts: { [language]: textsOf(desk) } },
      this.#workspace.ports,
    );
  }

  /** Changes one wording, in the form in which it is stored. */
  #changeText(block: string, text: string | null, options?: ChangeOptions): Step | null {
    const document = this.#document;
    if (document === null) {
      return null;
    }
    const own = text === null ? null : asOneParagraph(text);
    const computed = this.#read?.paragraphs.find(({ id }) => id === block)?.computed;
    const texts = withEntry(this.#own, block, own === computed ? null : own);
    const { state } = document;
    return document.change({ ...state, texts: { ...state.texts, [this.#language]: texts } }, options);
  }

  #changeOptions(change: (options: BriefOptions) => BriefOptions): void {
    const state = this.#document?.state;
    if (state !== undefined) {
      this.#document?.change({ ...state, options: change(state.options) });
    }
  }
}

const toggled = <Part>(leftOut: readonly Part[], part: Part, isIn: boolean): Part[] => [
  ...leftOut.filter((other) => other !== part),
  ...(isIn ? [] : [part]),
];
