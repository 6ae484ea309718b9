export * from './shapes.ts';
export * from './customer.ts';
export * from './khata.ts';
export * from './upi.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './consumed.ts';
export * from './routes.ts';
