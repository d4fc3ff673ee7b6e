/** SQLite before 3.51.3 can corrupt a file when a checkpoint resets the WAL. */
export const oldestSqlite = '3.51.3';

/** Whether a version of SQLite may write a store. */
export function isNewEnough(version: string): boolean {
  const oldest = oldestSqlite.split('.').map(Number);
  const parts = version.split('.').map(Number);
  const index = oldest.findIndex((part, place) => part !== parts[place]);
  return index === -1 || (parts[index] ?? 0) > (oldest[index] ?? 0);
}
