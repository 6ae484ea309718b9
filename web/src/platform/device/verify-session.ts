import type { bffContract } from '@rmp/contracts/bff';
import type { tenantContract } from '@rmp/contracts/tenant';
import { bffRoute } from '../bff.ts';
import { ProblemAnswer } from '../problem-answer.ts';
import { keepVerified, readDeviceSession } from '../session.ts';
import type { DeviceSession } from '../session.ts';
import { deviceDb } from './device-db.ts';

const readSession = bffRoute<(typeof bffContract)['readSession']>('bff', 'GET', '/session');
const enrolDevice = bffRoute<(typeof tenantContract)['enrolDevice']>('tenant', 'POST', '/devices/enrol');

/**
 * Asks whether the session is good and takes in what changed of shop and device, also what the sign-in could not bring:
 * without a prefix no bill gets a number. When nobody can be asked, everything stays as it is.
 */
export async function verifySession(): Promise<void> {
  const session = await readDeviceSession();
  if (!session || session.needs_sign_in) return;
  try {
    if (session.prefix === null) await enrol(session);
    await takeIn(session);
  } catch (error) {
    if (error instanceof TypeError || error instanceof ProblemAnswer) return;
    throw error;
  }
}

/** Each enrolment makes a new key, so only a device that has none asks for one. */
async function enrol({ tenant_id, device_id, device_name, permissions }: DeviceSession): Promise<void> {
  if (!permissions.includes('devices:register')) return;
  const { device_key } = await enrolDevice({ body: { device_id, name: device_name } });
  await deviceDb().devices.update(tenant_id, { device_key });
}

async function takeIn({ tenant_id }: DeviceSession): Promise<void> {
  const { tenant, device } = (await readSession({})).parts;
  await keepVerified('data' in tenant ? { tenant: tenant.data } : {});
  if (!device || !('data' in device)) return;
  const { name, prefix, series } = device.data;
  await deviceDb().devices.update(tenant_id, { device_name: name, prefix, series });
}
