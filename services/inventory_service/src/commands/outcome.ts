import type { ItemCommandOutcome } from '@rmp/contracts/inventory';
import type { Problem } from '@rmp/service-kit';
import type { Taken } from './apply-wanted.ts';
import type { Attention, Received } from './read-item-command.ts';

export const taken = (received: Received, done: Taken): ItemCommandOutcome => ({ ...named(received), ...done });

/** What a device is told of a command that was put aside: why, where, how to mend it, and that it is safe. */
export const putAside = (received: Received, attention: Attention): ItemCommandOutcome => ({
  ...named(received),
  outcome: 'attention',
  stored: true,
  ...attention,
});

/** A refusal as what the device shows. */
export function attentionFor({ code, members }: Problem): Attention {
  const [first] = members.errors ?? [];

  return { code, ...(first && { pointer: `/data${first.pointer}` }), fix: FIXES[code] ?? 'mend it and send it again' };
}

export const OURS_TO_MEND: Attention = { code: 'common/unexpected', fix: 'kept as it came; we have to mend this' };

export const HELD: Attention = {
  code: 'tenant/device-revoked',
  fix: 'the owner signed this device out: he can release it',
};

const FIXES: Readonly<Record<string, string>> = {
  'common/id-reused': 'another item or movement has this id: enter it once more as a new one',
  'common/not-found': 'the item is not known here: enter it first',
  'common/forbidden': 'ask somebody who may change items to do it',
  'inventory/item-deleted': 'the item was deleted meanwhile: bring it back first',
  'inventory/above-mrp': 'lower the price or raise the MRP',
  'inventory/treatment-contradicts-rate': 'nil, exempt and non-GST goods have rate 0, taxable goods have one',
  'inventory/cess-not-in-force': 'leave the cess out: it is nil from 1 February 2026',
  'inventory/rate-not-in-force': 'choose a rate that is in force on that day',
};

const named = ({ command_id, content_hash, unknown_fields }: Received) => ({
  ...(command_id !== undefined && { command_id }),
  content_hash,
  unknown_fields,
});
