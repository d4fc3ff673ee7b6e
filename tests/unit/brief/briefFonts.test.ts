import { describe, expect, test } from 'vitest';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { wholeBrief } from '../../../core/model/brief/briefOptions.ts';
import { briefSource } from './support/assessments.ts';

const style = (fonts: 'shipped' | 'system', language: 'zh' | 'en' = 'zh'): string =>
  renderBriefHtml(composeBrief(briefSource({ language, options: { ...wholeBrief, fonts } })));

describe('fonts of the brief', () => {
  test('are the shipped ones unless the official asked for those of the computer', () => {
    expect(style('shipped')).not.toMatch(/FangSong|仿宋|KaiTi|楷体|SimHei|黑体|小标宋/u);
    expect(style('system', 'en')).toBe(style('shipped', 'en'));
  });

  test.each([
    ['text', /body\{font:400 16pt[^;]* "FangSong","仿宋","仿宋_GB2312",[^;]*"Brief Serif"/u],
    ['title', /h1\{font:700 var\(--size\)[^;]* "方正小标宋简体",[^;]*"Brief Serif"/u],
    ['section', /h2\{font:700 16pt[^;]* "SimHei","黑体","Brief Sans"/u],
    ['subsection', /h3\{font:600 16pt[^;]* "KaiTi","楷体","楷体_GB2312",[^;]*"Brief Serif"/u],
  ])('of the computer come first where they are wanted, the shipped ones stand in: %s', (_, rule) => {
    expect(style('system')).toMatch(rule);
    expect(style('system')).toContain('font-synthesis:none');
  });
});

describe('the page of the brief', () => {
  test('bears no header of an official document', () => {
    const html = style('shipped');

    expect(html).not.toMatch(/公文|红头/u);
    expect(html).not.toMatch(/(?:color|fill|stroke|background)[:=]"?(?:red|#f00|#ff0000)/iu);
  });
});
