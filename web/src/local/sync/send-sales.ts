import type { CommandBatch, CommandOutcome, CommandOutcomes } from '@rmp/contracts/sales';
import type { OutboxRow } from '../tables/outbox.ts';
import { askOnce } from './ask.ts';
import { contentHash } from './content-hash.ts';
import { memberOf } from './member-of.ts';
import type { PushDeps, Sent } from './push-deps.ts';

/**
 * Sends bills and what corrects them as one batch. A row leaves the queue only on an outcome that names the hash of what
 * was sent, together with the bill's word that it is sent.
 */
export async function sendSales(deps: PushDeps, rows: readonly OutboxRow[]): Promise<Sent> {
  const { ask, now, device_id } = deps;
  const commands = await Promise.all(rows.map(asSent));
  const batch = { device_id, device_now: now(), commands: commands.map(({ command }) => command) };
  const answer = await askOnce(ask, '/api/sales/sales/commands', { method: 'POST', body: JSON.stringify(batch) });
  if (answer.is === 'later') return answer;
  // one at a time, the batch that is refused as a whole shows which command it was for
  if (answer.is === 'refused') return rows.length > 1 ? BROKEN : refuse(deps, rows, answer);

  const outcomes = outcomesIn(answer.body);
  if (!outcomes) return { is: 'later', why: 'nobody' };
  const byHash = new Map(outcomes.map((outcome) => [outcome.content_hash, outcome]));
  let moved = 0;
  for (const { row, content_hash } of commands) {
    const outcome = byHash.get(content_hash);
    if (outcome && (await settle(deps, row, outcome))) moved += 1;
  }
  return moved > 0 ? { is: 'moved' } : BROKEN;
}

interface SentCommand {
  readonly row: OutboxRow;
  readonly command: CommandBatch['commands'][number];
  readonly content_hash: string;
}

const BROKEN: Sent = { is: 'later', why: 'broken' };

async function asSent(row: OutboxRow): Promise<SentCommand> {
  const { command_id, kind, v, data } = row;
  const command = { command_id, kind, v, data };
  return { row, command, content_hash: await contentHash(command) };
}

/** Whether the row is done with: gone, or marked for a person. */
async function settle({ db, now }: PushDeps, row: OutboxRow, outcome: CommandOutcome): Promise<boolean> {
  if (outcome.outcome === 'attention') {
    const { code = 'common/unexpected', fix = '', stored = false } = outcome;
    await db.outbox.update(row.place, { attention: { code, title: fix, at: now(), is_stored: stored } });
    return true;
  }
  const saleId = row.kind === 'record-sale' ? row.data.sale_id : undefined;
  await db.transaction('rw', db.outbox, db.bills, async () => {
    await db.outbox.delete(row.place);
    if (saleId) await db.bills.update(saleId, { state: 'sent', ...(outcome.flags && { flags: outcome.flags }) });
  });
  return true;
}

async function refuse(
  { db, now }: PushDeps,
  rows: readonly OutboxRow[],
  { code, title }: { readonly code: string; readonly title: string },
): Promise<Sent> {
  const attention = { code, title, at: now(), is_stored: false };
  await db.outbox
    .where('place')
    .anyOf(rows.map(({ place }) => place))
    .modify({ attention });
  return { is: 'moved' };
}

/** The cast: our own server answered in the contract's shape; an answer without outcomes did not come from it. */
function outcomesIn(body: unknown): CommandOutcomes['outcomes'] | undefined {
  const outcomes = memberOf(body, 'outcomes');
  return Array.isArray(outcomes) ? (outcomes as CommandOutcomes['outcomes']) : undefined;
}
