import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { RecoveryWay } from '../../../core/model/backup/recovery.ts';
import { createTranslate, type Translate } from '../../../core/text/translate.ts';
import type { ScreenLanguage } from '../language.ts';
import { FolderSearch } from './folderSearch.svelte.ts';
import {
  checkRest,
  newestSound,
  type RecoveryOutlook,
  type RecoveryState,
  type SalvageState,
  waysNow,
  withBackup,
} from './known.ts';
import type { Later } from '../saving/pauses.ts';

interface RecoveryDeskPorts {
  readonly client: Client;
  readonly later: Later;
  /** The language `test`, where the address asks for it; else the page follows the system. */
  readonly isTest: boolean;
  /** A store is open again: the page loads anew. */
  readonly onopened: () => void;
}

/** How often a salvage is asked how far it has come, in milliseconds: the backend cannot push. */
const every = 300;

/** The program without a store: what is known, what can be done, and what is being done. */
export class RecoveryDesk {
  readonly #ports: RecoveryDeskPorts;
  #state = $state.raw<RecoveryState | null>(null);
  #outlook = $state.raw<RecoveryOutlook | null>(null);
  #isForeseen = $state(false);
  #salvage = $state.raw<SalvageState | null>(null);
  #working = $state<RecoveryWay | null>(null);
  #failure = $state.raw<{ readonly way: RecoveryWay; readonly error: AppError } | null>(null);
  #saved = $state.raw<{ readonly way: 'copy' | 'salvage'; readonly path: string } | null>(null);
  #hasEnded = $state(false);
  #chosen = $state<Language | null>(null);

  readonly textLanguage: Language = $derived(this.#chosen ?? this.#state?.systemLanguage ?? 'en');
  readonly language: ScreenLanguage = $derived.by(() => (this.#ports.isTest ? 'test' : this.textLanguage));
  readonly t: Translate = $derived(createTranslate(this.language));
  /** The newest backup of this store that passed its check, or the one that was chosen. */
  readonly backup = $derived(newestSound(this.#state));
  /** The ways out, and whether each is open at present. */
  readonly ways = $derived.by(() => {
    // Until it is known what can be read, salvage may be tried.
    const canSalvage = !this.#isForeseen || this.#outlook?.salvage !== null;
    return waysNow(this.#state, { hasBackup: this.backup !== null, canSalvage });
  });
  /** Looks for copies in other folders. */
  readonly search: FolderSearch;

  constructor(ports: RecoveryDeskPorts) {
    this.#ports = ports;
    this.search = new FolderSearch(ports.client, (state) => {
      this.#state = state;
      void checkRest(ports.client, state, this.#take);
    });
  }

  get state(): RecoveryState | null {
    return this.#state;
  }

  /** What can be read and what is newer than the backup; `null` until it is known, and where it cannot be. */
  get outlook(): RecoveryOutlook | null {
    return this.#outlook;
  }

  /** Whether it has been found out what can be read. */
  get isForeseen(): boolean {
    return this.#isForeseen;
  }

  /** What is being salvaged, or was; `null` while the ways out are shown. */
  get salvage(): SalvageState | null {
    return this.#salvage;
  }

  get working(): RecoveryWay | null {
    return this.#working;
  }

  get failure() {
    return this.#failure;
  }

  /** Where the diagnostic copy or the report was written. */
  get saved() {
    return this.#saved;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  setLanguage(language: Language): void {
    this.#chosen = language;
  }

  /** Asks what is known. Rejects with `AppError` where not even that is answered. */
  async load(): Promise<void> {
    this.#state = await this.#ports.client.call('recovery.state');
  }

  /** Finds out the rest, behind the page: what can be read, and whether the other backups hold. */
  async lookCloser(): Promise<void> {
    try {
      this.#outlook = await this.#ports.client.call('recovery.outlook');
    } catch (error) {
      // What cannot be found out stays unsaid; trying it says why.
      this.#outlook = null;
      this.#note('salvage', error);
    }
    this.#isForeseen = true;
    await checkRest(this.#ports.client, this.#state, this.#take);
  }

  /** Goes a way. What it fails of is said there. */
  async go(way: RecoveryWay): Promise<void> {
    const { client } = this.#ports;
    switch (way) {
      case 'backup':
        return this.backup === null ? undefined : this.openBackup(this.backup.name);
      case 'try-again':
        return this.#open(way, () => client.call('recovery.tryAgain'));
      case 'begin-new':
        return this.#open(way, () => client.call('recovery.beginNew'));
      case 'without-log':
        return this.#open(way, () => client.call('recovery.openWithoutLog'));
      case 'salvage':
        return this.#startSalvage();
      case 'copy':
        return this.#save('copy', () => client.call('recovery.saveCopy'));
      case 'quit':
        await this.#work(way, () => client.call('recovery.quit'));
        this.#hasEnded = this.#failure === null;
    }
  }

  openBackup(name: string): Promise<void> {
    return this.#open('backup', () => this.#ports.client.call('recovery.openBackup', { name }));
  }

  /** Takes a backup from elsewhere among the others. */
  async chooseBackup(): Promise<void> {
    await this.#work('backup', async () => {
      const chosen = await this.#ports.client.call('recovery.chooseBackup');
      if (chosen !== null) {
        this.#take(chosen);
      }
    });
  }

  openSalvaged(): Promise<void> {
    return this.#open('salvage', () => this.#ports.client.call('recovery.openSalvaged'));
  }

  saveReport(): Promise<void> {
    const language = this.textLanguage;
    return this.#save('salvage', () => this.#ports.client.call('recovery.saveReport', { language }));
  }

  async cancelSalvage(): Promise<void> {
    await this.#work('salvage', () => this.#ports.client.call('recovery.cancelSalvage'));
    this.leaveSalvage();
  }

  /** Back to the ways out; what was salvaged waits. */
  leaveSalvage(): void {
    this.#salvage = null;
    this.#saved = null;
  }

  async #startSalvage(): Promise<void> {
    await this.#work('salvage', async () => {
      await this.#ports.client.call('recovery.salvage');
      this.#salvage = await this.#ports.client.call('recovery.salvageState');
    });
    this.#follow();
  }

  #follow(): void {
    const isRunning = ['reading', 'writing', 'checking'].includes(this.#salvage?.phase ?? '');
    if (isRunning) {
      this.#ports.later(every, () => void this.#ask());
    }
  }

  async #ask(): Promise<void> {
    await this.#work('salvage', async () => {
      const state = await this.#ports.client.call('recovery.salvageState');
      // Left meanwhile: the ways are shown again.
      if (this.#salvage !== null) {
        this.#salvage = state;
      }
    });
    this.#follow();
  }

  async #open(way: RecoveryWay, call: () => Promise<unknown>): Promise<void> {
    await this.#work(way, async () => {
      await call();
      this.#ports.onopened();
    });
    if (this.#failure !== null) {
      // What stands in the way may be another thing by now.
      await this.#work(way, () => this.load(), this.#failure.error);
    }
  }

  async #save(way: 'copy' | 'salvage', call: () => Promise<{ readonly path: string | null }>): Promise<void> {
    await this.#work(way, async () => {
      const { path } = await call();
      this.#saved = path === null ? null : { way, path };
    });
  }

  /** Runs a call and shows what it fails of; `before` is what an earlier part of the same work failed of. */
  async #work(way: RecoveryWay, call: () => Promise<unknown>, before?: AppError): Promise<void> {
    this.#working = way;
    this.#failure = before ? { way, error: before } : null;
    try {
      await call();
    } catch (error) {
      this.#note(way, error);
    } finally {
      this.#working = null;
    }
  }

  #note(way: RecoveryWay, error: unknown): void {
    const failure = asAppError(error, 'A call failed.');
    if (failure.code === 'not-allowed') {
      // Another window has opened a store meanwhile.
      this.#ports.onopened();
      return;
    }
    this.#failure = { way, error: failure };
  }

  readonly #take = (backup: RecoveryState['backups'][number]): void => {
    this.#state = this.#state && withBackup(this.#state, backup);
  };
}
