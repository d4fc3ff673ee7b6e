import { groupsBy, sumsOf } from '../../../core/portfolio/rollUp.ts';
import { momentumIn } from '../../../core/portfolio/standing.ts';
import { chosenLadder, isReady } from '../../../core/recognition/rungs.ts';
import type { PortfolioDesk } from '../../state/portfolio/portfolioDesk.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { placeName } from './placeNames.ts';

interface Head {
  readonly title: string;
  readonly lede: string;
}

/** What the view that is shown says, as the head of its page. */
export function portfolioHead(workspace: Workspace, desk: PortfolioDesk): Head {
  const { t } = workspace;
  switch (desk.look.view) {
    case 'table': {
      const { assessed, falling, listed } = desk.sums;
      return {
        title: t('portfolio.title', { assessed, falling }),
        lede: t('portfolio.lede', { listed, open: listed - assessed }),
      };
    }
    case 'matrix':
      return matrixHead(workspace, desk);
    case 'places':
      return placesHead(workspace, desk);
    case 'recognition':
      return recognitionHead(workspace, desk);
  }
}

function matrixHead({ t }: Workspace, desk: PortfolioDesk): Head {
  const moving = desk.shown.map(({ row }) => momentumIn(row)).filter((momentum) => momentum !== null);
  const sure = moving.filter(({ isSure }) => isSure);
  return {
    title: t('portfolio.matrixTitle', {
      falling: moving.filter(({ is }) => is === 'falling').length,
      of: moving.length,
    }),
    lede: t('portfolio.matrixLede', {
      sure: sure.length,
      falling: sure.filter(({ is }) => is === 'falling').length,
    }),
  };
}

function placesHead(workspace: Workspace, desk: PortfolioDesk): Head {
  const { t } = workspace;
  const withResult = [...groupsBy(desk.index.rows, 'prefecture')].flatMap(([code, rows]) => {
    const { lowest } = sumsOf(rows);
    return code === '' || lowest === null ? [] : [{ code, lowest }];
  });
  return {
    title: t('portfolio.placesTitle', {
      count: withResult.length,
      names: withResult
        .toSorted((a, b) => a.lowest - b.lowest)
        .slice(0, 2)
        .map(({ code }) => placeName(workspace, code)),
    }),
    lede: t('portfolio.placesLede'),
  };
}

function recognitionHead({ knowledge, say, t }: Workspace, { index, recognition }: PortfolioDesk): Head {
  const ladder = chosenLadder(knowledge, recognition.look);
  const ready = index.rows.filter(({ row }) =>
    isReady(recognition.rungs?.get(row.id)?.find((rungs) => rungs.ladder === ladder?.id)),
  );
  return {
    title: ladder
      ? t('recognised.title', { ready: ready.length, ladder: say(ladder.name) })
      : t('recognised.noLadder'),
    lede: t('recognised.lede'),
  };
}
