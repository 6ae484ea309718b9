import { DataDirLocked, lockFolder, prepareFolder } from './store/files.ts';
import type { IntegrityReport } from './store/integrity.ts';
import { PortTaken, WireServer } from './server.ts';
import { WorkerHandle, type Events } from './workers/worker-handle.ts';

export { DataDirLocked, PortTaken };
export type { IntegrityReport };

export type EngineOptions = Readonly<{
  /** Folder of the database; made with mode 0700. */
  dataDir: string;
  /** 0 takes a free port. */
  port: number;
  host?: string;
  /** Answers code 291 to a query that would look at a whole collection to find some of it. */
  refuseUnindexed?: boolean;
  /** Threads that read; the default is 1. */
  readers?: number;
  /** Told of defects and failed commits; clients are told of them as well. */
  logger?: (text: string, error: string) => unknown;
}>;

export type Engine = Readonly<{
  /** For the official driver. */
  uri: string;
  port: number;
  /** Makes durable what was received, then lets port and folder go. */
  close(): Promise<void>;
  /** Checks the file, and every document against every index. */
  integrityCheck(): Promise<IntegrityReport>;
}>;

/** Opens the folder and listens. @throws DataDirLocked, PortTaken */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { dataDir, port, host = '127.0.0.1', refuseUnindexed = false, readers = 1, logger = () => undefined } = options;
  prepareFolder(dataDir);
  const lock = lockFolder(dataDir);
  const closing: (() => unknown)[] = [() => lock.close()];
  const close = async () => {
    for (let part = closing.pop(); part; part = closing.pop()) await part();
  };
  try {
    const events: Events = { onReply: (id, bytes) => server.reply(id, bytes), onLog: logger };
    const start = async (file: string, worker: number) => {
      const handle = await WorkerHandle.start(file, { dataDir, refusesUnindexed: refuseUnindexed, worker }, events);
      closing.push(() => handle.close());
      return handle;
    };
    const writer = await start('./writer-thread.ts', 0);
    const readerHandles = await Promise.all(
      Array.from({ length: readers }, (_, i) => start('./reader-thread.ts', i + 1)),
    );
    const server = new WireServer({ writer, readers: readerHandles });
    const chosen = await server.listen(host, port);
    closing.push(() => server.close());
    const uri = `mongodb://${host}:${chosen}/?directConnection=true`;
    return { uri, port: chosen, close, integrityCheck: () => writer.check() };
  } catch (error) {
    await close();
    throw error;
  }
}
