export function withClaim<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
  onWait?: () => void,
): Promise<Result>;
export function ifUnclaimed(folder: string, work: () => void | Promise<void>): Promise<boolean>;
