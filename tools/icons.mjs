// Makes the shipped icons: copies those that renderer/ui/buttons/icons.ts names out of lucide, with its licence.
// Run (`npm run icons`) when an icon is named there, or the package changes; the result is committed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { assetSources } from './assetSources.mjs';
import { root } from './freshness.mjs';
import { stop, t } from './launcher/speak.mjs';

const icons = join(root, 'assets', 'icons');
const source = readFileSync(join(root, 'renderer', 'ui', 'buttons', 'icons.ts'), 'utf8');
const names = Array.from(source.matchAll(/assets\/icons\/([\w-]+\.svg)\?raw/g), ([, name]) => name);

const lucide = (await assetSources()).folderOf('lucide-static');
const unknown = names.filter((name) => !existsSync(join(lucide, 'icons', name)));
if (unknown.length > 0) stop(t('assetIconUnknown', { names: unknown.join(', ') }));

mkdirSync(icons, { recursive: true });
for (const name of readdirSync(icons)) {
  if (name.endsWith('.svg') && !names.includes(name)) rmSync(join(icons, name));
}
for (const name of names) copyFileSync(join(lucide, 'icons', name), join(icons, name));
copyFileSync(join(lucide, 'LICENSE'), join(icons, 'LICENSE.txt'));
console.log(`${names.length} icons`);
