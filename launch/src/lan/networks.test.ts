import { expect, test } from 'vitest';
import { lanAddresses } from './networks.ts';

/** The cast: only these parts of an interface are looked at. */
const anInterface = (address: string, internal = false, family = 'IPv4') => ({ address, internal, family }) as never;

test('takes the addresses of the shop, the likeliest first', () => {
  const interfaces = {
    lo: [anInterface('127.0.0.1', true)],
    docker0: [anInterface('172.17.0.1')],
    wlan0: [anInterface('fe80::1', false, 'IPv6'), anInterface('192.168.1.7')],
  };

  expect(lanAddresses(interfaces)).toEqual(['192.168.1.7', '172.17.0.1']);
});

test('leaves an address alone that the whole world reaches', () => {
  expect(lanAddresses({ eth0: [anInterface('203.0.113.7')] })).toEqual([]);
});
