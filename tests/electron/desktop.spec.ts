import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { channels } from '../../core/contract/channels.ts';
import { pictureDensity } from '../../electron/backend/ports.ts';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { canary, canaryCalls, logsIn } from '../support/canaries.ts';
import { openDocx } from '../support/docxFacts.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { elementsOf } from '../support/xmlTree.ts';
import { test } from './fixtures.ts';
import { app, session } from './standIn/electron.ts';
import { handlers, invoke } from './standIn/preload.ts';
import { record, surroundings } from './standIn/record.ts';
import { answerProtocol } from './standIn/scheme.ts';

test.describe.configure({ mode: 'serial' });

test('every window is isolated, sandboxed and without Node', ({ desktop }) => {
  expect(desktop.window).toBeDefined();
  expect(record.isSandboxEnabled).toBe(true);
  for (const { webPreferences } of record.windows) {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  }
});

test('the scheme is a secure origin of its own that obeys its policy', async ({ desktop }) => {
  expect(desktop.page.url()).toContain('/');
  const [scheme] = record.schemes;
  const { status, headers } = await answerProtocol('app://desk/');

  expect(scheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true },
  });
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  expect(headers.get('content-security-policy')).not.toContain('unsafe');
});

test('the scheme serves nothing beside the page', async ({ desktop }) => {
  expect(desktop.folder).toBeTruthy();
  const paths = [
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    '..%5cpackage.json',
    '%00',
    'main.js',
  ];
  const foreign = ['app://evil/', 'app://desk.evil/', 'app://desk@evil/', 'app:desk/'];
  const urls = [...paths.map((path) => `app://desk/${path}`), ...foreign];

  const statuses = await Promise.all(urls.map(async (url) => (await answerProtocol(url)).status));
  const posted = await answerProtocol('app://desk/', { method: 'POST' });

  expect(statuses).toEqual(urls.map(() => 404));
  expect(posted.status).toBe(404);
});

test('the preload gives the page one named function a channel and nothing else', async ({ desktop }) => {
  const found = await desktop.page.evaluate(() => ({
    names: Object.keys(Object(Reflect.get(globalThis, 'clusterDesk'))),
    strangers: ['require', 'process', 'ipcRenderer', 'electron', 'module'].filter(
      (name) => name in globalThis,
    ),
  }));

  expect(found.names.sort()).toEqual(Object.keys(channels).sort());
  expect(found.strangers).toEqual([]);
});

test('the page shows the clusters of the store, without an error or a policy report', async ({ desktop }) => {
  await expect(desktop.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect([...record.pageErrors, ...record.said]).toEqual([]);
});

test('main answers each channel of the contract and no other', ({ desktop }) => {
  expect(desktop.window).toBeDefined();
  expect([...handlers.keys()].sort()).toEqual(Object.keys(channels).sort());
});

test('a call from a foreign frame, window or address is refused', async ({ desktop }) => {
  const { webContents } = desktop.window;
  const url = 'app://desk/';
  const foreign = { url, mainFrame: { url } };
  const senders = [
    { sender: webContents, senderFrame: { url } },
    { sender: webContents, senderFrame: null },
    { sender: foreign, senderFrame: foreign.mainFrame },
  ];

  for (const sender of senders) {
    expect(await invoke('app.start', undefined, sender as never)).toMatchObject({
      error: { code: 'not-allowed' },
    });
  }
  const own = { sender: webContents, senderFrame: webContents.mainFrame } as never;
  expect(await invoke('app.start', undefined, own)).toMatchObject({
    ok: true,
    value: { info: { shell: 'electron' } },
  });

  const before = webContents.mainFrame.url;
  webContents.mainFrame.url = 'https://evil.example/app://desk/';
  expect(await invoke('app.start', undefined, own)).toMatchObject({ error: { code: 'not-allowed' } });
  webContents.mainFrame.url = before;
});

test('navigation, redirects, frames, new windows and webviews that leave the page are denied', async ({
  desktop,
}) => {
  const { page, window } = desktop;
  await page.evaluate(() => {
    location.href = 'https://evil.example/navigate';
  });
  await expect.poll(() => record.navigations.length).toBeGreaterThan(0);
  await page.evaluate(() => void open('https://evil.example/open'));
  await expect.poll(() => record.popups.length).toBe(1);
  let isAttached = true;
  window.webContents.emit('will-attach-webview', { preventDefault: () => (isAttached = false) });
  const decided = (['will-navigate', 'will-frame-navigate', 'will-redirect'] as const).flatMap((event) =>
    ['https://evil.example/', 'file:///etc/passwd', 'app://desk.evil/', 'javascript:alert(1)'].map((url) =>
      window.webContents.letsNavigate(event, url),
    ),
  );

  expect(record.navigations[0]).toEqual({ url: 'https://evil.example/navigate', isAllowed: false });
  expect(record.popups[0]?.isAllowed).toBe(false);
  expect(isAttached).toBe(false);
  expect(decided).not.toContain(true);
  expect(page.url()).toMatch(/^https:\/\/desk\.invalid\//);
});

test('every permission and device is denied', ({ desktop }) => {
  const permissions = [
    ...([
      'clipboard-read',
      'display-capture',
      'fullscreen',
      'geolocation',
      'idle-detection',
      'media',
    ] as const),
    ...(['mediaKeySystem', 'midi', 'midiSysex', 'notifications', 'pointerLock', 'openExternal'] as const),
  ];
  const { permissionRequest, permissionCheck, devicePermission } = session.defaultSession;
  const contents = desktop.window.webContents as never;

  for (const permission of permissions) {
    let isGranted: boolean | null = null;
    permissionRequest?.(contents, permission, (answer) => (isGranted = answer), {} as never);
    expect(isGranted, permission).toBe(false);
    expect(permissionCheck?.(contents, permission as never, 'app://desk', {} as never), permission).toBe(
      false,
    );
  }
  expect(devicePermission?.({ deviceType: 'usb' } as never)).toBe(false);
});

test('no request, download or dictionary leaves the computer', ({ desktop }) => {
  expect(desktop.window).toBeDefined();
  const outside = [
    'https://evil.example/',
    'http://127.0.0.1/',
    'ws://evil.example/',
    'file:///etc/passwd',
    'ftp://x/',
  ];

  expect(outside.map((url) => session.defaultSession.lets(url))).toEqual(outside.map(() => false));
  expect(session.defaultSession.lets('app://desk/index.html')).toBe(true);
  expect(session.defaultSession.letsDownload()).toBe(false);
  expect(session.defaultSession.isSpellCheckerEnabled).toBe(false);
});

test('a brief is printed in a hidden locked window, tagged, with its fonts, to the place that was chosen', async ({
  desktop,
}) => {
  const target = join(desktop.folder, 'brief.pdf');
  surroundings.saveTo = target;
  const windows = record.windows.length;

  const id = await sampleAssessment(desktop.page);
  const exported = await callInPage(desktop.page, 'brief.export', { id, language: 'zh', format: 'pdf' });

  expect(exported).toEqual({ path: target, handle: expect.any(String) });
  const handle = exported.handle ?? '';
  await callInPage(desktop.page, 'file.open', { handle });
  await callInPage(desktop.page, 'file.show', { handle });
  expect(record.opened).toEqual([`open ${target}`, `show ${target}`]);
  expect(record.windows).toHaveLength(windows + 1);
  expect(record.windows.at(-1)).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  expect(record.windows.at(-1)?.webPreferences).not.toHaveProperty('preload');
  const facts = await pdfFacts(readFileSync(target));
  expect(facts).toMatchObject({ isTagged: true, hasOutline: true });
  expect(facts.fonts.filter(({ isEmbedded, type }) => !isEmbedded || type === '/Type3')).toEqual([]);
});

test('the charts of a DOCX are pictured in a hidden locked window that draws offscreen', async ({
  desktop,
}) => {
  const target = join(desktop.folder, 'brief.docx');
  surroundings.saveTo = target;

  const id = await sampleAssessment(desktop.page);
  const exported = await callInPage(desktop.page, 'brief.export', { id, language: 'en', format: 'docx' });

  expect(exported).toEqual({ path: target, handle: expect.any(String) });
  expect(record.windows.at(-1)).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, offscreen: true },
  });
  expect(record.windows.at(-1)?.webPreferences).not.toHaveProperty('preload');
  const { document, parts } = openDocx(readFileSync(target));
  const pictures = [...parts].filter(([path]) => path.endsWith('.png')).map(([, png]) => png);
  expect(pictures).toHaveLength(elementsOf(document, 'wp:docPr').length);
  for (const png of pictures) {
    const points = (png.readUInt32BE(16) * 72) / pictureDensity;
    expect(Math.abs(points - 453)).toBeLessThan(1.5);
  }
});

test('an export whose dialog is cancelled writes nothing', async ({ desktop }) => {
  surroundings.saveTo = null;

  const id = await sampleAssessment(desktop.page);

  expect(await callInPage(desktop.page, 'assessment.export', { id })).toEqual({
    path: null,
    handle: null,
  });
});

test('whatever is sent to main, the log knows neither it nor the folder', async ({ desktop }) => {
  const { webContents } = desktop.window;
  const own = { sender: webContents, senderFrame: webContents.mainFrame } as never;
  surroundings.saveTo = join(desktop.folder, 'not-there', `${canary}.pdf`);

  for (const { channel, input } of canaryCalls().filter((call) => handlers.has(call.channel))) {
    await invoke(channel, input, own);
  }
  webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  await desktop.page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });

  const written = logsIn(join(desktop.folder, 'data', 'logs'));
  expect(written).toContain('"refused"');
  expect(written).not.toContain(canary);
});

test('closing the window closes the store and ends the program', async ({ desktop }) => {
  desktop.window.destroy();

  await expect.poll(() => record.exitCode).toBe(0);
  expect(existsSync(join(desktop.folder, 'data', 'cluster-desk.db-wal'))).toBe(false);
  expect(app.listenerCount('web-contents-created')).toBe(1);
});
