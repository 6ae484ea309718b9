import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeOffset, runProduct } from '../../../launch/test/support/run-product.ts';
import type { Product } from '../../../launch/test/support/run-product.ts';
import { SHORT_TOKENS } from './product.ts';

/** A product whose machine loses its power, and is switched on again with the same data at the same ports. */
export interface MortalProduct {
  readonly offset: number;
  /** Kills every process of it at once. */
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly throwAway: () => Promise<void>;
}

export async function mortalProduct(): Promise<MortalProduct> {
  const place = { dataDir: mkdtempSync(join(tmpdir(), 'rmp-journeys-')), offset: await freeOffset() };
  let product: Product;

  const startAgain = async (): Promise<void> => {
    product = runProduct(place, SHORT_TOKENS);
    await product.ready;
  };
  await startAgain();
  return {
    offset: place.offset,
    startAgain,
    kill: async () => {
      for (const pid of [product.pid, ...childrenOf(place.dataDir)]) process.kill(pid, 'SIGKILL');
      await product.ended;
    },
    throwAway: async () => {
      product.kill('SIGTERM');
      await product.ended;
      rmSync(place.dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The cast: the launcher wrote the file. */
const childrenOf = (dataDir: string): readonly number[] => {
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    readonly processes: Readonly<Record<string, number>>;
  };
  return Object.values(running.processes);
};
