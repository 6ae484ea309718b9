import { type Client, createClient, type TenantId } from '@rmp/contracts';
import { analyticsContract } from '@rmp/contracts/analytics';
import { inventoryContract } from '@rmp/contracts/inventory';
import { notificationContract } from '@rmp/contracts/notification';
import { paymentContract } from '@rmp/contracts/payment';
import { salesContract } from '@rmp/contracts/sales';
import { tenantContract } from '@rmp/contracts/tenant';
import { userContract } from '@rmp/contracts/user';
import type { RequestFacts, ServiceName } from '@rmp/service-kit/http';
import { neighbourProblem } from './neighbour-problem.ts';
import { traceparentOf } from './traceparent.ts';

const contracts = {
  user: userContract,
  inventory: inventoryContract,
  sales: salesContract,
  payment: paymentContract,
  tenant: tenantContract,
  notification: notificationContract,
  analytics: analyticsContract,
} as const satisfies Record<ServiceName, unknown>;

type ClientOf<Service extends ServiceName> = Client<(typeof contracts)[Service]>;

/** In whose name a service is asked, and for how long. */
export interface Asking extends Asker {
  readonly token?: string;
  readonly tenant_id?: TenantId;
  readonly timeoutMs: number;
}

/** Whose request it is: for the trace through all services, and for limits that count callers. */
export type Asker = Pick<RequestFacts, 'trace_id' | 'ip'>;

/** Asks one service one thing. Whatever goes wrong is thrown as a problem: its own, or that it is down or slow. */
export type Ask = <Service extends ServiceName, Value>(
  service: Service,
  asking: Asking,
  question: (client: ClientOf<Service>) => Promise<Value>,
) => Promise<Value>;

export const askNeighbours =
  (urls: Readonly<Record<ServiceName, string>>): Ask =>
  async (service, asking, question) => {
    try {
      return await question(clientOf(service, urls[service], asking));
    } catch (error) {
      throw neighbourProblem(service, error);
    }
  };

/** The cast: a client is made of the contract of its service. */
const clientOf = <Service extends ServiceName>(
  service: Service,
  baseUrl: string,
  { token, tenant_id, trace_id, ip, timeoutMs }: Asking,
): ClientOf<Service> =>
  createClient(contracts[service], {
    baseUrl,
    token: () => token,
    ...(tenant_id && { tenantId: tenant_id }),
    timeoutMs,
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        headers: {
          ...(init?.headers as Record<string, string>), // createClient gives them as an object
          traceparent: traceparentOf(trace_id),
          'x-forwarded-for': ip,
          'x-budget-ms': String(timeoutMs),
        },
      }),
  }) as ClientOf<Service>;
