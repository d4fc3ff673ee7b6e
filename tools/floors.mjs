/**
 * The rooms of core, lowest first: a room imports only rooms before it. Read by the lint and by the test of the house.
 *
 * The method is read from `typing` to `evaluation`; what looks at evaluations from above stands over it.
 */
export const floors = [
  'base',
  'names',
  'places',
  'industries',
  'figures',
  'lists',
  'knowledge',
  'model',
  'change',
  'exchange',
  'table',
  'typing',
  'scoring',
  'diagnosis',
  'weighting',
  'ranking',
  'planning',
  'recognition',
  'evaluation',
  'robustness',
  'group',
  'followup',
  'journey',
  'text',
  'trail',
  'brief',
  'sheet',
  'method',
  'guide',
  'verification',
  'contract',
];
