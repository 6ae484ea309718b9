import type { SessionOpened } from '@rmp/contracts/bff';
import { permissionsOf } from '@rmp/contracts';
import NextAuth from 'next-auth';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { AppSession } from '../app-session.ts';
import { openSession, Refusal } from './bff-session.ts';
import { problem } from './problem.ts';
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts';
import { tokensIn } from './session-tokens.ts';
import type { SessionTokens } from './session-tokens.ts';
import type { WebConfig } from './web-config.ts';

interface AuthContext {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>;
}

/**
 * Signs in through next-auth, which checks its own csrf token and seals the tokens in the cookie. Its answer is only an
 * address, so what the device needs (key, series, profile) is put in its place: it is in this one answer to the page
 * that signed in and is kept in no cookie. A refusal is the bff's own problem.
 */
export async function openAppSession(request: Request, context: AuthContext, config: WebConfig): Promise<Response> {
  const outcome: Outcome = {};
  const answer = await withNextAuth(
    request,
    context,
    authOptions(config, outcome, request.headers.get('x-forwarded-for')),
  );

  if (outcome.refusal) return outcome.refusal;
  if (!outcome.opened) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return Response.json(appSession(outcome.opened), { headers });
}

interface Outcome {
  opened?: SessionOpened;
  refusal?: Response;
}

interface SealedUser {
  readonly id: string;
  readonly tokens: SessionTokens;
}

function authOptions(config: WebConfig, outcome: Outcome, callFrom: string | null): AuthOptions {
  return {
    secret: config.sessionSecret,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: config.publicUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie(config) },
    pages: { signIn: '/login' },
    providers: [credentials(config, outcome, callFrom)],
    callbacks: { jwt: ({ user }) => ({ ...(user as unknown as SealedUser).tokens }) },
    // A wrong password is an answer, not an event for the log; the services count and log attempts.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

function credentials({ bffUrl }: WebConfig, outcome: Outcome, callFrom: string | null) {
  return CredentialsProvider({
    credentials: { tenant_id: {}, username: {}, password: {}, device_id: {}, device_name: {} },
    authorize: async (given): Promise<SealedUser | null> => {
      try {
        const wanted = {
          tenant_id: given?.tenant_id ?? '',
          username: given?.username ?? '',
          password: given?.password ?? '',
          device: { device_id: given?.device_id ?? '', name: given?.device_name ?? '' },
        };
        outcome.opened = await openSession(bffUrl, wanted, callFrom);
        return { id: outcome.opened.user.user_id, tokens: tokensIn(outcome.opened, Date.now()) };
      } catch (error) {
        outcome.refusal = error instanceof Refusal ? error.answer : problem('common/unexpected');
        return null;
      }
    },
  });
}

function appSession({ user, device, tenant, problems }: SessionOpened): AppSession {
  return { user, device, tenant, problems, permissions: [...permissionsOf[user.role], ...user.grants] };
}

/** The cast: next-auth leaves its route handler untyped. */
const withNextAuth = (request: Request, context: AuthContext, options: AuthOptions): Promise<Response> =>
  NextAuth(request as never, context as never, options) as Promise<Response>;
