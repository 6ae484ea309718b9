import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeEarlyInput } from './early-input.ts';

/** An event of a page: over, or under way from the window down to its target. */
class PageEvent extends Event {
  readonly #isUnderWay: boolean;
  constructor(type: string, isUnderWay: boolean) {
    super(type);
    this.#isUnderWay = isUnderWay;
  }
  override get eventPhase(): number {
    return this.#isUnderWay ? Event.CAPTURING_PHASE : Event.NONE;
  }
}
class Key extends PageEvent {
  readonly key: string;
  constructor(key: string, isUnderWay = false) {
    super('keydown', isUnderWay);
    this.key = key;
  }
}
class Button extends PageEvent {
  readonly #button = Object.assign(new FakeElement(), { isConnected: true, closest: () => this.#button });
  override get target(): EventTarget {
    return this.#button;
  }
}
class FakeElement extends EventTarget {}

beforeEach(() => {
  vi.stubGlobal('KeyboardEvent', Key);
  vi.stubGlobal('Element', FakeElement);
});
afterEach(() => vi.unstubAllGlobals());

function taken(...events: readonly Event[]): readonly string[] {
  globalThis.earlyInput = { events: [...events], stop: () => undefined };
  return takeEarlyInput().map((early) => ('key' in early ? early.key.key : 'a button'));
}

it('hears the key under way too, which made the page come alive after it had passed the window', () => {
  expect(taken(new Key('S'), new Key('C', true))).toEqual(['S', 'C']);
});

it('presses again what was pressed before, and leaves a press under way to the page', () => {
  expect(taken(new Button('click', false), new Button('click', true))).toEqual(['a button']);
});
