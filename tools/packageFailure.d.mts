export function packageFailure(
  output: string,
  code: number,
): {
  readonly key: 'packageNoNetwork' | 'packageNoProgram' | 'packageSaid' | 'packageEnded';
  readonly values: Readonly<Record<string, string | number>>;
};
