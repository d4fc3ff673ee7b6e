import type { Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/base/errors.ts';
import {
  evidenceLimit,
  type EvidenceSubject,
  isFileName,
  isOfSubject,
  type ShownAttachment,
} from '../../../core/model/evidence/evidence.ts';
import type { Translate } from '../../../core/text/translate.ts';
import { toBase64 } from './base64.ts';
import type { Recorder, Step } from '../changes/step.ts';
import type { Keeping } from '../keeping.svelte.ts';
import type { Notices } from '../notices.svelte.ts';

/** What the list takes of the workspace that it belongs to. */
interface EvidencePorts {
  readonly client: Client;
  readonly keeping: Keeping;
  readonly notices: Notices;
  readonly t: Translate;
  readonly describe: (error: unknown) => string;
}

/** The file that is being attached, and its place among those that were chosen with it. */
interface UnderWay {
  readonly subject: EvidenceSubject;
  readonly name: string;
  readonly bytes: number;
  readonly n: number;
  readonly of: number;
}

/** What went wrong, or was found to be there already, at one subject. */
interface Remarks {
  readonly subject: EvidenceSubject;
  readonly texts: readonly string[];
}

/** The files attached in one assessment. What is attached or detached shows once it is stored, and can be taken back. */
export class EvidenceList {
  readonly #ports: EvidencePorts;
  readonly #assessmentId: string;
  #files = $state.raw<readonly ShownAttachment[]>([]);
  #failure = $state('');
  #underWay = $state.raw<UnderWay | null>(null);
  #remarks = $state.raw<Remarks | null>(null);

  constructor(ports: EvidencePorts, assessmentId: string) {
    this.#ports = ports;
    this.#assessmentId = assessmentId;
    ports.keeping.follow(this.#subjectId, () => this.#read());
  }

  of(subject: EvidenceSubject): readonly ShownAttachment[] {
    return this.#files.filter((file) => isOfSubject(file.subject, subject));
  }

  /** Why the list could not be read, in words; empty where it could. */
  get failure(): string {
    return this.#failure;
  }

  /** What is being attached to a subject; `null` where nothing is. */
  attaching(subject: EvidenceSubject): UnderWay | null {
    return this.#underWay !== null && isOfSubject(this.#underWay.subject, subject) ? this.#underWay : null;
  }

  get isBusy(): boolean {
    return this.#underWay !== null;
  }

  /** What there is to say about the last act at a subject. */
  remarks(subject: EvidenceSubject): readonly string[] {
    return this.#remarks !== null && isOfSubject(this.#remarks.subject, subject) ? this.#remarks.texts : [];
  }

  async load(): Promise<void> {
    try {
      await this.#read();
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#ports.describe(error);
    }
  }

  /** Attaches files one after the other; what one is refused for keeps no other back. */
  async attach(subject: EvidenceSubject, files: readonly File[]): Promise<void> {
    if (this.isBusy || files.length === 0) {
      return;
    }
    const log = this.#ports.keeping.log.begin();
    this.#remarks = { subject, texts: [] };
    for (const [index, file] of files.entries()) {
      this.#underWay = { subject, name: file.name, bytes: file.size, n: index + 1, of: files.length };
      try {
        await this.#attach(subject, file, log);
      } catch (error) {
        const failure = this.#ports.describe(error);
        this.#remark(subject, failure);
      }
    }
    this.#underWay = null;
  }

  async detach({ id, name, subject }: ShownAttachment): Promise<void> {
    const log = this.#ports.keeping.log.begin();
    await this.#act(subject, async () => {
      await this.#detach(id);
      const act = { undo: () => this.#restore(id), redo: () => this.#detach(id) };
      const step = this.#record(log, { id, name, act });
      this.#ports.notices.show({ text: () => this.#ports.t('evidence.detached', { name }), step });
    });
  }

  /** Has a read-only copy opened, or shown in its folder. */
  async open({ id, name, subject }: ShownAttachment, how: 'open' | 'show'): Promise<void> {
    await this.#act(subject, async () => {
      await this.#ports.client.call(`evidence.${how}`, { id });
      this.#ports.notices.show({ text: () => this.#ports.t('evidence.opening', { name }) });
    });
  }

  async #attach(subject: EvidenceSubject, file: File, log: Recorder): Promise<void> {
    const { client, notices, t } = this.#ports;
    const { name } = file;
    const base64 = await this.#read64(subject, file);
    if (base64 === null) {
      return;
    }
    const assessmentId = this.#assessmentId;
    const { attachment, isNew } = await client.call('evidence.attach', {
      assessmentId,
      subject,
      name,
      base64,
    });
    if (!isNew) {
      this.#remark(subject, t('evidence.isThere', { name }));
      await this.#read();
      return;
    }
    const { id } = attachment;
    this.#files = [...this.#files, { ...attachment, state: 'kept' }];
    this.#tell();
    const act = { undo: () => this.#detach(id), redo: () => this.#restore(id) };
    const step = this.#record(log, { id, name: attachment.name, act });
    notices.show({ text: () => this.#ports.t('evidence.attached', { name: attachment.name }), step });
  }

  /** The content as it is sent; `null` where it is not, which is said. */
  async #read64(subject: EvidenceSubject, file: File): Promise<string | null> {
    const { describe, t } = this.#ports;
    const { name } = file;
    if (!isFileName(name)) {
      this.#remark(subject, t('evidence.badName', { name }));
      return null;
    }
    if (file.size > evidenceLimit) {
      const refusal = new AppError('evidence-refused', 'Too large.', { name, found: 'too-large' });
      this.#remark(subject, describe(refusal));
      return null;
    }
    try {
      return toBase64(new Uint8Array(await file.arrayBuffer()));
    } catch {
      const failure = t('evidence.notRead', { name });
      this.#remark(subject, failure);
      return null;
    }
  }

  #record(log: Recorder, { id, name, act }: Pick<ShownAttachment, 'id' | 'name'> & Pick<Step, 'act'>): Step {
    const label = () => this.#ports.t('evidence.change', { name });
    return log.record({ subject: this.#subjectId, changes: [{ field: id }], label, ...(act && { act }) });
  }

  async #detach(id: string): Promise<void> {
    await this.#ports.client.call('evidence.detach', { id });
    this.#files = this.#files.filter((file) => file.id !== id);
    this.#tell();
  }

  async #restore(id: string): Promise<void> {
    await this.#ports.client.call('evidence.restore', { id });
    await this.#read();
    this.#tell();
  }

  async #read(): Promise<void> {
    this.#files = await this.#ports.client.call('evidence.list', { id: this.#assessmentId });
  }

  /** A file that turned out to be missing or changed is shown to be. */
  async #act(subject: EvidenceSubject, work: () => Promise<void>): Promise<void> {
    this.#remarks = null;
    try {
      await work();
    } catch (error) {
      const failure = this.#ports.describe(error);
      this.#remark(subject, failure);
      await this.load();
    }
  }

  #remark(subject: EvidenceSubject, text: string): void {
    this.#remarks = { subject, texts: [...this.remarks(subject), text] };
  }

  get #subjectId(): string {
    return `evidence ${this.#assessmentId}`;
  }

  #tell(): void {
    this.#ports.keeping.windows.tellAnew(this.#subjectId);
  }
}
