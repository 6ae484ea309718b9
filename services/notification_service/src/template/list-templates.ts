import type { Template } from '@rmp/contracts/notification';
import { allow, type Caller } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { STARTERS } from './domain/starters.ts';
import { templateOf } from './domain/template.ts';
import { findStarter } from './find-starter.ts';

/** The starters in their order, each in the shop's words where it has some, then the shop's own by key. */
export async function listTemplates(
  deps: NotificationDeps,
  caller: Caller,
): Promise<{ readonly rows: readonly Template[] }> {
  allow(caller, 'messages:read');
  const own = await deps.templatesOf(caller.tenant_id).all();
  const ofShop = new Map(own.map((template) => [template.template_key, template]));
  const starters = STARTERS.map((starter) => templateOf(starter, ofShop.get(starter.template_key)));
  const added = own
    .filter(({ template_key }) => !findStarter(template_key))
    .map((template) => templateOf(undefined, template));

  return { rows: [...starters, ...added].filter((template) => template !== undefined) };
}
