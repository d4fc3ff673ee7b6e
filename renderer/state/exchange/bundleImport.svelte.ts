import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { BundleImport, BundlePreview, Choice } from '../../../core/exchange/bundlePreview.ts';
import {
  assessmentChoice,
  type Chosen,
  clusterChoice,
  decisionsOf,
  forecast,
  nothingChosen,
} from '../../../core/exchange/importForecast.ts';
import { assessmentSubjectId } from '../subjects/assessmentSubject.ts';
import { clusterSubjectId } from '../subjects/clusterSubject.ts';
import { type SendPiece, sendFile, type SentFile } from './sendFile.ts';

/**
 * `sending` and `reading` take their time; `locked` waits for a passphrase; `shown` for the decisions; `refused` is the
 * end of a file that cannot be read.
 */
type Phase = 'sending' | 'reading' | 'locked' | 'shown' | 'storing' | 'stored' | 'refused';

interface Ports {
  readonly client: Client;
  readonly send: SendPiece;
}

/** A bundle that the shell has taken in: it was opened with the program. */
export interface ReceivedBundle {
  readonly handle: string;
  readonly name: string;
}

/** A received bundle on its way into the store: sent, opened, decided about, stored. */
export class BundleImporter {
  readonly #ports: Ports;
  readonly #file: SentFile | ReceivedBundle;
  #handle: string | null = null;
  /** Kept as long as the bundle is open, to compare it again. */
  #passphrase: string | null = null;
  #working: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #phase = $state<Phase>('sending');
  #sent = $state(0);
  #preview = $state.raw<BundlePreview | null>(null);
  #chosen = $state.raw<Chosen>(nothingChosen);
  #failure = $state.raw<AppError | null>(null);

  readonly forecast = $derived.by(() => this.#preview && forecast(this.#preview, this.#chosen));

  constructor(ports: Ports, file: SentFile | ReceivedBundle) {
    this.#ports = ports;
    this.#file = file;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The share of the file that has been read, 0 to 1. */
  get share(): number {
    return 'handle' in this.#file || this.#file.size === 0 ? 1 : this.#sent / this.#file.size;
  }

  get preview(): BundlePreview | null {
    return this.#preview;
  }

  get chosen(): Chosen {
    return this.#chosen;
  }

  /** Why the last step did not succeed. */
  get failure(): AppError | null {
    return this.#failure;
  }

  /** Reads the file and shows what it holds, or asks for its passphrase. */
  async open(): Promise<void> {
    await this.#step('refused', async () => {
      this.#handle = await this.#received();
      if (this.#isClosed) {
        await this.#discard();
      } else {
        await this.#look();
      }
    });
  }

  /** Opens an encrypted bundle; after a wrong passphrase it waits for another. */
  async unlock(passphrase: string): Promise<void> {
    this.#passphrase = passphrase;
    await this.lookAgain();
  }

  /** What of a thing that differs differs, in words. Rejects with `AppError`. */
  differences(
    of: 'clusters' | 'assessments',
    id: string,
    language: Language,
  ): Promise<Output<'bundle.differences'>> {
    const handle = this.#handle ?? '';
    return this.#ports.client.call('bundle.differences', { handle, of, id, language });
  }

  choose(kind: 'clusters' | 'assessments', id: string, choice: Choice): void {
    this.#chosen = { ...this.#chosen, [kind]: { ...this.#chosen[kind], [id]: choice } };
  }

  /** For everything that differs: what was chosen one by one is let go. */
  chooseAll(otherwise: Choice): void {
    this.#chosen = { ...nothingChosen, otherwise };
  }

  /** Stores what was decided. Gives what has changed; `null` when nothing was stored. */
  async store(): Promise<BundleImport | null> {
    const [handle, preview] = [this.#handle, this.#preview];
    if (handle === null || preview === null || this.#phase !== 'shown') {
      return null;
    }
    const decisions = decisionsOf(preview, this.#chosen);
    this.#phase = 'storing';
    return this.#step('shown', async () => {
      const changed = await this.#ports.client.call('bundle.import', { handle, decisions });
      this.#handle = null;
      this.#phase = 'stored';
      return changed;
    });
  }

  /** The subjects that become others here: what other windows show of them is old then. */
  get replaced(): readonly string[] {
    const { clusters = [] } = this.#preview ?? {};
    return clusters.flatMap((cluster) => [
      ...(cluster.mine && clusterChoice(cluster, this.#chosen) === 'theirs'
        ? [clusterSubjectId(cluster.mine.id)]
        : []),
      ...cluster.assessments
        .filter((assessment) => assessmentChoice(cluster, assessment, this.#chosen) === 'theirs')
        .flatMap(({ mine }) => (mine === null ? [] : [assessmentSubjectId(mine.id)])),
    ]);
  }

  /** What is here has changed since it was compared: compares again and keeps what was chosen. */
  async lookAgain(): Promise<void> {
    await this.#step('refused', () => this.#look());
  }

  /** Gives up what has not been imported, once what is under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#working;
    await this.#step(this.#phase, () => this.#discard());
  }

  #received(): string | Promise<string> {
    return 'handle' in this.#file
      ? this.#file.handle
      : sendFile(this.#file, this.#ports.send, {
          onprogress: (sent) => (this.#sent = sent),
          isWanted: () => !this.#isClosed,
        });
  }

  async #look(): Promise<void> {
    const [handle, passphrase] = [this.#handle, this.#passphrase];
    if (handle === null) {
      return;
    }
    this.#phase = 'reading';
    this.#preview = await this.#ports.client.call('bundle.preview', {
      handle,
      ...(passphrase !== null && { passphrase }),
    });
    this.#phase = 'shown';
  }

  async #discard(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    if (handle !== null) {
      await this.#ports.client.call('bundle.discard', { handle });
    }
  }

  #step<T>(onfailure: Phase, work: () => Promise<T>): Promise<T | null> {
    const step = this.#guard(onfailure, work);
    this.#working = step;
    return step;
  }

  /** `onfailure` is where a step that failed leads, unless a passphrase is what it lacks. */
  async #guard<T>(onfailure: Phase, work: () => Promise<T>): Promise<T | null> {
    this.#failure = null;
    try {
      return await work();
    } catch (error) {
      const failure = asAppError(error, 'A call failed.');
      const isLocked = failure.code === 'passphrase-needed' || failure.code === 'passphrase-wrong';
      this.#phase = isLocked ? 'locked' : onfailure;
      // That one is needed is no failure: the question for it says so.
      this.#failure = failure.code === 'passphrase-needed' ? null : failure;
      return null;
    }
  }
}
