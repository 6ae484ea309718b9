import type { Environment } from '@rmp/service-kit';
import { buildWeb } from '@rmp/web/build';
import { scriptAt, startChild, type Child } from './child.ts';
import type { Host } from './host.ts';

/** Builds the web app when its sources have changed since it was built; the first time takes a minute. */
export const prepareWeb = (env: Environment, { node, say }: Host, signal: AbortSignal): Promise<boolean> =>
  buildWeb({ node, env, say, signal });

/** Starts the server of the web app in a process of its own. */
export const startWeb = (env: Environment, { node, say }: Host): Child =>
  startChild(
    {
      name: 'The web app',
      node,
      script: scriptAt('../../web/server/main.ts'),
      env: { ...env, NODE_ENV: 'production' },
    },
    (line) => isNoise(line) || say(line),
  );

/** Next tells how long it took to read its configuration. */
const isNoise = (line: string): boolean => line.startsWith('✓');
