import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The way to a service, which a test shuts: whoever asks for the service then finds nobody there. */
export interface Gate {
  readonly url: string;
  readonly shut: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/** Stands before the service on this port of this machine, open at first. */
export async function gateTo(port: number): Promise<Gate> {
  const passing = new Set<Socket>();
  const gate = createServer((caller) => {
    const service = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [caller, service],
      [service, caller],
    ] as const) {
      passing.add(one);
      one.once('close', () => {
        passing.delete(one);
        other.destroy();
      });
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  await once(gate.listen(0, '127.0.0.1'), 'listening');
  const own = portOf(gate.address());

  return {
    url: `http://127.0.0.1:${own}`,
    shut: async () => {
      if (!gate.listening) return;
      const closed = once(gate, 'close');
      gate.close();
      for (const socket of passing) socket.destroy();
      await closed;
    },
    open: async () => {
      if (!gate.listening) await once(gate.listen(own, '127.0.0.1'), 'listening');
    },
  };
}

/** The cast: a server that listens on a port has an address with a port. */
const portOf = (address: AddressInfo | string | null): number => (address as AddressInfo).port;
