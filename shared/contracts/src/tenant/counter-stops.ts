import * as z from 'zod';

/**
 * Warnings of the counter that an owner may make a stop: then a cashier cannot take the money until somebody who may
 * pass them does. They are of the device that bills; what happened all the same is a fact and never refused for them.
 */
export const CounterStop = z.enum(['stock-below-zero', 'above-mrp', 'over-limit', 'no-price']);
export type CounterStop = z.output<typeof CounterStop>;

export const CounterStops = z.array(CounterStop).max(CounterStop.options.length).readonly();
