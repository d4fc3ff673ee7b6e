/** Why what a sheet says of a field stays out unless it is asked for. */
export const askReasons = [
  /** It was changed here as well since the sheet was written. */
  'since',
  /** The sheet does not say how the action stood when it was written. */
  'unknown',
  /** The cell was emptied. */
  'emptied',
  /** The action would be called otherwise. */
  'title',
] as const;
export type AskReason = (typeof askReasons)[number];

/** Names what is asked of a line in the decisions about a table: it is taken where it is named, and only there. */
export const askKey = (line: number, key: string): string => `${line}!${key}`;
export const isAskKey = (key: string): boolean => key.includes('!');
export const lineOfAsk = (key: string): number => Number(key.split('!')[0]);
