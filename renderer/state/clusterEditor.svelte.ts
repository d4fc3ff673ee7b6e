import type { Input } from '../../core/contract/channels.ts';
import type { Cluster, ClusterFields, YearlyFact } from '../../core/model/cluster.ts';
import type { Beside, Step } from './changes/step.ts';
import { withEntry } from './records.ts';
import { type DocumentPorts, SubjectDocument } from './saving/subjectDocument.svelte.ts';
import { ownTexts, type SampleTexts } from './samples/sampleTexts.ts';
import type { StatePorts } from './statePorts.ts';
import { clusterSubject } from './subjects/clusterSubject.ts';

/** One yearly fact as it is entered; `value: null` removes it. */
type GivenFact = Omit<Input<'cluster.saveFact'>, 'id' | 'replaces'>;

interface EditorPorts extends StatePorts, DocumentPorts {
  /** How its texts are shown and stored where it is that of the sample. */
  readonly texts?: SampleTexts;
}

/** The cluster on screen: names, places, yearly facts and what recognition asks for. Each field is stored when given. */
export class ClusterEditor {
  readonly #document: SubjectDocument<Cluster>;
  readonly #texts: SampleTexts;
  readonly #shown: Cluster = $derived.by(() => this.#texts.shown(this.#document.state));

  constructor(ports: EditorPorts, cluster: Cluster, onchange: () => void = () => {}) {
    const subject = clusterSubject(ports.client, cluster.id);
    this.#texts = ports.texts ?? ownTexts;
    this.#document = new SubjectDocument(subject, cluster, { ...ports, onchange });
  }

  get cluster(): Cluster {
    return this.#shown;
  }

  /** From now on this is the cluster that is changed; needed where the ports say that it is attached later. */
  attach(): void {
    this.#document.attach();
  }

  /** Fetches the cluster again. Rejects with `AppError`. */
  refresh(): Promise<void> {
    return this.#document.reload();
  }

  saveFields(changed: Partial<ClusterFields>): void {
    this.#change(changed);
  }

  /**
   * Stores several yearly facts as one change, to be taken back as one with what the page keeps beside them; `null`
   * where nothing is different.
   */
  saveFacts(given: readonly GivenFact[], beside?: Beside): Step | null {
    return this.#change({ facts: given.reduce(withFact, this.cluster.facts) }, beside);
  }

  saveRecognition(field: string, value: number | boolean | null): void {
    this.#change({ recognition: withEntry(this.cluster.recognition, field, value) });
  }

  #change(changed: Partial<Cluster>, beside?: Beside): Step | null {
    const next = { ...this.cluster, ...changed };
    return this.#document.change(this.#texts.kept(next, this.#document.state), beside && { beside });
  }
}

function withFact(facts: YearlyFact[], { value, ...fact }: GivenFact): YearlyFact[] {
  const isOther = (known: YearlyFact): boolean => known.year !== fact.year || known.fact !== fact.fact;
  const at = facts.findIndex((known) => !isOther(known));
  const kept: YearlyFact[] = value === null ? [] : [{ ...fact, value }];
  return facts.filter(isOther).toSpliced(at === -1 ? facts.length : at, 0, ...kept);
}
