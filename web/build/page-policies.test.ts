import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptHashesIn } from './page-policies.ts';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('lists the inline scripts of a page byte by byte, each once', () => {
  const html = '<head><script>let a = "<b>";\n</script></head><script id="x">b()</script><script>b()</script>';

  expect(scriptHashesIn(html)).toEqual([hashOf('let a = "<b>";\n'), hashOf('b()')]);
});

test('leaves out scripts that are files of ours', () => {
  expect(scriptHashesIn('<script src="/_next/static/1.js" async=""></script>')).toEqual([]);
});
