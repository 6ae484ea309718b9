import { scriptAt, startChild, type Child } from './child.ts';
import type { LaunchConfig } from './config.ts';
import type { Host } from './launch.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Platform {
  /** The services that have a process of their own. */
  readonly children: readonly Child[];
  readonly stop: () => Promise<void>;
}

/** Starts every service: all in this process, which saves memory, or each in its own. */
export async function startPlatform(config: LaunchConfig, env: Env, host: Host): Promise<Platform> {
  return config.processes === 'each' ? startEach(config, env, host) : startShared(config, env);
}

function startEach({ services }: LaunchConfig, env: Env, { node, say }: Host): Platform {
  const children = services.map(({ name }) =>
    startChild(
      { name: `The ${name} service`, node, script: scriptAt(`../../services/${name}_service/src/main.ts`), env },
      say,
    ),
  );
  return { children, stop: async () => void (await Promise.all(children.map((child) => child.stop()))) };
}

async function startShared({ services }: LaunchConfig, env: Env): Promise<Platform> {
  return { children: [], stop: async () => undefined };
}
