export { ShopName } from './shop-name.tsx';
export { ShopNav } from './shop-nav.tsx';
export { ShopPages } from './shop-pages.tsx';
export { SyncBadge } from './sync-badge.tsx';
