import type { Handlers } from '@rmp/contracts';
import type { tenantContract } from '@rmp/contracts/tenant';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { TenantDeps } from '../deps.ts';
import { getImage } from './get-image.ts';
import { keepImage } from './keep-image.ts';

type ImageRoutes = Pick<typeof tenantContract, 'keepImage' | 'getImage'>;

export const imageHandlers = (deps: TenantDeps): Handlers<ImageRoutes, Caller, RequestFacts> => ({
  keepImage: ({ caller, body }) => keepImage(deps, caller, body),
  getImage: ({ caller, params }) => getImage(deps, caller, params.image_id),
});
