import type { Handlers, Output } from '../../core/contract/channels.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { ClusterSummary } from '../../core/model/cluster.ts';
import type { Settings } from '../../core/base/settings.ts';
import { loadWorkspace } from '../../renderer/state/loadWorkspace.ts';
import { Workspace } from '../../renderer/state/workspace.svelte.ts';
import type { Outcome } from '../../renderer/state/changes/step.ts';
import type { Surroundings } from '../../renderer/state/surroundings.ts';
import { type FakeClient, fakeClient } from './fakeClient.ts';
import { shippedKnowledgeBase } from './shippedKnowledgeBase.ts';
import { shippedLists } from './shippedLists.ts';
import { startBackend, type TestBackend } from './storeBackend.ts';
import { surroundings } from './surroundings.ts';

const settings: Settings = {
  language: 'en',
  theme: null,
  assessorName: '',
  assessorUnit: '',
  marking: '',
  officeUnit: '',
  officeSigner: '',
  officeContact: '',
  annexOrder: [],
  remindedOn: null,
};

export const appInfo: Output<'app.start'>['info'] = {
  version: '1.0.0',
  engine: 'test',
  shell: 'test',
  systemLanguage: 'en',
  today: '2026-06-30',
  storePath: '/store/cluster-desk.db',
  readOnly: false,
};

export const noneLate: Output<'cluster.count'> = { lateActions: 0, lateInSample: 0 };

export interface TestWorkspace {
  readonly workspace: Workspace;
  readonly client: FakeClient;
}

/** A workspace whose backend is what the test answers. */
export function fakeWorkspace(
  handlers: Partial<Handlers> = {},
  around: Partial<Surroundings> = {},
): TestWorkspace {
  const client = fakeClient(handlers);
  return {
    client,
    workspace: new Workspace({
      client,
      info: appInfo,
      knowledge: shippedKnowledgeBase,
      lists: shippedLists,
      count: noneLate,
      settings,
      opensFile: false,
      surroundings: surroundings(around),
    }),
  };
}

/** A workspace over the real backend, with the sample in its store; `handlers` answer in its place where they are given. */
export async function realWorkspace(
  handlers: Partial<Handlers> = {},
): Promise<TestWorkspace & { readonly backend: TestBackend }> {
  const backend = startBackend();
  const client = fakeClient(handlers, backend.backend.dispatch);
  return { backend, client, workspace: await loadWorkspace(client, surroundings()) };
}

/** The assessment of the sample that the first start puts into the store. */
export async function sampleOf(client: FakeClient): Promise<string> {
  const clusters = await client.call('cluster.list');
  const id = clusters.find(({ latest }) => latest?.illustrative)?.latest?.assessmentId;
  if (id === undefined) {
    throw new Error('The store has no sample.');
  }
  return id;
}

interface Sample extends Output<'assessment.open'> {
  readonly evaluation: Evaluation;
}

let sample: Sample | null = null;

/** The sample as the real backend opens and evaluates it. That takes a while, so that it is done once. */
export async function evaluatedSample(): Promise<Sample> {
  if (sample === null) {
    const client = fakeClient({}, startBackend().backend.dispatch);
    const id = await sampleOf(client);
    const opened = await client.call('assessment.open', { id });
    sample = { ...opened, evaluation: await client.call('assessment.evaluate', { id }) };
  }
  return sample;
}

/** A workspace whose only assessment is the sample; what is stored there is not. */
export async function sampleWorkspace(
  handlers: Partial<Handlers> = {},
): Promise<TestWorkspace & { readonly sample: Sample }> {
  const found = await evaluatedSample();
  const latest = latestAssessment(found.assessment.id, { illustrative: true });
  const answers: Partial<Handlers> = {
    'cluster.list': () => [clusterRow(found.cluster.id, { latest })],
    'assessment.open': () => ({ assessment: found.assessment, cluster: found.cluster }),
    'assessment.evaluate': () => found.evaluation,
    'knowledge.get': () => shippedKnowledgeBase,
    ...handlers,
  };
  return { sample: found, ...fakeWorkspace(answers) };
}

/** A row of the list of clusters, with an assessment of the same name unless told otherwise. */
export const clusterRow = (id: string, changed: Partial<ClusterSummary> = {}): ClusterSummary => ({
  id,
  name: { en: id, zh: id },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  paperType: null,
  latest: null,
  finished: null,
  lateActions: 0,
  ...changed,
});

/** Where the latest assessment of a row stands. */
export const latestAssessment = (
  assessmentId: string,
  changed: Partial<NonNullable<ClusterSummary['latest']>> = {},
): NonNullable<ClusterSummary['latest']> => ({
  assessmentId,
  assessedOn: '2026-06-30',
  updatedAt: '2026-06-30T08:00:00.000Z',
  illustrative: false,
  answered: 0,
  headline: null,
  ...changed,
});

/** Presses Undo in the line at the foot; what is taken back has been stored then. */
export async function undoNotice({ notices, ports }: Workspace): Promise<Outcome> {
  const step = notices.notice?.step;
  if (!step) {
    throw new Error('There is nothing to take back.');
  }
  const outcome = await ports.log.undoStep(step);
  await ports.saves.tryAgain();
  return outcome;
}
