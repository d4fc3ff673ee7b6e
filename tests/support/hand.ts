import { expect, type Locator } from '@playwright/test';
import { CountedKeys } from './countedKeys.ts';

/** A hand at the keyboard that goes to a control by Tab, or back by Shift+Tab, as somebody without a mouse does. */
export class Hand extends CountedKeys {
  async goTo(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    for (let pressed = 0; pressed < 80; pressed += 1) {
      const key = await control.evaluate((element) => {
        const from = document.activeElement;
        if (from === element) {
          return null;
        }
        // Tab walks the cells of a grid; Ctrl+E leads past them.
        if (from instanceof HTMLInputElement && from.type !== 'checkbox' && from.closest('td') !== null) {
          return 'Control+e';
        }
        const isBefore =
          from !== null && element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (key === null) {
        return;
      }
      await this.press(key);
    }
    await expect(control).toBeFocused();
  }

  async activate(control: Locator): Promise<void> {
    await this.goTo(control);
    await this.press('Enter');
  }
}
