import { analyticsProblems } from '../analytics/problems.ts';
import { inventoryProblems } from '../inventory/problems.ts';
import { notificationProblems } from '../notification/problems.ts';
import { paymentProblems } from '../payment/problems.ts';
import { defineProblems } from '../problem.ts';
import { salesProblems } from '../sales/problems.ts';
import { tenantProblems } from '../tenant/problems.ts';
import { userProblems } from '../user/problems.ts';

/** Beside its own it passes on what the services say. */
export const bffProblems = defineProblems({
  ...userProblems,
  ...inventoryProblems,
  ...salesProblems,
  ...paymentProblems,
  ...tenantProblems,
  ...notificationProblems,
  ...analyticsProblems,
  'sync/app-newer': { status: 426, title: 'This app is newer than the server: what was made on it waits there' },
});
