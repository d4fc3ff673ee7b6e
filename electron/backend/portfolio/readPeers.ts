import type { DetailWithPeers } from '../../../core/contract/portfolioChannels.ts';
import type { PortfolioDetail } from '../../../core/model/portfolio/portfolio.ts';
import { quartilesOf } from '../../../core/portfolio/peers.ts';
import type { Context } from '../context/context.ts';

/** Details of assessments, each beside the last finished assessments of the other clusters of its type. */
export function readDetails({ store, ports }: Context, ids: readonly string[]): readonly DetailWithPeers[] {
  const details = ids.flatMap((id) => store.portfolioResults.detail(id) ?? []);
  const own = store.portfolio
    .list(ports.clock.today())
    .flatMap(({ isSample, result }) => (isSample || !result ? [] : [result]));
  const known = new Map<string, PortfolioDetail | null>();
  const detailOf = (id: string) => {
    const found = known.get(id) ?? store.portfolioResults.detail(id);
    known.set(id, found);
    return found;
  };
  return details.map((detail): DetailWithPeers => {
    const type = own.find(({ assessmentId }) => assessmentId === detail.id)?.type ?? null;
    const others = own.filter(
      ({ assessmentId, type: theirs }) => assessmentId !== detail.id && theirs === type,
    );
    const peers = type === null ? [] : others;
    return {
      ...detail,
      peers: {
        composite: quartilesOf(peers.map(({ composite }) => composite)),
        dimensions: Object.fromEntries(
          detail.dimensions.map(({ id }) => [
            id,
            quartilesOf(
              peers.flatMap(({ assessmentId }) => {
                const score =
                  detailOf(assessmentId)?.dimensions.find((each) => each.id === id)?.score ?? null;
                return score === null ? [] : [score];
              }),
            ),
          ]),
        ),
      },
    };
  });
}
