import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { formatRupees } from '#ui/format.ts';
import { scan } from '../support/scanner.ts';
import { ShopPage } from './shop-page.ts';

/** The counter of a PC, for hands that stay on the keyboard: nothing here points at anything. */
export class WideCounterPage extends ShopPage {
  /** The one field has the focus, and what is sold can be found. */
  async expectReady(name: string): Promise<void> {
    await expect(this.page.getByRole('combobox')).toBeFocused();
    await expect(this.page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  }

  /** Keys one after the other: names of keys as they are, everything else letter by letter. */
  async keys(...pressed: readonly string[]): Promise<void> {
    for (const key of pressed) {
      if (/^[A-Z]/.test(key)) await this.page.keyboard.press(key);
      else await this.page.keyboard.type(key, { delay: 50 });
    }
  }

  /** Types a part of a name and takes the best that is found. */
  async find(typed: string, name: string): Promise<void> {
    await this.#take(typed, name, this.page.getByRole('listbox', { name: this.words.billing('pick_results') }));
    await expect(this.page.locator('tbody tr').filter({ hasText: name })).toBeVisible();
  }

  async findInSheet(typed: string, name: string): Promise<void> {
    const sheet = this.page.getByRole('dialog');
    await expect(sheet).toBeVisible();
    await this.#take(typed, name, sheet);
    await expect(sheet).toBeHidden();
  }

  async scan(code: string): Promise<void> {
    await scan(this.page, code);
  }

  async expectLines(count: number): Promise<void> {
    await expect(this.page.locator('tbody tr')).toHaveCount(count);
  }

  async expectTotal(paise: number): Promise<void> {
    await expect(this.page.getByText(formatRupees(paise)).first()).toBeVisible();
  }

  get qrCode(): Locator {
    return this.page.getByRole('img', { name: new RegExp(this.words.billing('customer_scans')) });
  }

  async #take(typed: string, name: string, list: Locator): Promise<void> {
    await this.keys(typed);
    await expect(list.getByRole('option', { selected: true })).toContainText(name);
    await this.keys('Enter');
  }
}
