import { bffPasser } from '#platform/server/pass-to-bff.ts';
import type { PassToBff } from '#platform/server/pass-to-bff.ts';
import { webConfig } from '#platform/server/web-config.ts';

export const dynamic = 'force-dynamic';

let passer: PassToBff | undefined;

/** Made at the first call: while Next builds there is no configuration yet. */
function pass(request: Request): Promise<Response> {
  passer ??= bffPasser(webConfig());
  return passer(request);
}

export { pass as GET, pass as HEAD, pass as POST, pass as PUT, pass as PATCH, pass as DELETE };
