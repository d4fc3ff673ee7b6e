import type { Output } from '../../../core/contract/channels.ts';
import type { RecoveryWay } from '../../../core/model/backup/recovery.ts';
import { isWhole } from '../../../core/model/backup/salvageReport.ts';
import { incompleteLines } from '../../../core/text/salvageReportText.ts';
import type { RecoveryDesk } from '../../state/recovery/recoveryDesk.svelte.ts';
import type { Moments } from './moments.ts';

/** How long what was changed after a backup can be, where backups are made as they should: 20 minutes. */
const longestGap = 20 * 60_000;

/** What a way does and what it costs, in sentences. */
export function wayText(desk: RecoveryDesk, way: RecoveryWay, moments: Moments): string {
  const { t } = desk;
  switch (way) {
    case 'backup':
      return backupText(desk, moments);
    case 'salvage':
      return salvageText(desk);
    case 'without-log':
      return t('recovery.withoutLogText');
    case 'begin-new':
      return t('recovery.beginNewText');
    case 'try-again':
      return t('recovery.tryAgainText');
    case 'copy':
      return t('recovery.copyText');
    case 'quit':
      return t('recovery.quitText');
  }
}

/** What the button of a way says. */
export function wayButton({ t, backup }: RecoveryDesk, way: RecoveryWay, moments: Moments): string {
  switch (way) {
    case 'backup':
      return backup === null
        ? t('recovery.openBackup')
        : t('recovery.openBackupAt', { made: moments.time(backup.madeAt) });
    case 'salvage':
      return t('recovery.salvage');
    case 'without-log':
      return t('recovery.openWithoutLog');
    case 'begin-new':
      return t('recovery.beginNew');
    case 'try-again':
      return t('recovery.tryAgain');
    case 'copy':
      return t('recovery.saveCopy');
    case 'quit':
      return t('recovery.quit');
  }
}

function backupText(desk: RecoveryDesk, moments: Moments): string {
  const { t, backup } = desk;
  if (backup === null) {
    return noneText(desk);
  }
  const text = t('recovery.backupText', {
    folder: folderOf(desk),
    made: moments.full(backup.madeAt),
    counts: backup.counts,
    before: fileBefore(desk),
  });
  return [text, laterText(desk, moments)].filter(Boolean).join(gap(desk));
}

/** The folder that the backup lies in, where that is not beside the data file. */
function folderOf({ backup, state }: RecoveryDesk): string | null {
  switch (backup?.place) {
    case 'second':
      return state?.second?.folder ?? null;
    case 'elsewhere':
      return state?.looked?.folder ?? null;
    default:
      return null;
  }
}

/** Why there is no backup to open; copies of other stores are there to be chosen, and are never the first way. */
function noneText({ t, state }: RecoveryDesk): string {
  const backups = state?.backups ?? [];
  if (backups.some(({ verdict, store }) => verdict === 'sound' && store !== null)) {
    return t('recovery.backupOnlyOthers');
  }
  if (state?.second?.isThere === false) {
    return t('recovery.backupSecondMissing', state.second);
  }
  return backups.length === 0 ? t('recovery.backupNone') : t('recovery.backupNoneSound');
}

/** What has the place that the backup takes. */
function fileBefore({ state }: RecoveryDesk): 'damaged' | 'present' | 'none' {
  if (state === null || state.file.bytes === null) {
    return 'none';
  }
  return state.failure.kind === 'store-damaged' ? 'damaged' : 'present';
}

/** What is newer than the backup; nothing where that is no question, or not known yet. */
function laterText({ t, backup, state, outlook, isForeseen }: RecoveryDesk, moments: Moments): string {
  if (state?.failure.kind !== 'store-damaged' || backup === null || !isForeseen) {
    return '';
  }
  const later = outlook?.later ?? null;
  if (later !== null) {
    const count = later.reduce((sum, change) => sum + change.count, 0);
    return count === 0 ? t('recovery.laterNone') : t('recovery.laterMany', { count });
  }
  const written = state.file.writtenAt;
  return written !== null && Date.parse(written) - Date.parse(backup.madeAt) > longestGap
    ? t('recovery.laterUnknown', { until: moments.full(written) })
    : t('recovery.laterUnknownShort');
}

function salvageText(desk: RecoveryDesk): string {
  const { t, outlook, isForeseen } = desk;
  if (!isForeseen) {
    return [t('recovery.salvageText'), t('recovery.salvageReading')].join(gap(desk));
  }
  const report = outlook?.salvage ?? null;
  if (report === null) {
    return [t('recovery.salvageText'), t('recovery.salvageNothing')].join(gap(desk));
  }
  return [t('recovery.salvageText'), expectation(desk, report), t('recovery.salvageUnder')].join(gap(desk));
}

type Report = NonNullable<Output<'recovery.outlook'>['salvage']>;

function expectation(desk: RecoveryDesk, report: Report): string {
  const { t, textLanguage: language } = desk;
  const counts = {
    clusters: report.clusters.read,
    assessments: report.assessments.read,
    actions: report.actions.read,
  };
  const [first, ...others] = incompleteLines(report, { t, language });
  const missing = first === undefined || others.length > 0 ? '' : stop(first, language);
  const whole = isWhole(report) ? t('recovery.salvageWhole') : missing;
  return [t('recovery.salvageExpected', { counts }), whole].filter(Boolean).join(gap(desk));
}

const stop = (sentence: string, language: 'en' | 'zh'): string =>
  `${sentence}${language === 'zh' ? '。' : '.'}`;

/** Chinese sentences follow each other without a space. */
const gap = ({ language }: RecoveryDesk): string => (language === 'zh' ? '' : ' ');
