export { fontAddresses } from './font-addresses.ts';
