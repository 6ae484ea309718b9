import type { Consent, ConsentPurpose, NewConsent, Purpose, Recipient } from '@rmp/contracts/notification';
import { ok, refuse, type Result } from '@rmp/gst';

/** What holds for one recipient and purpose: the newest thing they said. */
export interface Standing {
  readonly decision: Consent['decision'];
  readonly decided_at: string;
}

export type Standings = { readonly [Named in ConsentPurpose]?: Standing | undefined };

export interface SendingRefusal {
  readonly code: 'notification/opted-out' | 'notification/consent-missing';
}

/**
 * Whether a message may go to this recipient. What is about their own bill needs no consent, marketing does. Refusing
 * messages about one's own bill refuses all.
 */
export function maySend(purpose: Purpose, { utility, marketing }: Standings): Result<true, SendingRefusal> {
  if (utility?.decision === 'withdrawn') return refuse({ code: 'notification/opted-out' });
  if (purpose !== 'marketing') return ok(true);
  if (marketing?.decision === 'withdrawn') return refuse({ code: 'notification/opted-out' });

  return marketing ? ok(true) : refuse({ code: 'notification/consent-missing' });
}

/** When it was said: never later than it arrived, whatever the device's clock says. */
export function decidedAt({ decided_at }: NewConsent, now: string): string {
  if (decided_at === undefined) return now;
  const said = new Date(decided_at).toISOString();

  return said < now ? said : now;
}

/** Whether a decision replaces the one that holds. The later one does; at the same instant, a refusal. */
export function replaces(next: Standing, held: Standing | undefined): boolean {
  if (!held || next.decided_at > held.decided_at) return true;

  return next.decided_at === held.decided_at && next.decision === 'withdrawn';
}

/** The same mailbox however it was typed. */
export const recipientKey = (to: Recipient): Recipient => to.toLowerCase();
