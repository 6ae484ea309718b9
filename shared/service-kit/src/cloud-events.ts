import type { CloudEvent, NewEvent, TenantId } from '@rmp/contracts';

interface Place {
  readonly service: string;
  readonly tenantId: TenantId;
  readonly seq: number;
  readonly time: string;
}

/** Events with their place: ids follow from service, tenant, seq and position, so publishing twice is visible. */
export const cloudEvents = (events: readonly NewEvent[], { service, tenantId, seq, time }: Place): CloudEvent[] =>
  events.map(({ type, subject, data }, position) => ({
    specversion: '1.0',
    id: `${service}:${tenantId}:${seq}:${position}`,
    source: `/services/${service}`,
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    tenantid: tenantId,
    seq,
    data: { ...data },
  }));
