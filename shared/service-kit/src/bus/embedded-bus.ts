import type { TenantId } from '@rmp/contracts';
import type { FastifyBaseLogger } from 'fastify';
import type { Db } from 'mongodb';
import type { ServiceName } from '../service-names.ts';
import type { EventBus, Subscription } from './event-bus.ts';
import { Lane } from './lane.ts';
import { readOutboxOf } from './outbox-reader.ts';
import { openProgress, type Progress } from './progress.ts';
import { LATE_COMMIT_MS, SWEEP_EVERY_MS, sweepHeads } from './sweep-heads.ts';
import { openWake, type Wake } from './wake.ts';

export interface EmbeddedBusParts {
  /** The database of a service: outboxes are read there, progress is kept in the consumer’s. */
  readonly databaseOf: (service: ServiceName) => Db;
  readonly logger: FastifyBaseLogger;
  readonly wakePort?: number | undefined;
  readonly wakePeers?: readonly number[];
}

interface Track {
  readonly subscription: Subscription;
  readonly lane: Lane;
  readonly progress: Progress;
}

/**
 * The bus of one machine: a reader over the outboxes, no second log. A commit wakes it at once, within the process or
 * by a datagram; a sweep over `heads` finds whatever a lost hint or a crash left behind.
 */
export function createEmbeddedBus({ databaseOf, logger, wakePort, wakePeers = [] }: EmbeddedBusParts): EventBus {
  const tracks: Track[] = [];
  let wake: Wake | undefined;
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<void> = Promise.resolve();
  let sweptAt: string | undefined;
  let isOpen = true;

  const wakeLanes = (source: ServiceName, tenantId: TenantId): void => {
    for (const { subscription, lane } of tracks) if (subscription.source === source) lane.wake(tenantId);
  };

  const sweep = async (): Promise<void> => {
    const since = sweptAt;
    const startedAt = new Date(Date.now() - LATE_COMMIT_MS).toISOString();
    const sources = new Set(tracks.map(({ subscription }) => subscription.source));
    for (const source of sources) {
      const lanes = tracks.filter(({ subscription }) => subscription.source === source);
      await sweepHeads(databaseOf(source), since, lanes);
    }
    sweptAt = startedAt;
  };
  const sweepAgain = (): void => {
    timer = setTimeout(() => {
      sweeping = sweep().catch((error: unknown) => logger.warn({ err: error }, 'the sweep over the outboxes failed'));
      void sweeping.then(() => isOpen && sweepAgain());
    }, SWEEP_EVERY_MS);
  };

  return {
    subscribe: (subscription) => {
      const { group, source } = subscription;
      const progress = openProgress(databaseOf(group as ServiceName), group, source);
      tracks.push({
        subscription,
        progress,
        lane: new Lane({ subscription, read: readOutboxOf(databaseOf(source)), progress, logger }),
      });
    },
    setAside: () => Promise.resolve(), // the group's own record is all there is
    degraded: () => [],
    announce: (source, tenantId) => {
      wakeLanes(source, tenantId);
      wake?.tell(source, tenantId);
    },
    start: async () => {
      wake = await openWake(wakePort, wakePeers, wakeLanes);
      await sweep();
      sweepAgain();
    },
    drained: async () => {
      let behind = 1;
      while (behind > 0) {
        sweptAt = undefined;
        await sweep();
        behind = tracks.reduce((sum, { lane }) => sum + lane.behind, 0);
        await Promise.all(tracks.map(({ lane }) => lane.idle()));
      }
      await Promise.all(tracks.map(({ progress }) => progress.keep()));
    },
    behind: () => tracks.reduce((sum, { lane }) => sum + lane.behind, 0),
    close: async () => {
      isOpen = false;
      clearTimeout(timer);
      await sweeping;
      await wake?.close();
      await Promise.all(tracks.map(({ lane }) => lane.close()));
      await Promise.all(tracks.map(({ progress }) => progress.close()));
    },
  };
}
