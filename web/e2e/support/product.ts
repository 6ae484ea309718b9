import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeOffset, runProduct } from '../../../launch/test/support/run-product.ts';

/** A whole product that runs in a place of its own. */
export interface StartedProduct {
  /** How far its ports lie from the usual ones. */
  readonly offset: number;
  readonly stop: () => Promise<void>;
}

/** The port of the web app when nothing is moved. */
export const WEB_PORT = 3000;

/** Tokens are so short-lived that journeys cross a renewal, and a session that was ended is noticed while one looks. */
export const SHORT_TOKENS = { ACCESS_TOKEN_SECONDS: '20' };

/** Starts the product as `npm start` does: built when its sources changed, ready when this resolves. */
export async function startProduct(
  envAt: (offset: number) => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
): Promise<StartedProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rmp-journeys-'));
  const offset = await freeOffset();
  const product = runProduct({ dataDir, offset }, { ...SHORT_TOKENS, ...(await envAt(offset)) });
  const stop = async (): Promise<void> => {
    product.kill('SIGTERM');
    await product.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await product.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { offset, stop };
}
