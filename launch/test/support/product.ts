import { onTestFinished } from 'vitest';
import { runProduct, type Place, type Product } from './run-product.ts';

export { freeOffset, type Place, type Product } from './run-product.ts';

/**
 * Runs the launcher as `npm start` does, in its own place, and makes sure that it ends with the test. Without the web
 * app, which would have to be built first; a test of that asks for it with `RMP_WEB: 'on'`.
 */
export function startProduct(place: Place, env: Readonly<Record<string, string>> = {}): Product {
  const product = runProduct(place, { RMP_WEB: 'off', ...env });
  onTestFinished(async () => {
    product.kill('SIGTERM');
    await product.ended;
  });
  return product;
}
