/**
 * What the search has settled about a cause, by cause: nothing, that it has to come to the target, or that it counts as
 * one of those left above it, whatever becomes of it.
 *
 * Any plan that leaves at most k causes above the target either brings a given cause there or leaves at most k − 1 of
 * the others above it, so that both together miss nothing.
 */
export const duty = { open: 0, due: 1, givenUp: 2 } as const;
