import { AppError } from '../../../core/base/errors.ts';
import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import { type Attachment, type EvidenceSubject, isOfSubject } from '../../../core/model/evidence/evidence.ts';
import type { EvidenceFile } from '../../../db/repositories/attachments.ts';
import type { Context } from '../context/context.ts';
import { absentEvidence } from '../exchange/absentEvidence.ts';
import { entryRefusal } from './checks/checkEntry.ts';

type EvidenceChannel = Extract<keyof Handlers, `evidence.${string}`>;

/** Files attached to answers and actions. */
export function createEvidenceHandlers(context: Context): Pick<Handlers, EvidenceChannel> {
  const { evidence, ports, store } = context;
  const { attachments } = store;
  const hand = async (id: string, how: 'open' | 'show'): Promise<undefined> => {
    const attachment = attachments.get(id);
    const path = await evidence.copyOf(attachment);
    if (!(await ports.desktop.openWritten(path, how))) {
      throw new AppError('file-not-opened', 'The copy was not opened.', { path: attachment.name });
    }
  };
  return {
    'evidence.list'({ id }) {
      store.assessments.get(id);
      return attachments.listOf(id).map((file) => ({ ...file, state: evidence.stateOf(file) }));
    },
    'evidence.ofActions': () =>
      attachments
        .ofActions()
        .map(({ subject, name, attachedAt }) => ({ actionId: subject.key, name, attachedAt })),
    'evidence.attach': (input) => {
      checkSubject(context, input);
      const bytes = Buffer.from(input.base64, 'base64');
      return evidence.attach({ bytes, name: input.name }, (file) =>
        store.transaction(() => attach(context, input, file)),
      );
    },
    'evidence.absent': async () => absentEvidence(context, await evidence.stillAbsent()),
    'evidence.open': ({ id }) => hand(id, 'open'),
    'evidence.show': ({ id }) => hand(id, 'show'),
    'evidence.detach'({ id }) {
      store.transaction(() => {
        attachments.get(id);
        attachments.detach(id, ports.clock.now());
      });
    },
    'evidence.restore': ({ id }) =>
      store.transaction(() => {
        attachments.restore(id);
        return attachments.get(id);
      }),
  };
}

type Wish = Pick<Input<'evidence.attach'>, 'assessmentId' | 'subject' | 'name'>;

function attach(
  { ports, store }: Context,
  { assessmentId, subject, name }: Wish,
  file: EvidenceFile,
): { attachment: Attachment; isNew: boolean } {
  const there = store.attachments
    .listOf(assessmentId)
    .find(
      (other) => isOfSubject(other.subject, subject) && other.sha256 === file.sha256 && other.name === name,
    );
  if (there !== undefined) {
    return { attachment: there, isNew: false };
  }
  const { assessorName, assessorUnit } = store.settings.get();
  const attachment: Attachment = {
    id: ports.newId(),
    assessmentId,
    subject,
    name,
    ...file,
    attachedAt: ports.clock.now(),
    attachedBy: { name: assessorName, unit: assessorUnit },
  };
  store.attachments.insert(attachment);
  return { attachment, isNew: true };
}

/** Refuses what the knowledge base of the assessment does not know, and actions of another one. */
function checkSubject({ knowledge, store }: Context, { assessmentId, subject }: Wish): void {
  const index = indexKnowledgeBase(knowledge.of(store.assessments.get(assessmentId)));
  const { kind, key } = subject satisfies EvidenceSubject;
  if (kind === 'rating' && !index.indicators.has(key)) {
    throw entryRefusal({ path: 'subject.key', reason: 'unknown-indicator' });
  }
  if (kind === 'type-answer' && !index.questions.has(key)) {
    throw entryRefusal({ path: 'subject.key', reason: 'unknown-question' });
  }
  if (kind === 'action' && store.actions.get(key).assessmentId !== assessmentId) {
    throw new AppError('not-found', `No action ${key} of this assessment.`);
  }
}
