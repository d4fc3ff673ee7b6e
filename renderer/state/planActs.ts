import { type Action, standOf } from '../../core/model/action.ts';
import { actionsSubjectId } from './subjects/actionChanges.ts';
import type { AssessmentSession } from './assessmentSession.svelte.ts';
import type { Recorder, Step } from './changes/step.ts';
import { isOvertaken } from './saving/failureKinds.ts';
import { assessmentSubjectId } from './subjects/assessmentSubject.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A plan that has been accepted: what was made of it, and when the one before was accepted. */
interface Acceptance {
  readonly id: string;
  readonly made: readonly Action[];
  readonly acceptedAt: string;
  readonly before: string | null;
}

/** The plan that is on the screen. */
interface ShownPlan {
  readonly measures: readonly string[];
  /** What its acceptance is called where it can be taken back. */
  readonly label: () => string;
}

/**
 * Accepts the plan of an assessment as it is shown. Gives the actions that it made, none where every measure had its own
 * already, and the step that takes it back as long as none of them has been changed. Rejects with `AppError`; where
 * another plan is stored by now, that one shows.
 */
export function acceptPlan(
  workspace: Workspace,
  session: AssessmentSession,
  plan: ShownPlan,
): Promise<{ readonly made: readonly string[]; readonly step: Step }> {
  return workspace.ports.log.during((log) => accept(workspace, session, { ...plan, log }));
}

async function accept(
  workspace: Workspace,
  session: AssessmentSession,
  { measures, label, log }: ShownPlan & { readonly log: Recorder },
): Promise<{ readonly made: readonly string[]; readonly step: Step }> {
  const { id, planAcceptedAt: before } = session.assessment;
  // The backend accepts the plan as it is stored: what is still on its way goes first.
  await session.settle();
  const input = { id, replaces: { acceptedAt: before, measures: [...measures] } };
  const accepted = {
    id,
    before,
    ...(await orReadAnew(session, () => workspace.client.call('assessment.acceptPlan', input))),
  };
  await showAgain(workspace, accepted);
  const step = log.record({
    subject: actionsSubjectId,
    // A plan without a new measure is accepted anew: that alone is taken back before an older acceptance.
    changes: [...accepted.made.map((action) => ({ field: action.id })), { field: `plan ${id}` }],
    label,
    act: waysOf(workspace, accepted),
  });
  return { made: accepted.made.map((action) => action.id), step };
}

async function orReadAnew<Answer>(session: AssessmentSession, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isOvertaken(error)) {
      await session.refresh();
    }
    throw error;
  }
}

function waysOf(workspace: Workspace, accepted: Acceptance) {
  const { id, made, acceptedAt, before } = accepted;
  /** How the actions stood when they were last seen. */
  let actions = made.map((action) => ({ id: action.id, replaces: standOf(action) }));
  return {
    async undo() {
      const shown = workspace.actions.actions ?? [];
      actions = made.map((action) => {
        const present = shown.find((each) => each.id === action.id) ?? action;
        return { id: action.id, replaces: standOf(workspace.sample.kept(present, action)) };
      });
      const input = { id, actions, acceptedAt: before, replaces: acceptedAt };
      await workspace.client.call('assessment.withdrawPlan', input);
      await showAgain(workspace, accepted);
    },
    async redo() {
      await workspace.client.call('assessment.renewPlan', { id, actions, acceptedAt, replaces: before });
      await showAgain(workspace, accepted);
    },
  };
}

/** Tells other windows, and shows what is stored by now. */
async function showAgain(workspace: Workspace, { id, made }: Acceptance): Promise<void> {
  const { windows } = workspace.keeping;
  const changes = made.map((action) => ({ field: action.id }));
  windows.tellStored(actionsSubjectId, changes);
  windows.tellAnew(assessmentSubjectId(id));
  try {
    if (workspace.session?.assessment.id === id) {
      await workspace.session.refresh();
    }
    await workspace.actions.refresh();
  } catch {
    // It has been stored; the page shows it when it is read next.
  }
}
