import { describe, expect, it } from 'vitest';
import { pathBehind } from './service-path.ts';

describe('pathBehind', () => {
  it.each([
    ['/api/sales/sales', '/sales'],
    ['/api/sales/sales?limit=2&cursor=a%2Fb', '/sales'],
    [
      '/api/sales/sales/0199e0a0-0000-7000-8000-000000000001/invoice',
      '/sales/0199e0a0-0000-7000-8000-000000000001/invoice',
    ],
    ['/api/sales/tasks/sale:0199e0a0-0000-7000-8000-000000000001', '/tasks/sale:0199e0a0-0000-7000-8000-000000000001'],
    ['/api/sales/s/sharma-kirana/aB3_x-9.pdf', '/s/sharma-kirana/aB3_x-9.pdf'],
    ['/api/sales/.well-known/jwks.json', '/.well-known/jwks.json'],
    ['/api/sales/items/%E0%A4%9A%E0%A4%BE%E0%A4%AF', '/items/%E0%A4%9A%E0%A4%BE%E0%A4%AF'],
    ['/api/sales/', '/'],
    ['/api/sales/sales/', '/sales/'],
  ])('finds in %s the place %s', (url, path) => {
    expect(pathBehind('sales', url)).toBe(path);
  });

  it.each([
    '/api/sales',
    '/api/salesmen/x',
    '/api/user/users',
    '/API/sales/x',
    'http://evil.example/api/sales/x',
    '//evil.example/api/sales/x',
    '/api/sales//evil.example/x',
    '/api/sales/x//y',
    '/api/sales/../user/users',
    '/api/sales/..',
    '/api/sales/./x',
    '/api/sales/x/%2e%2e/y',
    '/api/sales/x/%2E%2E%2Fy',
    '/api/sales/x%2fy',
    '/api/sales/x%5cy',
    '/api/sales/x\\y',
    '/api/sales/x%00y',
    '/api/sales/x%',
    '/api/sales/x%zz',
    '/api/sales/%ff',
    '/api/sales/x y',
    '/api/sales/http://evil.example/',
    '/api/sales/@evil.example/\u0000',
    '/api/sales/x#y',
  ])('finds no place in %j', (url) => {
    expect(pathBehind('sales', url)).toBeUndefined();
  });
});
