import type { Handlers } from '@rmp/contracts';
import type { analyticsContract } from '@rmp/contracts/analytics';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { AnalyticsDeps } from './deps.ts';
import { introduce } from './introduce.ts';
import { countEvents } from './log/count-events.ts';
import { listEvents } from './log/list-events.ts';
import { makeReport } from './reports/make-report.ts';

export const analyticsHandlers = (deps: AnalyticsDeps): Handlers<typeof analyticsContract, Caller, RequestFacts> => ({
  introduce: () => introduce(),
  makeReport: ({ caller, body }) => makeReport(deps, caller, body),
  countEvents: ({ caller }) => countEvents(deps, caller),
  listEvents: ({ caller, query }) => listEvents(deps, caller, query),
});
