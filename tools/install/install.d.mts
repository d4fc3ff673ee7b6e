export function install(
  folder: string,
  node: string,
  how?: { readonly isHasty?: boolean },
): Promise<{ readonly cause: string } | null>;
export function clearLeftovers(folder: string): Promise<void>;
export function describeFailure(
  failure: { readonly cause: string; readonly folder: string; readonly code?: number },
  heading: string,
): string;
