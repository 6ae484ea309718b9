export * from './parts.ts';
export * from './session.ts';
export * from './tasks.ts';
export * from './screens.ts';
export * from './sync.ts';
export * from './problems.ts';
export * from './routes.ts';
