import type { BriefDesk, DeskParagraph } from '../../../core/model/brief/briefDesk.ts';
import type { BriefAnnex, BriefOptions, BriefSection } from '../../../core/model/brief/briefOptions.ts';
import type { Language } from '../../../core/base/settings.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/**
 * What can be chosen and edited in the brief of one assessment. A change shows at once and is stored behind the
 * screen; the document follows when it is stored.
 */
export class BriefEditor {
  readonly #workspace: Workspace;
  readonly #id: string;
  readonly #reading = new LatestQuestion();
  #desk = $state.raw<BriefDesk | null>(null);
  #language = $state<Language>('en');
  #failed = $state('');
  #open = $state<string | null>(null);

  readonly paragraphs: readonly DeskParagraph[] = $derived(this.#desk?.paragraphs ?? []);
  readonly unplaced = $derived(this.#desk?.unplaced ?? []);
  readonly over = $derived(this.#desk?.over ?? []);
  readonly options: BriefOptions | null = $derived(this.#desk?.options ?? null);
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
    await saves.tryAgain();
    try {
      const desk = await client.call('brief.open', { id: this.#id, language });
      if (isLatest()) {
        this.#desk = desk;
        this.#language = language;
        this.#failed = '';
      }
    } catch (error) {
      if (isLatest()) {
        this.#failed = describe(error);
      }
    }
  }

  /** `null` goes back to the computed text; the same text again takes today's values as known. */
  saveText(block: string, text: string | null): void {
    const { client, saves } = this.#workspace;
    const [id, language] = [this.#id, this.#language];
    if (this.#desk !== null) {
      const paragraphs = this.#desk.paragraphs.map((paragraph) =>
        paragraph.id === block ? { ...paragraph, own: text, changed: null } : paragraph,
      );
      const unplaced = this.#desk.unplaced.filter((edit) => edit.block !== block);
      this.#desk = { ...this.#desk, paragraphs, unplaced };
    }
    saves.add(`${id} brief ${language} ${block}`, async () => {
      await client.call('brief.saveEdit', { id, language, block, text });
    });
  }

  /** Takes the official's wording away, to be taken back by the line at the foot. */
  removeText(block: string, own: string, said: string): void {
    this.saveText(block, null);
    this.#workspace.notices.show({ text: said, undo: () => this.saveText(block, own) });
  }

  setSection(section: BriefSection, isIn: boolean): void {
    this.#saveOptions(({ leftOut, ...rest }) => ({
      ...rest,
      leftOut: { ...leftOut, sections: toggled(leftOut.sections, section, isIn) },
    }));
  }

  setAnnex(annex: BriefAnnex, isIn: boolean): void {
    this.#saveOptions(({ leftOut, ...rest }) => ({
      ...rest,
      leftOut: { ...leftOut, annexes: toggled(leftOut.annexes, annex, isIn) },
    }));
  }

  setFonts(fonts: BriefOptions['fonts']): void {
    this.#saveOptions((options) => ({ ...options, fonts }));
  }

  #saveOptions(change: (options: BriefOptions) => BriefOptions): void {
    const { client, saves } = this.#workspace;
    if (this.#desk === null) {
      return;
    }
    const options = change(this.#desk.options);
    this.#desk = { ...this.#desk, options };
    const id = this.#id;
    saves.add(`${id} brief options`, async () => {
      await client.call('brief.saveOptions', { id, options });
    });
  }
}

const toggled = <Part>(leftOut: readonly Part[], part: Part, isIn: boolean): Part[] => [
  ...leftOut.filter((other) => other !== part),
  ...(isIn ? [] : [part]),
];
