import { createServer, type Server, type Socket } from 'node:net';
import { workerOfCursor } from './engine/cursors.ts';
import { Failure } from './failure.ts';
import { Frames } from './wire/frames.ts';
import { GREETINGS, helloAnswer } from './wire/hello.ts';
import { parseMessage, routeOf, type Message, type Route } from './wire/message.ts';
import { encodeReply, failureAnswer } from './wire/reply.ts';
import { READS } from './commands/index.ts';
import type { WorkerHandle } from './workers/worker-handle.ts';

/** Another program listens on the wanted port. */
export class PortTaken extends Error {}

export type Workers = Readonly<{ writer: WorkerHandle; readers: readonly WorkerHandle[] }>;

/** Sockets, heartbeats and the way to the workers; no document is looked at here. */
export class WireServer {
  address = '';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Map<number, Socket>();
  readonly #workers: Workers;
  #lastId = 0;
  #connections = 0;

  constructor(workers: Workers) {
    this.#workers = workers;
    this.#server = createServer({ noDelay: true }, (socket) => this.#connect(socket));
  }

  /** @returns the port it listens on @throws PortTaken */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (cause: NodeJS.ErrnoException) => {
        const isTaken = cause.code === 'EADDRINUSE';
        reject(isTaken ? new PortTaken(`Port ${port} on ${host} is in use by another program.`, { cause }) : cause);
      });
      this.#server.listen(port, host, () => {
        const address = this.#server.address();
        const chosen = typeof address === 'object' && address ? address.port : port;
        this.address = `${host}:${chosen}`;
        resolve(chosen);
      });
    });
  }

  /** Passes a worker's reply on; the client may be gone. */
  reply(id: number, bytes: Uint8Array | undefined): void {
    const socket = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (socket && bytes) socket.write(bytes);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #connect(socket: Socket): void {
    const frames = new Frames();
    const connectionId = ++this.#connections;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const bytes of frames.push(chunk)) this.#receive(socket, connectionId, bytes);
      } catch {
        socket.destroy();
      }
    });
  }

  #receive(socket: Socket, connectionId: number, bytes: Buffer): void {
    const message = parseMessage(bytes);
    const route = routeOf(message);
    if (GREETINGS.has(route.command)) {
      socket.write(this.#greet(route.command, message, connectionId));
      return;
    }
    const worker = this.#workerFor(route);
    if (!worker) {
      const failure = new Failure('CursorNotFound', `cursor id ${route.cursorId} not found`);
      socket.write(encodeReply(message, failureAnswer(failure), false));
      return;
    }
    const id = ++this.#lastId;
    this.#waiting.set(id, socket);
    worker.post({ id, bytes });
  }

  #greet(command: string, message: Message, connectionId: number): Buffer {
    return encodeReply(message, command === 'ping' ? () => undefined : helloAnswer(this.address, connectionId));
  }

  /** The worker that has the cursor, a reader for a read, the writer for all else. */
  #workerFor({ command, isInTransaction, cursorId }: Route): WorkerHandle | undefined {
    const { writer, readers } = this.#workers;
    if (cursorId !== undefined) return [writer, ...readers][workerOfCursor(cursorId)];
    if (isInTransaction || !READS.has(command)) return writer;
    return readers.reduce((least, reader) => (reader.pending < least.pending ? reader : least));
  }
}
