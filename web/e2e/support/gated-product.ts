import { gateTo } from './gate.ts';
import type { Gate } from './gate.ts';
import { test as base } from './journey.ts';
import { startProduct, WEB_PORT } from './product.ts';
import type { StartedProduct } from './product.ts';

interface GatedProduct extends StartedProduct {
  /** The ways to services a bill can be made without. */
  readonly gates: Readonly<Record<'analytics' | 'payment' | 'notification', Gate>>;
}

/** A test on a product of its own, whose three services it can cut off from everybody who asks them. */
export const test = base.extend<Pick<GatedProduct, 'gates'>, { readonly gated: GatedProduct }>({
  gated: [
    async ({}, use) => {
      const gated = await startGated();
      await use(gated);
      await gated.stop();
      await allOf(gated, 'shut');
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  gates: async ({ gated }, use) => {
    await use(gated.gates);
    await allOf(gated, 'open');
  },
  offset: async ({ gated }, use) => use(gated.offset),
  baseURL: async ({ gated }, use) => use(`http://localhost:${WEB_PORT + gated.offset}`),
});

export const allOf = async ({ gates }: Pick<GatedProduct, 'gates'>, act: 'shut' | 'open'): Promise<void> =>
  void (await Promise.all(Object.values(gates).map((gate) => gate[act]())));

async function startGated(): Promise<GatedProduct> {
  const gates: Partial<Record<keyof GatedProduct['gates'], Gate>> = {};
  const started = await startProduct(async (offset) => {
    gates.payment = await gateTo(8004 + offset);
    gates.notification = await gateTo(8006 + offset);
    gates.analytics = await gateTo(8008 + offset);
    return {
      PAYMENT_URL: gates.payment.url,
      NOTIFICATION_URL: gates.notification.url,
      ANALYTICS_URL: gates.analytics.url,
    };
  });
  // The cast: the three were set before the product was started.
  return { ...started, gates: gates as GatedProduct['gates'] };
}
