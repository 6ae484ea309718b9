import { expect, it } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

it('writes equal content as equal text, whatever the order of its members', () => {
  const text = canonicalJson({ b: [1, undefined, 'ख'], a: { z: null, y: undefined, x: true } });

  expect(text).toBe('{"a":{"x":true,"z":null},"b":[1,null,"ख"]}');
});

it('names content by the SHA-256 of that text', async () => {
  // printf '{"a":1,"b":"ख"}' | sha256sum
  const hash = await contentHash({ b: 'ख', a: 1 });

  expect(hash).toBe('ad5c0d8f346dd4c912adb15dcd8cc528bfae0bba05c49933a16e2f5e38a25fc4');
});
