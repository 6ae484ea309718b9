export * from './placeholders.ts';
export * from './shapes.ts';
export * from './problems.ts';
export * from './events.ts';
export * from './webhook-event-types.ts';
export * from './webhook.ts';
export * from './routes.ts';
