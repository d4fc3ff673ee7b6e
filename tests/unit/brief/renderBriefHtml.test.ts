import { describe, expect, test } from 'vitest';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { renderBlock } from '../../../core/brief/html/renderBlocks.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { acceptedPlan, briefSource, carCluster } from './support/assessments.ts';

const attack = `"><script>alert(1)</script></style><img src=x onerror=alert(1)>'{url(x)}`;

describe('renderBriefHtml', () => {
  const source = briefSource();
  const html = renderBriefHtml(composeBrief({ ...source, actions: acceptedPlan(source) }));

  test('is a complete document in its language with a title', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(html).toContain('<title>大庆沃尔沃汽车产业集群：');
    expect(renderBriefHtml(composeBrief(briefSource({ language: 'en' })))).toContain('<html lang="en-GB">');
  });

  test('skips no heading level and begins with the one title', () => {
    const levels = [...html.matchAll(/<h([1-6]) id=/gu)].map((match) => Number(match[1]));

    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 1)).toBeLessThanOrEqual(1));
  });

  test('gives each table a caption, a head with scope and row heads', () => {
    const tables = html.split('<table').slice(1);

    expect(tables.length).toBeGreaterThanOrEqual(6);
    for (const table of tables) {
      expect(table).toContain('<caption');
      expect(table).toContain('<thead><tr><th scope="col"');
      expect(table).toMatch(/<th scope="row"[ >]/u);
    }
  });

  test('names each chart by its finding and uses no figure element', () => {
    const charts = [...html.matchAll(/<svg[^>]*role="img"[^>]*aria-label="([^"]+)"/gu)];

    expect(charts).toHaveLength(4);
    expect(charts[0]?.[1]).toMatch(/最低（\d+），.*最高（\d+）/u);
    expect(html).not.toContain('<figure');
  });

  test('takes typed line ends and double spaces as one space, and leaves a wide space as it is', () => {
    const text = [{ text: '内部　供参考  a\n b' }];
    const html = renderBlock({ kind: 'paragraph', id: 'p', role: 'body', text }, 'zh');

    expect(html).toBe('<p id="p" class="body">内部　供参考 a b</p>');
  });

  test('loads nothing but the shipped fonts from where it is told', () => {
    const elsewhere = renderBriefHtml(composeBrief(source), { fontsBase: '/fonts/' });

    expect(
      [...html.matchAll(/url\("([^"]*)"\)/gu)].every((match) =>
        /^fonts\/Noto(?:Sans|Serif)SC-[467]00(?:-rare)?\.woff2$/u.test(match[1] ?? ''),
      ),
    ).toBe(true);
    expect(elsewhere).toContain('url("/fonts/NotoSerifSC-400.woff2")');
    expect(html).not.toMatch(/<script|<link|<img|src=/u);
    expect(
      [...html.matchAll(/https?:[^"<]*/gu)].every(([address]) => address.startsWith('https://doi.org/')),
    ).toBe(true);
  });

  test('shows whatever was typed as text', () => {
    const rating: Rating = { level: 2, grade: 'B', source: attack, note: attack };
    const hostile = briefSource({
      input: {
        ...carCluster,
        cluster: { name: { en: attack, zh: attack } },
        assessor: { name: attack, unit: attack },
        typing: { answers: carCluster.typing?.answers ?? {}, override: { type: 'embedded', reason: attack } },
        ratings: { ...carCluster.ratings, 'cultural-integration': rating },
      },
      marking: attack,
      fingerprint: attack,
    });
    const actions = acceptedPlan(hostile).map((action) => ({ ...action, owner: attack, title: attack }));
    const page = renderBriefHtml(composeBrief({ ...hostile, actions, appVersion: attack }));

    expect(page).not.toMatch(/<script|<img/u);
    expect(page.match(/<\/style>/gu)).toHaveLength(2);
    for (const [, style] of page.matchAll(/<style>(.*?)<\/style>/gsu)) {
      expect(style).not.toMatch(/<|alert\(/u);
    }
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('gives the same bytes for the same source', () => {
    expect(renderBriefHtml(composeBrief(briefSource()))).toBe(renderBriefHtml(composeBrief(briefSource())));
  });
});
