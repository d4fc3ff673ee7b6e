import { AppError } from '../../../core/base/errors.ts';
import type { BackupRow, BackupState, OtherStore } from '../../../core/contract/backupChannels.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Output } from '../../../core/contract/channels.ts';
import type { AbsentEvidence } from '../../../core/model/evidence/absentEvidence.ts';

/** What is being done, or was done last. */
export type BackupWork = 'making' | 'checking' | 'saving' | 'choosing' | 'opening';

type Outcome =
  | { readonly kind: 'made' }
  | {
      readonly kind: 'checked';
      readonly whole: number;
      readonly damaged: number;
      /** Backups whose documents are not all there as they should be. */
      readonly lacking: number;
    }
  | {
      readonly kind: 'saved';
      readonly path: string;
      readonly handle: string | null;
      readonly absent: readonly AbsentEvidence[];
    }
  | { readonly kind: 'cancelled' };

/** How it stands with the backups, their list, and what the official does about them. */
export class BackupDesk {
  readonly #client: Client;
  #state = $state.raw<BackupState | null>(null);
  #list = $state.raw<Output<'backup.list'> | null>(null);
  #work = $state<BackupWork | null>(null);
  #outcome = $state.raw<Outcome | null>(null);
  #failure = $state.raw<{ readonly of: BackupWork; readonly error: unknown } | null>(null);

  constructor(client: Client) {
    this.#client = client;
  }

  /** `null` until it was asked for. */
  get state(): BackupState | null {
    return this.#state;
  }

  get list(): readonly BackupRow[] | null {
    return this.#list?.backups ?? null;
  }

  /** Other stores whose copies lie in the second folder. */
  get others(): readonly OtherStore[] {
    return this.#list?.others ?? [];
  }

  /** Where the backups lie; empty until the list is there. */
  get folder(): string {
    return this.#list?.folder ?? '';
  }

  get work(): BackupWork | null {
    return this.#work;
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  /** What failed last, until something else is done. */
  get failure(): { readonly of: BackupWork; readonly error: unknown } | null {
    return this.#failure;
  }

  /** Asks how it stands. Where that cannot be learned, what was known stays. */
  async refresh(): Promise<void> {
    try {
      this.#state = await this.#client.call('backup.state');
    } catch (error) {
      // The strip says by its own line that the program is gone.
      if (!(error instanceof AppError)) {
        throw error;
      }
    }
  }

  /** Reads the list anew, with how it stands. Rejects with `AppError`. */
  async open(): Promise<void> {
    [this.#state, this.#list] = await Promise.all([
      this.#client.call('backup.state'),
      this.#client.call('backup.list'),
    ]);
  }

  make(): Promise<void> {
    return this.#do('making', async () => {
      this.#state = await this.#client.call('backup.make');
      return { kind: 'made' };
    });
  }

  checkAll(): Promise<void> {
    return this.#do('checking', async () => {
      const { backups } = await this.#client.call('backup.verify', { backup: null });
      const damaged = backups.filter(({ verdict }) => verdict === 'damaged').length;
      const lacking = backups.filter(({ absent }) => absent !== null && absent > 0).length;
      return { kind: 'checked', whole: backups.length - damaged, damaged, lacking };
    });
  }

  saveCopy(): Promise<void> {
    return this.#do('saving', async () => {
      const { path, handle, absent } = await this.#client.call('backup.saveCopy');
      return path === null ? { kind: 'cancelled' } : { kind: 'saved', path, handle, absent };
    });
  }

  /** Puts a backup in the place of the store; says whether it did: the page is of the past then. */
  async restore({ name, place }: Pick<BackupRow, 'name' | 'place'>): Promise<boolean> {
    await this.#do('opening', async () => {
      await this.#client.call('backup.restore', { name, place });
      return null;
    });
    return this.#failure === null;
  }

  /** Takes a folder for second copies, or none with `null`; says whether it was taken. */
  setFolder(folder: string | null): Promise<boolean> {
    return this.#choose(() => this.#client.call('backup.setFolder', { folder }));
  }

  /** The same by the dialog of the system. */
  chooseFolder(): Promise<boolean> {
    return this.#choose(() => this.#client.call('backup.chooseFolder'));
  }

  async #choose(call: () => Promise<BackupState>): Promise<boolean> {
    await this.#do('choosing', async () => {
      this.#state = await call();
      return null;
    });
    return this.#failure === null;
  }

  async #do(work: BackupWork, act: () => Promise<Outcome | null>): Promise<void> {
    this.#work = work;
    this.#outcome = null;
    this.#failure = null;
    try {
      this.#outcome = await act();
      await this.open();
    } catch (error) {
      this.#failure = { of: work, error };
      await this.refresh();
    } finally {
      this.#work = null;
    }
  }
}
