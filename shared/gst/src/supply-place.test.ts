import { describe, expect, it } from 'vitest';
import { supplyHeads } from './index.ts';
import type { SupplyCircumstances } from './index.ts';

const MAHARASHTRA = '27ABCDE1234F1Z0';
const placeOf = (own: Omit<SupplyCircumstances, 'seller_state'>) => supplyHeads({ seller_state: '08', ...own });
const inside = (basis: string) => ({ place_of_supply: '08', heads: 'intra', basis });
const toMaharashtra = (basis: string) => ({ place_of_supply: '27', heads: 'inter', basis });

describe('An unregistered buyer', () => {
  it.each<{ readonly recorded: Omit<SupplyCircumstances, 'seller_state'>; readonly place: object }>([
    { recorded: {}, place: inside('seller-location') },
    { recorded: { buyer: {} }, place: inside('seller-location') },
    { recorded: { buyer: { state_code: '08' } }, place: inside('buyer-state') },
    { recorded: { buyer: { state_code: '27' } }, place: toMaharashtra('buyer-state') },
    {
      recorded: { buyer: { state_code: '08' }, ship_to: { state_code: '27' } },
      place: toMaharashtra('delivery-state'),
    },
    { recorded: { buyer: { state_code: '27' }, ship_to: { state_code: '08' } }, place: inside('delivery-state') },
    { recorded: { buyer: { state_code: '45' } }, place: inside('seller-location') },
  ])('with $recorded on the bill', ({ recorded, place }) => {
    expect(placeOf(recorded)).toEqual(place);
  });
});

describe('A registered buyer', () => {
  it('is in the State of his GSTIN when no other is recorded', () => {
    expect(placeOf({ buyer: { gstin: MAHARASHTRA } })).toEqual(toMaharashtra('buyer-gstin'));
  });

  it('is in the State recorded for him, which is how the seller settles goods carried from the counter', () => {
    expect(placeOf({ buyer: { gstin: MAHARASHTRA, state_code: '08' } })).toEqual(inside('buyer-state'));
  });

  it('stays in his own State when the goods go elsewhere on his word', () => {
    const shipped = { buyer: { gstin: MAHARASHTRA }, ship_to: { state_code: '08' } };

    expect(placeOf(shipped)).toEqual(toMaharashtra('buyer-gstin'));
  });

  it('with a GSTIN of a merged territory is in the one of today', () => {
    const place = supplyHeads({ seller_state: '26', buyer: { gstin: '25ABCDE1234F1Z4' } });

    expect(place).toEqual({ place_of_supply: '26', heads: 'intra', basis: 'buyer-gstin' });
  });

  it('with a GSTIN of no State counts as nothing recorded', () => {
    expect(placeOf({ buyer: { gstin: '45ABCDE1234F1Z2' } })).toEqual(inside('seller-location'));
  });
});

describe('Supplies of a special kind', () => {
  it.each(['sez_wp', 'sez_wop'] as const)('%s is inter-State inside the same State too', (supply) => {
    expect(placeOf({ buyer: { state_code: '08' }, supply })).toEqual({ ...inside('buyer-state'), heads: 'inter' });
  });

  it.each(['export_wp', 'export_wop'] as const)('%s goes abroad', (supply) => {
    expect(placeOf({ buyer: {}, supply })).toEqual({ place_of_supply: '96', heads: 'inter', basis: 'export' });
  });

  it('a deemed export follows the buyer like any supply', () => {
    expect(placeOf({ buyer: { state_code: '27' }, supply: 'deemed' })).toEqual(toMaharashtra('buyer-state'));
  });
});
