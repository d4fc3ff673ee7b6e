import type { Attachment } from '../../../core/model/evidence/evidence.ts';
import { someTime } from '../storeRows.ts';

export const someAttachment = (changed: Partial<Attachment>): Attachment => ({
  id: 'attached',
  assessmentId: 'one',
  subject: { kind: 'rating', key: 'cultural-integration' },
  name: 'report.pdf',
  sha256: 'a'.repeat(64),
  bytes: 1,
  type: 'pdf',
  attachedAt: someTime,
  attachedBy: { name: '王敏', unit: '工信局' },
  ...changed,
});
