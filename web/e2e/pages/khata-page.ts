import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** Khata: whoever owes, and one customer's khata. Counts taps as the scenarios do: what is typed in one go is one. */
export class KhataPage extends ShopPage {
  #taps = 0;

  takeTaps(): number {
    const taps = this.#taps;
    this.#taps = 0;
    return taps;
  }

  async openKhataOf(name: string): Promise<void> {
    await this.#tap(this.page.getByRole('main').getByRole('link', { name: new RegExp(name) }));
    await this.page.waitForURL('**/khata?c=*');
  }

  async sendStatement(): Promise<void> {
    await this.#tap(this.button(this.words.khata('statement')));
    await this.#tap(this.page.getByRole('dialog').getByRole('button', { name: this.words.khata('send_pdf') }));
  }

  async closeSheet(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** What is paid now by UPI; the rest is waived. */
  async settleByUpi(rupees: string): Promise<void> {
    await this.#tap(this.button(this.words.khata('settle')));
    await this.page.waitForURL('**/khata?c=*&step=settle');
    await this.#tap(this.page.getByRole('button', { name: new RegExp(`^${this.words.khata('upi')}`) }));
    const pad = this.page.getByRole('region', {
      name: this.words.khata('take_digits', { mode: this.words.khata('upi') }),
    });
    for (const key of rupees) await pad.getByRole('button', { name: key, exact: true }).tap();
    this.#taps += 1;
  }

  /** The code the customer scans for what was typed. */
  async showQr(amount: string): Promise<void> {
    await this.button(this.words.khata('scans_amount', { amount })).tap();
    await expect(this.page.getByRole('img', { name: new RegExp(this.words.khata('customer_scans')) })).toBeVisible();
  }

  /** From the line of the waiver; it says what is due again. */
  async undoWaiver(amount: string): Promise<void> {
    await this.#tap(this.button(this.words.khata('undo_waiver')));
    const said = this.words.khata('waiver_undone', { amount });
    await expect(this.page.getByRole('status').filter({ hasText: said })).not.toHaveCount(0);
  }

  async save(): Promise<void> {
    this.#taps += 1;
    await expect(async () => {
      await this.button(this.words.khata('save')).tap({ timeout: 2_000 });
      await this.page.waitForURL((url) => !url.searchParams.has('step'), { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  async #tap(what: Locator): Promise<void> {
    this.#taps += 1;
    await what.tap();
  }
}
