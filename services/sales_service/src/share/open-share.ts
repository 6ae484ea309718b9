import { createHash } from 'node:crypto';
import { type Produced, TenantId } from '@rmp/contracts';
import { PaperQuery, type Sale, type SaleNote, ShareSecret } from '@rmp/contracts/sales';
import type { SalesDeps } from '../deps.ts';
import { noteStore, shownNote } from '../notes/note.store.ts';
import { pdfAnswer } from '../paper/pdf-answer.ts';
import { renderNote } from '../paper/render-note.ts';
import { renderSale } from '../paper/render-sale.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { billPage, notePage, nothingHerePage, PAGE_STYLE } from './domain/bill-page.ts';
import { hashOfSecret } from './secret.ts';
import { shareUrlOf } from './share-invoice.ts';
import { shareStore } from './share.store.ts';

/**
 * Shows one bill, or one note, to whoever holds its link. A secret that is wrong, expired or not yet uploaded, and a shop
 * that is none, get the same answer to the byte.
 */
export async function openShare(
  deps: SalesDeps,
  { tenant_id, secret: asked }: { readonly tenant_id: string; readonly secret: string },
): Promise<Produced> {
  const [, word = '', suffix] = /^([^.]+)(\.pdf)?$/.exec(asked) ?? [];
  const [tenant, secret] = [TenantId.safeParse(tenant_id), ShareSecret.safeParse(word)];
  const paper = tenant.success && secret.success ? await sharedPaper(deps, tenant.data, secret.data) : undefined;
  if (!paper) return { ...html(nothingHerePage()), status: 404 };

  const url = shareUrlOf(deps, paper.tenant_id, word);
  if (suffix === undefined) return html(isNote(paper) ? notePage(paper, `${url}.pdf`) : billPage(paper, `${url}.pdf`));
  const query = PaperQuery.parse({});
  const bytes = isNote(paper) ? await renderNote(deps, paper, query) : await renderSale(deps, paper, query, url);
  const answer = pdfAnswer(paper.number, bytes);
  return { ...answer, headers: { ...answer.headers, ...PRIVATE } };
}

const isNote = (paper: Sale | SaleNote): paper is SaleNote => 'note_id' in paper;

async function sharedPaper(deps: SalesDeps, tenantId: TenantId, secret: string): Promise<Sale | SaleNote | undefined> {
  const db = deps.tenantDb(tenantId);
  const share = await shareStore(db).find(hashOfSecret(secret));
  if (!share || share.expires_at <= deps.now()) return undefined;
  if (share.note_id) {
    const note = await noteStore(db).find(share.note_id);
    return note && shownNote(note);
  }
  const stored = await saleStore(db).find(share.sale_id);
  return stored && shownSale(stored);
}

/** Links travel in chats: no search engine, no cache and no other site learns of them. */
const PRIVATE = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
} as const;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

const html = (content: string): Produced => ({
  content_type: 'text/html; charset=utf-8',
  content,
  headers: {
    ...PRIVATE,
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  },
});
