import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Login } from '../support/shop.ts';
import type { Words } from '../support/words.ts';

export interface NewShop extends Login {
  readonly business_name: string;
  readonly upi_id: string;
  /** A registered shop's State is that of its GST number. */
  readonly seller: { readonly gstin: string } | { readonly state_code: string };
}

/** The first run: three answers and an account. */
export class StartPage {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  async open(): Promise<void> {
    await this.#page.goto('/start');
    await expect(this.#page.getByRole('heading', { name: this.#words.start('title') })).toBeVisible();
  }

  /** Fills the page in and presses its one button; resolves when the counter is there. */
  async openShop(shop: NewShop): Promise<void> {
    const { start } = this.#words;
    await this.#pick(start('kirana'));
    if ('gstin' in shop.seller) {
      await this.#pick(start('regular'));
      await this.#fill('gstin', shop.seller.gstin);
    } else {
      await this.#page.getByLabel(start('state'), { exact: true }).selectOption(shop.seller.state_code);
    }
    await this.#fill('shopName', shop.business_name);
    await this.#fill('mobile', '9000000001');
    await this.#fill('email', 'asha@example.com');
    await this.#fill('upi', shop.upi_id);
    await this.#fill('shopId', shop.tenant_id);
    await this.#fill('username', shop.username);
    await this.#fill('password', shop.password);
    await this.#page.getByRole('button', { name: start('go') }).tap();
    await this.#page.waitForURL('**/bill');
  }

  async #pick(name: string): Promise<void> {
    await this.#page.locator('label').filter({ hasText: name }).first().tap();
  }

  async #fill(
    field: 'gstin' | 'shopName' | 'mobile' | 'email' | 'upi' | 'shopId' | 'username' | 'password',
    text: string,
  ) {
    await this.#page.getByLabel(this.#words.start(field), { exact: true }).fill(text);
  }
}
