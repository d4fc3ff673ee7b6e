/** How a test file ended, what it depended on, and how long it took, the newest run last. */
export interface TestRecord {
  readonly fingerprint?: string;
  readonly passed?: boolean;
  readonly seconds: readonly number[];
}
export type Records = Readonly<Record<string, TestRecord>>;
export function readRecords(file: string): Records;
export function writeRecords(file: string, records: Records): void;
export function remember(
  records: Records,
  file: string,
  run: { readonly fingerprint: string; readonly passed: boolean; readonly seconds: number },
): Records;
export function rememberStop(records: Records, file: string, seconds: number): Records;
export function expectedSeconds(records: Records, file: string): number | null;
