import type { DeviceId } from '@rmp/contracts';
import type {
  AddCustomer,
  PaymentCommandBatch,
  PaymentCommandOutcome,
  PaymentCommandOutcomes,
} from '@rmp/contracts/payment';
import { type Caller, isOutage, keepAside, Problem, stampedAt } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { addCustomers } from '../customers/add-customers.ts';
import { applyWanted, type Taken } from './apply-wanted.ts';
import { type Attention, readCommand, receive, type Received } from './read-command.ts';
import { type InHand, runsOf } from './runs-of.ts';

/**
 * Takes what a device queued about customers and money, in its order: new customers that follow each other together,
 * everything else one by one. Answers one outcome for each: what
 * cannot be applied is kept as it came and stops nothing.
 */
export async function applyPaymentCommands(
  deps: PaymentDeps,
  caller: Caller,
  batch: PaymentCommandBatch,
): Promise<PaymentCommandOutcomes> {
  const exchange: Exchange = {
    deps,
    device_id: batch.device_id,
    deviceNow: batch.device_now,
    isHeld: caller.queue?.isHeld ?? false,
  };
  const commands = batch.commands
    .map((raw) => receive(raw, caller))
    .map((received) => ({
      received,
      read: readCommand(received),
    }));
  const outcomes: PaymentCommandOutcome[] = [];
  for (const run of runsOf(commands)) outcomes.push(...(await applyRun(exchange, run)));

  return { outcomes };
}

interface Exchange {
  readonly deps: PaymentDeps;
  readonly device_id: DeviceId;
  readonly deviceNow: string | undefined;
  /** The device was signed out: everything waits for the owner's word. */
  readonly isHeld: boolean;
}

/** New customers are one transaction; where one of them cannot be, they go one by one. */
async function applyRun(exchange: Exchange, run: readonly InHand[]): Promise<readonly PaymentCommandOutcome[]> {
  const { deps, isHeld } = exchange;
  const [first] = run;
  if (first && run.length > 1 && !isHeld) {
    try {
      const known = await addCustomers(deps, first.received.author, run.flatMap(newCustomerIn));
      return run.map((one, index) => addedOutcome(one, known[index] === true));
    } catch (error) {
      if (isOutage(error)) throw error;
      deps.logger.warn({ err: error }, 'new customers go one by one');
    }
  }
  const outcomes: PaymentCommandOutcome[] = [];
  for (const one of run) outcomes.push(await applyOne(exchange, one));
  return outcomes;
}

const newCustomerIn = ({ read }: InHand): readonly AddCustomer[] =>
  read.is === 'wanted' && read.wanted.kind === 'add-customer' ? [read.wanted.data] : [];

function addedOutcome(one: InHand, isKnown: boolean): PaymentCommandOutcome {
  const [customer] = newCustomerIn(one);
  return {
    ...named(one.received),
    outcome: isKnown ? 'duplicate' : 'applied',
    ...(customer && { customer_id: customer.customer_id }),
    unknown_fields: one.read.is === 'wanted' ? one.read.unknown_fields : 0,
  };
}

/** Whatever goes wrong with one command, it is kept and the next one has its turn. Only a lost database ends the call. */
async function applyOne(exchange: Exchange, one: InHand): Promise<PaymentCommandOutcome> {
  const { received } = one;
  const judged = await judge(exchange, one);
  if (judged.is === 'taken') return { ...named(received), ...judged.taken, unknown_fields: judged.unknown_fields };

  const { deps, device_id } = exchange;
  const { author } = received;
  await deps.transaction(author.tenant_id, { caller: author }, async (tx) =>
    keepAside(tx, received, judged.attention, device_id),
  );
  return { ...named(received), outcome: 'attention', stored: true, ...judged.attention, unknown_fields: 0 };
}

type Judged =
  | { readonly is: 'taken'; readonly taken: Taken; readonly unknown_fields: number }
  | { readonly is: 'attention'; readonly attention: Attention };

async function judge({ deps, device_id, deviceNow, isHeld }: Exchange, { received, read }: InHand): Promise<Judged> {
  if (read.is === 'attention') return read;
  if (isHeld) return { is: 'attention', attention: HELD };
  const { author, content_hash } = received;
  const at = stampedAt(read.made_at, { deviceNow, receivedAt: deps.now() });
  try {
    const facts = { trace_id: content_hash.slice(0, 32), ip: '' };
    const taken = await applyWanted(deps, read.wanted, { author, at, device_id, facts });
    return { is: 'taken', taken, unknown_fields: read.unknown_fields };
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.logger.warn({ err: error, content_hash }, 'a command is put aside');
    return { is: 'attention', attention: attentionFor(error) };
  }
}

/** A refusal, or a fault of ours, as what the device shows: nothing is lost either way. */
function attentionFor(error: unknown): Attention {
  if (!(error instanceof Problem)) return { code: 'common/unexpected', fix: 'kept as it came; we have to mend this' };
  const [first] = error.members.errors ?? [];

  return {
    code: error.code,
    ...(first && { pointer: `/data${first.pointer}` }),
    fix: FIXES[error.code] ?? 'mend it and send it again',
  };
}

const HELD: Attention = {
  code: 'tenant/device-revoked',
  fix: 'this device was signed out of the shop: it is kept, and the owner can let it in',
};

const FIXES: Readonly<Record<string, string>> = {
  'common/id-reused': 'something else has this id: enter it once more as a new one',
  'common/not-found': 'it is not known here: enter it first',
  'common/forbidden': 'ask somebody who may do this',
  'payment/gstin-invalid': 'check the GSTIN and its State',
  'payment/beyond-due': 'it is more than what is due: check the amount',
  'payment/cannot-undo': 'it was undone or reversed already',
};

const named = ({ command_id, content_hash }: Received) => ({
  ...(command_id !== undefined && { command_id }),
  content_hash,
});
