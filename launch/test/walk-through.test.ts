import { expect, onTestFinished, test, vi } from 'vitest';
import { openShell, type Shell } from './support/shell.ts';
import { freeOffset, startProduct } from './support/product.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { walkThrough, type Block } from './support/walk-through.ts';

test('the walk-through of the README does as printed', async () => {
  const offset = await freeOffset();
  const blocks = walkThrough(offset);
  const shell = openShell();
  onTestFinished(shell.close);
  await startProduct({ dataDir: temporaryFolder(), offset }).ready;

  for (const block of blocks) await follow(shell, block);

  expect(blocks.length).toBeGreaterThanOrEqual(6);
});

/** Runs one block and compares what it prints with its comments; what takes a moment is asked again. */
async function follow(shell: Shell, { title, script, expected, isEventual }: Block): Promise<void> {
  const once = async () => expect(await shell.run(script), title).toEqual(expected);
  await (isEventual ? vi.waitFor(once, { timeout: 30_000, interval: 100 }) : once());
}
