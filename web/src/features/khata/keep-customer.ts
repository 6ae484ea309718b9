import type { CustomerId, TenantId } from '@rmp/contracts';
import type { Customer, CustomerPatch, NewCustomer } from '@rmp/contracts/payment';
import { ZERO_PAISE } from '@rmp/gst';
import { enqueue, replaceRefused, sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';

/** Who enters and changes customers on this device. */
export interface Author {
  readonly tenant_id: string;
  readonly user_id: string;
}

type Entered = NewCustomer & { readonly customer_id: CustomerId };

/** Enters a customer with what he owes from before: his row on this device and the command for the server, or neither. */
export async function addCustomer(db: LocalDb, { tenant_id, user_id }: Author, entered: Entered): Promise<void> {
  const [command_id, made_at] = [newId(), now()];
  const { opening_balance_paise = ZERO_PAISE, ...facts } = entered;
  const party: Customer = {
    ...facts,
    // the cast: the session's tenant is one the server registered
    tenant_id: tenant_id as TenantId,
    seq: 1,
    origin: 'entered',
    balance_paise: opening_balance_paise,
    created_at: made_at,
    updated_at: made_at,
  };
  await db.transaction('rw', db.parties, db.outbox, async () => {
    await db.parties.add(party);
    await enqueue(db, { command_id, kind: 'add-customer', data: entered, made_at, author_id: user_id });
  });
  sendSoon();
}

/** Changes what the patch names; `null` clears. One whom the server refused is entered again as he is now. */
export async function changeCustomer(
  db: LocalDb,
  { user_id }: Author,
  party: Customer,
  patch: CustomerPatch,
): Promise<void> {
  const [command_id, made_at] = [newId(), now()];
  const { customer_id } = party;
  await db.transaction('rw', db.parties, db.outbox, async () => {
    await db.parties.put(patched((await db.parties.get(customer_id)) ?? party, patch, made_at));
    const isEnteredAgain = await replaceRefused(db, 'add-customer', customer_id, (refused) =>
      withPatch(refused, patch),
    );
    if (isEnteredAgain) return;
    await enqueue(db, {
      command_id,
      kind: 'change-customer',
      data: { customer_id, patch },
      made_at,
      author_id: user_id,
    });
  });
  sendSoon();
}

const patched = (party: Customer, patch: CustomerPatch, updated_at: string): Customer =>
  withPatch({ ...party, updated_at }, patch);

/** The cast: null stands only where a patch may clear, and those fields of a customer may be absent. */
const withPatch = <Row extends Customer | Entered>(row: Row, patch: CustomerPatch): Row =>
  Object.fromEntries(Object.entries({ ...row, ...patch }).filter(([, value]) => value !== null)) as unknown as Row;
