import { useOutboxState } from '#local/index.ts';
import { bffFetch } from '#platform/bff.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { needSignIn } from '#platform/session.ts';

export type SignOutOutcome = 'signed-out' | 'unsent' | 'no-network' | 'not-now';

export interface SignOut {
  /** What this device has not handed over yet: while there is any, nobody signs out. Undefined until it is read. */
  readonly unsent: number | undefined;
  readonly signOut: () => Promise<SignOutOutcome>;
}

/** Ends the session; the shop's records stay on the device. */
export function useSignOut(): SignOut {
  const outbox = useOutboxState();
  const unsent = outbox && outbox.pending + outbox.attention;
  return { unsent, signOut: () => (unsent === 0 ? endSession() : Promise.resolve('unsent')) };
}

async function endSession(): Promise<SignOutOutcome> {
  try {
    await bffFetch('/session/sign-out', { method: 'POST' });
  } catch (error) {
    if (error instanceof TypeError) return 'no-network';
    if (!(error instanceof ProblemAnswer)) throw error;
    if (error.status >= 500) return 'not-now';
  }
  await needSignIn();
  return 'signed-out';
}
