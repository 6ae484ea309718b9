import type { DeviceId, Permission, Role, TenantId, UserId } from '@rmp/contracts';
import { Problem } from './problem.ts';

/** Who calls, as the token says: one tenant, one user, perhaps one device. */
export interface Caller {
  readonly tenant_id: TenantId;
  readonly user_id: UserId;
  readonly username: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly device_id?: DeviceId;
}

/** Throws `common/forbidden` unless the caller may. The first line of every use case. */
export function allow(caller: Caller, permission: Permission): void {
  if (!caller.permissions.includes(permission)) {
    throw new Problem('common/forbidden', { permission, role: caller.role });
  }
}
