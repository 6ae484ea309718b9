import type { DeviceId, SaleId } from '@rmp/contracts';
import { enqueue, sendSoon } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { readDeviceSession } from '#platform/session.ts';
import type { DeviceSession } from '#platform/session.ts';
import type { Locale } from '#platform/look.ts';
import { shareText } from './model/share-text.ts';
import { mintSecret } from './model/mint-secret.ts';

/**
 * An address that opens WhatsApp with a link to this bill, to the bill's own mobile; undefined for a bill without one.
 * The link's secret is minted here, so it needs no network: it opens the bill once that has reached the server.
 */
export async function whatsappLink(db: LocalDb, bill: LocalBill, locale: Locale): Promise<string | undefined> {
  const mobile = bill.fact?.customer?.mobile;
  const session = await readDeviceSession();
  if (mobile === undefined || !session) return undefined;
  const secret = await shareSecret(db, bill, session);
  const url = new URL(`/s/${session.tenant_id}/${secret}`, location.origin).href;
  return `https://wa.me/91${mobile}?text=${encodeURIComponent(shareText(bill, url, locale))}`;
}

/** One for a bill, however often it is shared from here. */
async function shareSecret(db: LocalDb, { sale_id }: LocalBill, by: DeviceSession): Promise<string> {
  const [command_id, minted] = [newId(), mintSecret()];
  const secret = await db.transaction('rw', db.bills, db.outbox, async () => {
    const known = (await db.bills.get(sale_id))?.share_secret;
    if (known !== undefined) return known;
    await db.bills.update(sale_id, { share_secret: minted });
    const data = { ...idsOf(sale_id, by), secret: minted };
    await enqueue(db, { command_id, kind: 'share-bill', data, made_at: now(), author_id: by.user_id });
    return minted;
  });
  sendSoon();
  return secret;
}

/** The casts: bills are made under a sale's id, here or elsewhere, and the device minted its own as a UUIDv7. */
const idsOf = (saleId: string, { device_id }: DeviceSession) => ({
  sale_id: saleId as SaleId,
  device_id: device_id as DeviceId,
});
