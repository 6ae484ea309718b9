export * from './shapes.ts';
export * from './invite.ts';
export * from './api-key.ts';
export * from './push-token.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './routes.ts';
