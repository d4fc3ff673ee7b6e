import { untrack } from 'svelte';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import {
  combineAnswers,
  settledByProfile,
  withGroupAnswers,
  type AgreedLevels,
} from '../../../core/group/groupAnswers.ts';
import { groupAgreement } from '../../../core/group/groupAgreement.ts';
import { groupWeights, pointsOf } from '../../../core/group/groupWeights.ts';
import type { Assessment, AssessmentFile, Rating } from '../../../core/model/assessment.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { BackgroundTask } from '../../state/work/backgroundTask.svelte.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import type { Recorder } from '../../state/changes/step.ts';
import type { ReadFile } from '../../state/files/readTextFile.ts';
import { withEntry } from '../../state/records.ts';
import { isOvertaken } from '../../state/saving/failureKinds.ts';
import { assessmentSubjectId } from '../../state/subjects/assessmentSubject.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import type { RankingTask, Rankings } from '../../workers/rankings.ts';
import address from '../../workers/rankings.ts?worker&url';
import { choiceOf, problemText, toSend, type ChosenFile, type RefusedFile } from '../shared/chosenFiles.ts';
import { memberNames } from './memberNames.ts';

interface Answers {
  readonly ratings: Assessment['ratings'];
  readonly priorities?: Assessment['priorities'] | undefined;
  readonly acceptance?: Assessment['acceptance'] | undefined;
}

/**
 * What the page of the assessors works on: the members, what follows from their answers, and every change of
 * them. Each says what it was made over, so that nothing is written over what has been changed elsewhere since.
 */
export class GroupDesk {
  readonly #workspace: Workspace;
  readonly #session: AssessmentSession;
  readonly #task = new BackgroundTask<RankingTask, Rankings>(address);
  /** Of the change that is being stored. */
  #log: Recorder;
  #agreed: AgreedLevels = $state.raw({ ratings: {}, acceptance: {} });
  #files = $state.raw<readonly ChosenFile[]>([]);
  #refused = $state.raw<readonly RefusedFile[]>([]);
  #failure = $state('');
  #working = $state(false);

  constructor(workspace: Workspace, session: AssessmentSession) {
    this.#workspace = workspace;
    this.#session = session;
    this.#log = workspace.ports.log.begin();
  }

  readonly #criteria = $derived.by(() => this.#workspace.knowledge.scoring.criteria);
  readonly members = $derived.by(() => this.#session.assessment.members);
  readonly names = $derived.by(() => memberNames(this.members, this.#workspace.t));
  readonly answers = $derived.by(() =>
    combineAnswers(this.#workspace.knowledge, this.members, {
      computed: settledByProfile(this.#session.cluster, this.#session.assessment.assessedOn),
    }),
  );
  readonly weights = $derived.by(() => groupWeights(this.#criteria, this.members));
  /** The assessment's own answers once the group's are taken over. */
  readonly #taken = $derived.by(() => withGroupAnswers(this.#session.assessment, this.answers, this.#agreed));
  readonly #inputs = $derived.by(() => [
    ...this.members.map((member) => this.#inputOf(member)),
    this.#groupInput(),
  ]);
  readonly #rankings = $derived.by(() => {
    const result = this.#task.result ?? [];
    return result.length === this.members.length + 1 ? result : [];
  });
  /** Each member's measures; empty until they are ranked, and without a formation type. */
  readonly ranked = $derived.by(() => this.#rankings.slice(0, -1));
  readonly groupRanking = $derived.by(() => this.#rankings.at(-1) ?? []);
  readonly agreement = $derived.by(() =>
    groupAgreement(this.#workspace.knowledge, {
      members: this.members,
      weights: this.weights,
      rankings: this.members.map((_, at) => this.ranked[at] ?? []),
    }),
  );
  readonly disputed = $derived.by(
    () => [...this.answers.ratings, ...this.answers.acceptance].filter((entry) => entry.isDisputed).length,
  );
  readonly areRatingsTaken = $derived.by(() => {
    const { ratings, acceptance } = this.#session.assessment;
    return canonicalJson(this.#taken) === canonicalJson({ ratings, acceptance });
  });
  readonly areWeightsTaken = $derived.by(() => {
    const { mean } = this.weights;
    return (
      mean !== null && canonicalJson(pointsOf(mean)) === canonicalJson(this.#session.assessment.priorities)
    );
  });

  get agreed(): AgreedLevels {
    return this.#agreed;
  }

  get refused(): readonly RefusedFile[] {
    return this.#refused;
  }

  /** What the last change failed at, in words; empty when it did not. */
  get failure(): string {
    return this.#failure;
  }

  get working(): boolean {
    return this.#working;
  }

  get ranking(): Pick<BackgroundTask<RankingTask, Rankings>, 'state' | 'progress' | 'failure'> {
    return this.#task;
  }

  /** Ranks the measures of every member and of the group anew, in a worker; gives what ends it. */
  startRanking(): () => void {
    const inputs = this.#inputs;
    if (this.members.length > 0) {
      untrack(() => this.#task.start({ knowledge: this.#workspace.knowledge, inputs }));
    }
    return () => this.cancelRanking();
  }

  cancelRanking(): void {
    untrack(() => this.#task.cancel());
  }

  /** What the assessors agreed on in discussion, in place of the median; `null` goes back to it. */
  agree(part: keyof AgreedLevels, id: string, level: Rating['level'] | null): void {
    this.#agreed = { ...this.#agreed, [part]: withEntry(this.#agreed[part], id, level) };
  }

  async add(files: readonly ReadFile[], otherClusters = false): Promise<void> {
    const { texts, unread, problem } = choiceOf(files);
    if (problem !== null) {
      this.#failure = problemText(problem, this.#workspace.t);
      return;
    }
    this.#files = texts;
    this.#refused = unread;
    if (texts.length === 0) {
      return;
    }
    await this.#change(async (id) => {
      const { members } = this.#session.stored;
      const call = { id, files: toSend(texts), otherClusters, replaces: { members } };
      const { assessment, added, refused } = await this.#workspace.client.call('assessment.addMembers', call);
      this.#refused = [...unread, ...refused];
      this.#takeOver(assessment, ['members'], () => this.#workspace.t('assessors.added', { count: added }));
    });
  }

  /** The assessment's own answers join as those of one more assessor. */
  addOwn(): Promise<void> {
    const file = toEvaluationInput(this.#session.assessment, this.#session.cluster);
    return this.add([{ name: this.#workspace.t('assessors.ownFile'), text: JSON.stringify(file) }]);
  }

  /** Adds the files of another cluster that were left out. */
  addOthers(): Promise<void> {
    const names = this.#refused.filter(({ code }) => code === 'other-cluster').map(({ file }) => file);
    const others = this.#files.filter(({ name }) => names.includes(name));
    return this.add(others, true);
  }

  dismissRefused(): void {
    this.#refused = [];
  }

  async remove(position: number): Promise<void> {
    const { members } = this.#session.stored;
    const [member, name] = [members[position], this.names[position] ?? ''];
    if (member === undefined) {
      return;
    }
    await this.#change(async (id) => {
      const call = { id, member, replaces: { members } };
      const assessment = await this.#workspace.client.call('assessment.removeMember', call);
      this.#takeOver(assessment, ['members'], () => this.#workspace.t('assessors.removed', { name }));
    });
  }

  async useRatings(): Promise<void> {
    await this.#change(async (id) => {
      const agreed = { ratings: { ...this.#agreed.ratings }, acceptance: { ...this.#agreed.acceptance } };
      const parts = [
        ...this.answers.ratings.map(({ indicator }) => `ratings/${indicator}`),
        ...this.answers.acceptance.map(({ measure }) => `acceptance/${measure}`),
      ];
      const { ratings, acceptance, members } = this.#session.stored;
      const replaces = { members, answers: { ratings, acceptance } };
      const assessment = await this.#workspace.client.call('assessment.combine', { id, agreed, replaces });
      this.#takeOver(assessment, parts, () => this.#workspace.t('assessors.ratingsTaken'));
    });
  }

  async useWeights(by: 'mean' | 'judgements'): Promise<void> {
    await this.#change(async (id) => {
      const { members, priorities } = this.#session.stored;
      const replaces = { members, priorities };
      const assessment = await this.#workspace.client.call('assessment.takeGroup', { id, by, replaces });
      this.#takeOver(assessment, ['priorities'], () => this.#workspace.t('assessors.weightsTaken'));
    });
  }

  /** The assessment as it would be with somebody's answers in place of its own; members only for the group's. */
  #inputOf({ ratings, priorities, acceptance }: Answers, members: Assessment['members'] = []) {
    const { assessment, cluster } = this.#session;
    const answers = { ratings, priorities: priorities ?? null, acceptance: acceptance ?? {} };
    return toEvaluationInput({ ...assessment, ...answers, members }, cluster);
  }

  #groupInput(): AssessmentFile {
    const { mean } = this.weights;
    const own = this.#session.assessment.priorities;
    const priorities = mean === null ? own : pointsOf(mean);
    return this.#inputOf({ ...this.#taken, priorities }, this.members);
  }

  #takeOver(assessment: Assessment, parts: readonly string[], text: () => string): void {
    const step = this.#session.adopt(assessment, parts, { label: text, log: this.#log });
    if (step !== null) {
      this.#workspace.notices.show({ text, step });
    }
  }

  async #change(work: (id: string) => Promise<void>): Promise<void> {
    this.#working = true;
    this.#failure = '';
    this.#log = this.#workspace.ports.log.begin();
    try {
      // The backend works on what is stored: answers that are still on their way go first.
      await this.#session.settle();
      await work(this.#session.assessment.id);
    } catch (error) {
      if (isOvertaken(error)) {
        // What is stored by now shows before it is said.
        await this.#workspace.saves.refresh(assessmentSubjectId(this.#session.assessment.id));
      }
      this.#failure = this.#workspace.describe(error);
    } finally {
      this.#working = false;
    }
  }
}
