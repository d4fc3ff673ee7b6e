import type { Momentum } from '../../../core/model/momentum.ts';
import type { PortfolioRow } from '../../../core/model/portfolio/portfolio.ts';
import { typeIn } from '../../../core/portfolio/standing.ts';
import { shortChinese, shortEnglish } from '../../../core/places/shortName.ts';
import { pathOf } from '../../../core/places/place.ts';
import { href } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { shortName } from '../clusters/clusterRows.ts';

/** What a row of the portfolio is called: without the word that all of them end with. */
export const rowName = (workspace: Workspace, { name }: PortfolioRow): string =>
  shortName(workspace.nameOf(name));

/** Province and city of a row, in words. */
export function placeText(workspace: Workspace, row: PortfolioRow): string {
  const { lists, say, t } = workspace;
  const place = lists.places.byCode(row.divisionCode);
  const [province, city] = (place ? pathOf(place) : [row.province, row.city]).map(({ zh, en }) => ({
    zh: shortChinese(zh),
    en: shortEnglish(en),
  }));
  return t('clusters.placeOf', { province: province ? say(province) : '', city: city ? say(city) : '' });
}

export function typeText({ knowledge, say }: Workspace, row: PortfolioRow): string {
  const type = knowledge.instrument.formationTypes.find(({ id }) => id === typeIn(row));
  return type ? say(type.name) : '';
}

export function stageText({ index, say }: Workspace, stage: string | null | undefined): string {
  const found = index.stages.get(stage ?? '');
  return found ? say(found.name) : '';
}

/** A cause by its name, a cause of another knowledge base by its id. */
export function causeText({ index, say }: Workspace, id: string): string {
  const found = index.causes.get(id);
  return found ? say(found.name) : id;
}

export const momentumText = ({ t, format }: Workspace, momentum: Momentum): string =>
  t('portfolio.momentumLabel', {
    word: t('portfolio.momentumOf', { is: momentum.is }),
    points: format.signed(momentum.pointsPerYear, 1),
    low: format.signed(momentum.low, 1),
    high: format.signed(momentum.high, 1),
    isSure: momentum.isSure,
  });

/** The last finished assessment, else the one under way, else the cluster itself. */
export const rowHref = ({ id, result, latestId }: PortfolioRow): string => {
  const assessment = result?.assessmentId ?? latestId;
  return assessment === null ? href({ name: 'cluster', cluster: id }) : href({ name: 'tasks', assessment });
};

/** About as wide as a name is drawn, in pixels: names are placed before they are drawn. */
export const textWidth = (text: string, size = 13): number =>
  [...text].reduce((width, character) => width + (character > '\u2e80' ? size : size * 0.56), 2);

/** Whether a key belongs to what has the focus: typed text, a choice of a list. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('select, textarea, [contenteditable]') ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)));
