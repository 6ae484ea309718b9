import type { userContract } from '@rmp/contracts/user';
import type { tenantContract } from '@rmp/contracts/tenant';
import { signIn } from '#features/session/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { keepVerified } from '#platform/session.ts';
import { registrationOf } from './model/new-shop.ts';
import type { NewShop } from './model/new-shop.ts';

const register = bffRoute<(typeof userContract)['register']>('user', 'POST', '/register');
const changeTenant = bffRoute<(typeof tenantContract)['changeTenant']>('tenant', 'PATCH', '/tenant');

export type Opened = 'opened' | 'shop-id-taken' | 'no-network' | 'not-now';

/**
 * Opens the shop: account, sign-in on this device (which brings the bill series), UPI id. A second press after a cut
 * goes on where the first one stopped: a shop that is there with this password is simply signed in to.
 */
export async function openShop(shop: NewShop): Promise<Opened> {
  try {
    const isNew = await registered(shop);
    const { tenant_id, username, password } = shop;
    const entered = await signIn({ tenant_id, username, password });
    if (entered !== 'signed-in') return isNew ? 'not-now' : 'shop-id-taken';
    if (shop.upi_id !== '') await keepUpiId(shop.upi_id);
    return 'opened';
  } catch (error) {
    if (error instanceof TypeError) return 'no-network';
    if (error instanceof ProblemAnswer) return 'not-now';
    throw error;
  }
}

/** False when a shop of this id was there before: perhaps our own, from a press whose answer was lost. */
async function registered(shop: NewShop): Promise<boolean> {
  try {
    await register({ body: registrationOf(shop) });
    return true;
  } catch (error) {
    if (error instanceof ProblemAnswer && error.status === 409) return false;
    throw error;
  }
}

/** Kept on this device too, for the QR of the first bill. The shop is open without it; the counter says so where a QR is wanted. */
async function keepUpiId(upi_id: string): Promise<void> {
  const tenant = await changeTenant({ body: { upi_id } }).catch(() => undefined);
  if (tenant) await keepVerified({ tenant });
}
