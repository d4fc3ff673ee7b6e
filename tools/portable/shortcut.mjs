// An entry in the menu of a Linux desktop, which needs the whole path of the program.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { say, stop, t } from '../launcher/speak.mjs';

const place = () =>
  join(
    process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'),
    'applications',
    'cluster-desk.desktop',
  );

/** A path as `Exec` wants it: quoted, with the marks of that quoting and those of the file's own strings. */
const quoted = (path) =>
  `"${path
    .replace(/["`$\\]/g, '\\$&')
    .replace(/%/g, '%%')
    .replace(/\\/g, '\\\\')}"`;

/** A path as a plain string of the file. */
const plain = (path) => path.replace(/\\/g, '\\\\');

/** The lines of an entry that starts the program by a command, with a picture. */
export const entryLines = ({ exec, icon }) => [
  '[Desktop Entry]',
  'Type=Application',
  'Version=1.5',
  'Name=Cluster Desk',
  'Name[zh_CN]=集群决策台',
  'Comment=Diagnosis, plan and follow-up for industry clusters',
  'Comment[zh_CN]=产业集群诊断、方案与跟踪',
  `Exec=${exec}`,
  `Icon=${icon}`,
  'Terminal=false',
  'Categories=Office;',
];

export function installShortcut(folder) {
  if (process.platform !== 'linux') stop(t('portableLinuxOnly'), 2);
  const file = place();
  mkdirSync(dirname(file), { recursive: true });
  const exec = `${quoted(join(folder, 'cluster-desk'))} --behind`;
  const icon = plain(join(folder, 'app', 'assets', 'icon.png'));
  writeFileSync(file, `${entryLines({ exec, icon }).join('\n')}\n`);
  say(t('portableShortcut', { file }));
}

export function removeShortcut() {
  if (process.platform !== 'linux') stop(t('portableLinuxOnly'), 2);
  rmSync(place(), { force: true });
  say(t('portableNoShortcut'));
}
