import type { Pushed } from '@rmp/contracts/bff';
import { markOf } from '../tables/marks.ts';
import type { Ack } from '../tables/marks.ts';
import type { OutboxRow } from '../tables/outbox.ts';
import { askOnce } from './ask.ts';
import type { Later } from './ask.ts';
import { keepClockOffset } from './clock-offset.ts';
import { contentHash } from './content-hash.ts';
import { countPending } from './count-waiting.ts';
import { memberOf } from './member-of.ts';
import type { Sent, SentCommand } from './sent.ts';
import { refuse, settle } from './settle.ts';
import type { SyncDeps } from './sync-deps.ts';

/** Sends these commands, or only a sign of life, and does what the answer says. */
export async function sendBatch(deps: SyncDeps, rows: readonly OutboxRow[]): Promise<Sent> {
  const { db, ask, now, device } = deps;
  const { device_id, device_key } = await device.read();
  const ack = await ackOf(deps, device_id);
  const commands = rows.map(commandOf);
  const device_now = now();
  const { epoch, last_ack } = ack;
  const body = {
    device_id,
    device_now,
    epoch,
    ...(last_ack !== undefined && { last_ack }),
    pending: await countPending(db),
    ...(device_key !== null && { device_key }),
    commands,
  };
  const answer = await askOnce(ask, '/sync/push', { method: 'POST', body: JSON.stringify(body) });
  if (answer.is === 'later') return answer;
  // one at a time, the batch that is refused as a whole shows which command it was for
  if (answer.is === 'refused') return rows.length === 1 ? refuse(deps, rows, answer) : BROKEN;

  const pushed = pushedIn(answer.body);
  if (!pushed) return { is: 'later', why: 'nobody' };
  await keepClockOffset(db, { sent_at: device_now, answered_at: now(), server_now: pushed.server_now });
  if (pushed.device.is === 'revoked') return signInAgain(deps);
  if (pushed.device.is === 'copy') await device.become(pushed.device.device);
  const sent = await matched(rows, commands, pushed);
  const settled = await settle(deps, sent, nextAck(ack, pushed));
  return rows.length > 0 && sent.length === 0 ? BROKEN : { is: 'moved', ...settled };
}

const BROKEN: Later = { is: 'later', why: 'broken' };

const commandOf = ({ command_id, kind, v, author_id, made_at, data }: OutboxRow) => ({
  command_id,
  kind,
  v,
  author_id,
  made_at,
  data,
});

/** Each row with the outcome that names its hash: an answer about anything else settles nothing. */
async function matched(
  rows: readonly OutboxRow[],
  commands: readonly object[],
  { outcomes }: Pushed,
): Promise<readonly SentCommand[]> {
  const byHash = new Map(outcomes.map((outcome) => [outcome.content_hash, outcome]));
  const hashes = await Promise.all(commands.map(contentHash));
  return rows.flatMap((row, index) => {
    const content_hash = hashes[index] ?? '';
    const outcome = byHash.get(content_hash);
    return outcome ? [{ row, content_hash, outcome }] : [];
  });
}

/** What the server knows this very device by; one that became another begins anew. */
async function ackOf({ db }: SyncDeps, device_id: string): Promise<Ack> {
  const ack = await markOf(db, 'ack');
  return ack?.device_id === device_id ? ack : { device_id, epoch: 0 };
}

function nextAck(ack: Ack, { device, outcomes }: Pushed): Ack {
  if (device.is === 'copy') return { device_id: device.device.device_id, epoch: device.epoch };
  // whoever keeps the devices was away: the server is where it was, too
  if (device.is !== 'known') return ack;
  const last_ack = outcomes.at(-1)?.content_hash ?? ack.last_ack;
  return { device_id: ack.device_id, epoch: device.epoch, ...(last_ack !== undefined && { last_ack }) };
}

/** The owner signed this device out. What waits stays as it is and goes when somebody has signed in here again. */
async function signInAgain({ device }: SyncDeps): Promise<Later> {
  await device.needSignIn();
  return { is: 'later', why: 'sign-in' };
}

/** The cast: an answer with these members is our own server's; a friendly page of a hotel network has none of them. */
function pushedIn(body: unknown): Pushed | undefined {
  const isOurs =
    Array.isArray(memberOf(body, 'outcomes')) && typeof memberOf(memberOf(body, 'device'), 'is') === 'string';
  return isOurs ? (body as Pushed) : undefined;
}
