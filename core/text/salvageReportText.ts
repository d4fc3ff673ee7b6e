import type { Language } from '../base/settings.ts';
import { isWhole, namesNothing, type SalvageReport } from '../model/backup/salvageReport.ts';
import { inLanguage } from './message.ts';
import { createTranslate, type Translate } from './translate.ts';

/** One part of a report: its head and its lines. */
export interface ReportPart {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What was salvaged and what was not, in words: for the page, and for the file that is kept of it. */
export function salvageReportParts(report: SalvageReport, language: Language): ReportPart[] {
  const t = createTranslate(language);
  const counts = {
    clusters: report.clusters.read,
    assessments: report.assessments.read,
    actions: report.actions.read,
  };
  const { kept, aside } = report.trail;
  return [
    {
      title: t('recovery.reportRead'),
      lines: [
        t('recovery.reportContents', { counts }),
        ...some(report.restored, (n) => t('recovery.reportRestored', { count: n })),
      ],
    },
    { title: t('recovery.reportLost'), lines: lostLines(report, { t, language }) },
    {
      title: t('recovery.reportTrail'),
      lines: [
        ...(kept > 0 ? [t('recovery.trailKept', { count: kept })] : [t('recovery.trailNone')]),
        ...some(aside.length, (n) => t('recovery.trailAside', { count: n })),
      ],
    },
  ];
}

interface Speech {
  readonly t: Translate;
  readonly language: Language;
}

function lostLines(report: SalvageReport, { t, language }: Speech): string[] {
  const say = (name: { readonly en: string; readonly zh: string }) =>
    inLanguage(name, language) || t('frame.unnamed');
  const lines = [
    ...report.clusters.lost.map((name) => t('recovery.lostCluster', { name: say(name) })),
    ...report.assessments.lost.map(({ cluster, year }) =>
      t('recovery.lostAssessment', { name: say(cluster), year }),
    ),
    ...incompleteLines(report, { t, language }),
    ...report.actions.lost.map((title) => t('recovery.lostAction', { title })),
    ...some(report.otherLost, (n) => t('recovery.otherLost', { count: n })),
    ...some(report.differing, (n) => t('recovery.differing', { count: n })),
    ...some(report.refused, (n) => t('recovery.refused', { count: n })),
    ...some(report.unreadable, (n) => t('recovery.unreadable', { count: n })),
    ...(report.trail.tells ? [] : [t('recovery.reportUntold')]),
    ...(namesNothing(report) ? [t('recovery.reportUnproved')] : []),
  ];
  return isWhole(report) ? [t('recovery.reportNothingLost')] : lines;
}

/** The assessments that are not whole, a line each. */
export function incompleteLines(
  { assessments }: Pick<SalvageReport, 'assessments'>,
  { t, language }: Speech,
): string[] {
  return assessments.incomplete.map(({ cluster, year, parts }) =>
    t('recovery.incomplete', { name: inLanguage(cluster, language) || t('frame.unnamed'), year, parts }),
  );
}

const some = (count: number, line: (count: number) => string): string[] => (count > 0 ? [line(count)] : []);

/** The same as a text file, with the entries of the trail that are not proved any more. */
export function salvageReportText(
  report: SalvageReport,
  { language, now }: { readonly language: Language; readonly now: string },
): string {
  const t = createTranslate(language);
  const parts = salvageReportParts(report, language).map(({ title, lines }) => [title, ...lines].join('\n'));
  const aside = report.trail.aside.map(({ seq, at, act }) => `${seq}  ${at}  ${act}`);
  const head = [t('recovery.reportTitle'), t('recovery.reportMade', { at: now })].join('\n');
  // A byte order mark: without it old editors take Chinese text for another encoding.
  return `\uFEFF${[head, ...parts, aside.join('\n')].filter(Boolean).join('\n\n')}\n`;
}
