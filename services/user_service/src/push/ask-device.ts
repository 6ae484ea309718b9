import { createClient, ProblemAnswer } from '@rmp/contracts';
import { type DeviceProof, type ProvenDevice, tenantContract } from '@rmp/contracts/tenant';
import { Problem } from '@rmp/service-kit';

/** The device that proves itself; who keeps the devices judges the proof. */
export type AskDevice = (proof: DeviceProof) => Promise<ProvenDevice>;

const PATIENCE_MS = 3_000;

/** Asks tenant_service. Throws `user/device-unknown` for a wrong proof, and that nobody answers as what it is. */
export function askDeviceAt(baseUrl: string): AskDevice {
  const tenant = createClient(tenantContract, { baseUrl, timeoutMs: PATIENCE_MS });

  return async (proof) => {
    try {
      return await tenant.authenticateDevice({ body: proof });
    } catch (error) {
      if (error instanceof ProblemAnswer && error.code === 'tenant/device-unknown')
        throw new Problem('user/device-unknown', { device_id: proof.device_id });
      const isSlow = error instanceof Error && error.name === 'TimeoutError';
      throw new Problem(isSlow ? 'common/dependency-slow' : 'common/dependency-down', { service: 'tenant' });
    }
  };
}
