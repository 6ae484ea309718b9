import { askOnce } from './ask.ts';
import { requestOf } from './command-request.ts';
import type { OwnCallRow } from './command-request.ts';
import { memberOf } from './member-of.ts';
import type { PushDeps, Sent } from './push-deps.ts';

/** Sends one command of stock or khata. It leaves the queue when the service answers with the record it is about. */
export async function sendOwnCall({ db, ask, now }: PushDeps, row: OwnCallRow): Promise<Sent> {
  const request = requestOf(row);
  const [field, id] = request.answers;
  const answer = await askOnce(ask, request.path, { method: request.method, body: JSON.stringify(request.body) });
  if (answer.is === 'later') return answer;
  if (answer.is === 'done' && memberOf(answer.body, field) !== id) return { is: 'later', why: 'nobody' };

  if (answer.is === 'done') await db.outbox.delete(row.place);
  else {
    const { code, title } = answer;
    await db.outbox.update(row.place, { attention: { code, title, at: now(), is_stored: false } });
  }
  return { is: 'moved' };
}
