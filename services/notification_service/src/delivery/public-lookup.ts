import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** A name led to an address that is none of the public internet. */
export class PrivateAddress extends Error {}

/**
 * Resolves a name for the connection that is about to be made, and for nothing else: what was checked is what is
 * connected to, so that a name which changes its mind in between leads nowhere. Fails with `PrivateAddress` when any of
 * its addresses is private. An address written in figures is not looked up: ask `isPrivateAddress` first.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error(`${hostname} has no address`), []);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return done(new PrivateAddress('the name leads to a private address'), []);
    }
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
