import type { SheetWords } from './words.ts';

/** What a table was made from. */
export interface SheetOrigin {
  /** Left out for a table that is of no one assessment. */
  readonly assessment?: {
    readonly cluster: { readonly en: string; readonly zh: string };
    /** ISO date. */
    readonly assessedOn: string;
    readonly illustrative: boolean;
    /** The label of its knowledge base. */
    readonly knowledge: string;
  };
  readonly appVersion: string;
  /** ISO date. */
  readonly today: string;
}

/** What stands beneath a table: cluster, assessment, knowledge base, program and day, in one line. */
export function sourceLine(
  { language, say, t }: Pick<SheetWords, 'language' | 'say' | 't'>,
  origin: SheetOrigin,
): string {
  const { appVersion, assessment, today } = origin;
  const parts = [
    ...(assessment
      ? [
          t('sheets.sourceCluster', { name: say(assessment.cluster) }),
          t('sheets.sourceAssessment', { date: assessment.assessedOn }),
          ...(assessment.illustrative ? [t('sheets.sourceSample')] : []),
          t('sheets.sourceKnowledge', { version: assessment.knowledge }),
        ]
      : []),
    t('sheets.sourceProgram', { version: appVersion }),
    t('sheets.sourceExported', { date: today }),
  ];
  return `${parts.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`;
}
