import type { Quartiles } from '../../../core/portfolio/peers.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Quartiles of others in words; that there are too few where there are. */
export const peersText = ({ t }: Workspace, peers: Quartiles | null): string =>
  peers === null
    ? t('portfolio.noPeers')
    : t('portfolio.peersOf', {
        low: Math.round(peers.low),
        middle: Math.round(peers.middle),
        high: Math.round(peers.high),
        of: peers.of,
      });
