import { draftShape } from '../../../core/change/shapes.ts';
import type { Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/base/errors.ts';
import { type KnowledgeDraft, KnowledgeDraftSchema } from '../../../core/model/knowledgeVersion.ts';
import type { Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

export const draftSubjectId = 'knowledge draft';

/** The draft of a knowledge base: changed entry by entry, stored whole. */
export const draftSubject = (client: Client): Subject<KnowledgeDraft> => ({
  id: draftSubjectId,
  shape: draftShape,
  schema: KnowledgeDraftSchema,
  slotOf: () => 'draft',
  callFor: (_slot, before, { basedOn, content }) =>
    callTo('knowledge.saveDraft', { basedOn, content, replaces: before.updatedAt }),
  afterSave: (state, output) => {
    const { updatedAt } = output as Pick<KnowledgeDraft, 'updatedAt'>;
    return { ...state, updatedAt };
  },
  async load() {
    const draft = await client.call('knowledge.draft');
    if (draft === null) {
      throw new AppError('not-found', 'There is no draft.');
    }
    return draft;
  },
});
