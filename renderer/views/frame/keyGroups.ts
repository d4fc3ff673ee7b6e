import type { en } from '../../../core/text/en.ts';

type KeyWords = `keys.${keyof (typeof en)['keys']}`;

export interface KeyRow {
  /** Pressed together, or one of them. */
  readonly keys: readonly string[];
  readonly or?: readonly string[];
  readonly words: KeyWords;
}

export interface KeyGroup {
  readonly title: KeyWords;
  readonly rows: readonly KeyRow[];
}

const levels = ['1', '2', '3', '4', '5'];
const arrows = ['↑', '↓', '←', '→'];

/** Every key of the program by where it acts, as the dialog of "?" lists them. Each row is tried by a test. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    rows: [
      { keys: ['Enter'], words: 'keys.head' },
      { keys: ['Enter'], words: 'keys.next' },
      { keys: ['Shift', 'Enter'], words: 'keys.previous' },
      { keys: ['Ctrl', 'Enter'], words: 'keys.send' },
      { keys: ['Tab'], words: 'keys.move' },
      { keys: ['Ctrl', 'Z'], words: 'keys.undo' },
      { keys: ['Ctrl', 'Shift', 'Z'], or: ['Ctrl', 'Y'], words: 'keys.redo' },
      { keys: ['Esc'], words: 'keys.close' },
      { keys: ['F1'], words: 'keys.guide' },
      { keys: ['Ctrl', 'P'], words: 'keys.print' },
      { keys: ['?'], words: 'keys.help' },
    ],
  },
  {
    title: 'keys.types',
    rows: [
      { keys: levels, words: 'keys.choice' },
      { keys: ['0'], words: 'keys.notKnown' },
      { keys: ['↑', '↓'], words: 'keys.beside' },
    ],
  },
  {
    title: 'keys.questions',
    rows: [
      { keys: levels, words: 'keys.rate' },
      { keys: ['0'], words: 'keys.unknown' },
      { keys: ['↑', '↓'], words: 'keys.level' },
      { keys: ['A', 'B', 'C', 'D'], words: 'keys.grade' },
      { keys: ['S'], words: 'keys.source' },
      { keys: ['Enter'], words: 'keys.nextQuestion' },
      { keys: ['Shift', 'Enter'], words: 'keys.previousQuestion' },
      { keys: ['Ctrl', 'Enter'], words: 'keys.nextFromField' },
    ],
  },
  {
    title: 'keys.grid',
    rows: [
      { keys: arrows, words: 'keys.cells' },
      { keys: ['Shift', ...arrows], words: 'keys.widen' },
      { keys: ['Enter'], words: 'keys.below' },
      { keys: ['Shift', 'Enter'], words: 'keys.above' },
      { keys: ['F2'], words: 'keys.edit' },
      { keys: ['Del'], words: 'keys.empty' },
      { keys: ['Ctrl', 'D'], words: 'keys.fill' },
      { keys: ['Ctrl', 'Enter'], words: 'keys.same' },
      { keys: ['Ctrl', 'E'], words: 'keys.evidence' },
      { keys: ['Esc'], words: 'keys.leave' },
    ],
  },
  {
    title: 'keys.pairs',
    rows: [
      { keys: ['2', '3', '…', '9'], words: 'keys.times' },
      { keys: ['='], words: 'keys.equal' },
      { keys: ['Del'], words: 'keys.takeOut' },
    ],
  },
  {
    title: 'keys.tables',
    rows: [
      { keys: arrows, words: 'keys.sheet' },
      { keys: ['F8'], words: 'keys.refused' },
      { keys: ['Ctrl', 'Enter'], words: 'keys.import' },
      { keys: ['Esc'], words: 'keys.cancel' },
    ],
  },
  {
    title: 'keys.years',
    rows: [
      { keys: ['['], words: 'keys.olderPair' },
      { keys: [']'], words: 'keys.newerPair' },
      { keys: ['T'], words: 'keys.asTable' },
      { keys: ['N'], words: 'keys.nextYear' },
    ],
  },
  {
    title: 'keys.portfolio',
    rows: [
      { keys: ['1', '2', '3', '4'], words: 'keys.views' },
      { keys: ['Space'], words: 'keys.choose' },
      { keys: ['C'], words: 'keys.compare' },
      { keys: ['/'], words: 'keys.find' },
    ],
  },
];
