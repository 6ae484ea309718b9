import { PaymentId } from '@rmp/contracts';
import { paise } from '@rmp/gst';
import { expect, it } from 'vitest';
import { trOf, upiLink } from './upi-link.ts';

const tr = trOf(PaymentId.parse('01890000-0000-7000-8000-0000000000aa'));

it('asks for exactly the amount under a reference of 32 characters', () => {
  const link = upiLink({ upi_id: 'sharma@upi', business_name: 'Sharma & Sons', amount_paise: paise(29_100), tr });

  expect(tr).toHaveLength(32);
  expect(link).toBe(`upi://pay?pa=sharma@upi&pn=Sharma%20%26%20Sons&am=291.00&cu=INR&tr=${tr}`);
});

it('writes paise with two digits', () => {
  expect(upiLink({ upi_id: 'a@b', business_name: 'A', amount_paise: paise(105), tr, note: 'चाय' })).toContain(
    '&am=1.05&cu=INR&tn=%E0%A4%9A%E0%A4%BE%E0%A4%AF&tr=',
  );
});
