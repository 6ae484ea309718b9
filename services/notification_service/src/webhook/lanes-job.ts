import type { TenantId } from '@rmp/contracts';
import type { Lane } from './webhook-lane.store.ts';

/** Webhooks one process works on side by side. */
const LANES_AT_ONCE_MAX = 16;
/** Of these, one shop's: a receiver that lets us wait holds up nobody else. */
const LANES_PER_TENANT_MAX = 3;

/** Works on webhooks with something due, whenever it is woken and now and then by itself: hints may get lost. */
export interface LanesJob {
  readonly wake: () => void;
  /** Lets what is under way end; what waits stays in the database. */
  readonly close: () => Promise<void>;
}

export interface LanesJobParts {
  /** A webhook with something due, of any tenant but these. */
  readonly claim: (but: readonly TenantId[]) => Promise<Lane | undefined>;
  readonly deliver: (lane: Lane) => Promise<void>;
  readonly pollMs: number;
  readonly onError: (error: unknown) => void;
}

/** Several processes may run one each: a lease belongs to whoever took it first. */
export function startLanes({ claim, deliver, pollMs, onError }: LanesJobParts): LanesJob {
  const running = new Map<Lane, Promise<void>>();
  let isOpen = true;
  let isWanted = false;
  let filling: Promise<void> | undefined;

  const fill = async (): Promise<void> => {
    while (isOpen && isWanted) {
      isWanted = false;
      while (isOpen && running.size < LANES_AT_ONCE_MAX) {
        const lane = await claim(fullTenants([...running.keys()]));
        if (!lane) break;
        running.set(lane, work(lane));
      }
    }
  };
  const work = (lane: Lane): Promise<void> =>
    deliver(lane)
      .catch(onError)
      .finally(() => {
        running.delete(lane);
        wake();
      });
  const wake = (): void => {
    isWanted = true;
    filling ??= fill()
      .catch(onError)
      .finally(() => {
        filling = undefined;
        if (isOpen && isWanted) wake();
      });
  };
  const timer = setInterval(wake, pollMs);
  timer.unref();

  return {
    wake,
    close: async () => {
      isOpen = false;
      clearInterval(timer);
      await filling;
      await Promise.all(running.values());
    },
  };
}

/** Tenants that have as many webhooks under way as one may. */
function fullTenants(lanes: readonly Lane[]): readonly TenantId[] {
  const counts = new Map<TenantId, number>();
  for (const { tenant_id } of lanes) counts.set(tenant_id, (counts.get(tenant_id) ?? 0) + 1);

  return [...counts].filter(([, count]) => count >= LANES_PER_TENANT_MAX).map(([tenant_id]) => tenant_id);
}
