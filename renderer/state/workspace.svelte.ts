import type { Client } from '../../core/contract/client.ts';
import type { Reason } from '../../core/base/reasons.ts';
import { indexKnowledgeBase } from '../../core/knowledge/lookup.ts';
import type { Lists } from '../../core/lists/lists.ts';
import type { KnowledgeBase, Text } from '../../core/knowledge/schema.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { ClusterSummary } from '../../core/model/cluster.ts';
import type { Language, Settings } from '../../core/base/settings.ts';
import { inLanguage } from '../../core/text/message.ts';
import { createTranslate, describeError, describeReason, type Translate } from '../../core/text/translate.ts';
import { ActionScope } from './samples/actionScope.svelte.ts';
import { ActionList } from './actionList.svelte.ts';
import { AssessmentSession } from './assessmentSession.svelte.ts';
import { KnowledgeDesk } from './knowledge/knowledgeDesk.svelte.ts';
import { BackupDesk } from './backups/backupDesk.svelte.ts';
import { BriefBatch } from './briefBatch.svelte.ts';
import { ImportReport } from './exchange/importReport.svelte.ts';
import { OpenedFile } from './exchange/openedFile.svelte.ts';
import { ChosenTable } from './tables/chosenTable.svelte.ts';
import { PortfolioDesk } from './portfolio/portfolioDesk.svelte.ts';
import { createFormat, type Format } from './format.ts';
import { isTestLanguage, type ScreenLanguage } from './language.ts';
import { Keeping } from './keeping.svelte.ts';
import { LatestQuestion } from './latestQuestion.ts';
import { Notices } from './notices.svelte.ts';
import { pageKey, type Route } from './routes.ts';
import { assessmentSubjectId } from './subjects/assessmentSubject.ts';
import { readStored } from './subjects/readStored.ts';
import { shownFailure } from './saving/shownFailure.ts';
import type { StatePorts } from './statePorts.ts';
import { LateActions } from './samples/lateActions.svelte.ts';
import { sampleTexts } from './samples/sampleTexts.ts';
import { SampleMarks } from './samples/sampleMarks.svelte.ts';
import type { SaveState } from './saving/saveQueue.svelte.ts';
import { SubjectDocument } from './saving/subjectDocument.svelte.ts';
import { settingsSubject } from './subjects/settingsSubject.ts';
import type { AppInfo, WorkspaceStart } from './workspaceStart.ts';

/** Everything the screens share: the backend, the knowledge base, language and theme, and the open assessment. */
export class Workspace {
  readonly client: Client;
  readonly info: AppInfo;
  readonly lists: Lists;
  readonly knowledgeDesk: KnowledgeDesk;
  readonly keeping: Keeping;
  readonly notices = new Notices();
  readonly briefBatch: BriefBatch;
  readonly backups: BackupDesk;
  /** What is open may be another by then. */
  readonly exchange = new ImportReport(this, () => this.closeAssessment());
  readonly opened: OpenedFile;
  readonly actions = new ActionList(this);
  readonly sample = sampleTexts(() => this.textLanguage);
  readonly actionScope = new ActionScope(this);
  readonly chosenTable = new ChosenTable();
  readonly portfolio = new PortfolioDesk(this);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read when something is said, never followed
  readonly #pageNames = new Map<string, () => string>();
  readonly #isTest = isTestLanguage(location.search);
  readonly #settings: SubjectDocument<Settings>;
  #unstored = $state.raw<Partial<Settings>>({});
  #inUse: KnowledgeBase;
  #session = $state.raw<AssessmentSession | null>(null);
  readonly #question = new LatestQuestion();
  #opening: { readonly id: string; readonly session: Promise<AssessmentSession> } | null = null;
  readonly #late: LateActions;
  readonly samples = new SampleMarks();
  /** Whether the page shows an error summary: the title of the window says so too. */
  isFaulty = $state(false);
  /** The language of briefs, chosen apart from that of the screens; `null` until one is chosen. */
  briefLanguage = $state<Language | null>(null);

  readonly language: ScreenLanguage = $derived.by(() =>
    this.#isTest ? 'test' : (this.settings.language ?? this.info.systemLanguage),
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
    this.keeping = new Keeping(start.client, start.surroundings);
    this.#settings = new SubjectDocument(settingsSubject(start.client), start.settings, this.ports);
    this.briefBatch = new BriefBatch(start.client);
    this.backups = new BackupDesk(start.client);
    this.opened = new OpenedFile(start.client, start.opensFile);
    this.info = start.info;
    this.#late = new LateActions(start.count);
    this.lists = start.lists;
    this.#inUse = $state.raw(start.knowledge);
    this.knowledgeDesk = new KnowledgeDesk(
      { ...this.ports, keeping: this.keeping, onuse: (kb) => (this.#inUse = kb) },
      start.knowledge,
    );
  }

  get settings(): Settings {
    return { ...this.#settings.state, ...this.#unstored };
  }

  get saves() {
    return this.keeping.saves;
  }

  /** What every part of the state that can be changed works with. */
  get ports(): StatePorts {
    const { client, saves, log } = this.keeping;
    return { client, saves, log };
  }

  get session(): AssessmentSession | null {
    return this.#session;
  }

  /** Late actions of own assessments, of the sample on its own pages; `null` where they could not be counted. */
  lateOn(route: Route): number | null {
    const isSample = 'assessment' in route && this.#session?.assessment.illustrative;
    return this.#late.of(isSample ? 'sample' : 'own');
  }

  get saveState(): SaveState {
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

  /** Whether a page shows sample data: the open assessment is illustrative, or the page says so itself. */
  showsSample(route: Route): boolean {
    const isOpen = this.#session?.assessment.illustrative ?? false;
    return 'assessment' in route ? isOpen : this.samples.areOn;
  }

  /** What the official reads about a failure. */
  readonly describe = (error: unknown): string => describeError(shownFailure(error), this.textLanguage);

  /** Why something is not taken, said after its place. */
  readonly describeReason = (reason: Reason): string => describeReason(reason, this.textLanguage);

  /** Opens an assessment that is not open; the one asked for last stays open. Rejects with `AppError`. */
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

  /** The window shows a page: what is changed from now on is taken back there. */
  enter(route: Route, name: () => string): void {
    const page = pageKey(route);
    this.#pageNames.set(page, name);
    this.keeping.log.enter(page);
    this.keeping.windows.show('assessment' in route ? assessmentSubjectId(route.assessment) : null);
  }

  /** What a page that was shown is called, by its key; empty for any other. */
  readonly nameOfPage = (page: string): string => this.#pageNames.get(page)?.() ?? '';

  closeAssessment(): void {
    this.#stopOpening();
    this.#session = null;
  }

  setLanguage(language: Language): void {
    this.saveSettings({ ...this.settings, language });
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.saveSettings({ ...this.settings, theme });
  }

  /** Changes the settings at once, as nothing to be taken back; the store follows, unless it takes nothing. */
  saveSettings(settings: Settings): void {
    if (this.info.readOnly) {
      this.#unstored = settings;
    } else {
      this.#settings.set(settings);
    }
  }

  /** The same for what is printed: it can be taken back on its page. */
  changeSettings(settings: Settings): void {
    this.#settings.change(settings);
  }

  /** Counts the late actions again, after an action has changed. Where that fails nothing is said about them. */
  async refreshLate(): Promise<void> {
    await this.#late.refresh(this.client);
  }

  /** Takes over what a fresh list of clusters says about late actions. */
  countClusters(clusters: readonly ClusterSummary[]): void {
    this.#late.list(clusters);
  }

  async #open(id: string): Promise<AssessmentSession> {
    const isLatest = this.#question.ask();
    try {
      const opened = await readStored(this.ports, id);
      const knowledge = await this.knowledgeOf(opened.assessment);
      const ports = { ...this.ports, knowledge, knowledgeOf: (read: Assessment) => this.knowledgeOf(read) };
      const session = new AssessmentSession({ ...ports, sample: this.sample, attachLater: true }, opened);
      if (isLatest()) {
        session.attach();
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
}
