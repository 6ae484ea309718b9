/** Items of the shop: list, form, stock, and the lists a new shop begins with. */
export { addItem } from './add-item.ts';
export { applyStarter } from './apply-starter.ts';
export { ItemsError } from './items-error.tsx';
export { ItemsScreen } from './items-screen.tsx';
export { emptyDraft, entryFrom } from './model/item-draft.ts';
export { slabsFor } from './model/slabs.ts';
export { useMayChange, useShowsTax } from './use-items-page.ts';
