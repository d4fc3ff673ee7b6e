import { expectAccessible } from '../support/accessibility.ts';
import { button, type Official } from '../support/official.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const { t } = wordsOf('en');

/** Each of them changes something. */
async function work({ call }: Desk, people: readonly { name: string; unit: string }[]): Promise<void> {
  for (const { name, unit } of people) {
    await call('settings.save', { assessorName: name, assessorUnit: unit });
    await call('settings.save', { marking: name });
  }
}

test('who works is asked where several do: the last one first, so that Enter goes on', async ({ desk }) => {
  const names = ['Zhao', 'Qian', 'Sun', 'Li', 'Zhou', 'Wu', 'Zheng'];
  await work(
    desk,
    names.map((name) => ({ name, unit: `Bureau of ${name}` })),
  );

  const page = await desk.restart();
  await page.setViewportSize({ width: 1280, height: 720 });
  const official: Official = { page, words: wordsOf('en') };
  const dialog = page.getByRole('dialog', { name: t('who.title') });
  const people = dialog.getByRole('list').getByRole('button');
  await expect(people).toHaveText(
    names
      .slice(2)
      .reverse()
      .map((name) => new RegExp(`^${name}\\b`, 'u')),
  );
  await expect(people.first()).toBeFocused();
  await expect(button(official, t('who.take'))).toBeInViewport({ ratio: 1 });
  await expectAccessible(page, 'who works');

  await button(official, t('who.more', { count: 2 })).click();
  await expect(people).toHaveCount(names.length);
  await expect(button(official, t('common.close'))).toBeInViewport({ ratio: 1 });

  await people.first().press('Enter');
  await expect(dialog).toBeHidden();
  expect((await desk.call('settings.get', undefined)).assessorName).toBe('Zheng');
});

test('who moved to another unit is one person, and nothing is asked', async ({ desk }) => {
  await work(desk, [
    { name: 'Zhao', unit: 'Bureau' },
    { name: 'Zhao', unit: 'Park' },
  ]);

  const page = await desk.restart();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: t('who.button', { name: 'Zhao' }) }).click();
  await expect(page.getByRole('dialog').getByRole('list').getByRole('button')).toHaveText([/^Zhao\s*Park/u]);
});
