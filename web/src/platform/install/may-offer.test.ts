import { expect, it } from 'vitest';
import { mayOffer } from './may-offer.ts';
import type { OfferFacts } from './may-offer.ts';

const afterThirdBill: OfferFacts = {
  billsIssued: 3,
  wasAsked: false,
  way: 'browser',
  path: '/bill',
  search: '?step=saved&b=1',
};

it.each<[string, Partial<OfferFacts>, boolean]>([
  ['once the third bill is saved', {}, true],
  ['on a page that is only read, after it', { path: '/today', search: '' }, true],
  ['on an iPhone, in its words', { way: 'ios' }, true],
])('is offered %s', (_, change, offered) => {
  expect(mayOffer({ ...afterThirdBill, ...change })).toBe(offered);
});

it.each<[string, Partial<OfferFacts>]>([
  ['after two bills', { billsIssued: 2 }],
  ['while a bill is made', { search: '' }],
  ['while one is paid', { search: '?step=pay' }],
  ['over the pad of a return', { path: '/return', search: '?b=1' }],
  ['over the pad of a payment', { path: '/khata', search: '?c=1&step=received' }],
  ['a second time', { wasAsked: true }],
  ['where it is installed or cannot be', { way: undefined }],
])('is not offered %s', (_, change) => {
  expect(mayOffer({ ...afterThirdBill, ...change })).toBe(false);
});
