import { STATES } from '@rmp/gst';
import { expect, test } from 'vitest';
import { stateName } from './state-name.ts';

test('every State a shop can be in has a name in Hindi', () => {
  const shops = STATES.filter(({ is_active, local_tax_head }) => is_active && local_tax_head !== null);

  expect(shops.filter(({ code }) => !/^[\u0900-\u097f ]+$/.test(stateName(code, 'hi')))).toEqual([]);
});

test('what is no State is called by its code', () => {
  expect([stateName('08', 'en'), stateName('00', 'hi')]).toEqual(['Rajasthan', '00']);
});
