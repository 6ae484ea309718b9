import type { CloudEvent } from '@rmp/contracts';
import type { EventBus, Subscription } from '../bus/event-bus.ts';

/** A bus whose events the test hands over itself: in any order, as often as it likes. */
export interface HandBus extends EventBus {
  /** Delivers to every subscription of the event's source, as one batch. */
  deliver(...events: readonly CloudEvent[]): Promise<void>;
}

export function handBus(): HandBus {
  const subscriptions: Subscription[] = [];

  return {
    subscribe: (subscription) => void subscriptions.push(subscription),
    deliver: async (...events) => {
      const [first] = events;
      if (!first) return;
      for (const subscription of subscriptions) {
        if (first.source === `/services/${subscription.source}`) await subscription.deliver(first.tenantid, events);
      }
    },
    announce: () => undefined,
    start: () => Promise.resolve(),
    drained: () => Promise.resolve(),
    behind: () => 0,
    degraded: () => [],
    setAside: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
