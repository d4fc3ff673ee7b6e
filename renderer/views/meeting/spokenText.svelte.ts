import type { Language } from '../../../core/base/settings.ts';
import type { SpokenDesk } from '../../../core/model/brief/spokenDesk.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import { assessmentSubjectId } from '../../state/subjects/assessmentSubject.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What is said of an assessment in a minute, as the backend writes it. */
export class SpokenText {
  readonly #workspace: Workspace;
  readonly #id: string;
  readonly #reading = new LatestQuestion();
  #desk = $state.raw<SpokenDesk | null>(null);
  #failed = $state('');

  constructor(workspace: Workspace, id: string) {
    this.#workspace = workspace;
    this.#id = id;
  }

  /** `null` before it is read. */
  get desk(): SpokenDesk | null {
    return this.#desk;
  }

  get failed(): string {
    return this.#failed;
  }

  /** Reads it again, once what was answered is stored. An answer that comes after a newer question is dropped. */
  async load(language: Language): Promise<void> {
    const { client, describe, saves } = this.#workspace;
    const isLatest = this.#reading.ask();
    try {
      await saves.settle(assessmentSubjectId(this.#id), 'settings');
      const desk = await client.call('brief.spoken', { id: this.#id, language });
      if (isLatest()) {
        this.#desk = desk;
        this.#failed = '';
      }
    } catch (error) {
      if (isLatest()) {
        this.#failed = describe(error);
      }
    }
  }
}
