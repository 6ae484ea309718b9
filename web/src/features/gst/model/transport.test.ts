import { describe, expect, it } from 'vitest';
import { transportOf } from './transport.ts';

const typed = { mode: 'road', distance: '1180', vehicle: 'RJ14GA1234', transporter: '' } as const;

describe('How goods go', () => {
  it('is told with distance and vehicle, or with a transporter in place of the vehicle', () => {
    expect(transportOf(typed)).toEqual({ mode: 'road', distance_km: 1180, vehicle_number: 'RJ14GA1234' });
    expect(transportOf({ ...typed, vehicle: '', transporter: '27ABCDE1234F1Z0' })).toEqual({
      mode: 'road',
      distance_km: 1180,
      transporter_id: '27ABCDE1234F1Z0',
    });
  });

  it.each([{ distance: '' }, { distance: '4001' }, { vehicle: 'RJ' }])('is not told with %j', (wrong) => {
    expect(transportOf({ ...typed, ...wrong })).toBeUndefined();
  });
});
