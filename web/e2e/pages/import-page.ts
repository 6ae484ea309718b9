import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** Items from a file, from picking it to undoing it. */
export class ImportPage extends ShopPage {
  async open(): Promise<void> {
    await this.button(this.words.items('import_items')).tap();
    await expect(this.button(this.words.imports('pick_file'))).toBeVisible();
  }

  async pick(name: string, csv: string): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  /** What would come of it, in one text. */
  get outlook(): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words.imports('add_count', { count: 2, number: 2 }) });
  }

  /** The rows to mend, each with its reason. */
  get toMend(): Locator {
    return this.page.getByRole('list', { name: this.words.imports('must_be_mended') }).getByRole('listitem');
  }

  async bringIn(count: number): Promise<void> {
    await this.button(this.words.imports('bring_in', { count, number: count })).tap();
    await expect(this.page.getByText(this.words.imports('came_in'))).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.button(this.words.imports('undo_import')).tap();
    await expect(this.page.getByText(this.words.imports('undone'))).toBeVisible();
  }

  async another(): Promise<void> {
    await this.button(this.words.imports('other_file')).tap();
  }

  /** By a press in the bottom slot, which takes none for a moment after it changed what it means. */
  async showItems(): Promise<void> {
    const show = this.button(this.words.imports('show_items'));
    await expect(async () => {
      await show.tap();
      await expect(show).toBeHidden({ timeout: 1_000 });
    }).toPass();
  }
}
