import { salesContract, salesProblems } from '@rmp/contracts/sales';

/** What outsiders see of this service: served at `/docs`, committed as `openapi.json`. */
export const publicFace = {
  title: 'Sales service',
  description: 'Bills: requests are priced and numbered here, facts from the counters are kept as issued and flagged.',
  contract: salesContract,
  problems: salesProblems,
} as const;
