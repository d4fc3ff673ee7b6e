import type { Choice } from '../../core/exchange/bundlePreview.ts';
import { choices } from '../../core/exchange/bundlePreview.ts';
import type { Translate } from '../../core/text/translate.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { readNamedFile } from './command.ts';

const common = { 'passphrase-file': { type: 'string' }, store: { type: 'string' } } as const;
const exportOptions = {
  ...common,
  all: { type: 'boolean' },
  cluster: { type: 'string', multiple: true },
} as const;
const importOptions = {
  ...common,
  'dry-run': { type: 'boolean' },
  mine: { type: 'boolean' },
  theirs: { type: 'boolean' },
  both: { type: 'boolean' },
} as const;

interface Common {
  readonly file: string;
  readonly store: string | null;
  readonly passphraseFile: string | null;
}

export interface ExportWish extends Common {
  /** Ids of clusters; `null` for all. */
  readonly clusters: readonly string[] | null;
}

export interface ImportWish extends Common {
  readonly isDryRun: boolean;
  /** What becomes of whatever differs; `null` where it was not said. */
  readonly choice: Choice | null;
}

/** Reads the words after `export`; throws `UsageError`. */
export function readExportWish(words: readonly string[], t: Translate): ExportWish {
  const { values, places } = readOptions(words, exportOptions, t);
  const named = texts(values.cluster);
  if ((values.all === true) === named.length > 0) {
    throw new UsageError(t('commands.clustersMissing'));
  }
  if (values.all === true) {
    return { ...commonOf(values, places, t), clusters: null };
  }
  // Ids can follow each other behind one --cluster; the last word is the file.
  const clusters = [...new Set([...named, ...places.slice(0, -1)])];
  return { ...commonOf(values, places.slice(-1), t), clusters };
}

/** Reads the words after `import`; throws `UsageError`. */
export function readImportWish(words: readonly string[], t: Translate): ImportWish {
  const { values, places } = readOptions(words, importOptions, t);
  const [choice = null, ...more] = choices.filter((name) => values[name] === true);
  if (more.length > 0) {
    throw new UsageError(t('commands.oneChoice'));
  }
  return { ...commonOf(values, places, t), isDryRun: values['dry-run'] === true, choice };
}

type Value = string | boolean | (string | boolean)[] | undefined;

function commonOf(
  values: { readonly store?: Value; readonly 'passphrase-file'?: Value },
  places: readonly string[],
  t: Translate,
): Common {
  const [file, ...more] = places;
  if (file === undefined || more.length > 0) {
    throw new UsageError(t('commands.bundleMissing'));
  }
  return { file, store: text(values.store), passphraseFile: text(values['passphrase-file']) };
}

const text = (value: Value): string | null => (typeof value === 'string' ? value : null);
const texts = (value: Value): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The first line of the file that was named: a passphrase in the words of a command would stand in its history. */
export async function passphraseOf({ passphraseFile }: Common): Promise<string | undefined> {
  return passphraseFile === null ? undefined : (await readNamedFile(passphraseFile)).split(/\r?\n/u, 1)[0];
}
