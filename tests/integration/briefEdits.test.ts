import { describe, expect, test } from 'vitest';
import type { BriefDesk } from '../../core/model/brief/briefDesk.ts';
import { longestEdit } from '../../core/model/brief/briefEdit.ts';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import { startBackend } from '../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';
const own = '配套几乎都在外地，技术留不下来。';
const edit = { id, language: 'zh' as const, block: 'judgement', text: own };

const paragraphOf = ({ paragraphs }: BriefDesk, block: string) =>
  paragraphs.find((paragraph) => paragraph.id === block);

describe('a paragraph in own words', () => {
  test('stands in the document, with the computed wording beside it, in its language only', async () => {
    const { backend, call } = startBackend();
    const before = paragraphOf(await call('brief.open', { id, language: 'zh' }), 'judgement');

    const desk = await call('brief.saveEdit', edit);

    expect(paragraphOf(desk, 'judgement')).toEqual({ ...before, own, changed: null });
    expect(before?.own).toBeNull();
    expect(await backend.briefHtml(id, 'zh')).toContain(
      `<p id="judgement" class="judgement edited">${own}</p>`,
    );
    expect(paragraphOf(await call('brief.open', { id, language: 'en' }), 'judgement')?.own).toBeNull();
  });

  test('is computed again when it is taken back, or when it says the computed words', async () => {
    const { call } = startBackend();
    const fresh = await call('brief.open', { id, language: 'zh' });
    const computed = paragraphOf(fresh, 'judgement')?.computed ?? '';

    await call('brief.saveEdit', edit);
    expect(await call('brief.saveEdit', { ...edit, text: null })).toEqual(fresh);
    await call('brief.saveEdit', edit);
    expect(await call('brief.saveEdit', { ...edit, text: ` ${computed}\n` })).toEqual(fresh);
  });

  test('survives a change of answers, with a notice until it is kept knowingly', async () => {
    const { call } = startBackend();
    await call('brief.saveEdit', edit);
    await call('assessment.saveRating', { id, indicator: 'regional-brand', rating: { level: 5 } });

    const changed = paragraphOf(await call('brief.open', { id, language: 'zh' }), 'judgement');
    const maturity = changed?.changed?.find(({ source }) => source === 'maturity:composite');
    expect(changed?.own).toBe(own);
    expect(Number(maturity?.now)).toBeGreaterThan(Number(maturity?.before));

    const kept = paragraphOf(await call('brief.saveEdit', edit), 'judgement');
    expect([kept?.own, kept?.changed]).toEqual([own, null]);
  });

  test('whose paragraph is gone is kept, comes back with it, and can be removed', async () => {
    const { backend, call } = startBackend();
    const { paragraphs } = await call('brief.open', { id, language: 'zh' });
    const block = paragraphs.find(({ kind }) => kind === 'finding')?.id ?? '';
    await call('brief.saveEdit', { ...edit, block });
    const { assessment } = await call('assessment.open', { id });
    const { answers } = assessment.typing;
    // Another type has other causes, so that the finding has no place.
    await call('assessment.saveTyping', {
      id,
      typing: { answers, override: { type: 'primary', reason: '起于本地传统。' } },
      accepted: true,
    });
    expect((await call('brief.open', { id, language: 'zh' })).unplaced).toEqual([{ block, text: own }]);
    expect(await backend.briefHtml(id, 'zh')).not.toContain(own);

    await call('assessment.saveTyping', { id, typing: { answers }, accepted: true });
    const back = await call('brief.open', { id, language: 'zh' });
    expect([paragraphOf(back, block)?.own, back.unplaced]).toEqual([own, []]);

    await call('assessment.saveTyping', {
      id,
      typing: { answers, override: { type: 'primary', reason: '起于本地传统。' } },
      accepted: true,
    });
    expect((await call('brief.saveEdit', { ...edit, block, text: null })).unplaced).toEqual([]);
  });

  test.each([
    ['block', { ...edit, block: 'trust' }],
    ['block', { ...edit, block: 'no-such-paragraph' }],
    ['text', { ...edit, text: ' \n ' }],
    ['text', { ...edit, text: 'x'.repeat(longestEdit + 1) }],
    ['text', { ...edit, text: 'turned \u202e round' }],
  ])('is refused for its %s', async (path, input) => {
    const { backend } = startBackend();

    const envelope = await backend.dispatch('brief.saveEdit', input);

    expect(envelope).toMatchObject({ ok: false, error: { code: 'invalid-input', details: { path } } });
  });
});

test('the options of a brief stay with its assessment', async () => {
  const { call, refusal } = startBackend();
  const options = { leftOut: { sections: [], annexes: ['data' as const] }, fonts: 'system' as const };

  expect((await call('brief.open', { id, language: 'zh' })).options).toEqual(wholeBrief);
  expect(await call('brief.saveOptions', { id, options })).toEqual(options);
  expect((await call('brief.open', { id, language: 'en' })).options).toEqual(options);
  expect(await refusal('brief.saveOptions', { id: 'gone', options })).toBe('not-found');
  expect(await refusal('brief.saveEdit', { ...edit, id: 'gone' })).toBe('not-found');
});
