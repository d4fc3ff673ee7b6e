import type { DetailWithPeers } from '../../../core/contract/portfolioChannels.ts';
import { quartilesOf } from '../../../core/portfolio/peers.ts';
import type { Context } from '../context/context.ts';

/** Details of assessments, each beside the last finished assessments of the other clusters of its type. */
export const readDetails = ({ ports, store }: Context, ids: readonly string[]): readonly DetailWithPeers[] =>
  ids.flatMap((id) => {
    const detail = store.portfolioResults.detail(id);
    if (detail === null) {
      return [];
    }
    const others = store.portfolioResults.others(id, ports.clock.today());
    const scores = Map.groupBy(
      others.flatMap(({ dimensions }) => dimensions),
      ([dimension]) => dimension,
    );
    const dimensions = detail.dimensions.map(({ id: dimension }) => {
      const known = (scores.get(dimension) ?? []).flatMap(([, score]) => (score === null ? [] : [score]));
      return [dimension, quartilesOf(known)] as const;
    });
    return [
      {
        ...detail,
        peers: {
          composite: quartilesOf(others.map(({ composite }) => composite)),
          dimensions: Object.fromEntries(dimensions),
        },
      },
    ];
  });
