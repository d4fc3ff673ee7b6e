import { expect, test } from 'vitest';
import { overLength } from '../../../core/brief/compose/basis/briefLength.ts';
import { briefCases, caseBrief } from '../../support/briefCases.ts';

test.each(briefCases)(
  'no part of the brief of %s is longer than it should be, in either language',
  (name) => {
    for (const language of ['zh', 'en'] as const) {
      expect(overLength(caseBrief(name, language)), language).toEqual([]);
    }
  },
);
