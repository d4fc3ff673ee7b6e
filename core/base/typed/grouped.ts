/** A plain number with a comma between thousands, as both languages write it: `413731653.5` is `413,731,653.5`. */
export function grouped(plain: string): string {
  const [, whole, rest = ''] = /^(-?\d+)(\.\d+)?$/u.exec(plain) ?? [];
  return whole === undefined ? plain : whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ',') + rest;
}
