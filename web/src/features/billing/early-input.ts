/** Where presses and keys are kept until the app hears them itself. */
interface EarlyInput {
  readonly events: Event[];
  stop(): void;
}

declare global {
  var earlyInput: EarlyInput | undefined;
}

/**
 * Runs in the page before any script is loaded: the pad stands there already, a fast hand uses it and a scanner types.
 * Inline, and the same bytes in every build, so that the content security policy lists it.
 */
export const EARLY_INPUT_SCRIPT = `(function(){var p=[],h=function(e){p.push(e)};addEventListener('click',h,true);addEventListener('keydown',h,true);self.earlyInput={events:p,stop:function(){removeEventListener('click',h,true);removeEventListener('keydown',h,true)}}})()`;

export type EarlyEvent = { readonly pressed: HTMLButtonElement } | { readonly key: KeyboardEvent };

/**
 * What was done before the app listened, oldest first: buttons that still stand, and keys. From now on nothing is kept.
 * A press that is still under way reaches the app by itself, and so is left out. A key does not: where a key makes React
 * hydrate, the window was passed before the app began to listen there.
 */
export function takeEarlyInput(): readonly EarlyEvent[] {
  const kept = globalThis.earlyInput;
  if (!kept) return [];
  kept.stop();
  globalThis.earlyInput = undefined;
  return kept.events.flatMap(toldOf);
}

function toldOf(event: Event): readonly EarlyEvent[] {
  if (event instanceof KeyboardEvent) return [{ key: event }];
  if (event.eventPhase !== Event.NONE) return [];
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  return button?.isConnected ? [{ pressed: button }] : [];
}
