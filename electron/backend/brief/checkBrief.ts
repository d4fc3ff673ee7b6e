import { briefContent } from '../../../core/brief/check/briefContent.ts';
import { compareBriefs } from '../../../core/brief/check/compareBriefs.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { BriefCheck } from '../../../core/model/brief/briefCheck.ts';
import type { BriefPrint, BriefRecord } from '../../../core/model/brief/briefRecord.ts';
import type { Context } from '../context/context.ts';
import { briefSource } from './briefSource.ts';

/** Says whether the data behind a printed brief have changed since, and what; by the 16 digits that it prints. */
export function checkBrief(context: Context, digits: string): BriefCheck {
  const records = context.store.briefRecords.findByFingerprintStart(digits);
  const record = records.find(({ assessmentId }) => find(context, assessmentId) !== null);
  if (record !== undefined) {
    return compareWithPresent(context, digits, {
      record,
      records: records.filter(({ assessmentId }) => assessmentId === record.assessmentId),
    });
  }
  // The same data under another assessment: an assessment file from the computer that printed the brief, or the copy
  // of one that was deleted.
  const same = withFingerprint(context, digits);
  if (same !== null) {
    return { result: 'unchanged', digits, prints: records.map(toPrint), about: about(context, same) };
  }
  const [latest] = records;
  return latest === undefined
    ? { result: 'unknown', digits }
    : { result: 'removed', digits, prints: records.map(toPrint), clusterName: latest.content.clusterName };
}

function compareWithPresent(
  context: Context,
  digits: string,
  { record, records }: { readonly record: BriefRecord; readonly records: readonly BriefRecord[] },
): BriefCheck {
  const { assessmentId, content, language } = record;
  const present = briefContent(briefSource(context, assessmentId, language));
  const changes = compareBriefs(content, present);
  const common = {
    digits,
    prints: records.map(toPrint),
    about: about(context, context.store.assessments.get(assessmentId)),
  };
  return changes.length === 0
    ? { result: 'unchanged', ...common }
    : { result: 'changed', ...common, changes: [...changes], then: content.headline, now: present.headline };
}

function withFingerprint({ store, evaluations }: Context, digits: string): Assessment | null {
  for (const id of store.assessments.ids()) {
    const assessment = store.assessments.get(id);
    const { fingerprint } = evaluations.inputOf(assessment, store.clusters.get(assessment.clusterId));
    if (fingerprint.startsWith(digits)) {
      return assessment;
    }
  }
  return null;
}

function find({ store }: Context, id: string): Assessment | null {
  try {
    return store.assessments.get(id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') {
      return null;
    }
    throw error;
  }
}

const about = ({ store, knowledge }: Context, assessment: Assessment) => ({
  assessmentId: assessment.id,
  clusterName: store.clusters.get(assessment.clusterId).name,
  assessedOn: assessment.assessedOn,
  illustrative: assessment.illustrative,
  knowledgeHash: knowledge.of(assessment).hash,
});

const toPrint = ({ language, format, printedOn, recordedAt }: BriefRecord): BriefPrint => ({
  language,
  format,
  printedOn,
  recordedAt,
});
