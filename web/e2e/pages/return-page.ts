import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** Goods of a bill come back. Counts its taps as the scenarios do. */
export class ReturnPage extends ShopPage {
  #taps = 0;

  takeTaps(): number {
    const taps = this.#taps;
    this.#taps = 0;
    return taps;
  }

  /** From a bill: the button that leads here is the first tap. */
  async openFromBill(): Promise<void> {
    await this.#tap(this.button(this.words.returns('title')).or(this.button(this.words.bills('return_fix'))));
    await this.page.waitForURL('**/return?b=*');
  }

  line(name: string): Locator {
    return this.page
      .getByRole('list', { name: this.words.returns('bill_lines') })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  /** Presses how much of this line comes back. */
  async pick(name: string): Promise<void> {
    await this.#tap(this.line(name).getByRole('button').first());
  }

  async save(): Promise<void> {
    this.#taps += 1;
    await expect(async () => {
      await this.button(this.words.returns('save_return')).tap({ timeout: 2_000 });
      await this.page.waitForURL('**/return?b=*&n=*', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  /** To the counter: other goods are taken for what was picked. */
  async exchange(): Promise<void> {
    await this.#tap(this.button(this.words.returns('exchange')));
    await this.page.waitForURL('**/bill');
  }

  async print(): Promise<void> {
    await this.button(this.words.returns('print')).tap();
  }

  /** There once it was printed. */
  get printAgain(): Locator {
    return this.button(this.words.returns('print_duplicate'));
  }

  /** The credit note that was made. */
  get paper(): Locator {
    return this.page.getByRole('main');
  }

  noteId(): string {
    return new URL(this.page.url()).searchParams.get('n') ?? '';
  }

  /** To a customer whose mobile number is known. */
  async send(): Promise<void> {
    await this.button(this.words.returns('send_whatsapp')).tap();
  }

  async backToBill(): Promise<void> {
    await expect(async () => {
      await this.button(this.words.returns('back')).tap({ timeout: 2_000 });
      await this.page.waitForURL('**/bills?b=*', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  }

  async #tap(what: Locator): Promise<void> {
    this.#taps += 1;
    await what.tap();
  }
}
