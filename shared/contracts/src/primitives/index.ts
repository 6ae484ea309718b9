export * from './money.ts';
export * from './quantity.ts';
export * from './ids.ts';
export * from './dates.ts';
export * from './text.ts';
export * from './list.ts';
