/** Items of the shop: list, form, stock, and the lists a new shop begins with. */
export { applyStarter } from './apply-starter.ts';
export { ItemsError } from './items-error.tsx';
export { ItemsScreen } from './items-screen.tsx';
