import { describe, expect, test } from 'vitest';
import {
  countEvidence,
  coverageOf,
  isAnswered,
  isDatedLater,
  longestRun,
  needsStrongerEvidence,
  nextQuestion,
  questionsOf,
  sourceAbove,
} from '../../../core/journey/questions.ts';
import { journeyWith, knowledge, ratingsFor } from './journeyCase.ts';

const output = (year: number, value: number) => ({
  year,
  fact: 'output' as const,
  value,
  grade: 'B' as const,
});

describe('questions', () => {
  test('all indicators are asked in the order of the knowledge base and numbered from 1', () => {
    const questions = questionsOf(journeyWith());

    expect(questions.map(({ indicator }) => indicator.id)).toEqual(
      knowledge.instrument.indicators.map(({ id }) => id),
    );
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  test('the quick scan asks 34 indicators, numbered without gaps', () => {
    const questions = questionsOf(journeyWith({}, { scan: 'quick' }));

    expect(questions).toHaveLength(34);
    expect(questions.every(({ indicator }) => indicator.quickScan)).toBe(true);
    expect(questions.at(-1)?.number).toBe(34);
  });

  test('a figure computed from the profile wins over a stored rating', () => {
    const questions = questionsOf(
      journeyWith(
        { ratings: { 'output-growth': { value: 99 } } },
        { cluster: { facts: [output(2024, 100), output(2025, 110)] } },
      ),
    );

    const growth = questions.find(({ indicator }) => indicator.id === 'output-growth');
    expect(growth?.computed).toMatchObject({ year: 2025, grade: 'B' });
    expect(growth?.computed?.value).toBeCloseTo(10, 6);
    expect(growth?.rating).toBeNull();
  });

  test('"does not apply" wins over the profile', () => {
    const questions = questionsOf(
      journeyWith(
        { ratings: { 'output-growth': { notApplicable: true } } },
        { cluster: { facts: [output(2024, 100), output(2025, 110)] } },
      ),
    );

    const growth = questions.find(({ indicator }) => indicator.id === 'output-growth');
    expect(growth?.computed).toBeNull();
    expect(growth?.rating).toEqual({ notApplicable: true });
  });

  test('"not enough information" and "does not apply" are answers, nothing is not', () => {
    const questions = questionsOf(
      journeyWith({
        ratings: { 'regional-brand': { notApplicable: true }, 'service-platforms': { unknown: true } },
      }),
    );

    const answered = questions.filter(isAnswered).map(({ indicator }) => indicator.id);
    expect(answered).toEqual(['regional-brand', 'service-platforms']);
  });
});

describe('coverage', () => {
  test('counts levels and values among what applies; "not enough information" is not rated', () => {
    const ratings = {
      'regional-brand': { notApplicable: true as const },
      'service-platforms': { unknown: true as const },
      'inter-firm-trust': { level: 3 as const },
      'capacity-utilisation': { value: 70 },
    };

    const coverage = coverageOf(questionsOf(journeyWith({ ratings })));

    expect(coverage).toEqual({ rated: 2, applicable: 49, share: 2 / 49 });
  });

  test('is 0 when nothing applies', () => {
    const ratings = ratingsFor(() => ({ notApplicable: true }));

    expect(coverageOf(questionsOf(journeyWith({ ratings })))).toEqual({ rated: 0, applicable: 0, share: 0 });
  });
});

describe('evidence', () => {
  test.each([
    [4, 'C', true],
    [5, undefined, true],
    [4, 'B', false],
    [5, 'A', false],
    [3, 'D', false],
  ] as const)('level %s with grade %s asks for more: %s', (level, grade, expected) => {
    const rating = { level, ...(grade === undefined ? {} : { grade }) };
    const questions = questionsOf(journeyWith({ ratings: { 'inter-firm-trust': rating } }));

    const flagged = questions.filter(needsStrongerEvidence).map(({ indicator }) => indicator.id);
    expect(flagged).toEqual(expected ? ['inter-firm-trust'] : []);
  });

  test('A and B count as strong; answers without a source are named, computed ones need none', () => {
    const journey = journeyWith(
      {
        ratings: {
          'inter-firm-trust': { level: 2, grade: 'A', source: 'Court files' },
          'price-discipline': { level: 2, grade: 'C', source: '  ' },
          'credit-ip-order': { unknown: true },
        },
      },
      { cluster: { facts: [output(2024, 100), output(2025, 110)] } },
    );

    const evidence = countEvidence(questionsOf(journey));

    expect(evidence.rated).toBe(3);
    expect(evidence.strong).toBe(2);
    expect(evidence.withoutSource.map(({ indicator }) => indicator.id)).toEqual(['price-discipline']);
  });
});

describe('longest run of equal levels', () => {
  test('passes over quantities and unanswered questions', () => {
    const ratings = {
      'cultural-integration': { level: 2 as const },
      'local-network-ties': { level: 3 as const },
      'local-sourcing-rate': { value: 20 },
      'core-firm-anchoring': { level: 3 as const },
      'inter-firm-trust': { level: 3 as const },
      'credit-ip-order': { level: 1 as const },
    };

    const run = longestRun(questionsOf(journeyWith({ ratings })));
    expect(run.level).toBe(3);
    expect(run.questions.map(({ indicator }) => indicator.id)).toEqual([
      'local-network-ties',
      'core-firm-anchoring',
      'inter-firm-trust',
    ]);
  });

  test('is empty without levels', () => {
    expect(longestRun(questionsOf(journeyWith()))).toEqual({ level: 0, questions: [] });
  });
});

describe('the question to go on with', () => {
  const idOfNext = (answered: readonly string[]) =>
    nextQuestion(questionsOf(journeyWith({ ratings: ratingsFor(() => ({ level: 3 }), answered) })))?.indicator
      .id;

  test('at the start it is the first that is answered by hand, not one that the profile computes', () => {
    expect(idOfNext([])).toBe('core-firm-health');
  });

  test('it is the first open one after the last answer', () => {
    expect(idOfNext(['cultural-integration', 'inter-firm-trust'])).toBe('price-discipline');
  });

  test('after the last answer of all it is the first that was left open', () => {
    const last = knowledge.instrument.indicators.at(-1)?.id ?? '';
    expect(idOfNext(['core-firm-health', 'boundary-coordination', last])).toBe('cultural-integration');
  });

  test('when only computed ones are open it is the first of them', () => {
    const byHand = questionsOf(journeyWith())
      .filter(({ isComputed }) => !isComputed)
      .map(({ indicator }) => indicator.id);

    expect(idOfNext(byHand)).toBe('location-quotient');
  });

  test('there is none when all are answered', () => {
    expect(nextQuestion(questionsOf(journeyWith({ ratings: ratingsFor(() => ({ level: 3 })) })))).toBeNull();
  });
});

describe('source above', () => {
  const [first, second, third] = questionsOf(journeyWith()).filter(({ isComputed }) => !isComputed);
  const ids = [first, second, third].map((question) => question?.indicator.id ?? '');
  const [one = '', two = '', three = ''] = ids;
  const above = (ratings: Parameters<typeof journeyWith>[0]) =>
    sourceAbove(questionsOf(journeyWith(ratings)), three);

  test('the nearest answer above that names its source lends it, with date and grade', () => {
    const ratings = {
      [one]: { level: 3 as const, source: 'Yearbook', date: '2025', grade: 'A' as const, note: 'p. 3' },
      [two]: { level: 2 as const, grade: 'C' as const },
      [three]: { level: 4 as const, source: 'Survey' },
    };

    expect(above({ ratings })).toEqual({ source: 'Yearbook', date: '2025', grade: 'A' });
  });

  test('without a source above there is none', () => {
    expect(above({ ratings: { [two]: { level: 2 }, [three]: { level: 4, source: 'Survey' } } })).toBeNull();
  });
});

describe('the date of a source', () => {
  const on = { today: '2026-05-31', assessedOn: '2026-05-30' };
  const dated = (date?: string) => ({ rating: { level: 2 as const, ...(date !== undefined && { date }) } });

  test('is pointed out where it has not come yet, and not where a year or a half is under way', () => {
    expect(
      ['2026', '2026-H1', '2026-Q2', '2026-05-31'].filter((date) => isDatedLater(dated(date), on)),
    ).toEqual([]);
    expect(
      ['2027', '2026-H2', '2026-06-01', '2099-01-01'].every((date) => isDatedLater(dated(date), on)),
    ).toBe(true);
    expect(isDatedLater(dated(), on)).toBe(false);
    expect(isDatedLater({ rating: null }, on)).toBe(false);
  });

  test('may lie before the day of an assessment that was made ahead', () => {
    expect(isDatedLater(dated('2026-06'), { today: '2026-05-31', assessedOn: '2026-06-30' })).toBe(false);
  });
});
