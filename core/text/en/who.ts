/** Who works with the program: what the history of changes names. */
export const who = {
  title: 'Who is working?',
  note: 'The history of changes and new assessments carry this name. It is a statement, not a login: the program does not check it.',
  known: 'Names used on this computer',
  another: 'Another name',
  name: 'Name',
  unit: 'Unit',
  take: 'Go on',
  none: 'Enter name',
  button: (p: { name: string }) => `Working: ${p.name}`,
  failed: 'The names used so far could not be read.',
} as const;
