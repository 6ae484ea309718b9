import { Problem } from '@rmp/service-kit';
import { isPrivateAddress } from '../delivery/private-address.ts';

/**
 * Refuses an address that events must not go to, as far as it shows: what its name leads to is looked at when the
 * connection is made. Throws `notification/target-refused` with the reason.
 */
export function refuseBadTarget(
  url: string,
  { allowPrivateWebhooks }: { readonly allowPrivateWebhooks: boolean },
): void {
  const reason = reasonAgainst(new URL(url), allowPrivateWebhooks);
  if (reason) throw new Problem('notification/target-refused', { reason, errors: [{ pointer: '/url' }] });
}

type Reason = 'has-credentials' | 'not-https' | 'private-address';

function reasonAgainst({ protocol, hostname, username, password }: URL, isPrivateAllowed: boolean): Reason | undefined {
  if (username !== '' || password !== '') return 'has-credentials';
  if (isPrivateAllowed) return undefined;
  if (protocol !== 'https:') return 'not-https';

  return isPrivateAddress(hostname) || isThisMachine(hostname) ? 'private-address' : undefined;
}

/** Names that never leave the machine (RFC 6761 s.6.3). */
const isThisMachine = (hostname: string): boolean => /(?:^|\.)localhost\.?$/.test(hostname);
