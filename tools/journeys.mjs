import { enter } from './set-up/enter.mjs';

enter(() => import('./src/journeys.ts'));
