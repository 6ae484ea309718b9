import { readServiceConfig, type Environment } from '@rmp/service-kit';
import { scriptAt, startChild, type Child } from './child.ts';
import type { LaunchConfig } from './config.ts';
import type { Host } from './host.ts';

export interface Platform {
  /** The services that have a process of their own. */
  readonly children: readonly Child[];
  readonly stop: () => Promise<void>;
}

/** Starts every service: all in this process, which saves memory, or each in its own. */
export async function startPlatform(config: LaunchConfig, env: Environment, host: Host): Promise<Platform> {
  if (config.processes === 'each') return startEach(config, env, host);

  // Loaded here and not above: a refusal should not wait until every service has been read.
  const { startSharedPlatform } = await import('./shared-platform.ts');
  return { children: [], stop: await startSharedPlatform(env) };
}

function startEach({ services }: LaunchConfig, env: Environment, { node, say }: Host): Platform {
  const wakePorts = services.map(({ name }) => wakePortOf(env, name));
  const children = services.map(({ name }, at) =>
    startChild(
      {
        name: `The ${name} service`,
        node,
        script: scriptAt(`../../services/${name}_service/src/main.ts`),
        env: {
          ...env,
          BUS_WAKE_PORT: String(wakePorts[at]),
          BUS_WAKE_PEERS: wakePorts.filter((_, other) => other !== at).join(','),
        },
      },
      say,
    ),
  );
  return { children, stop: async () => void (await Promise.all(children.map((child) => child.stop()))) };
}

/** Processes tell each other of new events by a datagram; the port lies a fixed way above the one for HTTP. */
const wakePortOf = (env: Environment, name: LaunchConfig['services'][number]['name']): number =>
  (readServiceConfig(env, name).port + 10_000) % 65_536;
