import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** The returns of a period: what to mend, files, e-invoices, and the lock. */
export class GstPage extends ShopPage {
  async open(): Promise<void> {
    await this.page.goto('/gst');
  }

  /** The month by its name, `October 2026`. */
  async choose(month: string): Promise<void> {
    await this.page
      .getByRole('group', { name: this.words.gst('month') })
      .getByRole('button', { name: month })
      .tap();
  }

  /** One thing to mend, by what is wrong. */
  problem(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  /** The row of a document at the invoice portal. */
  einvoice(number: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.gst('einvoices') })
      .getByRole('listitem')
      .filter({ hasText: number });
  }

  /** The document that is open. */
  get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Takes the file for the portal out of the open sheet; answers its name. */
  takeFile(): Promise<string> {
    return this.#saved(this.sheet.getByRole('button', { name: this.words.gst('takeEinvoice') }));
  }

  /** Takes one of the files of the period; answers its name. */
  takeSheet(title: 'einvoicesSheet' | 'ewaySheet'): Promise<string> {
    return this.#saved(this.page.getByRole('button', { name: this.words.gst(title) }));
  }

  async paste(answer: string): Promise<void> {
    await this.sheet.getByLabel(this.words.gst('answer')).fill(answer);
    await this.sheet.getByRole('button', { name: this.words.gst('attach') }).tap();
  }

  async closeSheet(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.sheet).toBeHidden();
  }

  async lock(month: string): Promise<void> {
    await this.button(this.words.gst('lock', { name: month })).tap();
    await this.#expectSaid(this.words.gst('nowLocked', { name: month }));
  }

  async openAgain(month: string): Promise<void> {
    await this.button(this.words.gst('openAgain')).tap();
    await this.#expectSaid(this.words.gst('nowOpen', { name: month }));
  }

  async #saved(button: Locator): Promise<string> {
    const download = this.page.waitForEvent('download');
    await button.tap();
    return (await download).suggestedFilename();
  }

  async #expectSaid(text: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible();
  }
}
