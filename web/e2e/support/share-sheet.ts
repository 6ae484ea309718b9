import type { Page } from '@playwright/test';

/** What the phone's share sheet was given. */
export interface SharedFile {
  readonly name: string;
  readonly type: string;
  /** Its first characters. */
  readonly head: string;
  /** All of it, base64. */
  readonly content: string;
}

/** Stands in for the phone's share sheet, which no test browser has; says what it was given. Before the first page. */
export async function standInForShareSheet(page: Page): Promise<readonly SharedFile[]> {
  const shared: SharedFile[] = [];
  await page.exposeFunction('tellShared', (file: SharedFile) => void shared.push(file));
  await page.addInitScript(() => {
    const sheet = {
      canShare: () => true,
      share: async ({ files = [] }: ShareData) => {
        for (const file of files) {
          const head = await file.slice(0, 5).text();
          const bytes = new Uint8Array(await file.arrayBuffer());
          const content = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
          await (window as unknown as ToldWindow).tellShared({ name: file.name, type: file.type, head, content });
        }
      },
    };
    Object.assign(navigator, sheet);
    type ToldWindow = { tellShared: (file: object) => Promise<void> };
  });
  return shared;
}
