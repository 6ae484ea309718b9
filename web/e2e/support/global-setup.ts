import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeOffset, runProduct } from '../../../launch/test/support/run-product.ts';

/** Starts the product once for all journeys, as `npm start` does, and answers how to stop it. */
export default async function startOnce(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rmp-journeys-'));
  const offset = await freeOffset();
  const product = runProduct({ dataDir, offset });
  await product.ready;
  process.env['RMP_WEB_URL'] = `http://localhost:${3000 + offset}`;
  process.env['RMP_PORTS'] = String(offset);

  return async () => {
    product.kill('SIGTERM');
    await product.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
