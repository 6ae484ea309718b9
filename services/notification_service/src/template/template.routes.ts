import type { Handlers } from '@rmp/contracts';
import type { notificationContract } from '@rmp/contracts/notification';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { listTemplates } from './list-templates.ts';
import { putTemplate } from './put-template.ts';

type TemplateRoutes = Pick<typeof notificationContract, 'listTemplates' | 'putTemplate'>;

export const templateHandlers = (deps: NotificationDeps): Handlers<TemplateRoutes, Caller, RequestFacts> => ({
  listTemplates: ({ caller }) => listTemplates(deps, caller),
  putTemplate: ({ caller, params, body }) => putTemplate(deps, caller, params.template_key, body),
});
