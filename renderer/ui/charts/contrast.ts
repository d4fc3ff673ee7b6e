/** Relative luminance of a colour written as #rrggbb, 0–1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const part = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** How far two colours stand apart, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Which of two colours is read more easily on a ground; the first where both are. */
export const clearerOf = (ground: string, [first, second]: readonly [string, string]): string =>
  contrastOf(ground, second) > contrastOf(ground, first) ? second : first;
