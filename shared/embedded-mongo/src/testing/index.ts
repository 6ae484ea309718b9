import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngineProcess } from './engine-process.ts';

export { startEngineProcess, type EngineProcess } from './engine-process.ts';

export type TestEngine = Readonly<{ uri: string; close(): Promise<void> }>;

/**
 * An engine of its own process in a temporary folder on a free port, for a whole test run (vitest's globalSetup). It
 * refuses unindexed queries unless told otherwise, and ends with the process that started it. With MONGODB_URI set,
 * nothing is started and that server is used.
 */
export async function startTestEngine({ refuseUnindexed = true } = {}): Promise<TestEngine> {
  const given = process.env['MONGODB_URI'];
  if (given) return { uri: given, close: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'embedded-mongo-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  try {
    const engine = await startEngineProcess({ dataDir, refuseUnindexed });
    return { uri: engine.uri, close: () => engine.close().then(removeFolder) };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
