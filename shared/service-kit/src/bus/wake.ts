import type { TenantId } from '@rmp/contracts';
import { createSocket, type Socket } from 'node:dgram';
import type { ServiceName } from '../service-names.ts';

const HOST = '127.0.0.1';

/** Tells other processes of this machine that a tenant's outbox grew. A lost datagram only costs the sweep's delay. */
export interface Wake {
  tell(source: ServiceName, tenantId: TenantId): void;
  close(): Promise<void>;
}

export async function openWake(
  port: number | undefined,
  peers: readonly number[],
  heard: (source: ServiceName, tenantId: TenantId) => void,
): Promise<Wake> {
  if (port === undefined) return { tell: () => undefined, close: () => Promise.resolve() };
  const socket = createSocket('udp4');
  socket.on('message', (message) => {
    const [source, tenantId] = message.toString().split('\n');
    if (source && tenantId) heard(source as ServiceName, tenantId as TenantId);
  });
  await bound(socket, port);
  let isOpen = true;

  return {
    tell: (source, tenantId) => {
      if (!isOpen) return;
      const message = `${source}\n${tenantId}`;
      for (const peer of peers) socket.send(message, peer, HOST, () => undefined);
    },
    close: () => {
      isOpen = false;

      return new Promise((resolve) => socket.close(() => resolve()));
    },
  };
}

const bound = (socket: Socket, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('error', (error) => reject(new Error(`BUS_WAKE_PORT ${port} cannot be used: ${error.message}`)));
    socket.bind(port, HOST, () => {
      socket.removeAllListeners('error').on('error', () => undefined);
      resolve();
    });
  });
