import { Reader } from '../engine/reader.ts';
import { asToWorker, channel, optionsOfThread, requestBytes } from './thread.ts';

const SWEEP_MS = 60_000;

const { port, say, sendReplies, log } = channel();
const reader = new Reader({ ...optionsOfThread(), log });
const sweeping = setInterval(() => reader.sweep(Date.now()), SWEEP_MS);

port.on('message', (received) => {
  const message = asToWorker(received);
  if (message.kind === 'requests') {
    for (const parcel of message.requests) sendReplies([{ id: parcel.id, bytes: reader.handle(requestBytes(parcel)) }]);
  }
  if (message.kind === 'close') {
    clearInterval(sweeping);
    reader.close();
    say({ kind: 'closed' });
    port.close();
  }
});
say({ kind: 'ready' });
