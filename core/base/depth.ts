/** How deep what comes from outside may be nested: lists and entries within each other. */
export const mostDepth = 32;

/**
 * Whether a value is nested more than `mostDepth` levels deep, or stands within itself.
 *
 * A part that several others share is looked at once for each depth, so that no value takes long.
 */
export function isTooDeep(value: unknown): boolean {
  const seen = new Map<object, number>();
  const goesDeeper = (part: unknown, depth: number): boolean => {
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) {
      return false;
    }
    if (depth > mostDepth) {
      return true;
    }
    if ((seen.get(part) ?? 0) >= depth) {
      return false;
    }
    seen.set(part, depth);
    return Object.values(part).some((inner) => goesDeeper(inner, depth + 1));
  };
  return goesDeeper(value, 1);
}
