import type { Environment } from '@rmp/service-kit';
import { scriptAt, startChild, type Child } from './child.ts';
import type { EnginePlace, LaunchConfig } from './config.ts';
import type { Host } from './host.ts';
import type { OpenToLan } from './lan/open-to-lan.ts';
import { startPlatform } from './platform.ts';
import { untilReady } from './readiness.ts';
import { prepareDataDir } from './refusals/data-dir.ts';
import { lockDataDir } from './refusals/data-lock.ts';
import { refuseTakenPorts, type WantedPort } from './refusals/ports.ts';
import { Sentence } from './sentence.ts';
import { keepSecrets } from './secrets.ts';
import { prepareWeb, startWeb } from './web.ts';

export interface Launched {
  /** Stops the services, then the database, then lets go of the data folder. */
  readonly stop: () => Promise<void>;
  /** To be printed when everything is ready, besides the welcome. */
  readonly lines: readonly string[];
  /** Resolves with what happened when a part ends by itself. */
  readonly broken: Promise<string>;
}

/** Children of a crashed run notice within moments and may then finish what they are writing. */
const patienceAfterCrashMs = 15_000;

/** Starts everything and answers when it is ready. When a step fails, what was started is stopped again. */
export async function launch(config: LaunchConfig, host: Host): Promise<Launched> {
  const started = new AsyncDisposableStack();
  try {
    const running = await startInOrder(config, host, started);
    return { ...running, stop: () => started.disposeAsync() };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

async function startInOrder(
  config: LaunchConfig,
  host: Host,
  started: AsyncDisposableStack,
): Promise<Omit<Launched, 'stop'>> {
  const step = <T>(work: Promise<T>): Promise<T> => Promise.race([work, host.interrupted]);

  prepareDataDir(config.dataDir);
  const lock = lockDataDir(config.dataDir, host.pid);
  started.defer(lock.release);
  await step(refuseTakenPorts(portsOf(config), lock.isAfterCrash ? patienceAfterCrashMs : 0));
  // The bff and the web app stand on this machine and say for whom they ask.
  const secrets = keepSecrets(config.dataDir, host.env);
  const lan = await step(openLan(config, started));
  const env = { LOG_LEVEL: 'warn', TRUST_PROXY: 'loopback', ...lan?.forAll, ...host.env, ...secrets };

  if (config.web) {
    const building = new AbortController();
    started.defer(() => building.abort());
    await step(prepareWeb(env, host, building.signal));
  }

  const children: Child[] = [];
  if (config.engine) {
    const engine = startEngine(config.engine, env, host);
    started.defer(engine.stop);
    children.push(engine);
    lock.record(processIdsOf(children));
    await step(engine.ready);
    host.say(`database ready on port ${config.engine.port}`);
  }

  const platform = await step(startPlatform(config, env, host));
  started.defer(platform.stop);
  children.push(...platform.children);
  const web = config.web && startWeb({ ...env, ...lan?.forWeb }, host);
  if (web) {
    started.defer(web.stop);
    children.push(web);
  }
  lock.record(processIdsOf(children));
  const broken = firstEndOf(children);
  await step(Promise.race([Promise.all([allReady(config, host), web?.ready]), broken.then(failToStart)]));
  if (config.web) host.say(`web ready on port ${config.web.port}`);

  return { broken, lines: lan?.lines ?? [] };
}

/** Loaded here and not above: few need it. */
async function openLan({ lan, dataDir }: LaunchConfig, started: AsyncDisposableStack): Promise<OpenToLan | undefined> {
  if (!lan) return undefined;
  const { openToLan } = await import('./lan/open-to-lan.ts');
  const open = await openToLan(dataDir, lan, new Date());
  started.defer(open.stop);
  return open;
}

async function allReady({ services }: LaunchConfig, { say }: Host): Promise<void> {
  await Promise.all(
    services.map(async (service) => {
      await untilReady(service);
      say(`${service.name} ready on port ${service.port}`);
    }),
  );
}

function failToStart(how: string): never {
  throw new Sentence(`${how} while starting: its lines above say why.`);
}

const startEngine = ({ dataDir, port }: EnginePlace, env: Environment, { node, say }: Host): Child =>
  startChild(
    {
      name: 'The database',
      node,
      script: scriptAt('../../shared/embedded-mongo/src/main.ts'),
      env: { ...env, EMBEDDED_MONGO_DATA_DIR: dataDir, EMBEDDED_MONGO_PORT: String(port) },
    },
    say,
  );

const processIdsOf = (children: readonly Child[]) => Object.fromEntries(children.map(({ name, pid }) => [name, pid]));

const firstEndOf = (children: readonly Child[]): Promise<string> =>
  Promise.race(children.map(async ({ name, ended }) => `${name} ${await ended}`));

/** Every port with the variable that moves it; all are looked at before anything is started. */
function portsOf({ services, engine, web, lan }: LaunchConfig): readonly WantedPort[] {
  const ofParts = services.map(({ name, host, port }) => ({
    what: name,
    variable: `${name.toUpperCase()}_PORT`,
    host,
    port,
  }));
  return [
    ...(engine ? [{ what: 'database', variable: 'EMBEDDED_MONGO_PORT', host: '127.0.0.1', port: engine.port }] : []),
    ...ofParts,
    ...(web ? [{ what: 'web', variable: 'WEB_PORT', ...web }] : []),
    ...(lan ? [{ what: 'the page on trust', variable: 'TRUST_PORT', host: '0.0.0.0', port: lan.trustPort }] : []),
  ];
}
