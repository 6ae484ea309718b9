import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@rmp/service-kit';
import { readLaunchConfig, type LaunchConfig } from './config.ts';
import { readFlags } from './flags.ts';
import { launch, type Launched } from './launch.ts';
import { Sentence } from './sentence.ts';
import { serviceNames } from './service-names.ts';
import { welcome } from './welcome.ts';

// The only file here that touches the process: signals, exit codes, the terminal, the environment.
const root = fileURLToPath(new URL('../..', import.meta.url));
/** A stop in order may finish what was begun; when a part is gone, the others may wait for it in vain. */
const stopBoundMs = { inOrder: 30_000, broken: 3_000 } as const;

const interruption = Promise.withResolvers<never>();
interruption.promise.catch(() => undefined); // heard only while starting
let launched: Launched | undefined;
let stoppingSince: number | undefined;

await main().catch((error: unknown) => fail(error));

async function main(): Promise<void> {
  watchForTheEnd();
  const flags = readFlags(process.argv.slice(2));
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const env = withoutEmpty(process.env);
  const config = readLaunchConfig(env, root, flags);

  say(`starting ${serviceNames.length} services, the bff${config.engine ? ' and the database' : ''}`);
  launched = await launch(config, {
    env,
    node: process.execPath,
    pid: process.pid,
    say,
    interrupted: interruption.promise,
  });
  for (const line of [...welcome(config, seconds()), ...launched.lines]) console.log(line);
  if (flags.has('--demo')) await openDemo(config);

  const reason = await launched.broken;
  if (stoppingSince !== undefined) return;
  console.error(`${reason}: stopping the rest.`);
  await stop('broken');
}

async function openDemo({ services }: LaunchConfig): Promise<void> {
  const { DEMO_LOGIN, seedDemo } = await import('./demo/seed-demo.ts');
  const isNew = await seedDemo(services, new Date(), say);
  const { tenant_id, username, password } = DEMO_LOGIN;
  say(isNew ? 'demo shop: two months of bills are there' : 'demo shop: it was there already');
  console.log(`\nSign in to the demo shop: shop ${tenant_id}, user ${username}, password "${password}".\n`);
}

/** `MONGODB_URI=` in a file or a shell means that there is none. */
function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Ctrl-C, a polite kill, and the death of whoever started us all end the product in the same order. */
function watchForTheEnd(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop('inOrder'));
  process.once('disconnect', () => void stop('inOrder'));
  process.channel?.unref();

  // Under npm a killed npm leaves us to another parent; run by hand we may outlive the shell on purpose.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === 'start')
    setInterval(() => process.ppid === parent || void stop('inOrder'), 1000).unref();
}

async function stop(kind: keyof typeof stopBoundMs): Promise<void> {
  if (stoppingSince !== undefined) return insist(stoppingSince);
  stoppingSince = performance.now();
  if (!launched) return interruption.reject(new Sentence('Stopped before everything was ready.'));

  say('stopping');
  setTimeout(() => process.exit(1), stopBoundMs[kind]).unref();
  await launched.stop();
  say('stopped');
  process.exit(kind === 'inOrder' ? 0 : 1);
}

/** Asked again: leave at once, the children notice and end by themselves. One Ctrl-C may reach us twice, through npm. */
function insist(since: number): void {
  if (performance.now() - since > 1000) process.exit(1);
}

function fail(error: unknown): never {
  console.error(
    error instanceof Error && !(error instanceof Sentence) ? error.stack : String(error).replace(/^Error: /, ''),
  );
  process.exit(1);
}

function say(line: string): void {
  console.log(`${seconds().padStart(6)} s  ${line}`);
}

/** Since this process began, as it is felt at the keyboard. */
function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}
