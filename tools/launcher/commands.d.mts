export interface Command {
  readonly name: string;
  readonly passesOn?: string;
  readonly options?: Readonly<Record<string, object>>;
}
export const commands: Readonly<Record<string, Command>>;
