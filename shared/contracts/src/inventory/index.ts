export * from './shapes.ts';
export * from './tasks.ts';
export * from './item-tax.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './consumed.ts';
export * from './routes.ts';
