/** Geometry of value tracks, shared by the rows and their head so that the columns stand under each other. */

export interface Track {
  readonly id: string;
  /** Share of the whole width, 0–1; the weights of all tracks sum to 1. */
  readonly weight: number;
}

export interface PlacedTrack {
  readonly id: string;
  /** Per cent of the whole width. */
  readonly x: number;
  readonly width: number;
}

/** Space between two tracks, per cent of the whole width. */
const gap = 1.9;

/** Places tracks side by side, each as wide as its weight. A weight of 0 keeps no room. */
export function placeTracks(tracks: readonly Track[]): readonly PlacedTrack[] {
  const shown = tracks.filter((track) => track.weight > 0);
  const room = 100 - gap * Math.max(0, shown.length - 1);
  let x = 0;
  return shown.map((track) => {
    const placed = { id: track.id, x, width: track.weight * room };
    x += placed.width + gap;
    return placed;
  });
}
