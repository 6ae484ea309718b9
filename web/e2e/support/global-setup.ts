import { startProduct, WEB_PORT } from './product.ts';

/**
 * Starts the product once for all journeys and answers how to stop it. RMP_E2E_URL names one that runs already,
 * `http://localhost:3000`, which is left as it is: quicker while a journey is written.
 */
export default async function startOnce(): Promise<(() => Promise<void>) | undefined> {
  const running = process.env['RMP_E2E_URL'];
  if (running) {
    tellWorkers(Number(new URL(running).port) - WEB_PORT);
    return undefined;
  }
  const { offset, stop } = await startProduct();
  tellWorkers(offset);
  return stop;
}

/** Workers inherit the environment. */
function tellWorkers(offset: number): void {
  process.env['RMP_WEB_URL'] = `http://localhost:${WEB_PORT + offset}`;
  process.env['RMP_PORTS'] = String(offset);
}
