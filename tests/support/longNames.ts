import type { Page } from '@playwright/test';
import { callInPage, sampleAssessment } from './callInPage.ts';
import { openFields } from '../../core/model/action.ts';

/** Names as offices have them: 62 hanzi, 120 letters. */
export const longName = {
  zh: '黑龙江省大庆市高新技术产业开发区新能源整车制造与关键零部件配套研发检测及售后服务一体化协同发展示范特色中小企业产业集群（二期）',
  en: 'Daqing High-Technology Zone New Energy Vehicle Assembly, Key Components, Testing and After-Sales Services Pilot Cluster',
} as const;

const owner =
  '大庆市工业和信息化局装备工业处会同高新技术产业开发区管理委员会经济发展局与市场监督管理局标准化科联合推进工作专班办公室';
const earliest = 2016;

/** Gives what is listed the longest names there may be, ten years of facts, late actions, and something deleted. */
export async function giveLongNames(page: Page): Promise<void> {
  const assessment = await sampleAssessment(page);
  const { cluster } = await callInPage(page, 'assessment.open', { id: assessment });
  const { id, name, province, city, county, divisionCode, industry, foundedYear, industryCode } = cluster;
  const before = { name, province, city, county, divisionCode, industry, foundedYear, industryCode };
  await callInPage(page, 'cluster.saveFields', {
    id,
    fields: { ...before, name: longName },
    replaces: before,
  });
  for (const { fact, value, grade, year } of cluster.facts) {
    if (year === Math.max(...cluster.facts.map((each) => each.year))) {
      for (let earlier = earliest; earlier < earliest + 6; earlier++) {
        await callInPage(page, 'cluster.saveFact', { id, fact, year: earlier, value, grade, replaces: null });
      }
    }
  }
  await addOwn(page, `${longName.zh.slice(0, -4)}（一期）`, `${longName.en} I`);
  const { today } = (await callInPage(page, 'app.start', undefined)).info;
  await callInPage(page, 'action.create', {
    assessmentId: await addOwn(page, longName.zh, longName.en),
    fields: {
      title: `${longName.zh}：成立推进专班`,
      owner,
      startOn: '2025-01-01',
      dueOn: '2025-06-30',
      status: 'open',
      progress: 20,
      ...openFields,
    },
  });
  const gone = await addOwn(page, `${longName.zh.slice(0, -4)}（三期）`, `${longName.en} III`);
  const opened = await callInPage(page, 'assessment.open', { id: gone });
  await callInPage(page, 'cluster.remove', { id: opened.cluster.id });
  const { assessorName, assessorUnit } = await callInPage(page, 'settings.get', undefined);
  await callInPage(page, 'settings.save', {
    assessorName: `${today.slice(0, 4)} ${owner}`.slice(0, 60),
    assessorUnit: owner,
    replaces: { assessorName, assessorUnit },
  });
}

/** A cluster of the office with its first assessment, whose id is given. */
async function addOwn(page: Page, zh: string, en: string): Promise<string> {
  const place = { zh: '', en: '' };
  const { id } = await callInPage(page, 'cluster.create', {
    assessmentId: crypto.randomUUID(),
    fields: {
      name: { zh, en },
      province: { zh: '黑龙江省', en: 'Heilongjiang' },
      city: { zh: '大兴安岭地区', en: "Daxing'anling Prefecture" },
      county: place,
      divisionCode: '',
      industry: longName.zh,
      foundedYear: 2013,
      industryCode: '',
    },
  });
  return id;
}
