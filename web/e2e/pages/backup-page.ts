import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { ShopPage } from './shop-page.ts';

/** A file as somebody has it on his phone. */
export interface KeptFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What is unsent as a file, and such a file brought back. */
export class BackupPage extends ShopPage {
  async open(): Promise<void> {
    await this.page.goto('/backup');
  }

  /** By the bar that warns of what the browser may clear. */
  async openByWarning(): Promise<void> {
    const { platform } = this.words;
    const bar = this.page.getByRole('complementary', { name: platform('standing') });
    await expect(bar).toContainText(platform('not-kept'));
    await bar.getByRole('link', { name: platform('backup') }).tap();
    await this.page.waitForURL('**/backup');
  }

  /** Makes the file under this password and keeps it on the phone. */
  async save(password: string): Promise<KeptFile> {
    const { backup } = this.words;
    await this.page.getByLabel(backup('passphrase'), { exact: true }).fill(password);
    await this.button(backup('make')).tap();
    const download = this.page.waitForEvent('download');
    await this.button(backup('keep')).tap();
    const kept = await download;
    return { name: kept.suggestedFilename(), mimeType: 'text/plain', buffer: await readFile(await kept.path()) };
  }

  async choose(file: KeptFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(this.words.backup('choose')).tap();
    await (await chooser).setFiles(file);
  }

  async bring(password: string): Promise<void> {
    await this.page.getByLabel(this.words.backup('file_passphrase'), { exact: true }).fill(password);
    await this.button(this.words.backup('bring')).tap();
  }

  async expectBrought(count: number): Promise<void> {
    await expect(
      this.page.getByRole('status').filter({ hasText: this.words.backup('brought', { count }) }),
    ).toBeVisible();
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }
}
