import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { BillsPage } from './bills-page.ts';
import { ShopPage } from './shop-page.ts';

/** Everything that is not needed ten times an hour. */
export class MorePage extends ShopPage {
  async openBills(): Promise<BillsPage> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: this.words.more('bills') })
      .first()
      .tap();
    await this.page.waitForURL('**/bills');
    return new BillsPage(this.page, this.words);
  }

  /** There once the server has ended the session. */
  get signInRow(): Locator {
    return this.page.getByRole('link', { name: this.words.more('signIn') });
  }

  get signOutRow(): Locator {
    return this.page.getByRole('listitem').getByRole('button', { name: this.words.more('signOut'), exact: true });
  }

  async askToSignOut(): Promise<void> {
    await this.signOutRow.tap();
  }

  get signOutSheet(): Locator {
    return this.page.getByRole('dialog', { name: this.words.more('signOutQuestion') });
  }

  get signOutButton(): Locator {
    return this.signOutSheet.getByRole('button', { name: this.words.more('signOut'), exact: true });
  }

  /** What is unsent as a file, which is offered instead. */
  async takeBackup(): Promise<void> {
    await this.signOutSheet.getByRole('button', { name: this.words.backup('button') }).tap();
    await this.page.waitForURL('**/backup');
    await expect(this.page.getByLabel(this.words.backup('passphrase'), { exact: true })).toBeVisible();
  }

  async stay(): Promise<void> {
    await this.signOutSheet.getByRole('button', { name: this.words.more('keep'), exact: true }).tap();
  }
}
