/** What `main.ts` hands over, so that nothing else touches the process. */
export interface ProcessLike {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  on(event: 'SIGINT' | 'SIGTERM' | 'disconnect', listener: () => void): unknown;
  exit(code: number): never;
}

/** A part of the product that answers on a port of its own. */
export interface Runnable {
  readonly name: string;
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Starts one part and stops it cleanly on SIGINT, SIGTERM or when a parent process goes away. */
export async function runMain(host: ProcessLike, compose: () => Promise<Runnable>): Promise<void> {
  try {
    const service = await compose();
    const url = await service.listen();
    host.stdout.write(`${JSON.stringify({ ready: true, service: service.name, url })}\n`);
    stopOnSignal(host, service);
  } catch (error) {
    host.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    host.exit(1);
  }
}

function stopOnSignal(host: ProcessLike, service: Runnable): void {
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= service.close().then(
      () => host.exit(0),
      (error: unknown) => {
        host.stderr.write(`${String(error)}\n`);
        host.exit(1);
      },
    );
  };
  host.on('SIGINT', stop);
  host.on('SIGTERM', stop);
  host.on('disconnect', stop);
}
