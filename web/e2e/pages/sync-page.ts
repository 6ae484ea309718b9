import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** What waits, what needs a person, and the phones of the shop. */
export class SyncPage extends ShopPage {
  /** By the pill that every page of the shop has. */
  async openByPill(): Promise<void> {
    await this.syncPill.tap();
    await this.page.waitForURL('**/sync');
  }

  /** The state in a sentence. */
  get state(): Locator {
    return this.page.getByRole('main').getByRole('status').first();
  }

  /** Each command that needs a person. */
  get tray(): Locator {
    return this.page.getByRole('region', { name: this.words.sync('needs_attention') }).getByRole('article');
  }

  get phones(): Locator {
    return this.page.getByRole('list', { name: this.words.sync('phones') }).getByRole('listitem');
  }

  get tryNow(): Locator {
    return this.button(this.words.sync('try_now'));
  }
}
