import { AppError } from '../../../../core/base/errors.ts';
import { shownPath } from '../../../../core/base/jsonLimits.ts';
import type { Fault } from '../../../../core/base/reasons.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import { type AssessmentParts, firstFault } from '../../../../core/model/assessmentFaults.ts';

/** A refused entry: `invalid-input` with the `path` of the part and the `reason`. */
export function entryRefusal(fault: Fault): AppError {
  const path = shownPath(fault.path);
  return new AppError('invalid-input', `${path}: ${fault.reason}`, { ...fault, path });
}

/** Checks a part of an assessment against the knowledge base by the same rules as a file. Throws `invalid-input`. */
export function checkEntry(part: AssessmentParts, kb: KnowledgeBase): void {
  const fault = firstFault(part, kb);
  if (fault !== null) {
    throw entryRefusal(fault);
  }
}
