import type { NoteId, Recorded, SaleId, TenantId } from '@rmp/contracts';
import type { SharedInvoice, ShareInvoice } from '@rmp/contracts/sales';
import { allow, type Caller, DuplicateKey, Problem, type RequestFacts } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { noteStore, shownNote } from '../notes/note.store.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { shareText, whatsappUrl } from './domain/share-text.ts';
import { hashOfSecret, mintSecret } from './secret.ts';
import { shareStore } from './share.store.ts';
import type { Share } from './share.store.ts';

/** A link lives half a year; the bill stays, and a new link is one call away. */
export const SHARE_DAYS = 180;
const DAY_MS = 86_400_000;

/** Makes a link that opens one bill, or one note on it, and hands it over as asked. WhatsApp is the shopkeeper's to send. */
export async function shareInvoice(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  { channel, to, secret = mintSecret(), note_id, locale = 'en' }: ShareInvoice,
  facts: RequestFacts,
): Promise<SharedInvoice> {
  allow(caller, 'sales:write');
  const paper = await paperToShare(deps, caller, { sale_id: saleId, note_id });
  const { expires_at } = (await keepShare(deps, caller, { sale_id: saleId, note_id }, secret)).document;
  const share_url = shareUrlOf(deps, caller.tenant_id, secret);
  if (channel === 'link') return { share_url, status: 'link-ready', expires_at };

  const text = shareText(paper, share_url, locale);
  const receiver = to ?? paper.customer?.mobile;
  const message = await deps.messenger.send(
    { tenant_id: caller.tenant_id, token: facts.token },
    {
      channel,
      to: receiver,
      sale_id: saleId,
      subject: `${paper.seller.business_name}: ${paper.number}`,
      text,
      share_url,
    },
  );
  if (message) {
    const { message_id, status, whatsapp_url } = message;
    return { share_url, message_id, status, expires_at, ...(whatsapp_url !== undefined && { whatsapp_url }) };
  }
  if (channel === 'email') throw new Problem('common/dependency-down', { service: 'notification', share_url });
  return { share_url, whatsapp_url: whatsappUrl(text, receiver), status: 'link-ready', expires_at };
}

/** Which paper a link opens. */
export interface Shared {
  readonly sale_id: SaleId;
  readonly note_id?: NoteId | undefined;
}

/** Keeps a link that a device gave away without a network: from now on it opens its bill, or its note. */
export async function shareBill(
  deps: SalesDeps,
  caller: Caller,
  shared: Shared,
  secret: string,
): Promise<Recorded<Share>> {
  await paperToShare(deps, caller, shared);
  return keepShare(deps, caller, shared, secret);
}

async function paperToShare(deps: SalesDeps, { tenant_id }: Caller, { sale_id, note_id }: Shared) {
  const db = deps.tenantDb(tenant_id);
  const stored = await saleStore(db).find(sale_id);
  if (!stored) throw new Problem('common/not-found', { sale_id });
  if (!note_id) return shownSale(stored);
  const note = await noteStore(db).find(note_id);
  if (note?.sale_id !== sale_id) throw new Problem('common/not-found', { note_id });
  return shownNote(note);
}

export const shareUrlOf = ({ publicUrl }: Pick<SalesDeps, 'publicUrl'>, tenantId: TenantId, secret: string): string =>
  new URL(`/s/${tenantId}/${secret}`, publicUrl).href;

/** A device's own secret may come again; for another paper it is refused. */
async function keepShare(
  deps: SalesDeps,
  caller: Caller,
  { sale_id, note_id }: Shared,
  secret: string,
): Promise<Recorded<Share>> {
  const secret_hash = hashOfSecret(secret);
  const shares = shareStore(deps.tenantDb(caller.tenant_id));
  try {
    return await deps.transaction(caller.tenant_id, { caller }, async (tx) => {
      const expires_at = new Date(Date.parse(tx.now) + SHARE_DAYS * DAY_MS).toISOString();
      const paper = { sale_id, ...(note_id && { note_id }) };
      const share = { secret_hash, ...paper, created_at: tx.now, created_by: caller.user_id, expires_at };
      shares.insert(tx, share);
      tx.audit({ action: 'sale.shared', subject: note_id ?? sale_id });
      return { document: share, replayed: false };
    });
  } catch (error) {
    const held =
      error instanceof DuplicateKey && error.collection === 'shares' ? await shares.find(secret_hash) : undefined;
    if (!held) throw error;
    if (held.sale_id === sale_id && held.note_id === note_id) return { document: held, replayed: true };
    throw new Problem('common/id-reused', { errors: [{ pointer: '/secret' }] });
  }
}
