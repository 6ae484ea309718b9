import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
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

  /** Adds one whose code and rate are found by an everyday word. */
  async addByWord(item: { name: string; rupees: string; barcode: string; hsn: string }, word: string): Promise<void> {
    const { items } = this.words;
    await this.button(items('new_item')).tap();
    await this.page.getByLabel(items('name'), { exact: true }).fill(item.name);
    await this.page.getByLabel(items('selling_price'), { exact: true }).fill(item.rupees);
    await this.page.getByLabel(items('barcode'), { exact: true }).fill(item.barcode);
    await this.button(items('find_hsn')).tap();
    await this.page.getByRole('combobox', { name: items('find_hsn_words') }).fill(word);
    await this.page
      .getByRole('option', { name: new RegExp(`^${item.hsn}`) })
      .first()
      .tap();
    await expect(this.page.getByLabel(items('hsn'), { exact: true })).toHaveValue(item.hsn);
    await this.button(items('save_item')).tap();
    await expect(this.page.getByRole('status').filter({ hasText: items('item_saved') })).toBeVisible();
  }

  /** Opens one of the list by its name. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('listitem').getByRole('link', { name }).tap();
  }

  changePrice(rupees: string): Promise<void> {
    return this.#change('selling_price', rupees);
  }

  rename(name: string): Promise<void> {
    return this.#change('name', name);
  }

  /** Of the item that is open. */
  async #change(field: 'name' | 'selling_price', text: string): Promise<void> {
    const { items } = this.words;
    await this.page.getByLabel(items(field), { exact: true }).fill(text);
    await this.button(items('save_item')).tap();
    await expect(this.page.getByRole('status').filter({ hasText: items('item_saved') })).toBeVisible();
  }

  /** Puts stock into the item that is open, and waits for the word that it is saved. */
  async receive(quantity: string): Promise<void> {
    const { items } = this.words;
    await this.button(items('add_or_remove')).tap();
    await this.page.getByLabel(items('how_much'), { exact: true }).fill(quantity);
    await this.button(items('save_stock')).tap();
    await expect(this.page.getByRole('status').filter({ hasText: items('stock_saved') })).toBeVisible();
  }

  async back(): Promise<void> {
    await this.button(this.words.ui('back')).tap();
  }

  async delete(): Promise<void> {
    await this.button(this.words.items('delete_item')).tap();
  }

  async undo(): Promise<void> {
    await this.button(this.words.items('undo')).tap();
  }

  /** The names in the list. */
  get names(): Locator {
    return this.page.getByRole('listitem').getByRole('link');
  }

  async #chooseRate(rate: number): Promise<void> {
    const rates = this.page.getByRole('group', { name: this.words.items('gst'), exact: true }).last();
    await rates
      .locator('label')
      .filter({ hasText: new RegExp(`^${formatRate(rate)}$`) })
      .tap();
  }
}
