/** Where an arrow leads in a sheet; `null` for any other key. */
export function stepOf({ key }: Pick<KeyboardEvent, 'key'>): readonly [rows: number, columns: number] | null {
  switch (key) {
    case 'ArrowUp':
      return [-1, 0];
    case 'ArrowDown':
      return [1, 0];
    case 'ArrowLeft':
      return [0, -1];
    case 'ArrowRight':
      return [0, 1];
    default:
      return null;
  }
}
