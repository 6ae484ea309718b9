import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { formatRupees } from '#ui/format.ts';
import { scan } from '../support/scanner.ts';
import { ShopPage } from './shop-page.ts';

const SAVED = '**/bill?step=saved&b=*';

/** The counter: the bill, its payment, the saved bill. Counts taps as the scenarios do: a touch or a scan is one. */
export class CounterPage extends ShopPage {
  #taps = 0;

  /** Touches and scans since it was last asked. */
  takeTaps(): number {
    const taps = this.#taps;
    this.#taps = 0;
    return taps;
  }

  async open(): Promise<void> {
    await this.page.goto('/bill');
    await this.expectEmpty();
  }

  /** The empty bill of a device that knows its shop. */
  async expectEmpty(): Promise<void> {
    await expect(this.page.getByText(this.words.billing('first_item'))).toBeVisible();
    await expect(this.page.getByText(this.words.billing('practice'))).toBeHidden();
  }

  get lines(): Locator {
    return this.page.getByLabel(this.words.billing('bill_lines')).getByRole('listitem');
  }

  async scan(code: string): Promise<void> {
    this.#taps += 1;
    await scan(this.page, code);
  }

  /** The line of this item. */
  line(name: string): Locator {
    return this.lines.filter({ hasText: name });
  }

  async openCamera(): Promise<void> {
    await this.#tap(this.page.getByRole('button', { name: new RegExp(`^${this.words.billing('scan')}`) }));
  }

  async closeCamera(): Promise<void> {
    await this.#tap(this.button(this.words.scan('camera_off')));
  }

  /** Says in the camera strip how many codes wait for a name; a press names the last. */
  toName(count: number): Locator {
    return this.button(this.words.scan('to_name', { count }));
  }

  /** Opens what asks for the name of the code scanned just now. */
  async startNaming(): Promise<void> {
    await this.#tap(this.button(this.words.billing('name_it')));
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  async finishNaming(name: string, price: string): Promise<void> {
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel(this.words.scan('name')).fill(name);
    await sheet.getByLabel(this.words.scan('price')).fill(price);
    await this.#tap(sheet.getByRole('button', { name: this.words.scan('save_item') }));
    await expect(sheet).toBeHidden();
  }

  async openCustomers(): Promise<void> {
    await this.#tap(this.page.getByRole('button', { name: this.words.billing('walk_in') }));
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  async closeSheet(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  async expectTotal(paise: number): Promise<void> {
    await expect(this.page.getByText(formatRupees(paise)).first()).toBeVisible();
  }

  /** Digits on the pad, one key after the other. */
  async type(text: string): Promise<void> {
    const pad = this.page.getByRole('region', { name: this.words.ui('number_pad') });
    for (const key of text) await pad.getByRole('button', { name: key, exact: true }).tap();
    this.#taps += 1;
  }

  async discount(rupees: string): Promise<void> {
    await this.#tap(this.button(this.words.billing('discount')));
    await this.type(rupees);
  }

  async pickCustomer(name: string): Promise<void> {
    await this.openCustomers();
    await this.#tap(this.page.getByRole('dialog').getByRole('option', { name: new RegExp(name) }));
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** A favourite. */
  async tapTile(name: string): Promise<void> {
    const tiles = this.page.getByRole('group', { name: this.words.billing('favourites') }).last();
    await this.#tap(tiles.getByRole('button', { name: new RegExp(`^${name}`) }));
  }

  /** Says above the goods how much comes back for them. */
  exchangeNotice(amount: string): Locator {
    return this.page.getByRole('status').filter({ hasText: amount });
  }

  async pay(): Promise<void> {
    await this.#tapSlot('pay', '**/bill?step=pay');
  }

  async payBy(mode: 'cash' | 'upi'): Promise<void> {
    await this.#tap(this.page.getByRole('button', { name: new RegExp(`^${this.words.billing(mode)}`) }));
  }

  /** What is left to pay goes to the khata of this customer, who is picked for it. */
  async toKhataOf(name: string): Promise<void> {
    await this.#tap(this.button(this.words.billing('udhaar')));
    await this.#tap(this.page.getByRole('dialog').getByRole('option', { name: new RegExp(name) }));
  }

  /** All by UPI: the shopkeeper says that it came. */
  async received(): Promise<void> {
    await this.#tapSlot('received_save', SAVED);
  }

  /** What the paper says of the buyer, from the payment. */
  async openBuyer(): Promise<void> {
    await this.#tap(this.button(this.words.billing('more_ways')));
    await this.#tap(this.page.getByRole('dialog').getByRole('button', { name: this.words.billing('buyer') }));
    await expect(this.buyerSheet).toBeVisible();
  }

  get buyerSheet(): Locator {
    return this.page.getByRole('dialog', { name: this.words.billing('buyer') });
  }

  async tellBuyer(buyer: { readonly name: string; readonly gstin: string; readonly address: string }): Promise<void> {
    const field = (word: 'buyer_name' | 'buyer_gstin' | 'buyer_address') =>
      this.buyerSheet.getByLabel(this.words.billing(word), { exact: true });
    await field('buyer_name').fill(buyer.name);
    await field('buyer_gstin').fill(buyer.gstin);
    await field('buyer_address').fill(buyer.address);
    await this.#tap(this.buyerSheet.getByRole('button', { name: this.words.billing('done') }));
  }

  /** Of a line that is there. */
  async changeQuantity(name: string, quantity: string): Promise<void> {
    await this.#tap(this.line(name).getByRole('button').first());
    await this.type(quantity);
  }

  async save(): Promise<void> {
    await this.#tapSlot('save', SAVED);
  }

  async saveAndSend(): Promise<void> {
    await this.#tapSlot('save_send', SAVED);
  }

  /** The customer pays otherwise: back to the bill, nothing kept. */
  async cancelQr(): Promise<void> {
    await this.#tapSlot('cancel_qr', '**/bill');
  }

  async newBill(): Promise<void> {
    await this.#tapSlot('new_bill', '**/bill');
    await this.expectEmpty();
  }

  /** An item that is here to be sold. */
  async expectTile(name: string): Promise<void> {
    await expect(this.page.getByRole('button', { name: new RegExp(name) }).first()).toBeVisible();
  }

  /** The saved bill as the customer would hold it. */
  get paper(): Locator {
    return this.page.getByRole('main');
  }

  get qrCode(): Locator {
    return this.page.getByRole('img', { name: new RegExp(this.words.billing('customer_scans')) });
  }

  /** Hands the saved bill to its customer, whether by a mobile number or not. */
  async sendToCustomer(): Promise<void> {
    const { billing } = this.words;
    await this.button(billing('send_whatsapp'))
      .or(this.button(billing('send_bill')))
      .tap();
  }

  async seeBill(): Promise<void> {
    await this.button(this.words.billing('see_bill')).tap();
    await this.page.waitForURL('**/bills?b=*');
  }

  get sendButton(): Locator {
    return this.button(this.words.billing('send_bill'));
  }

  /** The id of the bill the saved step shows. */
  savedSaleId(): string {
    return new URL(this.page.url()).searchParams.get('b') ?? '';
  }

  /** The slot takes no press for a moment after it changed what it means: the tap that counts is the one it took. */
  async #tapSlot(
    word: 'pay' | 'save' | 'save_send' | 'received_save' | 'cancel_qr' | 'new_bill',
    leadsTo: string,
  ): Promise<void> {
    this.#taps += 1;
    await expect(async () => {
      // on a machine that others use too, a tap that was taken may lead on only after its wait was over
      await this.button(this.words.billing(word))
        .tap({ timeout: 2_000 })
        .catch(() => undefined);
      await this.page.waitForURL(leadsTo, { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  async #tap(what: Locator): Promise<void> {
    this.#taps += 1;
    await what.tap();
  }
}
