import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeFailure } from '../../../electron/backend/context/describeFailure.ts';
import { createLogFile } from '../../../electron/backend/start/logFile.ts';
import { canary, canaryCalls, logsIn } from '../../support/canaries.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';
import { onePage } from '../../support/onePage.ts';
import { enter, get, post, sendRaw, startLoopback } from './loopback.ts';

const cluster = 'daqing-volvo-auto';

/** A backend whose store, exports and log lie in folders that bear the canary's name, with a log of its own. */
function started() {
  const folder = join(`${storePath()}-folder`, canary);
  mkdirSync(folder, { recursive: true });
  const logFolder = join(folder, 'logs');
  const log = createLogFile(logFolder, { now: () => '2026-06-30T08:00:00.000Z' });
  const exports = join(folder, 'not-there');
  const desktop = {
    shell: 'test',
    systemLanguage: 'en',
    printer: {
      print: () => Promise.resolve(onePage),
      pictures: () => Promise.reject(new Error(`ENOENT, ${exports}`)),
      close: () => Promise.resolve(),
    },
    openWritten: () => Promise.resolve(false),
    chooseExportPath: () => Promise.resolve(join(exports, `${canary}.pdf`)),
    chooseExportFolder: () => Promise.resolve(exports),
  } as const;
  const { backend } = startBackend({ storePath: join(folder, 'cluster-desk.db'), log, desktop });
  return { backend, log, logFolder };
}

test('whatever is typed in whichever field, the log knows nothing of it', async () => {
  const { backend, logFolder } = started();
  const sample = `sample-${cluster}`;
  const ids = [
    {},
    { id: sample, assessmentId: sample, indicator: 'inter-firm-trust', measure: 'support-spinoffs' },
    { id: cluster, clusterId: cluster },
  ];
  const codes = new Set<string>();

  for (const { channel, input } of ids.flatMap((named) => canaryCalls(named))) {
    const envelope = await backend.dispatch(channel, input);
    codes.add(envelope.ok ? 'answered' : envelope.error.code);
  }
  await backend.finish();

  const written = logsIn(logFolder);
  expect([...codes].sort()).toEqual(
    expect.arrayContaining(['answered', 'file-not-written', 'invalid-file', 'invalid-input', 'not-found']),
  );
  expect(written).toContain('"refused"');
  expect(written).not.toContain(canary);
});

test('what is sent to the server in any part of a request is not in the log', async () => {
  const { backend, log, logFolder } = started();
  const loopback = await startLoopback({
    dispatch: (channel, input) =>
      channel === canary ? Promise.reject(new SyntaxError(canary)) : backend.dispatch(channel, input),
    pages: () => Promise.reject(Object.assign(new Error(`ENOENT, ${canary}`), { path: canary })),
    report: (error) => log.write('loopback.failed', { failure: describeFailure(error) }),
  });
  onTestFinished(() => loopback.server.close());
  const cookie = await enter(loopback);
  const headers = { Cookie: cookie };

  for (const call of canaryCalls()) {
    await post(loopback, '/call', { headers, ...call });
  }
  await get(loopback, `/${canary}?${canary}`, cookie);
  await post(loopback, '/enter', { token: canary });
  await post(loopback, '/whereabouts', { headers, place: `#/${canary}` });
  await post(loopback, `/${canary}`, { headers, text: canary });
  await sendRaw(loopback.port, [`POST /call HTTP/1.1`, `Host: ${canary}`, `Cookie: ${canary}`], canary);

  const written = logsIn(logFolder);
  expect(written).toContain('"loopback.failed"');
  expect(written).not.toContain(canary);
});
