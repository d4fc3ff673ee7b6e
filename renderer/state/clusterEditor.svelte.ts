import type { Client } from '../../core/contract/client.ts';
import type { Input } from '../../core/contract/channels.ts';
import type { Cluster, ClusterFields, YearlyFact } from '../../core/model/cluster.ts';
import { withEntry } from './records.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';

/** The cluster on screen: names, places, yearly facts and what recognition asks for. Each field is stored when given. */
export class ClusterEditor {
  readonly #client: Client;
  readonly #saves: SaveQueue;
  readonly #onchange: () => void;
  #cluster: Cluster;

  constructor(
    ports: { readonly client: Client; readonly saves: SaveQueue },
    cluster: Cluster,
    onchange: () => void = () => {},
  ) {
    this.#client = ports.client;
    this.#saves = ports.saves;
    this.#onchange = onchange;
    this.#cluster = $state.raw(cluster);
  }

  get cluster(): Cluster {
    return this.#cluster;
  }

  adopt(cluster: Cluster): void {
    this.#cluster = cluster;
  }

  saveFields(changed: Partial<ClusterFields>): void {
    const fields = { ...fieldsOf(this.#cluster), ...changed };
    this.#change(fields);
    const { id } = this.#cluster;
    this.#store('fields', () => this.#client.call('cluster.saveFields', { id, fields }));
  }

  /** Stores one yearly fact; `value: null` removes it. */
  saveFact(fact: Omit<Input<'cluster.saveFact'>, 'id'>): void {
    const others = this.#cluster.facts.filter(
      (known) => known.year !== fact.year || known.fact !== fact.fact,
    );
    const { value } = fact;
    const kept: YearlyFact[] = value === null ? [] : [{ ...fact, value }];
    this.#change({ facts: [...others, ...kept] });
    const input = { id: this.#cluster.id, ...fact };
    this.#store(`fact ${fact.fact} ${fact.year}`, () => this.#client.call('cluster.saveFact', input));
  }

  saveRecognition(field: string, value: number | boolean | null): void {
    const recognition = withEntry(this.#cluster.recognition, field, value);
    this.#change({ recognition });
    const { id } = this.#cluster;
    this.#store('recognition', () => this.#client.call('cluster.saveRecognition', { id, recognition }));
  }

  #change(changed: Partial<Cluster>): void {
    this.#cluster = { ...this.#cluster, ...changed };
    this.#onchange();
  }

  #store(key: string, save: () => Promise<unknown>): void {
    this.#saves.add(`${this.#cluster.id} ${key}`, async () => {
      await save();
    });
  }
}

/** The fields the official enters, without what the program adds. */
function fieldsOf(cluster: Cluster): ClusterFields {
  const { name, province, city, county, divisionCode, industry, foundedYear } = cluster;
  return { name, province, city, county, divisionCode, industry, foundedYear };
}
