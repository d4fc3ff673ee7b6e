/**
 * A calculation with its numbers put in: the screen sets it as a formula, and its value is computed from the same.
 *
 * So what is shown cannot differ from what was computed.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sum'; readonly of: readonly Expression[] }
  | { readonly kind: 'product'; readonly of: readonly Expression[] }
  | { readonly kind: 'square'; readonly of: Expression }
  | { readonly kind: 'difference'; readonly from: Expression; readonly less: Expression }
  | { readonly kind: 'quotient'; readonly over: Expression; readonly under: Expression }
  | {
      readonly kind: 'function';
      readonly name: 'min' | 'max' | 'exp' | 'ln' | 'sqrt';
      readonly of: readonly Expression[];
    };

type Operand = Expression | number;

const operand = (value: Operand): Expression =>
  typeof value === 'number' ? { kind: 'number', value } : value;

export const numeral = (value: number): Expression => operand(value);
export const sum = (of: readonly Operand[]): Expression => ({ kind: 'sum', of: of.map(operand) });
export const product = (...of: readonly Operand[]): Expression => ({ kind: 'product', of: of.map(operand) });
export const square = (of: Operand): Expression => ({ kind: 'square', of: operand(of) });
export const difference = (from: Operand, less: Operand): Expression => ({
  kind: 'difference',
  from: operand(from),
  less: operand(less),
});
export const quotient = (over: Operand, under: Operand): Expression => ({
  kind: 'quotient',
  over: operand(over),
  under: operand(under),
});
export const applied = (
  name: Extract<Expression, { kind: 'function' }>['name'],
  ...of: readonly Operand[]
): Expression => ({ kind: 'function', name, of: of.map(operand) });

/** Σ weight × value / Σ weight. */
export const meanOf = (items: readonly { readonly weight: number; readonly value: Operand }[]): Expression =>
  quotient(
    sum(items.map(({ weight, value }) => product(weight, value))),
    sum(items.map(({ weight }) => weight)),
  );

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  exp: (value = Number.NaN) => Math.exp(value),
  ln: (value = Number.NaN) => Math.log(value),
  sqrt: (value = Number.NaN) => Math.sqrt(value),
};

/** The value of a calculation; an empty sum is 0, an empty product 1. */
export function compute(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'sum':
      return expression.of.reduce((total, each) => total + compute(each), 0);
    case 'product':
      return expression.of.reduce((total, each) => total * compute(each), 1);
    case 'square':
      return compute(expression.of) ** 2;
    case 'difference':
      return compute(expression.from) - compute(expression.less);
    case 'quotient':
      return compute(expression.over) / compute(expression.under);
    case 'function':
      return functions[expression.name]?.(...expression.of.map(compute)) ?? Number.NaN;
  }
}
