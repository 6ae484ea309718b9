import type { LocalDb } from '../database.ts';
import { setMark } from '../tables/marks.ts';

interface Exchange {
  readonly sent_at: string;
  readonly answered_at: string;
  readonly server_now: string;
}

/** Remembers how far the server's clock is from this device's, half of the way there and back taken off. */
export async function keepClockOffset(db: LocalDb, exchange: Exchange): Promise<void> {
  const offset_ms = offsetOf(exchange);
  if (Number.isFinite(offset_ms)) {
    await setMark(db, 'clock_offset', { offset_ms: Math.round(offset_ms), measured_at: exchange.answered_at });
  }
}

const offsetOf = ({ sent_at, answered_at, server_now }: Exchange): number =>
  Date.parse(server_now) - (Date.parse(sent_at) + Date.parse(answered_at)) / 2;
