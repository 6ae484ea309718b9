import { PaperSettings } from '@rmp/contracts/tenant';
import { describe, expect, it } from 'vitest';
import { faultsIn, formOf, settingsOf } from './paper-form.ts';

const logo = { image_id: 'a'.repeat(64), media_type: 'image/png', width_px: 480, height_px: 200 } as const;

const full: PaperSettings = {
  format: '80mm',
  copies: 3,
  style: {
    logo,
    signatory: 'Asha Sharma',
    bank: { account_name: 'Sharma Kirana', account_number: '000123456789', ifsc: 'SBIN0001234', bank: 'SBI, Jaipur' },
    terms: 'Goods are taken back within 7 days.',
    fssai_number: '12218001000123',
    drug_licence_numbers: ['20-RJ-12345', '21-RJ-12346'],
    leaves_out: ['upi_qr'],
  },
};

describe('the form of the shop’s papers', () => {
  it('gives back what it was given, as the contract takes it', () => {
    expect(settingsOf(formOf(full))).toEqual(full);
    expect(PaperSettings.safeParse(settingsOf(formOf(full))).success).toBe(true);
  });

  it('says nothing where nothing was typed', () => {
    expect(settingsOf(formOf())).toEqual({ format: 'a4', copies: 1 });
    expect(faultsIn(formOf())).toEqual(new Set());
  });

  it('takes a bank account whole or not at all, however it is typed', () => {
    const typed = { ...formOf(), account_name: 'Sharma Kirana', account_number: '0001 2345 6789', ifsc: 'sbin0001234' };

    expect(faultsIn({ ...formOf(), account_name: 'Sharma Kirana' })).toEqual(new Set(['account_number', 'ifsc']));
    expect(faultsIn(typed)).toEqual(new Set());
    expect(settingsOf(typed).style?.bank).toMatchObject({ account_number: '000123456789', ifsc: 'SBIN0001234' });
  });

  it('finds what the contract would refuse', () => {
    const wrong = { ...formOf(), fssai_number: '1234', drug_licences: '1, 2, 3, 4, 5' };

    expect(faultsIn(wrong)).toEqual(new Set(['fssai_number', 'drug_licences']));
    expect(PaperSettings.safeParse(settingsOf(wrong)).success).toBe(false);
  });
});
