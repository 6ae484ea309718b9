export * from './shapes.ts';
export * from './notes.ts';
export * from './shares.ts';
export * from './tasks.ts';
export * from './commands.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './routes.ts';
