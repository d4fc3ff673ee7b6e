import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { BundleCounts } from '../../../core/exchange/bundleManifest.ts';
import { generatedPassphrase, leastWords, passphraseStrength } from '../../../core/exchange/passphrase.ts';
import { LatestQuestion } from '../latestQuestion.ts';

/** Who makes up the passphrase; without one everybody who has the file can read it. */
export type Protection = 'words' | 'own' | 'none';

interface Ports {
  readonly client: Client;
  /** Numbers from 0 (with) to 1 (without), of a generator for secrets. */
  readonly draw: (count: number) => readonly number[];
}

interface Start {
  /** Ids of clusters; `null` for all. */
  readonly clusters: readonly string[] | null;
  readonly language: Language;
}

/** A bundle before it is written: which clusters, how it is protected; and what has been written. */
export class BundleExporter {
  readonly #ports: Ports;
  readonly #language: Language;
  readonly #counting = new LatestQuestion();
  #clusters = $state.raw<readonly string[] | null>(null);
  #counts = $state.raw<BundleCounts | null>(null);
  #protection = $state<Protection>('words');
  #words = $state('');
  #own = $state('');
  #isWriting = $state(false);
  #failure = $state.raw<AppError | null>(null);
  #written = $state.raw<Output<'bundle.export'> | null>(null);

  readonly strength = $derived(passphraseStrength(this.#own));
  /** Whether it can be written as it is chosen now. */
  readonly isReady = $derived(
    this.#clusters?.length !== 0 && (this.#protection !== 'own' || this.strength.isAccepted),
  );

  constructor(ports: Ports, { clusters, language }: Start) {
    this.#ports = ports;
    this.#language = language;
    this.#clusters = clusters;
    this.suggest();
  }

  get clusters(): readonly string[] | null {
    return this.#clusters;
  }

  /** What the bundle will hold; `null` until it has been counted. */
  get counts(): BundleCounts | null {
    return this.#counts;
  }

  get protection(): Protection {
    return this.#protection;
  }

  /** The words that are suggested. */
  get words(): string {
    return this.#words;
  }

  get own(): string {
    return this.#own;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  /** `null` until it is written. */
  get written(): Output<'bundle.export'> | null {
    return this.#written;
  }

  /** Takes these clusters and counts what is around them. */
  async take(clusters: readonly string[] | null): Promise<void> {
    this.#clusters = clusters;
    await this.count();
  }

  /** Counts what the bundle will hold. A count that comes after a newer question is dropped. */
  async count(): Promise<void> {
    const isLatest = this.#counting.ask();
    const clusters = this.#clusters;
    if (clusters?.length === 0) {
      this.#counts = null;
      return;
    }
    try {
      const counts = await this.#ports.client.call('bundle.contents', {
        clusters: clusters && [...clusters],
      });
      if (isLatest()) {
        this.#counts = counts;
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = asAppError(error, 'A call failed.');
      }
    }
  }

  protect(protection: Protection): void {
    this.#protection = protection;
  }

  /** Draws other words. */
  suggest(): void {
    this.#words = generatedPassphrase(this.#ports.draw(leastWords), this.#language);
  }

  type(own: string): void {
    this.#own = own;
  }

  /** Writes the bundle. A closed dialog of the system writes none and is no failure. */
  async write(): Promise<void> {
    if (this.#isWriting || !this.isReady) {
      return;
    }
    this.#isWriting = true;
    this.#failure = null;
    try {
      const written = await this.#ports.client.call('bundle.export', {
        clusters: this.#clusters && [...this.#clusters],
        ...this.#passphrase(),
      });
      this.#written = written.path === null ? null : written;
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
    }
    this.#isWriting = false;
  }

  #passphrase(): { readonly passphrase?: string } {
    switch (this.#protection) {
      case 'none':
        return {};
      case 'own':
        return { passphrase: this.#own };
      case 'words':
        return { passphrase: this.#words };
    }
  }
}

/** Numbers from 0 to 1 of the browser's generator for secrets. */
export const drawSecretly = (count: number): readonly number[] =>
  Array.from(crypto.getRandomValues(new Uint32Array(count)), (drawn) => drawn / 2 ** 32);
