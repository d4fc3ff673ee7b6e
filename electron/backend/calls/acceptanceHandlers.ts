import type { Handlers, Input } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { refuseIfOtherwise } from './actionHandlers.ts';

type AcceptanceChannel = `assessment.${'withdraw' | 'renew'}Plan`;

type Acceptance = Input<'assessment.withdrawPlan'>;
type Seen = Acceptance['actions'][number];

/** The acceptance of a plan taken back, and brought again: refused as a whole where one action stands otherwise. */
export function createAcceptanceHandlers({ ports, store }: Context): Pick<Handlers, AcceptanceChannel> {
  const { actions, assessments } = store;

  function put({ id, acceptedAt, replaces, actions: seen }: Acceptance, each: (action: Seen) => void): void {
    const at = ports.clock.now();
    store.transaction(() => {
      refuseIfChanged('value', { stored: assessments.read(id, ['planAcceptedAt']).planAcceptedAt, replaces });
      seen.forEach(each);
      assessments.save(id, { planAcceptedAt: acceptedAt }, at);
    });
  }

  return {
    'assessment.withdrawPlan'(acceptance) {
      put(acceptance, ({ id, replaces }) => {
        refuseIfOtherwise(actions.get(id), replaces);
        actions.remove(id, ports.clock.now());
      });
    },
    'assessment.renewPlan'(acceptance) {
      put(acceptance, ({ id, replaces }) => {
        actions.restore(id);
        refuseIfOtherwise(actions.get(id), replaces);
      });
    },
  };
}
