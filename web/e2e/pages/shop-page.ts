import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Words } from '../support/words.ts';

/** What every page of the shop has: the way to the others, and whether everything is sent. */
export class ShopPage {
  protected readonly page: Page;
  protected readonly words: Words;

  constructor(page: Page, words: Words) {
    this.page = page;
    this.words = words;
  }

  /** By a press in the bottom slot, which takes none for a moment after it changed what it means. */
  async goTo(place: 'today' | 'khata' | 'bill' | 'items' | 'more'): Promise<void> {
    const link = this.page.getByRole('navigation').getByRole('link', { name: this.words.frame(place), exact: true });
    await expect(async () => {
      await link.tap();
      await this.page.waitForURL(`**/${place}`, { timeout: 3_000 });
    }).toPass({ timeout: 20_000 });
  }

  /** Says how much waits to be sent, or that nothing does. */
  get syncPill(): Locator {
    return this.page.getByRole('banner').locator('a[href="/sync"]');
  }

  protected button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
