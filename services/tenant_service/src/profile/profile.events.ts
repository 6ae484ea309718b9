import type { NewEvent } from '@rmp/contracts';
import type { Tenant } from '@rmp/contracts/tenant';

export const profileChanged = (tenant: Tenant): NewEvent => ({
  type: 'tenant.profile-changed.v1',
  subject: tenant.tenant_id,
  data: { tenant },
});
