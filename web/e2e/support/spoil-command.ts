import type { Page } from '@playwright/test';

/** Makes the queued command of the bill with this number one that no server can take, as a fault of the app would. */
export async function spoilCommand(page: Page, tenantId: string, number: string): Promise<void> {
  await page.evaluate(
    ([name, of]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const outbox = opening.result.transaction('outbox', 'readwrite').objectStore('outbox');
          outbox.transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          const reading = outbox.openCursor();
          reading.addEventListener('success', () => {
            const cursor = reading.result;
            if (!cursor) return;
            const row = cursor.value as { data: { number?: string; lines: unknown } };
            if (row.data.number === of) cursor.update({ ...row, data: { ...row.data, lines: 'spoilt' } });
            else cursor.continue();
          });
        });
      }),
    [`rmp-${tenantId}`, number] as const,
  );
}
