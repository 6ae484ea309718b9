import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { formatRupees } from '#ui/format.ts';
import { ShopPage } from './shop-page.ts';

/** How the day goes. */
export class TodayPage extends ShopPage {
  /** Reports follow a sale within moments: the page is asked until it has them. */
  async expectSales({ bills, net_paise }: { readonly bills: number; readonly net_paise: number }): Promise<void> {
    const heading = this.page.getByRole('heading', { name: this.words.today('salesBills', { count: bills }) });
    await expect(async () => {
      await this.page.reload();
      await expect(heading).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(this.page.locator('section').filter({ has: heading })).toContainText(formatRupees(net_paise));
  }

  /** So much of the figures the services have not heard of. */
  unsent({ bills, net_paise }: { readonly bills: number; readonly net_paise: number }): Locator {
    return this.page.getByText(this.words.today('withUnsent', { count: bills, amount: formatRupees(net_paise) }));
  }

  /** In the place of each part that could not be had. */
  get missingParts(): Locator {
    return this.page.getByText(this.words.today('partMissing'));
  }

  get lastBills(): Locator {
    return this.page.getByRole('list', { name: this.words.today('lastBills') });
  }
}
