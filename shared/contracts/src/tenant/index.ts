export * from './counter-stops.ts';
export * from './shapes.ts';
export * from './seller.ts';
export * from './series.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './routes.ts';
