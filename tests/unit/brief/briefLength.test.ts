import { expect, test } from 'vitest';
import { overLength } from '../../../core/brief/compose/basis/briefLength.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { briefCase, briefCases } from '../../support/briefCases.ts';

test.each(briefCases)(
  'no part of the brief of %s is longer than it should be, in either language',
  (name) => {
    for (const language of ['zh', 'en'] as const) {
      expect(overLength(composeBrief(briefCase(name, language))), language).toEqual([]);
    }
  },
);
