import { inventoryContract, inventoryProblems } from '@rmp/contracts/inventory';

/** What outsiders see of this service: served at `/docs`, committed as `openapi.json`. */
export const publicFace = {
  title: 'Inventory service',
  description:
    'Items with their dated tax rates, stock as a sum of movements, alerts when it runs out, and a task when more was sold than there was.',
  contract: inventoryContract,
  problems: inventoryProblems,
} as const;
