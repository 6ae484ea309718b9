import { tenantContract, tenantProblems } from '@rmp/contracts/tenant';

/** What the service says of itself, in its running documentation and in the committed one. */
export const about = {
  title: 'Tenants',
  description: 'The shop’s profile, its devices and their number series.',
  contract: tenantContract,
  problems: tenantProblems,
};
