import type { NewEvent } from '@rmp/contracts';
import type { RegisteredShop, User } from '@rmp/contracts/user';

/** The whole profile, because tenant_service builds its record from this alone. */
export const tenantRegistered = (tenant: RegisteredShop, user: User): NewEvent => ({
  type: 'user.tenant-registered.v1',
  subject: tenant.tenant_id,
  data: { tenant, user },
});

export const userChanged = (user: User): NewEvent => ({
  type: 'user.user-changed.v1',
  subject: user.user_id,
  data: { user },
});
