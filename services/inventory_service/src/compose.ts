import { inventoryEvents } from '@rmp/contracts/inventory';
import { openService, type RunningService, type SharedParts } from '@rmp/service-kit';
import { collections } from './collections.ts';
import type { InventoryConfig } from './config.ts';
import { onSales } from './consumers/on-sales.ts';
import { inventoryHandlers } from './inventory.routes.ts';
import { publicFace } from './public-face.ts';

/** The whole service from its configuration; parts that a process shares come from outside. */
export async function compose(config: InventoryConfig, shared: SharedParts = {}): Promise<RunningService> {
  const service = await openService({ ...publicFace, config, shared, events: inventoryEvents, collections });

  return service.run({
    handlers: inventoryHandlers(service.deps),
    consumers: [onSales(service.deps)],
  });
}
