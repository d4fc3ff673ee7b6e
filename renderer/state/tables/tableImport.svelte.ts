import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { type TableDecisions, type TablePreview, takesTheirs } from '../../../core/table/preview/preview.ts';
import {
  type ColumnChoice,
  type TableSettings,
  type TableTarget,
  nothingSaid,
} from '../../../core/table/preview/settings.ts';
import {
  followProgress,
  type ImportPorts,
  look,
  rowsOf,
  type SheetPlace,
  type SheetWindow,
  type TablePhase,
  wantedOf,
  type StoreWish,
} from './reading.ts';
import { emptyTarget } from './emptyTarget.ts';
import { allTheirs, changesColumns, withAll, withColumn, withDecision, withSaid } from './saidSettings.ts';
import { type SentFile, sendFile } from '../exchange/sendFile.ts';

export type TableImport = Output<'table.import'>;

/** A received table on its way into the store: sent, read as it is said, decided about, stored. */
export class TableImporter {
  readonly file: SentFile;
  readonly #ports: ImportPorts;
  #handle: string | null = null;
  #asked = 0;
  #phase = $state<TablePhase>('sending');
  #share = $state(0);
  #target = $state.raw<TableTarget | null>(null);
  #settings = $state.raw<TableSettings>(nothingSaid);
  #preview = $state.raw<TablePreview | null>(null);
  #sheet = $state.raw<SheetWindow | null>(null);
  #decisions = $state.raw<TableDecisions>(allTheirs);
  #failure = $state.raw<AppError | null>(null);

  /** How many values, or clusters, would be stored as it is decided. */
  readonly wanted = $derived.by(() => wantedOf(this.#preview, this.#decisions));

  /** `target` is `null` where the table itself says what it holds. */
  constructor(ports: ImportPorts, file: SentFile, target: TableTarget | null) {
    this.#ports = ports;
    this.file = file;
    this.#target = target;
  }

  get phase(): TablePhase {
    return this.#phase;
  }

  /** How far what takes its time has come, 0 to 1. */
  get share(): number {
    return this.#share;
  }

  get target(): TableTarget {
    return this.#target ?? emptyTarget('clusters');
  }

  get settings(): TableSettings {
    return this.#settings;
  }

  /** What was read last and can be stored at once; it stays while it is read anew. */
  get preview(): TablePreview | null {
    return this.#preview;
  }

  get sheet(): SheetWindow | null {
    return this.#sheet;
  }

  get decisions(): TableDecisions {
    return this.#decisions;
  }

  get failure(): AppError | null {
    return this.#failure;
  }

  async open(): Promise<void> {
    try {
      this.#handle = await sendFile(this.file, this.#ports.send, {
        onprogress: (sent) => (this.#share = this.file.size === 0 ? 1 : sent / this.file.size),
        isWanted: () => this.#phase === 'sending',
      });
    } catch (error) {
      this.#fail(error);
      return;
    }
    await this.read();
  }

  async read(): Promise<void> {
    const handle = this.#handle;
    if (handle === null) {
      return;
    }
    this.#asked += 1;
    const mine = this.#asked;
    const isLatest = (): boolean => mine === this.#asked;
    this.#phase = 'reading';
    this.#begin(handle, () => isLatest() && this.#phase === 'reading');
    try {
      const name = this.file.name.slice(0, 200);
      const wish = { handle, name, settings: this.#settings };
      const { preview, target } = await look(this.#ports.client, wish, this.#target);
      if (!isLatest()) {
        return;
      }
      const sheet = await rowsOf(this.#ports.client, handle, { by: 'row', row: this.#sheet?.first ?? 0 });
      if (isLatest()) {
        // Both at once: keys that walk the sheet are those of what is shown.
        this.#preview = preview;
        this.#target = target;
        this.#sheet = sheet;
        this.#phase = 'shown';
      }
    } catch (error) {
      if (isLatest()) {
        this.#fail(error);
      }
    }
  }

  /** Ends what is being read, or stored: what was shown before stays. Whether it was stored says the answer to that. */
  async cancel(): Promise<void> {
    const handle = this.#handle;
    if (this.#phase !== 'storing') {
      this.#asked += 1;
      this.#phase = 'cancelled';
    }
    await this.#tell(handle, 'table.cancel');
  }

  /** Says how the table is to be read; what follows from the old reading is found anew. */
  say(said: Partial<Omit<TableSettings, 'columns'>>): Promise<void> {
    this.#settings = withSaid(this.#settings, said);
    if (changesColumns(said)) {
      this.#sheet = null;
    }
    return this.read();
  }

  sayColumns(...choices: readonly ColumnChoice[]): Promise<void> {
    this.#settings = choices.reduce(withColumn, this.#settings);
    return this.read();
  }

  adopt(cell: string): Promise<void> {
    return this.say({ adopted: [...this.#settings.adopted, cell] });
  }

  aim(target: TableTarget): Promise<void> {
    if (target.kind !== this.target.kind) {
      this.#settings = withSaid(this.#settings, { form: undefined });
    }
    this.#target = target;
    this.#decisions = allTheirs;
    return this.read();
  }

  decide(key: string, which: 'mine' | 'theirs'): void {
    this.#decisions = withDecision(this.#decisions, key, which);
  }

  decideAll(otherwise: 'mine' | 'theirs'): void {
    this.#decisions = withAll(this.#decisions, otherwise);
  }

  async show(from: SheetPlace): Promise<void> {
    const handle = this.#handle;
    try {
      this.#sheet = handle === null ? null : await rowsOf(this.#ports.client, handle, from);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Stores what was decided. Gives what has changed; `null` when nothing was stored: it can be stored again. */
  async store({ evidence, remember, first }: StoreWish): Promise<TableImport | null> {
    const handle = this.#handle;
    if (handle === null || this.#phase !== 'shown' || this.wanted === 0) {
      return null;
    }
    this.#phase = 'storing';
    this.#begin(handle, () => this.#phase === 'storing');
    try {
      await first?.();
      const decisions = { ...this.#decisions, others: [...this.#decisions.others] };
      const stored = await this.#ports.client.call('table.import', { handle, decisions, evidence, remember });
      this.#handle = null;
      this.#phase = 'stored';
      return stored;
    } catch (error) {
      this.#phase = 'shown';
      return this.#refuse(error);
    }
  }

  #begin(handle: string, isGoing: () => boolean): void {
    this.#failure = null;
    this.#share = 0;
    void followProgress(this.#ports.client, handle, { isGoing, tell: (share) => (this.#share = share) });
  }

  /** Writes the list of what is refused; gives where, or `null`. */
  async saveRejected(language: 'en' | 'zh'): Promise<string | null> {
    const handle = this.#handle;
    try {
      return handle && (await this.#ports.client.call('table.saveRejected', { handle, language })).path;
    } catch (error) {
      return this.#refuse(error);
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    if (this.#phase === 'storing') {
      await this.#tell(handle, 'table.cancel');
    }
    this.#handle = null;
    this.#asked += 1;
    await this.#tell(handle, 'table.discard');
  }

  async #tell(handle: string | null, channel: 'table.cancel' | 'table.discard'): Promise<void> {
    await (handle && this.#ports.client.call(channel, { handle }).catch(this.#fail));
  }

  takes(key: string): boolean {
    return takesTheirs(this.#decisions, key);
  }

  #fail = (error: unknown): void => {
    this.#refuse(error);
    this.#phase = 'refused';
  };

  #refuse(error: unknown): null {
    this.#failure = asAppError(error, 'A call failed.');
    return null;
  }
}
