import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

describe('isPrivateAddress', () => {
  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.15.255.255', false],
    ['172.16.0.0', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['192.168.1.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['8.8.8.8', false],
    ['::1', true],
    ['[::1]', true],
    ['::', true],
    ['::127.0.0.1', true],
    ['64:ff9b:1::7f00:1', true],
    ['2001::1', true],
    ['fec0::1', true],
    ['100.127.255.255', true],
    ['100.128.0.0', false],
    ['::ffff:127.0.0.1', true],
    ['[::ffff:7f00:1]', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['2606:4700::1111', false],
    ['shop.example', false],
  ])('%s: %s', (host, isPrivate) => {
    expect(isPrivateAddress(host)).toBe(isPrivate);
  });
});
