import { type DeviceId, UserId } from '@rmp/contracts';
import type { ItemCommandBatch, ItemCommandOutcome, ItemCommandOutcomes } from '@rmp/contracts/inventory';
import {
  type AsideCommand,
  authorOf,
  type Caller,
  isOutage,
  isRecord,
  keepAside,
  Problem,
  stampedAt,
  type Tx,
} from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { saidOn } from '../items/author.ts';
import { applyWanted, type Taken } from './apply-wanted.ts';
import { attentionFor, HELD, OURS_TO_MEND, putAside, taken } from './outcome.ts';
import { knownBefore } from './known-before.ts';
import { type Attention, readItemCommand, type ReadCommand, type WantedCommand } from './read-item-command.ts';
import { runsOf } from './runs-of.ts';

/**
 * Takes what a device queued about items, in its order: one transaction for as many as name different items, and one by
 * one where something in it collides. Answers one outcome for each: what cannot be applied is kept as it came and stops
 * nothing.
 */
export async function applyItemCommands(
  deps: InventoryDeps,
  caller: Caller,
  batch: ItemCommandBatch,
): Promise<ItemCommandOutcomes> {
  const { device_id, device_now: deviceNow } = batch;
  const exchange: Exchange = { deps, sender: { device_id, caller }, deviceNow, receivedAt: deps.now() };
  const outcomes: ItemCommandOutcome[] = [];
  for (const run of runsOf(batch.commands.map(readItemCommand))) outcomes.push(...(await applyRun(exchange, run)));

  return { outcomes };
}

/** From where commands came. */
interface Sender {
  readonly device_id: DeviceId;
  readonly caller: Caller;
}

interface Exchange {
  readonly deps: InventoryDeps;
  readonly sender: Sender;
  readonly deviceNow: string | undefined;
  readonly receivedAt: string;
}

async function applyRun(exchange: Exchange, run: readonly ReadCommand[]): Promise<readonly ItemCommandOutcome[]> {
  const { deps, sender } = exchange;
  const { tenant_id } = sender.caller;
  try {
    return await deps.transaction(tenant_id, { caller: sender.caller }, (tx) => applyAll(tx, exchange, run));
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.logger.warn({ err: error }, 'commands about items go one by one');
    const outcomes: ItemCommandOutcome[] = [];
    for (const one of run) outcomes.push(await applyOne(exchange, one));
    return outcomes;
  }
}

/** Whatever goes wrong with one command, it is kept and the next one has its turn. Only a lost database ends the call. */
async function applyOne(exchange: Exchange, read: ReadCommand): Promise<ItemCommandOutcome> {
  const { deps, sender } = exchange;
  const { tenant_id } = sender.caller;
  try {
    const outcomes = await deps.transaction(tenant_id, { caller: sender.caller }, (tx) =>
      applyAll(tx, exchange, [read]),
    );
    return outcomes[0] ?? putAside(read.received, OURS_TO_MEND);
  } catch (error) {
    if (isOutage(error)) throw error;
    const { content_hash } = read.received;
    deps.logger.error({ err: error, content_hash }, 'a command about an item is put aside');
    await deps.transaction(tenant_id, { caller: sender.caller }, async (tx) =>
      keepAside(tx, asideOf(read, sender), OURS_TO_MEND, sender.device_id),
    );
    return putAside(read.received, OURS_TO_MEND);
  }
}

async function applyAll(
  tx: Tx,
  { deps, sender, deviceNow, receivedAt }: Exchange,
  run: readonly ReadCommand[],
): Promise<readonly ItemCommandOutcome[]> {
  const { caller } = sender;
  const db = deps.tenantDb(tx.tenant_id);
  const known = await knownBefore(
    tx,
    db,
    run.flatMap((one) => (one.is === 'wanted' ? [one] : [])),
  );
  const outcomes: ItemCommandOutcome[] = [];
  for (const one of run) {
    const done = await judged(one, caller, async (wanted) => {
      const author = authorOf(caller, wanted.author_id);
      const at = stampedAt(wanted.made_at, { deviceNow, receivedAt });
      return applyWanted(tx, db, wanted, { known, author, said: saidOn(sender.device_id, author, at) });
    });
    if (done.is === 'attention') keepAside(tx, asideOf(one, sender), done.attention, sender.device_id);
    outcomes.push(done.is === 'attention' ? putAside(one.received, done.attention) : taken(one.received, done.taken));
  }

  return outcomes;
}

/** Kept with who made it: it is let in in his name. */
const asideOf = ({ received }: ReadCommand, { caller }: Sender): AsideCommand => {
  const { author_id } = isRecord(received.raw) ? received.raw : {};
  return { ...received, author: authorOf(caller, UserId.safeParse(author_id).data) };
};

type Judged =
  { readonly is: 'taken'; readonly taken: Taken } | { readonly is: 'attention'; readonly attention: Attention };

/** A command that cannot be read, or is refused, needs attention; a fault of ours rises. */
async function judged(
  read: ReadCommand,
  { queue }: Caller,
  apply: (wanted: WantedCommand) => Promise<Taken>,
): Promise<Judged> {
  if (read.is === 'attention') return read;
  if (queue?.isHeld) return { is: 'attention', attention: HELD };
  try {
    return { is: 'taken', taken: await apply(read) };
  } catch (error) {
    if (error instanceof Problem) return { is: 'attention', attention: attentionFor(error) };
    throw error;
  }
}
