import type { Caller } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { secretHash } from '../secret/bearer-secret.ts';

/** Ends the session of a refresh token of the caller's own. What is over, unknown or another's is left as it is. */
export async function signOut(deps: UserDeps, caller: Caller, refreshToken: string): Promise<undefined> {
  const sessions = deps.sessionsOf(caller.tenant_id);

  await deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const token = await sessions.token(secretHash(refreshToken), tx);
    const session = token && (await sessions.session(token.session_id, tx));
    if (session?.user_id !== caller.user_id || session.status !== 'active') return;
    sessions.change(session.session_id, { status: 'ended' }, tx);
    tx.audit({ action: 'session.ended', subject: session.session_id });
  });
}
