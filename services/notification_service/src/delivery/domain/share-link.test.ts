import { describe, expect, it } from 'vitest';
import { isOwnShareLink, paperOf } from './share-link.ts';

describe('isOwnShareLink', () => {
  it.each([
    ['https://shop.example/s/sharma-kirana/abc', true],
    ['https://shop.example:443/s/sharma-kirana/abc', true],
    ['https://shop.example/s/verma-stores/abc', false],
    ['https://shop.example/s/sharma-kirana-2/abc', false],
    ['https://shop.example/s/sharma-kirana/../verma-stores/abc', false],
    ['https://shop.example/s/sharma-kirana/%2e%2e/verma-stores/abc', false],
    ['https://shop.example/s/sharma-kirana/..%2fverma-stores', false],
    ['https://shop.example/s/sharma-kirana/', false],
    ['https://shop.example/s/sharma-kirana/abc/more', false],
    ['https://shop.example/s/sharma-kirana/abc?to=evil', false],
    ['https://shop.example/s/sharma-kirana/abc#paper', true],
    ['https://shop.example/api/sales', false],
    ['http://shop.example/s/sharma-kirana/abc', false],
    ['https://shop.example:8443/s/sharma-kirana/abc', false],
    ['https://shop.example.evil.example/s/sharma-kirana/abc', false],
    ['https://shop.example@evil.example/s/sharma-kirana/abc', false],
    ['https://me:secret@shop.example/s/sharma-kirana/abc', false],
    ['file:///s/sharma-kirana/abc', false],
    ['not an address', false],
  ])('%s: %s', (url, isOurs) => {
    expect(isOwnShareLink(url, 'https://shop.example', 'sharma-kirana')).toBe(isOurs);
  });
});

describe('paperOf', () => {
  it('is behind the link', () => {
    expect(paperOf('https://shop.example/s/sharma-kirana/abc')).toBe('https://shop.example/s/sharma-kirana/abc.pdf');
  });
});
