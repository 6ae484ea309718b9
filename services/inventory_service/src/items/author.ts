import type { DeviceId, UserId } from '@rmp/contracts';
import type { Caller, Tx } from '@rmp/service-kit';
import type { Stamp } from './domain/stamp.ts';

/** Who said something of an item, when and where: in a call just now, or on a device some time ago. */
export interface Said {
  readonly user_id: UserId;
  readonly username?: string;
  readonly device_id?: DeviceId;
  readonly at: string;
}

export const saidNow = ({ user_id, username, device_id }: Caller, { now }: Tx): Said => ({
  user_id,
  username,
  ...(device_id && { device_id }),
  at: now,
});

/** What somebody did on a device earlier. */
export const saidOn = (device_id: DeviceId, { user_id, username }: Caller, at: string): Said => ({
  user_id,
  ...(username !== '' && { username }),
  device_id,
  at,
});

export const stampOf = ({ at, device_id }: Pick<Said, 'at' | 'device_id'>): Stamp => ({ at, by: device_id ?? '' });
