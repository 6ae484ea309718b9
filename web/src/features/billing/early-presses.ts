/** Where presses are kept until the app hears them itself. */
interface EarlyPresses {
  readonly pressed: HTMLElement[];
  stop(): void;
}

declare global {
  var earlyPresses: EarlyPresses | undefined;
}

/**
 * Runs in the page before any script is loaded: the pad stands there already, and a fast hand uses it. Inline, and the
 * same bytes in every build, so that the content security policy lists it.
 */
export const EARLY_PRESSES_SCRIPT = `(function(){var p=[],h=function(e){var b=e.target.closest&&e.target.closest('button');b&&p.push(b)};addEventListener('click',h,true);self.earlyPresses={pressed:p,stop:function(){removeEventListener('click',h,true)}}})()`;

/** The buttons pressed so far that still stand; from now on nothing is kept. */
export function takeEarlyPresses(): readonly HTMLElement[] {
  const kept = globalThis.earlyPresses;
  if (!kept) return [];
  kept.stop();
  globalThis.earlyPresses = undefined;
  return kept.pressed.filter((button) => button.isConnected);
}
