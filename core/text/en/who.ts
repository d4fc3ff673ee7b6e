/** Who works with the program: what the history of changes names. */
export const who = {
  title: 'Who is working?',
  note: 'The history of changes and new assessments carry this name. It is a statement, not a login: the program does not check it.',
  known: 'Names used on this computer',
  another: 'Another name or unit',
  name: 'Name',
  unit: 'Unit',
  now: 'Now',
  more: (p: { count: number }) => `Show ${p.count} more`,
  take: 'Go on',
  none: 'Enter name',
  button: (p: { name: string }) => `Working: ${p.name}`,
  failed: 'The names used so far could not be read.',
} as const;
