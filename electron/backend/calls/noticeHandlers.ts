import * as v from 'valibot';
import type { Handlers, Output } from '../../../core/contract/channels.ts';
import { noticeChannels } from '../../../core/contract/recoveryChannels.ts';
import type { Context } from '../context/context.ts';

type NoticeChannel = `notice.${'list' | 'decide' | 'show'}`;

/** What the official is told until they have decided about it. */
export function createNoticeHandlers({ ports, store }: Context): Pick<Handlers, NoticeChannel> {
  return {
    'notice.list': () => store.notices.list().filter(isKnown),
    'notice.decide'({ seq }) {
      store.notices.decide(seq, ports.clock.now());
    },
    async 'notice.show'() {
      await ports.desktop.openWritten(store.path, 'show');
    },
  };
}

/** A later program may have noted what this one has no words for. */
const isKnown = (notice: unknown): notice is Output<'notice.list'>[number] =>
  v.is(noticeChannels['notice.list'].output.item, notice);
