import { expect, onTestFinished, test, vi } from 'vitest';
import { openCounter } from './support/counter.ts';
import { openShell, type Shell } from './support/shell.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { walkThrough, type Block } from './support/walk-through.ts';

test('the walk-through of the README, and the open doors of sales_service, do as printed', async () => {
  const offset = await freeOffset();
  const blocks = walkThrough(offset);
  const shell = openShell();
  onTestFinished(shell.close);
  await startProduct({ dataDir: temporaryFolder(), offset }).ready;
  if (process.env['KAFKA_BROKERS']) await untilEventsFlow(offset);

  for (const block of blocks) await follow(shell, block);

  expect(blocks.length).toBeGreaterThanOrEqual(6);
});

/**
 * Consumers of a new broker take some seconds to share its topics out among them; a reader who types is slower than
 * that. A shop of our own tells when it is over: its profile comes by an event.
 */
async function untilEventsFlow(offset: number): Promise<void> {
  const shop = await openCounter(offset, 'first-of-all');
  await vi.waitFor(() => shop.tenants.getTenant({}), { timeout: 60_000, interval: 200 });
}

/** Runs one block and compares what it prints with its comments; what takes a moment is asked again. */
async function follow(shell: Shell, { title, script, expected, isEventual }: Block): Promise<void> {
  const once = async () => expect(await shell.run(script), title).toEqual(expected);
  await (isEventual ? vi.waitFor(once, { timeout: 30_000, interval: 100 }) : once());
}
