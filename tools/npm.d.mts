export function runNpm(
  args: readonly string[],
  call: { readonly cwd: string; readonly node: string },
): Promise<{ readonly code: number; readonly report: string }>;
