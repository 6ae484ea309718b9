import type { CloudEvent, TenantId } from '@rmp/contracts';

interface EventWanted {
  readonly type: string;
  readonly tenant_id: string;
  readonly seq: number;
  readonly subject?: string;
  readonly position?: number;
  readonly time?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event as the named service would publish it. */
export function anEvent({
  type,
  tenant_id,
  seq,
  subject = 'x',
  position = 0,
  time = '2026-11-22T06:30:00.000Z',
  data,
}: EventWanted): CloudEvent {
  const service = type.slice(0, type.indexOf('.'));

  return {
    specversion: '1.0',
    id: `${service}:${tenant_id}:${seq}:${position}`,
    source: `/services/${service}`,
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    tenantid: tenant_id as TenantId,
    seq,
    data: { ...data },
  };
}
