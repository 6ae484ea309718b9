import { decode, encode } from 'next-auth/jwt';
import type { SessionTokens } from './session-tokens.ts';
import type { WebConfig } from './web-config.ts';

/** As long as user_service keeps a session that nobody refreshes. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Name and attributes of the session cookie, for next-auth and for us. Over HTTPS it never travels without it. */
export function sessionCookie({ publicUrl }: Pick<WebConfig, 'publicUrl'>) {
  const isSecure = publicUrl.startsWith('https:');
  return {
    name: isSecure ? '__Secure-rmp.session' : 'rmp.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure, maxAge: SESSION_SECONDS },
  } as const;
}

/** The session a request carries; `null` without one, or when it is not sealed by us. */
export async function readSession(request: Request, config: WebConfig): Promise<SessionTokens | null> {
  const token = cookieIn(request.headers.get('cookie') ?? '', sessionCookie(config).name);
  if (!token) return null;
  try {
    return asTokens(await decode({ token, secret: config.sessionSecret }));
  } catch {
    return null;
  }
}

/** `Set-Cookie` with the session sealed in it. */
export async function sealSession(tokens: SessionTokens, config: WebConfig): Promise<string> {
  const sealed = await encode({ token: { ...tokens }, secret: config.sessionSecret, maxAge: SESSION_SECONDS });
  return written(sealed, SESSION_SECONDS, config);
}

/** `Set-Cookie` that takes the session away. */
export const clearSession = (config: WebConfig): string => written('', 0, config);

function written(value: string, maxAgeSeconds: number, config: WebConfig): string {
  const { name, options } = sessionCookie(config);
  const attributes = `Path=${options.path}; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; ${attributes}${options.secure ? '; Secure' : ''}`;
}

function cookieIn(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** What is sealed with our secret was written by us: the check is for cookies of an older shape. */
function asTokens(payload: Readonly<Record<string, unknown>> | null): SessionTokens | null {
  const { tenant_id, access_token, refresh_token, renew_at_ms } = payload ?? {};
  if (typeof tenant_id !== 'string' || typeof access_token !== 'string') return null;
  if (typeof refresh_token !== 'string' || typeof renew_at_ms !== 'number') return null;
  return { tenant_id, access_token, refresh_token, renew_at_ms };
}
