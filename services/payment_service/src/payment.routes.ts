import type { Handlers } from '@rmp/contracts';
import type { paymentContract } from '@rmp/contracts/payment';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import { applyPaymentCommands } from './commands/apply-payment-commands.ts';
import { getQuarantined, letCommandIn, listQuarantine } from './commands/quarantine.ts';
import { addCustomer } from './customers/add-customer.ts';
import { changeCustomer } from './customers/change-customer.ts';
import { getCustomer } from './customers/get-customer.ts';
import { listCustomers } from './customers/list-customers.ts';
import type { PaymentDeps } from './deps.ts';
import { listUdhaar } from './khata/list-udhaar.ts';
import { readAccounts } from './khata/read-accounts.ts';
import { readLedger } from './khata/read-ledger.ts';
import { getPayment } from './payments/get-payment.ts';
import { listPayments } from './payments/list-payments.ts';
import { readSalePayments } from './payments/read-sale-payments.ts';
import { recordPayment } from './payments/record-payment.ts';
import { undoPayment } from './payments/undo-payment.ts';
import { verifyPayment } from './payments/verify-payment.ts';
import { getReceipt } from './receipts/get-receipt.ts';
import { getIntent } from './upi/get-intent.ts';
import { receiveWebhook } from './upi/receive-webhook.ts';
import { setWebhookSecret } from './upi/set-webhook-secret.ts';
import { showIntent } from './upi/show-intent.ts';

export const paymentHandlers = (deps: PaymentDeps): Handlers<typeof paymentContract, Caller, RequestFacts> => ({
  addCustomer: ({ caller, body, facts }) => addCustomer(deps, caller, body, facts),
  listCustomers: ({ caller, query }) => listCustomers(deps, caller, query),
  getCustomer: ({ caller, params }) => getCustomer(deps, caller, params.customer_id),
  changeCustomer: async ({ caller, params, body }) =>
    (await changeCustomer(deps, caller, params.customer_id, body)).customer,
  applyPaymentCommands: ({ caller, body }) => applyPaymentCommands(deps, caller, body),
  listQuarantine: ({ caller, query }) => listQuarantine(deps, caller, query),
  getQuarantined: ({ caller, params }) => getQuarantined(deps, caller, params.content_hash),
  letIn: ({ caller, params }) => letCommandIn(deps, caller, params.content_hash),
  readLedger: ({ caller, params, query }) => readLedger(deps, caller, params.customer_id, query),
  listUdhaar: ({ caller, query }) => listUdhaar(deps, caller, query),
  readAccounts: ({ caller }) => readAccounts(deps, caller),
  recordPayment: ({ caller, body, facts }) => recordPayment(deps, caller, body, facts),
  listPayments: ({ caller, query }) => listPayments(deps, caller, query),
  getPayment: ({ caller, params }) => getPayment(deps, caller, params.payment_id),
  getReceipt: ({ caller, params, query }) => getReceipt(deps, caller, params.payment_id, query),
  undoPayment: ({ caller, params, body }) => undoPayment(deps, caller, params.payment_id, body.reason),
  verifyPayment: ({ caller, params, body }) => verifyPayment(deps, caller, params.payment_id, body.reference),
  readSalePayments: ({ caller, params }) => readSalePayments(deps, caller, params.sale_id),
  showUpiIntent: ({ caller, body, facts }) => showIntent(deps, caller, body, facts),
  getUpiIntent: ({ caller, params }) => getIntent(deps, caller, params.payment_id),
  setWebhookSecret: ({ caller, body }) => setWebhookSecret(deps, caller, body),
  receiveUpiWebhook: ({ query, facts }) => receiveWebhook(deps, query, facts),
});
