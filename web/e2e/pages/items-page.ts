import { expect } from '@playwright/test';
import { formatRate } from '#ui/format.ts';
import type { ScenarioItem } from '../support/scenario.ts';
import { ShopPage } from './shop-page.ts';

/** The goods of the shop. */
export class ItemsPage extends ShopPage {
  /** Adds one as the form asks for it, and waits for the list to say that it is saved. */
  async add({ name, barcode, price_paise, gst_rate_bp }: ScenarioItem, hasGst: boolean): Promise<void> {
    const { items } = this.words;
    await this.button(items('new_item')).tap();
    await this.page.getByLabel(items('name'), { exact: true }).fill(name);
    await this.page.getByLabel(items('selling_price'), { exact: true }).fill(String(price_paise / 100));
    await this.page.getByLabel(items('barcode'), { exact: true }).fill(barcode);
    if (hasGst) await this.#chooseRate(gst_rate_bp);
    await this.button(items('save_item')).tap();
    await expect(this.page.getByRole('status').filter({ hasText: items('item_saved') })).toBeVisible();
  }

  async #chooseRate(rate: number): Promise<void> {
    const rates = this.page.getByRole('group', { name: this.words.items('gst'), exact: true }).last();
    await rates
      .locator('label')
      .filter({ hasText: new RegExp(`^${formatRate(rate)}$`) })
      .tap();
  }
}
