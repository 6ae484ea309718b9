import { enter } from './set-up/enter.mjs';

enter(() => import('../launch/src/main.ts'));
