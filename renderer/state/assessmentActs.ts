import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Step } from './changes/step.ts';
import { pageKey } from './routes.ts';
import { go } from './router.svelte.ts';
import { assessmentSubjectId } from './subjects/assessmentSubject.ts';
import type { Workspace } from './workspace.svelte.ts';

/** An assessment as a whole: which one, and what the act is called when it is taken back. */
interface WholeAssessment {
  readonly id: string;
  readonly label: () => string;
}

/** Moves an assessment to another knowledge base, with the way back. Rejects with `AppError`. */
export function moveAssessment(
  workspace: Workspace,
  { id, label }: WholeAssessment,
  { from, to }: { readonly from: KnowledgeBase; readonly to: KnowledgeBase },
): Promise<Step> {
  return workspace.ports.log.during(async (log) => {
    await adopt(workspace, id, { to });
    return log.record({
      subject: assessmentSubjectId(id),
      changes: [{ field: 'knowledge' }],
      label,
      act: {
        undo: () => adopt(workspace, id, { from: to.hash, to: from }),
        redo: () => adopt(workspace, id, { from: from.hash, to }),
      },
    });
  });
}

/** Without `from` it is moved from what the open assessment has. */
async function adopt(
  workspace: Workspace,
  id: string,
  { from, to }: { readonly from?: string; readonly to: KnowledgeBase },
): Promise<void> {
  if (workspace.session?.assessment.id === id) {
    await workspace.session.adoptKnowledge(to, from);
  } else {
    await workspace.client.call('assessment.adoptKnowledge', { id, hash: to.hash, replaces: from });
  }
  workspace.keeping.windows.tellAnew(assessmentSubjectId(id));
}

/** Deletes an assessment. The step that brings it back belongs to the list of clusters. Rejects with `AppError`. */
export function removeAssessment(workspace: Workspace, { id, label }: WholeAssessment): Promise<Step> {
  /** When it was last changed before it came back. */
  let restoredAt: string | undefined;
  const redo = async () => {
    await workspace.client.call('assessment.remove', { id, replaces: restoredAt });
    if (workspace.session?.assessment.id === id) {
      workspace.closeAssessment();
    }
    workspace.keeping.windows.tellAnew(assessmentSubjectId(id));
  };
  const undo = async () => {
    restoredAt = (await workspace.client.call('assessment.restore', { id })).updatedAt;
    workspace.keeping.windows.tellAnew(assessmentSubjectId(id));
    go({ name: 'tasks', assessment: id });
  };
  return workspace.ports.log.during(
    async (log) => {
      await redo();
      return log.record({
        subject: assessmentSubjectId(id),
        changes: [{ field: 'deleted' }],
        label,
        act: { undo, redo },
      });
    },
    pageKey({ name: 'clusters' }),
  );
}
