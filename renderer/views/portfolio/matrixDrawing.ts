import { axisEnds, type MatrixPoint, ticksBetween } from '../../../core/portfolio/matrix.ts';
import { boxAt, placeLabels, type Side } from '../../../core/portfolio/placeLabels.ts';

/** A cluster where it stands in the drawing, in pixels. */
export interface DrawnPoint {
  readonly point: MatrixPoint;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface DrawnName {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isChosen: boolean;
}

export interface MatrixDrawing {
  readonly points: readonly DrawnPoint[];
  readonly names: readonly DrawnName[];
  /** Two paths for all dots: ten thousand elements would take longer to lay out than to draw. */
  readonly filled: string;
  readonly hollow: string;
  readonly maturityTicks: readonly number[];
  readonly momentumTicks: readonly number[];
  readonly x: (maturity: number) => number;
  readonly y: (momentum: number) => number;
}

export interface MatrixSize {
  readonly width: number;
  readonly height: number;
}

/** Room for the figures of the axes. */
export const margins = { left: 40, right: 8, top: 8, bottom: 38 } as const;
export const dotRadius = 4.5;
const gap = 9;
const nameHeight = 16;

const circle = (x: number, y: number): string => {
  const [cx, cy] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  return `M${cx - dotRadius} ${cy}a${dotRadius} ${dotRadius} 0 1 0 ${2 * dotRadius} 0a${dotRadius} ${dotRadius} 0 1 0 ${-2 * dotRadius} 0`;
};

interface Drawing extends MatrixSize {
  readonly chosen: readonly string[];
  readonly nameOf: (point: MatrixPoint) => string;
  readonly widthOf: (text: string) => number;
}

/** Where dots and names of the matrix stand: the chosen are named first, then those whose change is sure, then the rest. */
export function drawMatrix(
  points: readonly MatrixPoint[],
  { width, height, chosen, nameOf, widthOf }: Drawing,
): MatrixDrawing {
  const [fromX, toX] = axisEnds(
    points.map(({ maturity }) => maturity),
    { from: 20, to: 80, step: 10 },
  );
  const [fromY, toY] = axisEnds(
    points.map(({ momentum }) => momentum.pointsPerYear),
    { from: -6, to: 6, step: 3 },
  );
  const bounds = {
    left: margins.left,
    top: margins.top,
    right: width - margins.right,
    bottom: height - margins.bottom,
  };
  const x = (maturity: number) =>
    bounds.left + ((maturity - fromX) / (toX - fromX)) * (bounds.right - bounds.left);
  const y = (momentum: number) =>
    bounds.bottom - ((momentum - fromY) / (toY - fromY)) * (bounds.bottom - bounds.top);
  const drawn = points.map((point): DrawnPoint => ({
    point,
    x: x(point.maturity),
    y: y(point.momentum.pointsPerYear),
    name: nameOf(point),
  }));
  const rank = ({ point }: DrawnPoint) =>
    chosen.includes(point.each.row.id) ? 0 : point.momentum.isSure ? 1 : 2;
  const inOrder = drawn.toSorted((a, b) => rank(a) - rank(b));
  const dots = inOrder.map(({ x: at, y: down, name }) => ({
    x: at,
    y: down,
    width: widthOf(name),
    height: nameHeight,
  }));
  const sides = placeLabels(dots, { bounds, radius: dotRadius + 1, gap });
  return {
    points: drawn,
    names: inOrder.flatMap((each, index) =>
      nameAt(each, { dot: dots[index], side: sides[index] ?? null, chosen }),
    ),
    filled: drawn.map((each) => (each.point.momentum.isSure ? circle(each.x, each.y) : '')).join(''),
    hollow: drawn.map((each) => (each.point.momentum.isSure ? '' : circle(each.x, each.y))).join(''),
    maturityTicks: ticksBetween(fromX, toX, 10),
    momentumTicks: ticksBetween(fromY, toY, 3),
    x,
    y,
  };
}

interface Placed {
  readonly dot:
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  readonly side: Side | null;
  readonly chosen: readonly string[];
}

function nameAt({ point, name }: DrawnPoint, { dot, side, chosen }: Placed): DrawnName[] {
  if (side === null || dot === undefined) {
    return [];
  }
  const { left, bottom } = boxAt(dot, side, gap);
  const { id } = point.each.row;
  return [{ id, text: name, x: left, y: bottom - 4, isChosen: chosen.includes(id) }];
}
