export * from './basis-points.ts';
export * from './bill.ts';
export * from './gross.ts';
export * from './money.ts';
export * from './price-bill.ts';
export * from './quantity.ts';
export * from './result.ts';
export { spread } from './spread.ts';
