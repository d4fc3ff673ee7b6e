import { briefContent } from '../../../core/brief/check/briefContent.ts';
import { compareBriefs } from '../../../core/brief/check/compareBriefs.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { BriefCheck, TrailStanding } from '../../../core/model/brief/briefCheck.ts';
import type { BriefPrint, BriefRecord } from '../../../core/model/brief/briefRecord.ts';
import { shownIn } from '../reference/shownSample.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { briefSource } from './briefSource.ts';
import type { Printed, PrintedHead } from './fileFingerprint.ts';

/**
 * Says whether the data behind a printed brief have changed since, and what.
 *
 * By the 16 digits that it prints, of its record or of the last change; and by the head that its file carries.
 */
export function checkBrief(context: Context, printed: Printed): BriefCheck {
  const { digits } = printed;
  const records = recordsOf(context, digits);
  const record = records.find(({ assessmentId }) => find(context, assessmentId) !== null);
  if (record !== undefined) {
    return compareWithPresent(context, printed, {
      record,
      records: records.filter(({ assessmentId }) => assessmentId === record.assessmentId),
    });
  }
  // The same data under another assessment: an assessment file from the computer that printed the brief, or the copy
  // of one that was deleted.
  const same = withFingerprint(context, digits);
  if (same !== null) {
    const trail = standingOf(context, printed.head, same);
    return { result: 'unchanged', digits, prints: records.map(toPrint), trail, about: about(context, same) };
  }
  const [latest] = records;
  if (latest === undefined) {
    return (
      entryNamed(context, printed) ?? { result: 'unknown', digits, trail: standingOf(context, printed.head) }
    );
  }
  return {
    result: 'removed',
    digits,
    prints: records.map(toPrint),
    trail: standingOf(context, printed.head ?? headOf(latest)),
    clusterName: latest.content.clusterName,
  };
}

function recordsOf({ store }: Context, digits: string): readonly BriefRecord[] {
  const records = store.briefRecords.findByFingerprintStart(digits);
  return records.length > 0 ? records : store.briefRecords.findByTrailStart(digits);
}

/** The digits are those of an entry that no recorded brief names; `null` where no entry has them. */
function entryNamed(context: Context, { digits }: Printed): BriefCheck | null {
  const entry = context.store.trail.findByHashStart(digits);
  if (entry === null) {
    return null;
  }
  const assessment = entry.assessmentId === null ? null : find(context, entry.assessmentId);
  const subject = assessment ?? { id: '', clusterId: entry.clusterId ?? '' };
  const trail = standingOf(context, { seq: entry.seq, digits }, subject);
  return trail === undefined
    ? null
    : { result: 'entry', digits, trail, assessmentId: assessment?.id ?? null };
}

const headOf = ({ content }: BriefRecord): PrintedHead | undefined =>
  content.trail && { seq: content.trail.seq, digits: content.trail.hash };

/** Whether the trail still holds the entry that a brief names, and how much was changed since. */
function standingOf(
  { store }: Context,
  head: PrintedHead | undefined,
  subject?: Pick<Assessment, 'id' | 'clusterId'>,
): TrailStanding | undefined {
  if (head === undefined) {
    return undefined;
  }
  const isHeld = store.trail.hashAt(head.seq)?.startsWith(head.digits) === true;
  return {
    seq: head.seq,
    digits: head.digits.slice(0, 16),
    isHeld,
    isElsewhere: !isHeld && store.trail.isNamedElsewhere(head.seq, head.digits),
    changes: isHeld && subject ? store.trail.countChangesAfter(head.seq, subject.id, subject.clusterId) : 0,
  };
}

function compareWithPresent(
  context: Context,
  { digits, head }: Printed,
  { record, records }: { readonly record: BriefRecord; readonly records: readonly BriefRecord[] },
): BriefCheck {
  const { assessmentId, content, language } = record;
  const present = briefContent(briefSource(context, assessmentId, language));
  const assessment = context.store.assessments.get(assessmentId);
  // Both sides of the sample are told in the language of the screen, whichever the brief was recorded in.
  const { shown } = shownIn(context, assessment, currentLanguage(context));
  const changes = compareBriefs(shown(content), shown(present));
  const common = {
    digits,
    prints: records.map(toPrint),
    trail: standingOf(context, head ?? headOf(record), assessment),
    about: about(context, assessment),
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
