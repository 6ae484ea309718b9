import { once } from 'node:events';
import { DataDirLocked, PortTaken, startEngine } from './index.ts';

const DEFAULT_PORT = 27117;
const EXIT_FAILED = 1;
const EXIT_DATA_DIR_LOCKED = 3;
const EXIT_PORT_TAKEN = 4;

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(exitCodeOf(error));
}

/** Runs until a signal, or until standard input ends when the parent asked for that. */
async function serve(): Promise<void> {
  const { env } = process;
  const dataDir = env['EMBEDDED_MONGO_DATA_DIR'];
  if (!dataDir) throw new Error('EMBEDDED_MONGO_DATA_DIR names no folder.');
  const engine = await startEngine({
    dataDir,
    port: portOf(env['EMBEDDED_MONGO_PORT']),
    refuseUnindexed: isOn(env['EMBEDDED_MONGO_REFUSE_UNINDEXED']),
    logger: (text, error) => process.stderr.write(`embedded-mongo: ${text}: ${error}\n`),
  });
  process.stdout.write(`${JSON.stringify({ ready: true, uri: engine.uri, port: engine.port })}\n`);

  const ends = [once(process, 'SIGTERM'), once(process, 'SIGINT')];
  if (isOn(env['EMBEDDED_MONGO_EXIT_WITH_STDIN'])) ends.push(once(process.stdin.resume(), 'end'));
  await Promise.race(ends);
  await engine.close();
  process.exit(0);
}

function portOf(text: string | undefined): number {
  const port = Number(text || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`EMBEDDED_MONGO_PORT is not a port: ${text}`);
}

function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function exitCodeOf(error: unknown): number {
  if (error instanceof DataDirLocked) return EXIT_DATA_DIR_LOCKED;
  return error instanceof PortTaken ? EXIT_PORT_TAKEN : EXIT_FAILED;
}
