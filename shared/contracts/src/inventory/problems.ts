import { defineProblems } from '../problem.ts';

export const inventoryProblems = defineProblems({
  'inventory/rate-not-in-force': { status: 422, title: 'This tax rate is not in force on that date' },
  'inventory/treatment-contradicts-rate': {
    status: 422,
    title: 'Nil, exempt and non-GST goods have no tax rate, and taxable goods have one',
  },
  'inventory/cess-not-in-force': { status: 422, title: 'No compensation cess is charged on these goods on that date' },
  'inventory/above-mrp': { status: 422, title: 'The price is above the marked price' },
  'inventory/too-many-rates': { status: 422, title: 'The item already has as many dated rates as it may' },
  'inventory/from-date-alone': { status: 422, title: 'A date without a rate or cess that begins on it' },
  'inventory/item-deleted': { status: 422, title: 'The item was deleted' },
  'inventory/stock-beyond-limit': { status: 422, title: 'The stock would pass the limit' },
});
