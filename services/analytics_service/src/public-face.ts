import { analyticsContract, analyticsProblems } from '@rmp/contracts/analytics';

/** What outsiders see of this service: served at `/docs`, committed as `openapi.json`. */
export const publicFace = {
  title: 'Analytics service',
  description: 'The log of everything that happened in a shop, counts of it, and reports from kept daily sums.',
  contract: analyticsContract,
  problems: analyticsProblems,
} as const;
