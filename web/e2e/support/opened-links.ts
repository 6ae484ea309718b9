import type { Page } from '@playwright/test';

/** Stands in for what a link leads to outside the app, as WhatsApp; says the addresses that were opened. Before the first page. */
export async function standInForLinks(page: Page): Promise<readonly string[]> {
  const opened: string[] = [];
  await page.exposeFunction('tellOpened', (address: string) => void opened.push(address));
  await page.addInitScript(() => {
    type Told = { readonly tellOpened: (address: string) => Promise<void> };
    const open = (address: string) => {
      void (window as unknown as Told).tellOpened(address);
      return { opener: null };
    };
    Object.assign(window, { open });
  });
  return opened;
}
