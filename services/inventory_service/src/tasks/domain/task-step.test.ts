import { milli } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { taskStep } from './task-step.ts';

describe('taskStep', () => {
  it.each([
    { on_hand: -1, has_task: undefined, expected: 'open' },
    { on_hand: -1, has_task: true, expected: 'extend' },
    { on_hand: 0, has_task: true, expected: 'close' },
    { on_hand: 1, has_task: true, expected: 'close' },
    { on_hand: 0, has_task: undefined, expected: 'none' },
  ] as const)('says $expected at $on_hand on hand, task before: $has_task', ({ on_hand, has_task, expected }) => {
    const item = { state: 'kept', is_counted: true, on_hand_milli: milli(on_hand), has_task } as const;

    expect(taskStep(item)).toBe(expected);
  });

  it.each([
    { state: 'deleted', is_counted: true },
    { state: 'awaited', is_counted: true },
    { state: 'kept', is_counted: undefined },
  ] as const)('finds nothing short that is $state, counted: $is_counted', (item) => {
    expect(taskStep({ ...item, on_hand_milli: milli(-1) })).toBe('none');
    expect(taskStep({ ...item, on_hand_milli: milli(-1), has_task: true })).toBe('close');
  });
});
