import type { PaymentId } from '@rmp/contracts';
import { paise } from '@rmp/gst';
import { expect, it } from 'vitest';
import { testId } from '../test/fixtures.ts';
import { upiLink } from './upi-link.ts';

it('asks for the exact amount, with the payment’s id as the reference', () => {
  const link = upiLink({
    upi_id: 'sharmakirana@example',
    payee: 'Sharma Kirana & Sons',
    amount_paise: paise(29100),
    payment_id: testId<PaymentId>(0x77),
  });

  expect(link).toBe(
    'upi://pay?pa=sharmakirana@example&pn=Sharma%20Kirana%20%26%20Sons&am=291.00&cu=INR&tr=01890000000070008000000000000077',
  );
});

it('writes paise behind the point', () => {
  const ask = { upi_id: 'a@b', payee: 'A', payment_id: testId<PaymentId>(1) };

  expect(upiLink({ ...ask, amount_paise: paise(5) })).toContain('&am=0.05&');
  expect(upiLink({ ...ask, amount_paise: paise(43150) })).toContain('&am=431.50&');
});
