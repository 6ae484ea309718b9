import { NO_SIGHTINGS, sight } from './model/sightings.ts';

export interface Watching {
  /** Resolves when the camera has another picture; frames that come while one is read are skipped. */
  readonly nextFrame: () => Promise<void>;
  /** The codes in the picture that is there now. */
  readonly look: () => Promise<readonly string[]>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** A code came before the camera. */
  readonly onCode: (code: string) => void;
  /** Some code is before the camera, counted or not. */
  readonly onSight: () => void;
  readonly signal: AbortSignal;
}

/** Looks at one picture after the other until it is told to end. Rejects when the reader fails. */
export async function watchCodes({ nextFrame, look, now, onCode, onSight, signal }: Watching): Promise<void> {
  let sightings = NO_SIGHTINGS;
  while (!signal.aborted) {
    await nextFrame();
    if (signal.aborted) return;
    const codes = await look();
    if (codes.length === 0) continue;

    const seen = sight(sightings, codes, now());
    sightings = seen.sightings;
    onSight();
    seen.fresh.forEach(onCode);
  }
}
