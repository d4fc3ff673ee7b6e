// npm run guide: takes the pictures of the guide in assets/guide/pictures anew from the running program; some of them by
// their names. The result is committed.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { preparePictures, takePictures } from './guide/takePictures.ts';
import { show } from './processes.mjs';

preparePictures();
const build = ['build.mjs', ['--if-needed', 'loopback', 'renderer']];
const steps = [build, ['testBrowser.mjs', []]];
for (const [tool, args] of steps) {
  const code = await show(join(root, 'tools', tool), args);
  if (code !== 0) process.exit(code);
}
const bytes = await takePictures(process.argv.slice(2));
console.log(`${(bytes / 1_000_000).toFixed(2)} MB of pictures`);
