import { lookNow } from '#platform/use-look.ts';

export type Feel = 'key' | 'line' | 'saved' | 'refused';
export type Beep = 'scan-taken' | 'code-unknown';

const BUZZES_MS: Readonly<Record<Feel, number | number[]>> = { key: 8, line: 20, saved: [20, 40, 20], refused: 60 };

/** How high and how long each sound is, one after the other; a short gap between two. */
const BEEPS: Readonly<Record<Beep, readonly Tone[]>> = {
  'scan-taken': [{ hertz: 1760, ms: 60 }],
  'code-unknown': [
    { hertz: 220, ms: 90 },
    { hertz: 220, ms: 90 },
  ],
};

interface Tone {
  readonly hertz: number;
  readonly ms: number;
}

const GAP_MS = 60;
const VOLUME = 0.2;

let audio: AudioContext | undefined;

/** Lets the hand feel what happened, on phones that can and where the owner has not switched it off. */
export function feel(what: Feel): void {
  if (!lookNow().haptics || !('vibrate' in navigator)) return;
  navigator.vibrate(BUZZES_MS[what]);
}

/** Lets the ear know what a scan did. Every sound has a visible twin: it may be switched off. */
export function beep(what: Beep): void {
  if (!lookNow().sound || !('AudioContext' in globalThis)) return;
  audio ??= new AudioContext();
  let start = audio.currentTime;
  for (const { hertz, ms } of BEEPS[what]) {
    playTone(audio, hertz, start, start + ms / 1000);
    start += (ms + GAP_MS) / 1000;
  }
}

function playTone(context: AudioContext, hertz: number, start: number, end: number): void {
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  oscillator.connect(new GainNode(context, { gain: VOLUME })).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(end);
}
