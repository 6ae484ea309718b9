export * from './primitives/index.ts';
export * from './route.ts';
export * from './problem.ts';
export * from './permission.ts';
export * from './event.ts';
export * from './openapi.ts';
export * from './asyncapi.ts';
export * from './client.ts';
