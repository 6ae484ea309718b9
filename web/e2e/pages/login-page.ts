import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Login } from '../support/shop.ts';
import type { Words } from '../support/words.ts';

/** Signing in on this device. */
export class LoginPage {
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
  }

  async open(): Promise<void> {
    await this.#page.goto('/login');
  }

  /** Resolves when the counter is there. */
  async signIn({ tenant_id, username, password }: Login): Promise<void> {
    const { session } = this.#words;
    await this.#fillOverRemembered(session('shopId'), tenant_id);
    await this.#fillOverRemembered(session('username'), username);
    await this.#page.getByLabel(session('password'), { exact: true }).fill(password);
    await this.#page.getByRole('button', { name: session('signIn'), exact: true }).click();
    await this.#page.waitForURL('**/bill');
  }

  /** What the device remembers may come into the field in the very moment it is filled: then it is filled again. */
  async #fillOverRemembered(label: string, text: string): Promise<void> {
    const field = this.#page.getByLabel(label, { exact: true });
    await expect(async () => {
      await field.fill(text);
      await expect(field).toHaveValue(text, { timeout: 1_000 });
    }).toPass();
  }
}
