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
}
