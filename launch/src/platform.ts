import { type Environment } from '@rmp/service-kit';
import { scriptAt, startChild, type Child } from './child.ts';
import type { LaunchConfig, ServicePlace } from './config.ts';
import type { Host } from './host.ts';
import { nameOf } from './part-name.ts';

export interface Platform {
  /** The parts that have a process of their own. */
  readonly children: readonly Child[];
  readonly stop: () => Promise<void>;
}

/** Starts every service and the bff: all in this process, which saves memory, or each in its own. */
export async function startPlatform(config: LaunchConfig, env: Environment, host: Host): Promise<Platform> {
  if (config.processes === 'each') return startEach(config, env, host);

  // Loaded here and not above: a refusal should not wait until every service has been read.
  const { startSharedPlatform } = await import('./shared-platform.ts');
  return { children: [], stop: await startSharedPlatform(env) };
}

function startEach({ services }: LaunchConfig, env: Environment, { node, say }: Host): Platform {
  const publishers = services.filter(({ name }) => name !== 'bff');
  const children = services.map((part) =>
    startChild(
      { name: nameOf(part.name), node, script: mainOf(part), env: { ...env, ...wakesOf(part, publishers) } },
      say,
    ),
  );
  return { children, stop: async () => void (await Promise.all(children.map((child) => child.stop()))) };
}

const mainOf = ({ name }: ServicePlace): string =>
  scriptAt(name === 'bff' ? '../../bff/src/main.ts' : `../../services/${name}_service/src/main.ts`);

/** The services tell each other of new events by datagrams, each on a port of its own. The bff has no events. */
function wakesOf(part: ServicePlace, publishers: readonly ServicePlace[]): Readonly<Record<string, string>> {
  if (!publishers.includes(part)) return {};
  const peers = publishers.filter((other) => other !== part);

  return { BUS_WAKE_PORT: String(wakePortOf(part)), BUS_WAKE_PEERS: peers.map(wakePortOf).join(',') };
}

/** A fixed way above the one for HTTP. */
const wakePortOf = ({ port }: ServicePlace): number => (port + 10_000) % 65_536;
