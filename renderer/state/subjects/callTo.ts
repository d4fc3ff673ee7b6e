import type { Channel, Input } from '../../../core/contract/channels.ts';
import type { SaveCall } from '../saving/subject.ts';

/** A call with an input that its channel takes. */
export const callTo = <C extends Channel>(channel: C, input: Input<C>): SaveCall => ({ channel, input });
