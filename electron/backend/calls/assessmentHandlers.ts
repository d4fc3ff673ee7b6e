import { shownPlanShape } from '../../../core/change/shapes.ts';
import type { Handlers, Input, Output } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import { compareKnowledge } from '../assessment/adoptKnowledge.ts';
import { actionsOfPlan } from '../assessment/actionsOfPlan.ts';
import { openAssessment } from '../assessment/changeAssessment.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { type Context, currentLanguage } from '../context/context.ts';
import { goingOn } from '../assessment/goingOn.ts';
import { exportAssessment } from '../assessment/exportAssessment.ts';
import { importAssessment } from '../assessment/importAssessment.ts';
import { evaluateStored } from '../assessment/evaluateStored.ts';
import { keepMomentum } from '../assessment/keepResult.ts';
import { newAssessment } from '../assessment/newAssessment.ts';
import { startFrom } from '../assessment/startFrom.ts';

type AssessmentChannel =
  `assessment.${'create' | 'open' | 'evaluate' | 'acceptPlan' | 'remove' | 'restore' | 'import' | 'export' | 'compareKnowledge' | 'adoptKnowledge'}`;

/** Assessments as a whole: begun, opened, evaluated, turned into actions, exchanged. */
export function createAssessmentHandlers(context: Context): Pick<Handlers, AssessmentChannel> {
  const { ports, store, knowledge, backups } = context;
  const { assessments, clusters } = store;
  return {
    'assessment.create'({ clusterId, from }) {
      clusters.get(clusterId);
      if (from !== undefined) {
        return startFrom(context, clusterId, from);
      }
      const assessment = newAssessment(context, clusterId);
      assessments.insert(assessment);
      return assessments.get(assessment.id);
    },
    'assessment.open'({ id }) {
      const assessment = openAssessment(context, id);
      return { assessment, cluster: clusters.get(assessment.clusterId) };
    },
    'assessment.evaluate': ({ id }) => evaluateStored(context, assessments.get(id)).evaluation,
    'assessment.acceptPlan': ({ id, replaces }) => acceptPlan(context, assessments.get(id), replaces),
    'assessment.remove'({ id, replaces }) {
      store.transaction(() => {
        const { clusterId, updatedAt } = assessments.get(id);
        refuseIfChanged('value', { stored: updatedAt, replaces });
        assessments.remove(id, ports.clock.now());
        keepMomentum(context, clusterId);
      });
    },
    'assessment.restore': ({ id }) =>
      store.transaction(() => {
        assessments.restore(id);
        keepMomentum(context, assessments.get(id).clusterId);
        return openAssessment(context, id);
      }),
    'assessment.compareKnowledge': (move) => compareKnowledge(context, move),
    'assessment.adoptKnowledge': ({ id, hash, replaces }) =>
      store.transaction(() => {
        const { version } = knowledge.get(hash);
        refuseIfChanged('value', { stored: assessments.get(id).knowledgeHash, replaces });
        assessments.save(id, { knowledgeBase: version, knowledgeHash: hash }, ports.clock.now());
        return openAssessment(context, id);
      }),
    'assessment.import'({ text }) {
      backups.makeBefore('before-import');
      return importAssessment(context, text);
    },
    'assessment.export': async ({ id }) => context.written.exported(await exportAssessment(context, id)),
  };
}

function acceptPlan(
  context: Context,
  assessment: Assessment,
  replaces: Input<'assessment.acceptPlan'>['replaces'],
): Output<'assessment.acceptPlan'> {
  const { ports, store } = context;
  const { plan } = evaluateStored(context, assessment).evaluation;
  const stored = { acceptedAt: assessment.planAcceptedAt, measures: plan.measures.map(({ id }) => id) };
  refuseIfChanged(shownPlanShape, { stored, replaces });
  if (plan.infeasible !== null) {
    throw new AppError('infeasible-plan', `No plan: ${plan.infeasible.reason}.`);
  }
  if (plan.measures.length === 0) {
    throw new AppError('not-ready', 'The plan holds no measure.');
  }
  return store.transaction(() => {
    // What an earlier plan has begun goes on: nobody has to do it twice.
    const theirs = [...store.actions.listOf(assessment.id), ...goingOn(context, assessment)];
    const present = new Set(theirs.map((action) => action.measureId));
    const actions = actionsOfPlan(plan, {
      knowledgeBase: context.knowledge.of(assessment),
      language: currentLanguage(context),
      today: ports.clock.today(),
    });
    const at = ports.clock.now();
    const made = actions
      .filter(({ measureId }) => !present.has(measureId))
      .map((action) => ({ ...action, id: ports.newId(), assessmentId: assessment.id, createdAt: at }));
    made.forEach((action) => store.actions.insert(action));
    store.assessments.save(assessment.id, { planAcceptedAt: at }, at);
    return { made: made.map(({ id }) => store.actions.get(id)), acceptedAt: at };
  });
}
