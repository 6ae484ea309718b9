import { describe, expect, it } from 'vitest';
import { pageOf, wantsOf } from './wants.ts';

const as_of = '2026-11-22T06:30:00.000Z';
const stock = { as_of, data: { oversold: 0, out: 0, low: 0, has_more: false, rows: [] } };
const tasks = { as_of, data: { rows: [], has_more: false, problems: {} } };
const away = (status: number) => ({
  problem: { type: '/problems/x', title: 'away', status, code: 'common/dependency-down', trace_id: 't' },
});

describe('wantsOf', () => {
  it('is clear when every service says that it has nothing', () => {
    expect(wantsOf({ tasks, stock })).toMatchObject({ isWhole: true, isClear: true });
  });

  it('is not called clear while a service did not answer', () => {
    const silent = { as_of, data: { ...tasks.data, problems: { sales: away(503).problem } } };

    expect(wantsOf({ tasks: away(503), stock })).toMatchObject({ isWhole: false, isClear: false });
    expect(wantsOf({ tasks, stock: away(504) })).toMatchObject({ isWhole: false, isClear: false });
    expect(wantsOf({ tasks: silent, stock })).toMatchObject({ isWhole: false, isClear: false });
  });

  it('misses nothing in what this role may not see', () => {
    expect(wantsOf({ tasks: away(403), stock })).toMatchObject({ isWhole: true, isClear: true });
  });

  it('is not clear while items run low', () => {
    expect(wantsOf({ tasks, stock: { as_of, data: { ...stock.data, low: 2 } } }).isClear).toBe(false);
  });
});

describe('pageOf', () => {
  /** The cast: only what the address is made of. */
  const aTask = (service: string, kind: string) => ({ service, kind, subject: 's1' }) as Parameters<typeof pageOf>[0];

  it.each([
    ['inventory', 'oversold', '/items?i=s1'],
    ['sales', 'flagged-sale', '/bills?b=s1'],
    ['sales', 'number-clash', '/bills?b=s1'],
    ['sales', 'flagged-note', undefined],
    ['sales', 'quarantine', undefined],
  ])('of %s, %s, is %s', (service, kind, page) => {
    expect(pageOf(aTask(service, kind))).toBe(page);
  });
});
