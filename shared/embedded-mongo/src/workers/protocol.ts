import type { IntegrityReport } from '../store/integrity.ts';

/** What the network thread asks a worker; bytes travel as transferred buffers of their own. */
export type ToWorker =
  | Readonly<{ kind: 'requests'; requests: readonly Parcel[] }>
  | Readonly<{ kind: 'check' }>
  | Readonly<{ kind: 'close' }>;

/** What a worker says. A reply without bytes belongs to a request that wants none. */
export type FromWorker =
  | Readonly<{ kind: 'ready' }>
  | Readonly<{ kind: 'replies'; replies: readonly Parcel[] }>
  | Readonly<{ kind: 'checked'; report: IntegrityReport }>
  | Readonly<{ kind: 'log'; text: string; error: string }>
  | Readonly<{ kind: 'closed' }>;

/** A message and the number that request and reply share. */
export type Parcel = Readonly<{ id: number; bytes: Uint8Array | undefined }>;

export type WorkerOptions = Readonly<{ dataDir: string; refusesUnindexed: boolean; worker: number }>;

/** The memory that moves with parcels instead of being copied. */
export function buffersOf(parcels: readonly Parcel[]): ArrayBuffer[] {
  return parcels.flatMap(({ bytes }) => (bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []));
}
