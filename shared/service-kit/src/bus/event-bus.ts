import type { CloudEvent, TenantId } from '@rmp/contracts';
import type { ServiceName } from '../service-names.ts';

/** One consumer group's interest in one service's events. */
export interface Subscription {
  readonly group: string;
  readonly source: ServiceName;
  /**
   * Takes events of one tenant in seq order. Returns when their effects are durable; a throw means "again later", and
   * holds up this tenant only. May be called again with events it has had.
   */
  deliver(tenantId: TenantId, events: readonly CloudEvent[]): Promise<void>;
}

/**
 * Brings committed events to consumer groups: at least once, events of one tenant and one service in seq order, across
 * services in no order. One contract suite holds for every implementation.
 */
export interface EventBus {
  subscribe(subscription: Subscription): void;
  /** Told after a commit; only a hint, for the log is in the outboxes. */
  announce(source: ServiceName, tenantId: TenantId): void;
  start(): Promise<void>;
  /** Resolves when every event committed before the call is delivered and the progress kept. */
  drained(): Promise<void>;
  /** Tenants with events known but not yet delivered, over all groups. */
  behind(): number;
  close(): Promise<void>;
}
