type Environment = Readonly<Record<string, string | undefined>>;
export function namedProxy(environment?: Environment): string | null;
export function causeOf(report: string, environment?: Environment): string;
export function causeOfFileError(error: { readonly code?: string }): string | null;
