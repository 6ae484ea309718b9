import type { KeyedDevice } from '@rmp/contracts/bff';
import type { Tenant } from '@rmp/contracts/tenant';
import { keepVerified, needSignIn, readDeviceSession } from '../session.ts';
import { deviceDb } from './device-db.ts';
import { asGiven } from './keep-app-session.ts';

/** What sync needs of this device's own record, for the shop it works for. A device that is not known yet is refused. */
export function ownRecordOf(tenantId: string) {
  return {
    read: async () => {
      const device = await deviceDb().devices.get(tenantId);
      if (!device) throw new RangeError('a device that is in no shop has nothing to send');
      return device;
    },
    become: async (device: KeyedDevice): Promise<void> =>
      void (await deviceDb().devices.put({ ...asGiven(device), has_new_series: true })),
    takeUpSeries: async (): Promise<void> =>
      void (await deviceDb().devices.update(tenantId, { has_new_series: false })),
    keepProfile: async (tenant: Tenant): Promise<void> => {
      if (await isOf(tenantId)) await keepVerified({ tenant });
    },
    needSignIn: async (): Promise<void> => {
      if (await isOf(tenantId)) await needSignIn();
    },
  };
}

/** Somebody may have signed in to another shop meanwhile: what this one hears is no news of that. */
const isOf = async (tenantId: string): Promise<boolean> => (await readDeviceSession())?.tenant_id === tenantId;
