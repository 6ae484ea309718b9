import { describe, expect, it } from 'vitest';
import { canonicalJson, hashOf } from '../src/canonical-json.ts';

describe('canonical JSON', () => {
  it('is the same whatever order the members came in, and leaves out undefined ones', () => {
    expect(canonicalJson({ b: [1, { d: 'ü', c: null }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":null,"d":"ü"}]}',
    );
    expect(hashOf({ x: 1, y: 2 })).toBe(hashOf({ y: 2, x: 1 }));
  });

  it('tells different contents apart', () => {
    expect(hashOf({ x: 1 })).not.toBe(hashOf({ x: '1' }));
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });
});
