export function install(
  folder: string,
  node: string,
  how?: { readonly isHasty?: boolean },
): Promise<{ readonly cause: string } | null>;
export function clearLeftovers(folder: string): Promise<void>;
