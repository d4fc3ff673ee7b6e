import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type Channel, channels, type Input, type Output } from '../../../core/contract/channels.ts';
import { createClient } from '../../../core/contract/client.ts';
import type { Backend } from '../../../electron/backend/createBackend.ts';
import { takenFiles } from '../evidence/sampleFiles.ts';
import { fakeScheduler } from '../fakeScheduler.ts';
import { onePage } from '../onePage.ts';
import { startChildBackend } from '../storeChildBackend.ts';

const id = 'sample-daqing-volvo-auto';
const language = 'zh' as const;
const today = '2026-06-30';

type Call = <C extends Channel>(channel: C, input?: Input<C>) => Promise<Output<C>>;

interface Run {
  readonly backend: Backend;
  readonly call: Call;
  /** Lets the program come to rest: it brings its log into the file then, and backs up in time. */
  readonly rest: () => void;
}

/** The whole program on a store from its first start on, with everything that an official does once; still open. */
export async function wholeRun(
  path: string,
  { folder }: { folder: string },
): Promise<{ answers: readonly string[]; close(): Promise<void> }> {
  const scheduler = fakeScheduler();
  const backend = startChildBackend(path, today, { scheduler, desktop: desktopIn(folder) });
  const client = createClient(backend.dispatch);
  const made = new Set<Channel>();
  const run: Run = {
    backend,
    call: (channel, input) => {
      made.add(channel);
      // The client's rest parameter depends on the channel, which a wrapper cannot express.
      return client.call(channel, ...([input] as never));
    },
    rest: () => scheduler.pass(20_000),
  };
  await work(run);
  await exchange(run);
  await lookBack(run);
  run.rest();
  scheduler.pass(1_200_000);
  const answers = [...made, ...(await callOthers(run, made))];
  run.rest();
  return { answers, close: () => backend.close() };
}

const desktopIn = (folder: string) => ({
  shell: 'test' as const,
  systemLanguage: language,
  printer: {
    print: () => Promise.resolve(onePage),
    pictures: ({ ids }: { ids: readonly string[] }) => Promise.resolve(ids.map(() => Buffer.alloc(0))),
    close: () => Promise.resolve(),
  },
  openWritten: () => Promise.resolve(true),
  chooseExportPath: (name: string) => Promise.resolve(join(folder, `written ${name}`)),
  chooseExportFolder: () => Promise.resolve(folder),
});

async function work({ call, rest }: Run): Promise<void> {
  await call('settings.save', { marking: '内部' });
  await call('assessment.saveRating', {
    id,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A', note: '新近走访' },
  });
  await call('assessment.evaluate', { id });
  const [action] = await call('action.list');
  await call('action.remove', { id: action?.id ?? '' });
  await call('action.restore', { id: action?.id ?? '' });
  for (const [name, [, bytes]] of Object.entries(takenFiles).slice(0, 3)) {
    await call('evidence.attach', {
      assessmentId: id,
      subject: { kind: 'rating', key: 'inter-firm-trust' },
      name,
      base64: Buffer.from(bytes).toString('base64'),
    });
  }
  for (const { id: attachment } of await call('evidence.list', { id })) {
    await call('evidence.open', { id: attachment });
    await call('evidence.detach', { id: attachment });
  }
  rest();
  // More changes than a log is left with.
  for (let number = 0; number < 60; number++) {
    await call('settings.save', { marking: `内部 ${number}` });
  }
}

async function exchange({ backend, call }: Run): Promise<void> {
  const { path } = await call('bundle.export', { clusters: null });
  await call('bundle.export', { clusters: null, passphrase: 'six words that nobody else knows' });
  await call('assessment.saveRating', {
    id,
    indicator: 'inter-firm-trust',
    rating: { level: 1, grade: 'A' },
  });
  const sent = await backend.receive(createReadStream(path ?? ''));
  const handle = sent.ok ? sent.value.handle : '';
  await call('bundle.preview', { handle });
  const decisions = { clusters: {}, assessments: {}, otherwise: 'theirs' } as const;
  const { undo } = await call('bundle.import', { handle, decisions });
  await call('bundle.undoImport', { undo: undo ?? '' });
  await call('assessment.export', { id });
}

async function lookBack({ call, rest }: Run): Promise<void> {
  await call('backup.make');
  await call('backup.saveCopy');
  await call('backup.verify', { backup: null });
  const { backups } = await call('backup.list');
  const { name = '', place = 'here' } = backups.at(-1) ?? {};
  rest();
  await call('backup.restore', { name, place });
  await call('trail.verify');
  for (const format of ['csv', 'xlsx', 'jsonl'] as const) {
    await call('trail.export', { format, language });
  }
}

/** Every other call with the least that it may take; what it answers is of no account here. */
async function callOthers({ backend }: Run, made: ReadonlySet<Channel>): Promise<string[]> {
  const others = (Object.keys(channels) as Channel[]).filter((channel) => !made.has(channel));
  const answered: string[] = [];
  for (const channel of others) {
    for (const input of [undefined, { id }, { language }, { id, language }]) {
      const answer = await backend.dispatch(channel, input);
      if (answer.ok) {
        answered.push(channel);
        break;
      }
    }
  }
  return answered;
}
