import type { DeviceId } from '@rmp/contracts';
import type { CommandBatch, CommandOutcome, CommandOutcomes } from '@rmp/contracts/sales';
import { type Caller, type Tx, isOutage } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { isClockOff } from '../sales/domain/clock-doubts.ts';
import { asArrived } from '../sales/domain/decide-fact.ts';
import { keepFact } from '../sales/keep-fact.ts';
import { besideOf, recordFact } from '../sales/record-fact.ts';
import { saleStore } from '../sales/sale.store.ts';
import { type Placed, turnsOf } from './domain/turns-of.ts';
import { attentionFor, judgeCommand } from './judge-command.ts';
import type { Judged } from './judge-command.ts';
import { applyOrWait } from './apply-or-wait.ts';
import { applyCorrection } from './correction.ts';
import { corrected, putAside, taken } from './outcome.ts';
import { quarantineStore } from './quarantine.store.ts';
import { readCommand, receive } from './read-command.ts';
import type { Attention, Received } from './read-command.ts';

/**
 * Takes what a device queued, in its order: sales that follow each other are one transaction, and when something in it
 * collides, command by command; what corrects bills goes one by one.
 * Answers one outcome for each, in their order: what cannot be applied is kept as it came and stops nothing.
 */
export async function applyCommands(deps: SalesDeps, caller: Caller, batch: CommandBatch): Promise<CommandOutcomes> {
  const judged = await judgeAll(deps, caller, batch);
  const outcomes = new Map<Judged, CommandOutcome>();
  for (const turn of turnsOf(judged, placeOf)) {
    const told = await applyTurn(deps, caller, turn, batch.device_id);
    for (const [index, each] of turn.entries()) {
      const outcome = told[index];
      if (outcome) outcomes.set(each, outcome);
    }
  }
  return { outcomes: judged.flatMap((each) => outcomes.get(each) ?? []) };
}

function placeOf(judged: Judged): Placed {
  if (judged.is === 'correction') return { does: 'corrects', sale_id: judged.correction.wanted.sale_id };
  if (judged.is === 'new') return { does: 'records', sale_id: judged.inHand.fact.sale_id };
  return { does: 'nothing' };
}

/** Sales that go together, or one correction. */
async function applyTurn(
  deps: SalesDeps,
  caller: Caller,
  turn: readonly Judged[],
  deviceId: DeviceId,
): Promise<readonly CommandOutcome[]> {
  const sales = turn.filter((each) => each.is !== 'correction');
  if (sales.length === turn.length) return applySales(deps, caller, sales, deviceId);
  const outcomes: CommandOutcome[] = [];
  for (const each of turn) outcomes.push(await applyOne(deps, each, deviceId));
  return outcomes;
}

async function applySales(
  deps: SalesDeps,
  caller: Caller,
  judged: readonly JudgedSale[],
  deviceId: DeviceId,
): Promise<readonly CommandOutcome[]> {
  if (judged.every(isStored)) return judged.map(outcomeOfStored);
  try {
    return await deps.transaction(caller.tenant_id, { caller }, (tx) => applyAll(tx, deps, judged, deviceId));
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.logger.warn({ err: error }, 'a batch of commands goes one by one');
    const outcomes: CommandOutcome[] = [];
    for (const each of judged) outcomes.push(await applyOne(deps, each, deviceId));
    return outcomes;
  }
}

/** Reads every command and asks, for all of them at once, what is known and what is already stored. */
async function judgeAll(deps: SalesDeps, caller: Caller, batch: CommandBatch): Promise<readonly Judged[]> {
  const now = deps.now();
  const clockOff = batch.device_now !== undefined && isClockOff(batch.device_now, now);
  const reading = { newId: deps.newId, batch, isClockOff: clockOff };
  const commands = batch.commands
    .map((raw) => receive(raw, caller))
    .map((received) => ({ received, read: readCommand(received, reading) }));

  const facts = commands.flatMap(({ read }) => (read.is === 'fact' ? [read.inHand.fact] : []));
  const db = deps.tenantDb(caller.tenant_id);
  const [copies, stored] = await Promise.all([
    copyStore(db).fetch(facts),
    saleStore(db).findAll(facts.map(({ sale_id }) => sale_id)),
  ]);
  const isHeld = caller.queue?.isHeld ?? false;
  return commands.map(({ received, read }) => judgeCommand(received, read, { isHeld, copies, stored, now }));
}

/** What was missing when they were judged is looked for once more, as for a single fact. */
async function applyAll(
  tx: Tx,
  deps: SalesDeps,
  judged: readonly JudgedSale[],
  deviceId: DeviceId,
): Promise<readonly CommandOutcome[]> {
  const db = deps.tenantDb(tx.tenant_id);
  const sales = saleStore(db);
  const missing = judged.flatMap((each) => (each.is === 'new' ? each.decided.waits_for : []));
  const arrived = await copyStore(db).held(missing, tx);

  return judged.map((each): CommandOutcome => {
    const { received, unknown_fields } = each;
    switch (each.is) {
      case 'new': {
        const document = keepFact(tx, sales, asArrived(each.decided, arrived), besideOf(each.inHand));
        return taken(received, { document, replayed: false }, unknown_fields);
      }
      case 'stored':
        return outcomeOfStored(each);
      case 'attention':
        quarantineStore.keep(tx, received, each.attention, deviceId);
        return putAside(received, each.attention, unknown_fields);
      default:
        return each satisfies never;
    }
  });
}

type JudgedCorrection = Extract<Judged, { readonly is: 'correction' }>;

/** Every command but a correction of a bill. */
type JudgedSale = Exclude<Judged, JudgedCorrection>;

type StoredCommand = Extract<Judged, { readonly is: 'stored' }>;

const isStored = (judged: JudgedSale): judged is StoredCommand => judged.is === 'stored';

const outcomeOfStored = ({ received, recorded, unknown_fields }: StoredCommand): CommandOutcome =>
  taken(received, recorded, unknown_fields);

/** Whatever goes wrong with one command, it is kept and the next one has its turn. Only a lost database ends the call. */
async function applyOne(deps: SalesDeps, judged: Judged, deviceId: DeviceId): Promise<CommandOutcome> {
  const { received, unknown_fields } = judged;
  if (judged.is === 'stored') return outcomeOfStored(judged);

  let attention = judged.is === 'attention' ? judged.attention : undefined;
  if (judged.is !== 'attention') {
    try {
      return judged.is === 'new'
        ? taken(received, await recordFact(deps, received.author, judged.inHand), unknown_fields)
        : await correct(deps, judged, deviceId);
    } catch (error) {
      if (isOutage(error)) throw error;
      deps.logger.warn({ err: error, content_hash: received.content_hash }, 'a command is put aside');
      attention = attentionFor(error);
    }
  }
  return keepAside(deps, received, attention ?? attentionFor(undefined), unknown_fields, deviceId);
}

/** A correction of a bill that is not here yet is put aside too, and applied when that comes. */
async function correct(
  deps: SalesDeps,
  { received, correction, unknown, unknown_fields }: JudgedCorrection,
  device_id: DeviceId,
): Promise<CommandOutcome> {
  const { sale_id } = correction.wanted;
  const { author } = received;
  const apply = () => applyCorrection(deps, author, correction, { unknown_fields: unknown });
  const done = await applyOrWait(deps, author, { received, sale_id, device_id, apply });
  return done.is === 'applied'
    ? corrected(received, done.answer, unknown_fields)
    : putAside(received, done.attention, unknown_fields);
}

async function keepAside(
  deps: SalesDeps,
  received: Received,
  attention: Attention,
  unknownFields: number,
  deviceId: DeviceId,
): Promise<CommandOutcome> {
  const { author } = received;
  await deps.transaction(author.tenant_id, { caller: author }, async (tx) =>
    quarantineStore.keep(tx, received, attention, deviceId),
  );
  return putAside(received, attention, unknownFields);
}
