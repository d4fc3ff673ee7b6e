import { describe, expect, test } from 'vitest';
import { AnswerPace } from '../../../renderer/views/indicators/answerPace.ts';

const page = ['a', 'b', 'c', 'd', 'e'];

function answeredIn(seconds: number, count = page.length): AnswerPace {
  const pace = new AnswerPace();
  page.slice(0, count).forEach((indicator, index) => {
    pace.opened(index * 60_000);
    pace.answered(indicator, index * 60_000 + seconds * 1000);
  });
  return pace;
}

describe('the pace of answers', () => {
  test('is remarked on where a page took less than three seconds a question, and once', () => {
    const pace = answeredIn(2);
    expect(pace.tooQuick('trust', page)).toBeCloseTo(2, 9);
    expect(pace.tooQuick('trust', ['x', 'y'])).toBeNull();

    pace.putAway('trust');

    expect(pace.tooQuick('trust', page)).toBeNull();
  });

  test('is not remarked on where questions were read, or few were answered', () => {
    expect(answeredIn(3).tooQuick('trust', page)).toBeNull();
    expect(answeredIn(1, 4).tooQuick('trust', page)).toBeNull();
  });

  test('counts from the answer before where several questions stand open', () => {
    const pace = new AnswerPace();
    pace.opened(0);
    page.forEach((indicator, index) => pace.answered(indicator, (index + 1) * 4000));

    expect(pace.tooQuick('trust', page)).toBeNull();
  });
});
