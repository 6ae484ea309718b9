import type { TenantDb, Tx } from '@rmp/service-kit';
import type { OwnTemplate } from './domain/template.ts';

/** Templates one shop may add or reword. */
export const OWN_TEMPLATES_MAX = 100;

export interface TemplateStore {
  readonly byKey: (templateKey: string, tx?: Tx) => Promise<OwnTemplate | undefined>;
  readonly all: (tx?: Tx) => Promise<readonly OwnTemplate[]>;
  readonly put: (template: OwnTemplate, tx: Tx) => void;
}

export function templateStore(db: TenantDb): TemplateStore {
  const templates = db.collection<OwnTemplate>('templates');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    byKey: (template_key, tx) => templates.findOne({ template_key }, inside(tx)),
    all: (tx) => templates.find({}, { ...inside(tx), sort: { template_key: 1 }, limit: OWN_TEMPLATES_MAX }),
    put: ({ template_key, ...fields }, tx) =>
      tx.update('templates', { template_key }, { $set: { ...fields } }, { upsert: true }),
  };
}
