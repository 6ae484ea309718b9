import type { Template, TemplateChange } from '@rmp/contracts/notification';
import { allow, type Caller, orProblem, Problem, type Tx } from '@rmp/service-kit';
import assert from 'node:assert/strict';
import type { NotificationDeps } from '../deps.ts';
import { decideTemplate, type OwnTemplate, templateOf } from './domain/template.ts';
import { findStarter } from './find-starter.ts';
import { OWN_TEMPLATES_MAX } from './template.store.ts';

/** Gives a starter the shop's words, or adds a template. Messages already made keep what they say. */
export async function putTemplate(
  deps: NotificationDeps,
  caller: Caller,
  templateKey: string,
  change: TemplateChange,
): Promise<Template> {
  allow(caller, 'templates:write');
  const { tenant_id } = caller;
  const starter = findStarter(templateKey);

  return deps.transaction(tenant_id, { caller }, async (tx) => {
    const before = await deps.templatesOf(tenant_id).byKey(templateKey, tx);
    const own = orProblem(decideTemplate(templateKey, change, { starter, now: tx.now }));
    if (!before) await refuseBeyondLimit(deps, tx);
    deps.templatesOf(tenant_id).put(own, tx);
    tx.audit({ action: 'template.changed', subject: templateKey, before, after: own });

    return shown(own);
  });
}

async function refuseBeyondLimit(deps: NotificationDeps, tx: Tx): Promise<void> {
  const own = await deps.templatesOf(tx.tenant_id).all(tx);
  if (own.length >= OWN_TEMPLATES_MAX) {
    throw new Problem('notification/too-many-templates', { templates_max: OWN_TEMPLATES_MAX });
  }
}

function shown(own: OwnTemplate): Template {
  const template = templateOf(findStarter(own.template_key), own);
  assert(template, 'own words make a template');

  return template;
}
