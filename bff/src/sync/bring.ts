import type { PushOutcome } from '@rmp/contracts/bff';
import { Problem } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import { BATCH_MAX, type Lane } from './lanes.ts';
import type { Queued } from './queued.ts';

/** What the services are told with each batch. */
export interface Bringing {
  readonly deps: BffDeps;
  readonly asking: Asking;
  readonly device: { readonly device_id: string; readonly device_now: string };
  /** When the device waits no longer, by `performance.now()`: what was not brought by then comes again. */
  readonly until: number;
}

/** Brings one lane’s commands to their service, in order and in batches. One that is away has the rest of them later. */
export async function bringLane(
  bringing: Bringing,
  lane: Lane,
  commands: readonly Queued[],
): Promise<readonly PushOutcome[]> {
  const outcomes: PushOutcome[] = [];
  for (const batch of batchesOf(commands, BATCH_MAX[lane])) {
    const away = bringing.until < performance.now() ? OUT_OF_TIME : outcomes.find(isAway);
    outcomes.push(
      ...(away ? batch.map((command) => later(command, away.code)) : await bringBatch(bringing, lane, batch)),
    );
  }
  return outcomes;
}

/** A batch that is refused as a whole goes one by one, so that one bad command holds up no other. */
async function bringBatch(bringing: Bringing, lane: Lane, batch: readonly Queued[]): Promise<readonly PushOutcome[]> {
  try {
    return await callOf[lane](bringing, batch);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (AWAY.has(error.code)) return batch.map((command) => later(command, error.code));
    if (batch.length === 1) return batch.map((command) => refused(command, error.code));
  }
  const outcomes: PushOutcome[] = [];
  for (const command of batch) outcomes.push(...(await bringBatch(bringing, lane, [command])));
  return outcomes;
}

type Call = (bringing: Bringing, batch: readonly Queued[]) => Promise<readonly PushOutcome[]>;

const toPayment: Call = async ({ deps, asking, device }, batch) => {
  const body = { ...device, commands: rawOf(batch) };
  return (await deps.ask('payment', asking, (payment) => payment.applyPaymentCommands({ body }))).outcomes;
};

const callOf: Readonly<Record<Lane, Call>> = {
  items: async ({ deps, asking, device }, batch) => {
    const body = { ...device, commands: rawOf(batch) };
    return (await deps.ask('inventory', asking, (inventory) => inventory.applyItemCommands({ body }))).outcomes;
  },
  bills: async ({ deps, asking, device }, batch) => {
    const body = { ...device, commands: rawOf(batch) };
    return (await deps.ask('sales', asking, (sales) => sales.applyCommands({ body }))).outcomes;
  },
  customers: toPayment,
  money: toPayment,
};

const rawOf = (batch: readonly Queued[]): readonly unknown[] => batch.map(({ raw }) => raw);

/** By number, and by bytes, so that no batch is over the limit of its service. */
function batchesOf(commands: readonly Queued[], max: number): readonly (readonly Queued[])[] {
  const batches: Queued[][] = [];
  let bytes = 0;
  for (const command of commands) {
    const size = JSON.stringify(command.raw)?.length ?? 0;
    const last = batches.at(-1);
    if (last && last.length < max && bytes + size <= BATCH_CHARACTERS_MAX) {
      last.push(command);
      bytes += size;
    } else {
      batches.push([command]);
      bytes = size;
    }
  }
  return batches;
}

/** In UTF-8 a character of an Indian script is three bytes: this stays under one megabyte in any script. */
const BATCH_CHARACTERS_MAX = 300_000;

const OUT_OF_TIME = { code: 'common/dependency-slow' };

/** Nobody is there, or not for this: nothing was said about the command. */
const AWAY: ReadonlySet<string> = new Set([
  'common/dependency-down',
  'common/dependency-slow',
  'common/unavailable',
  'common/rate-limited',
]);

const isAway = ({ outcome, code }: PushOutcome): boolean => outcome === 'later' && code !== undefined && AWAY.has(code);

const later = ({ raw, content_hash }: Queued, code: string | undefined): PushOutcome => ({
  ...commandIdIn(raw),
  content_hash,
  outcome: 'later',
  ...(code !== undefined && { code }),
  unknown_fields: 0,
});

/** A fault of ours may be mended by tomorrow; what is refused needs somebody. */
const refused = (command: Queued, code: string): PushOutcome =>
  code === 'common/unexpected'
    ? later(command, code)
    : { ...later(command, code), outcome: 'attention', fix: 'mend it and send it again' };

/** As far as it can be read. */
function commandIdIn(raw: unknown): Pick<PushOutcome, 'command_id'> {
  const id: unknown = typeof raw === 'object' && raw !== null && 'command_id' in raw ? raw.command_id : undefined;
  return typeof id === 'string' && id.length <= 120 ? { command_id: id } : {};
}
