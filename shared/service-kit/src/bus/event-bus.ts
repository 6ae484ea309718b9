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

/** An event a group gave up on, with its reason. The group keeps its own record; this is for whoever watches the bus. */
export interface DeadLetter {
  readonly group: string;
  readonly source: ServiceName;
  readonly event: CloudEvent;
  readonly reason: string;
}

/**
 * Brings committed events to consumer groups: at least once, events of one tenant and one service in seq order, across
 * services in no order. One contract suite holds for every implementation.
 */
export interface EventBus {
  subscribe(subscription: Subscription): void;
  /** Told after a commit; only a hint, for the log is in the outboxes. */
  announce(source: ServiceName, tenantId: TenantId): void;
  /** Resolves when it is at work; a broker that is away is waited for afterwards, not here. */
  start(): Promise<void>;
  /** Called by a consumer before it records that it gave up; a throw means "again later". */
  setAside(letter: DeadLetter): Promise<void>;
  /** Resolves when every event committed before the call is delivered and the progress kept. */
  drained(): Promise<void>;
  /** Tenants with events known but not yet delivered, over all groups. */
  behind(): number;
  /** What is wrong with the bus itself, in words for `/ready`; empty when all is well. */
  degraded(): readonly string[];
  close(): Promise<void>;
}
