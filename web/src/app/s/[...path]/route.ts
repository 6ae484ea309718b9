import { forward } from '#platform/server/forward.ts';
import { webConfig } from '#platform/server/web-config.ts';

export const dynamic = 'force-dynamic';

/** A bill somebody was given the link of: sales_service makes the page, and whoever has the secret may see it. */
export function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return forward({ request, url: new URL(`/api/sales${pathname}${search}`, webConfig().bffUrl) }, null);
}
