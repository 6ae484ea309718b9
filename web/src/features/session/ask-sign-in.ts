import type { AppSession } from '#platform/app-session.ts';
import type { DeviceRow } from '#platform/device/device-db.ts';
import { problemIn } from '#platform/problem-answer.ts';

export interface Credentials {
  readonly tenant_id: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Asks this page's own server to sign in. Tokens stay in its cookie; the answer is what the device needs to bill.
 * Throws `ProblemAnswer` with the bff's refusal, `TypeError` without a network.
 */
export async function askSignIn(credentials: Credentials, device: DeviceRow): Promise<AppSession> {
  const body = new URLSearchParams({
    ...credentials,
    device_id: device.device_id,
    device_name: device.device_name,
    csrfToken: await csrfToken(),
    json: 'true',
  });
  const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
  if (!response.ok) throw await problemIn(response);

  // The cast: openAppSession, on our own server, made this answer.
  return (await response.json()) as AppSession;
}

/** next-auth ties each sign-in to a page it has given this token. */
async function csrfToken(): Promise<string> {
  const response = await fetch('/api/auth/csrf');
  if (!response.ok) throw await problemIn(response);
  const { csrfToken: token } = (await response.json()) as { readonly csrfToken: string };
  return token;
}
