import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What a service counts about itself. No label ever names a tenant. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly eventsApplied: Counter<'group' | 'source'>;
  readonly eventsRepeated: Counter<'group' | 'source'>;
  readonly eventsDead: Counter<'group' | 'source'>;
  readonly eventSeconds: Histogram<'group' | 'source'>;
}

export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  addProcessGauges(registers);

  return {
    registry,
    requestSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    eventsApplied: new Counter({
      name: 'bus_events_applied_total',
      help: 'Events whose effect was written',
      labelNames: ['group', 'source'],
      registers,
    }),
    eventsRepeated: new Counter({
      name: 'bus_events_repeated_total',
      help: 'Events met again and left alone',
      labelNames: ['group', 'source'],
      registers,
    }),
    eventsDead: new Counter({
      name: 'bus_events_dead_total',
      help: 'Events set aside after bounded retries',
      labelNames: ['group', 'source'],
      registers,
    }),
    eventSeconds: new Histogram({
      name: 'bus_event_age_seconds',
      help: 'Time from an event’s commit to its effect',
      labelNames: ['group', 'source'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300],
      registers,
    }),
  };
}

/** Read only when asked, so that an idle process stays idle. */
function addProcessGauges(registers: Registry[]): void {
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };
  gauge('process_resident_memory_bytes', 'Resident memory of the process', () => process.memoryUsage.rss());
  gauge('process_cpu_seconds', 'User and system time of the process', () => {
    const { user, system } = process.cpuUsage();

    return (user + system) / 1e6;
  });
}
