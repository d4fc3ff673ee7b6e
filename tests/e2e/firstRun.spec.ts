import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, link, railLink, type Official } from '../support/official.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, ready, test } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

const words = wordsOf('en');
const { t } = words;
const official = (desk: Desk): Official => ({ page: desk.page, words });

test('a new store begins with three ways, and the paper and the sample count nowhere', async ({ desk }) => {
  const reader = official(desk);
  const { page } = reader;

  await expect(heading(reader)).toHaveText(t('clusters.noneOwn'));
  await expect(page.getByRole('navigation')).not.toContainText(t('frame.late', { count: 2 }));
  await expect(link(reader, t('clusters.sample'))).toBeVisible();
  await expect(button(reader, t('clusters.openFile'))).toBeVisible();
  await expectAccessible(page, 'the first page');

  await button(reader, t('clusters.start')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('clusters.createAndOpen') }).click();
  await expect(page).toHaveURL(/assessments/u);
  await page.goto(`${desk.origin}/#/clusters`);
  await expect(heading(reader)).toHaveText(t('clusters.title', { count: 1 }));
});

test('the late actions of the sample are told while it is open', async ({ desk }) => {
  const reader = official(desk);
  await link(reader, t('clusters.sample')).click();

  await expect(reader.page.getByRole('navigation')).toContainText(t('frame.late', { count: 2 }));
  await railLink(reader, t('frame.followUp')).click();
  await expect(heading(reader)).toBeVisible();
  await expect(reader.page.getByRole('navigation')).not.toContainText(t('frame.late', { count: 2 }));
});

test("the paper's clusters are taken out, undone, taken out again and brought back", async ({ desk }) => {
  const reader = official(desk);
  const { page } = reader;
  const others = page.getByRole('region', { name: t('clusters.referenceTitle', { count: 39 }) });
  const alone = page.getByRole('region', { name: t('clusters.referenceTitle', { count: 0 }) });
  await expect(others.getByRole('row')).toHaveCount(41);

  await button(reader, t('clusters.referenceRemove')).click();
  await expect(alone.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(others.getByRole('row')).toHaveCount(41);

  await button(reader, t('clusters.referenceRemove')).click();
  await page.reload();
  await ready(page);
  await expectAccessible(page, 'without the clusters of the paper');
  await button(reader, t('clusters.referenceRestore', { count: 39 })).click();
  await expect(others.getByRole('row')).toHaveCount(41);
});

test('a sample that was deleted is brought back', async ({ desk }) => {
  const reader = official(desk);
  await desk.call('assessment.remove', { id: 'sample-daqing-volvo-auto' });
  await desk.page.reload();
  await ready(desk.page);
  await expect(link(reader, t('clusters.sample'))).toBeHidden();

  await button(reader, t('clusters.sampleRestore')).click();

  await expect(link(reader, t('clusters.sample'))).toBeVisible();
});

test('a sample that was worked in is put back as shipped, which is undone', async ({ desk }) => {
  const reader = official(desk);
  const { page } = reader;
  const id = 'sample-daqing-volvo-auto';
  const open = () => desk.call('assessment.open', { id });
  const { assessment } = await open();
  await desk.call('assessment.saveTyping', {
    id,
    typing: { ...assessment.typing, answers: {} },
    accepted: true,
  });
  await expect(
    page.getByText(t('clusters.sampleResetText', { act: t('clusters.sampleReset') })),
  ).toBeVisible();

  await button(reader, t('clusters.sampleReset')).click();

  await expect(page.getByText(t('clusters.sampleWasReset', { keepsFigures: false }))).toBeVisible();
  await expect(link(reader, t('clusters.sample'))).toHaveAttribute('href', new RegExp(`${id}-2`, 'u'));
  await expectAccessible(page, 'with the sample as shipped');
  await page.keyboard.press('Control+z');
  await expect(link(reader, t('clusters.sample'))).toHaveAttribute('href', new RegExp(`${id}/`, 'u'));
  expect((await open()).assessment.typing).toEqual({ ...assessment.typing, answers: {} });
});

test('own actions stand without those of the sample, which are shown when they are asked for', async ({
  desk,
}) => {
  const reader = official(desk);
  const { page } = reader;
  const cluster = (await desk.call('cluster.list', undefined)).find(({ latest }) => latest === null);
  const { id: assessmentId } = await desk.call('assessment.create', { clusterId: cluster?.id ?? '' });
  const fields = {
    title: 'Visit the guild',
    owner: 'Bureau',
    startOn: '2026-01-01',
    dueOn: '2030-01-01',
    status: 'open',
    progress: 0,
    ...openFields,
  } as const;
  await page.goto(`${desk.origin}/#/follow-up`);
  await expect(heading(reader)).toHaveText(t('followUp.emptyTitle'));
  await button(reader, t('followUp.add')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: t('followUp.assessment') })).toHaveValue(assessmentId);
  await page.keyboard.press('Escape');
  await desk.call('action.create', { assessmentId, fields });
  await page.reload();
  await expect(button(reader, fields.title)).toBeVisible();
  await expect(heading(reader)).toHaveText(t('followUp.headGood'));

  await page.getByRole('combobox', { name: t('followUp.cluster') }).selectOption(t('followUp.sampleOnly'));

  await expect(button(reader, fields.title)).toBeHidden();
  await expect(heading(reader)).not.toHaveText(t('followUp.headGood'));
});
