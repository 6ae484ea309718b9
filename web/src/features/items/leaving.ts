/** What was done with an item as its page closes, and how to undo it. */
export interface Leaving {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

export type Leave = (leaving?: Leaving) => void;

/** Whether an item has its place on the counter, and how to change that: the counter's own word. */
export type UseFavourite = (itemId: string) => { readonly is: boolean; readonly toggle: () => void };
