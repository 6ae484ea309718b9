import type { DeviceId, TenantId, UserId } from '@rmp/contracts';
import type { Device } from '@rmp/contracts/tenant';
import { nextPrefix, ok, refuse, type Result } from '@rmp/gst';

export interface NewDeviceFacts {
  readonly tenant_id: TenantId;
  readonly device_id: DeviceId;
  readonly name: string;
  readonly registered_by: UserId;
  /** The last prefix this tenant ever gave out, whether its device is still in use or not. */
  readonly lastPrefix: string | undefined;
  readonly now: string;
  readonly seq: number;
}

/** A device with a prefix nobody had before: all its numbers start with it, so they can never meet another's. */
export function decideDevice(facts: NewDeviceFacts): Result<Device, { readonly code: 'tenant/prefixes-used-up' }> {
  const { lastPrefix, now, seq, ...device } = facts;
  const prefix = nextPrefix(lastPrefix);
  if (!prefix.ok) return refuse({ code: 'tenant/prefixes-used-up' });

  return ok({ ...device, prefix: prefix.value, status: 'active', registered_at: now, seq });
}
