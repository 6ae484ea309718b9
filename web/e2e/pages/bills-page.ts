import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** The bills of the shop. */
export class BillsPage extends ShopPage {
  /** The row of the bill whose number ends like this. */
  rowOf(numberEnd: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.bills('bills') })
      .getByRole('listitem')
      .filter({ hasText: `/${numberEnd}` });
  }

  /** The bill that is open. */
  get paper(): Locator {
    return this.page.getByRole('main').filter({ visible: true });
  }

  async open(saleId: string): Promise<void> {
    await this.page.goto(`/bills?b=${saleId}`);
  }

  async sendToCustomer(): Promise<void> {
    const { bills } = this.words;
    await this.button(bills('send_whatsapp'))
      .or(this.button(bills('send')))
      .tap();
  }

  async cancel(reason: string): Promise<void> {
    await this.button(this.words.bills('cancel')).tap();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel(this.words.bills('reason')).fill(reason);
    await sheet.getByRole('button', { name: this.words.bills('cancel_now') }).tap();
    await expect(sheet).toBeHidden();
  }

  /** Goes to the counter with what is on the bill that is open. */
  async writeAnew(): Promise<void> {
    await this.button(this.words.bills('correct')).tap();
    await this.page.waitForURL('**/bill');
  }

  /** By this much, on the first line of the bill that is open. */
  async chargeMore(rupees: string): Promise<void> {
    const { bills } = this.words;
    await this.button(bills('charge_more')).tap();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel(bills('charge_short'), { exact: true }).fill(rupees);
    await sheet.getByRole('button', { name: bills('charge_now') }).tap();
    await expect(sheet).toBeHidden();
  }

  /** The paper of a note on the bill that is open, by how its number begins. */
  async openNote(numberStart: string): Promise<void> {
    await this.page
      .getByRole('list', { name: this.words.bills('notes') })
      .getByRole('link', { name: numberStart })
      .tap();
    await this.page.waitForURL('**/return?b=*&n=*');
  }

  async goBack(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.words.ui('back') })
      .filter({ visible: true })
      .tap();
  }
}
