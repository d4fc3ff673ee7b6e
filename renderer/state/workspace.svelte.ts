import type { Client } from '../../core/contract/client.ts';
import type { Output } from '../../core/contract/channels.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Reason } from '../../core/base/reasons.ts';
import { indexKnowledgeBase } from '../../core/knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../../core/knowledge/schema.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { ClusterSummary } from '../../core/model/cluster.ts';
import type { Language, Settings } from '../../core/base/settings.ts';
import { inLanguage } from '../../core/text/message.ts';
import { createTranslate, describeError, describeReason, type Translate } from '../../core/text/translate.ts';
import { AssessmentSession } from './assessmentSession.svelte.ts';
import { KnowledgeDesk } from './knowledgeDesk.svelte.ts';
import { BriefBatch } from './briefBatch.svelte.ts';
import { createFormat, type Format } from './format.ts';
import { isTestLanguage, type ScreenLanguage } from './language.ts';
import { LatestQuestion } from './latestQuestion.ts';
import { Notices } from './notices.svelte.ts';
import type { Route } from './routes.ts';
import { SaveQueue } from './saveQueue.svelte.ts';

type AppInfo = Output<'app.info'>;

/** What the workspace starts from, fetched once. */
export interface WorkspaceStart {
  readonly client: Client;
  readonly info: AppInfo;
  readonly knowledge: KnowledgeBase;
  readonly settings: Settings;
}

export async function loadWorkspace(client: Client): Promise<Workspace> {
  const [info, settings, knowledge] = await Promise.all([
    client.call('app.info'),
    client.call('settings.get'),
    client.call('knowledge.get', { hash: null }),
  ]);
  const workspace = new Workspace({ client, info, knowledge, settings });
  await workspace.refreshLate();
  return workspace;
}

/** Everything the screens share: the backend, the knowledge base, language and theme, and the open assessment. */
export class Workspace {
  readonly client: Client;
  readonly info: AppInfo;
  readonly knowledgeDesk: KnowledgeDesk;
  readonly saves = new SaveQueue();
  readonly notices = new Notices();
  readonly briefBatch: BriefBatch;
  readonly #isTest = isTestLanguage(location.search);
  #settings = $state.raw<Settings>({
    language: null,
    theme: null,
    assessorName: '',
    assessorUnit: '',
    marking: '',
  });
  #inUse: KnowledgeBase;
  #session = $state.raw<AssessmentSession | null>(null);
  readonly #question = new LatestQuestion();
  #opening: { readonly id: string; readonly session: Promise<AssessmentSession> } | null = null;
  #lateCount = $state<number | null>(null);
  #hasSample = $state(false);
  #isFaulty = $state(false);
  /** The language of briefs, chosen apart from that of the screens; `null` until one is chosen. */
  briefLanguage = $state<Language | null>(null);

  readonly language: ScreenLanguage = $derived.by(() =>
    this.#isTest ? 'test' : (this.#settings.language ?? this.info.systemLanguage),
  );
  /** The language of texts that come from data: the knowledge base, names, errors. */
  readonly textLanguage: Language = $derived(this.language === 'test' ? 'en' : this.language);
  /** The knowledge base of the open assessment; where none is open, the one that new assessments start with. */
  readonly knowledge: KnowledgeBase = $derived.by(() => this.#session?.knowledge ?? this.#inUse);
  readonly index = $derived(indexKnowledgeBase(this.knowledge));
  readonly t: Translate = $derived(createTranslate(this.language));
  readonly format: Format = $derived(createFormat(this.language));

  constructor(start: WorkspaceStart) {
    this.client = start.client;
    this.briefBatch = new BriefBatch(start.client);
    this.info = start.info;
    this.#inUse = $state.raw(start.knowledge);
    this.knowledgeDesk = new KnowledgeDesk(
      { client: start.client, saves: this.saves, onuse: (kb) => (this.#inUse = kb) },
      start.knowledge,
    );
    this.#settings = start.settings;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get session(): AssessmentSession | null {
    return this.#session;
  }

  /** Late actions over all assessments; `null` where they could not be counted. */
  get lateCount(): number | null {
    return this.#lateCount;
  }

  get saveState(): 'saved' | 'saving' | 'failed' {
    return this.saves.state;
  }

  get savedAt(): number | null {
    return this.saves.savedAt;
  }

  /** A text of the knowledge base, or a name given in both languages, in the language of the screen. */
  readonly say = (text: Text): string => {
    const said = inLanguage(text, this.textLanguage);
    return this.language === 'test' ? `[${said}]` : said;
  };

  /** The name of a cluster, or what stands for a missing one. */
  readonly nameOf = (name: { readonly en: string; readonly zh: string }): string =>
    name.en.trim() || name.zh.trim() ? this.say(name) : this.t('frame.unnamed');

  /** Whether a page shows sample data: the open assessment is illustrative, or a list has illustrative rows. */
  showsSample(route: Route): boolean {
    if ('assessment' in route) {
      return this.#session?.assessment.illustrative ?? false;
    }
    return route.name !== 'cluster' && this.#hasSample;
  }

  /** Whether the page shows an error summary: the title of the window says so too. */
  get isFaulty(): boolean {
    return this.#isFaulty;
  }

  setFaulty(isFaulty: boolean): void {
    this.#isFaulty = isFaulty;
  }

  /** What the official reads about a failure. */
  readonly describe = (error: unknown): string =>
    describeError(
      error instanceof AppError ? error : new AppError('internal', String(error)),
      this.textLanguage,
    );

  /** Why something is not taken, said after its place. */
  readonly describeReason = (reason: Reason): string => describeReason(reason, this.textLanguage);

  /**
   * Opens an assessment unless it is the open one. Rejects with `AppError`.
   *
   * The one that was asked for last stays open, whichever comes first.
   */
  openAssessment(id: string): Promise<AssessmentSession> {
    if (this.#session?.assessment.id === id) {
      this.#stopOpening();
      return Promise.resolve(this.#session);
    }
    if (this.#opening?.id !== id) {
      this.#opening = { id, session: this.#open(id) };
    }
    return this.#opening.session;
  }

  /** The knowledge base that an assessment is computed with. Rejects with `AppError`. */
  knowledgeOf({ knowledgeHash: hash }: Pick<Assessment, 'knowledgeHash'>): Promise<KnowledgeBase> {
    return hash === '' ? Promise.resolve(this.#inUse) : this.knowledgeDesk.get(hash);
  }

  /** What new assessments start with. */
  get knowledgeInUse(): KnowledgeBase {
    return this.#inUse;
  }

  closeAssessment(): void {
    this.#stopOpening();
    this.#session = null;
  }

  setLanguage(language: Language): void {
    this.#saveSettings({ ...this.#settings, language });
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#saveSettings({ ...this.#settings, theme });
  }

  /** Changes the settings at once; the store follows. */
  saveSettings(settings: Settings): void {
    this.#saveSettings(settings);
  }

  /** Counts the late actions again, after an action has changed. Where that fails nothing is said about them. */
  async refreshLate(): Promise<void> {
    try {
      const { lateActions, hasSample } = await this.client.call('cluster.count');
      this.#lateCount = lateActions;
      this.#hasSample = hasSample;
    } catch (error) {
      if (!(error instanceof AppError)) {
        throw error;
      }
      this.#lateCount = null;
    }
  }

  /** Takes over what a fresh list of clusters says about late actions and sample data. */
  countClusters(clusters: readonly ClusterSummary[]): void {
    this.#lateCount = clusters.reduce((sum, cluster) => sum + cluster.lateActions, 0);
    this.#hasSample = clusters.some((cluster) => cluster.latest?.illustrative === true);
  }

  async #open(id: string): Promise<AssessmentSession> {
    const isLatest = this.#question.ask();
    try {
      await this.saves.tryAgain();
      const opened = await this.client.call('assessment.open', { id });
      const knowledge = await this.knowledgeOf(opened.assessment);
      const session = new AssessmentSession({ client: this.client, saves: this.saves, knowledge }, opened);
      if (isLatest()) {
        this.#session = session;
      }
      return session;
    } finally {
      if (isLatest()) {
        this.#opening = null;
      }
    }
  }

  #stopOpening(): void {
    this.#question.drop();
    this.#opening = null;
  }

  #saveSettings(settings: Settings): void {
    this.#settings = settings;
    this.saves.add('settings', async () => {
      await this.client.call('settings.save', settings);
    });
  }
}
