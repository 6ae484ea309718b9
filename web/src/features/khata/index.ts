/** Customers and what they owe: the list, one khata, money received and given. */
export { addCustomer, changeCustomer } from './keep-customer.ts';
export { KhataError } from './khata-error.tsx';
export { KhataScreen } from './khata-screen.tsx';
