import * as z from 'zod';
import { pageOf, pageQuery, requiredText, TenantId } from '../primitives/index.ts';
import { defineContract } from '../route.ts';
import { EventCounts, LoggedEvent, Report, ReportRequest, ServiceCard } from './shapes.ts';

export const analyticsContract = defineContract({
  introduce: {
    method: 'GET',
    path: '/',
    summary: 'What this service is and where its documents are',
    access: 'public',
    success: 200,
    returns: ServiceCard,
    problems: [],
  },
  makeReport: {
    method: 'POST',
    path: '/reports',
    summary: 'A report over a range of business days',
    access: 'reports:read',
    body: ReportRequest,
    success: 200,
    returns: Report,
    repeat: 'none',
    problems: ['analytics/range-reversed', 'analytics/range-too-long'],
  },
  countEvents: {
    method: 'GET',
    path: '/analytics/{tenant_id}/event_counts',
    summary: 'How many events of each type this shop has had',
    access: 'reports:read',
    params: z.strictObject({ tenant_id: TenantId }),
    success: 200,
    returns: EventCounts,
    problems: [],
  },
  listEvents: {
    method: 'GET',
    path: '/events',
    summary: 'The event log, newest first; with updated_since, what was logged after it, oldest first',
    access: 'events:read',
    query: z.strictObject({ ...pageQuery, type: requiredText(80).optional() }),
    success: 200,
    returns: pageOf(LoggedEvent),
    problems: [],
  },
});
