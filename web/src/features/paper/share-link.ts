import type { DeviceId, SaleId } from '@rmp/contracts';
import type { ShareBill } from '@rmp/contracts/sales';
import { enqueue, sendSoon } from '#local/index.ts';
import type { LocalBill, LocalDb, LocalNote } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { readDeviceSession } from '#platform/session.ts';
import type { DeviceSession } from '#platform/session.ts';
import type { Locale } from '#platform/look.ts';
import { noteText, shareText } from './model/share-text.ts';
import { mintSecret } from './model/mint-secret.ts';

/**
 * An address that opens WhatsApp with a link to this bill, to the bill's own mobile; undefined for a bill without one.
 * The link's secret is minted here, so it needs no network: it opens the bill once that has reached the server.
 */
export async function whatsappLink(db: LocalDb, bill: LocalBill, locale: Locale): Promise<string | undefined> {
  const mobile = bill.fact?.customer?.mobile;
  const session = await readDeviceSession();
  if (mobile === undefined || !session) return undefined;
  const url = linkTo(session, await shareSecret(db, bill, session));
  return whatsappTo(mobile, shareText(bill, url, locale));
}

/** The same for a credit or debit note, to the customer of its bill. */
export async function noteWhatsappLink(db: LocalDb, note: LocalNote, locale: Locale): Promise<string | undefined> {
  const mobile = note.customer?.mobile;
  const session = await readDeviceSession();
  if (mobile === undefined || !session) return undefined;
  const url = linkTo(session, await noteSecret(db, note, session));
  return whatsappTo(mobile, noteText(note, url, locale));
}

const linkTo = ({ tenant_id }: DeviceSession, secret: string): string =>
  new URL(`/s/${tenant_id}/${secret}`, location.origin).href;

const whatsappTo = (mobile: string, text: string): string =>
  `https://wa.me/91${mobile}?text=${encodeURIComponent(text)}`;

/** One for a bill, however often it is shared from here. */
async function shareSecret(db: LocalDb, { sale_id }: LocalBill, by: DeviceSession): Promise<string> {
  const [command_id, minted] = [newId(), mintSecret()];
  const secret = await db.transaction('rw', db.bills, db.outbox, async () => {
    const known = (await db.bills.get(sale_id))?.share_secret;
    if (known !== undefined) return known;
    await db.bills.update(sale_id, { share_secret: minted });
    await enqueueShare(db, command_id, { ...idsOf(sale_id, by), secret: minted }, by);
    return minted;
  });
  sendSoon();
  return secret;
}

async function noteSecret(db: LocalDb, { note_id, sale_id }: LocalNote, by: DeviceSession): Promise<string> {
  const [command_id, minted] = [newId(), mintSecret()];
  const secret = await db.transaction('rw', db.notes, db.outbox, async () => {
    const known = (await db.notes.get(note_id))?.share_secret;
    if (known !== undefined) return known;
    await db.notes.update(note_id, { share_secret: minted });
    await enqueueShare(db, command_id, { ...idsOf(sale_id, by), note_id, secret: minted }, by);
    return minted;
  });
  sendSoon();
  return secret;
}

const enqueueShare = (db: LocalDb, command_id: string, data: ShareBill, by: DeviceSession): Promise<void> =>
  enqueue(db, { command_id, kind: 'share-bill', data, made_at: now(), author_id: by.user_id });

/** The casts: bills are made under a sale's id, here or elsewhere, and the device minted its own as a UUIDv7. */
const idsOf = (saleId: string, { device_id }: DeviceSession) => ({
  sale_id: saleId as SaleId,
  device_id: device_id as DeviceId,
});
