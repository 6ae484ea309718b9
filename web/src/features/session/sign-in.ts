import { anotherDevice, deviceOf, keepAppSession } from '#platform/device/keep-app-session.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { askSignIn } from './ask-sign-in.ts';
import type { Credentials } from './ask-sign-in.ts';
import { deviceNameOf } from './device-name.ts';

export type SignInOutcome =
  'signed-in' | 'wrong-credentials' | 'disabled' | 'too-many-attempts' | 'incomplete' | 'no-network' | 'not-now';

const OUTCOMES: Readonly<Record<string, SignInOutcome>> = {
  'user/wrong-credentials': 'wrong-credentials',
  'user/disabled': 'disabled',
  'user/too-many-attempts': 'too-many-attempts',
  'common/invalid': 'incomplete',
};

/**
 * Signs in on this device and registers it with the shop: its key, number series and profile are on the device when
 * this answers `signed-in`. Never throws for a refusal or a missing network: the outcome says which words to show.
 */
export async function signIn(credentials: Credentials, deviceName?: string): Promise<SignInOutcome> {
  try {
    await enter(credentials, deviceName || deviceNameOf(navigator.userAgent));
    return 'signed-in';
  } catch (error) {
    if (error instanceof ProblemAnswer) return OUTCOMES[error.code] ?? 'not-now';
    if (error instanceof TypeError) return 'no-network';
    throw error;
  }
}

async function enter(credentials: Credentials, deviceName: string): Promise<void> {
  const device = await deviceOf(credentials.tenant_id, deviceName);
  try {
    await keepAppSession(await askSignIn(credentials, device), device);
  } catch (error) {
    const isRevoked = error instanceof ProblemAnswer && error.code === 'user/device-revoked';
    if (!isRevoked) throw error;
    const fresh = await anotherDevice(device);
    await keepAppSession(await askSignIn(credentials, fresh), fresh);
  }
}
