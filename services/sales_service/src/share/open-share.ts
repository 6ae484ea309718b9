import { createHash } from 'node:crypto';
import { type Produced, TenantId } from '@rmp/contracts';
import { PaperQuery, type Sale, ShareSecret } from '@rmp/contracts/sales';
import type { SalesDeps } from '../deps.ts';
import { pdfAnswer } from '../paper/pdf-answer.ts';
import { renderSale } from '../paper/render-sale.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { billPage, nothingHerePage, PAGE_STYLE } from './domain/bill-page.ts';
import { hashOfSecret } from './secret.ts';
import { shareUrlOf } from './share-invoice.ts';
import { shareStore } from './share.store.ts';

/**
 * Shows one bill to whoever holds its link. A secret that is wrong, expired or not yet uploaded, and a shop that is none,
 * get the same answer to the byte.
 */
export async function openShare(
  deps: SalesDeps,
  { tenant_id, secret: asked }: { readonly tenant_id: string; readonly secret: string },
): Promise<Produced> {
  const [, word = '', suffix] = /^([^.]+)(\.pdf)?$/.exec(asked) ?? [];
  const [tenant, secret] = [TenantId.safeParse(tenant_id), ShareSecret.safeParse(word)];
  const sale = tenant.success && secret.success ? await sharedSale(deps, tenant.data, secret.data) : undefined;
  if (!sale) return { ...html(nothingHerePage()), status: 404 };

  const url = shareUrlOf(deps, sale.tenant_id, word);
  if (suffix === undefined) return html(billPage(sale, `${url}.pdf`));
  const answer = pdfAnswer(sale.number, await renderSale(deps, sale, PaperQuery.parse({}), url));
  return { ...answer, headers: { ...answer.headers, ...PRIVATE } };
}

async function sharedSale(deps: SalesDeps, tenantId: TenantId, secret: string): Promise<Sale | undefined> {
  const db = deps.tenantDb(tenantId);
  const share = await shareStore(db).find(hashOfSecret(secret));
  if (!share || share.expires_at <= deps.now()) return undefined;
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
