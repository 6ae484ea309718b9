import type { PaperImage, PaperPart, PaperSettings } from '@rmp/contracts/tenant';

export const PAPER_PARTS = ['balance', 'tenders', 'upi_qr'] as const satisfies readonly PaperPart[];

/** The shop's papers as typed: text fields are never missing, only empty. */
export interface PaperForm {
  readonly format: NonNullable<PaperSettings['format']>;
  readonly copies: '1' | '2' | '3';
  readonly logo: PaperImage | undefined;
  readonly signature: PaperImage | undefined;
  readonly signatory: string;
  readonly account_name: string;
  readonly account_number: string;
  readonly ifsc: string;
  readonly bank: string;
  readonly terms: string;
  readonly fssai_number: string;
  readonly drug_licences: string;
  readonly leaves_out: readonly PaperPart[];
}

export type PaperField = keyof PaperForm;

const COPIES = ['1', '2', '3'] as const;

export function formOf({ style = {}, format = 'a4', copies = 1 }: PaperSettings = {}): PaperForm {
  const { bank, logo, signature } = style;
  return {
    format,
    copies: COPIES[copies - 1] ?? '1',
    logo,
    signature,
    signatory: style.signatory ?? '',
    account_name: bank?.account_name ?? '',
    account_number: bank?.account_number ?? '',
    ifsc: bank?.ifsc ?? '',
    bank: bank?.bank ?? '',
    terms: style.terms ?? '',
    fssai_number: style.fssai_number ?? '',
    drug_licences: (style.drug_licence_numbers ?? []).join(', '),
    leaves_out: style.leaves_out ?? [],
  };
}

/** What is typed as the contract has it: what is empty is not there. */
export function settingsOf(form: PaperForm): PaperSettings {
  const { logo, signature, leaves_out } = form;
  const [signatory, terms, fssai_number] = [form.signatory, form.terms, form.fssai_number].map((text) => text.trim());
  const bank = bankOf(form);
  const licences = licencesIn(form);
  const style = {
    ...(logo && { logo }),
    ...(signature && { signature }),
    ...(signatory && { signatory }),
    ...(bank && { bank }),
    ...(terms && { terms }),
    ...(fssai_number && { fssai_number }),
    ...(licences.length > 0 && { drug_licence_numbers: licences }),
    ...(leaves_out.length > 0 && { leaves_out }),
  };
  return {
    format: form.format,
    copies: Number(form.copies),
    ...(Object.keys(style).length > 0 && { style }),
  };
}

/** Fields that cannot be printed as they stand. A bank account is whole or not there. */
export function faultsIn(form: PaperForm): ReadonlySet<PaperField> {
  const bank = bankOf(form);
  const faults: readonly (readonly [PaperField, boolean])[] = [
    ['account_name', bank !== undefined && bank.account_name === ''],
    ['account_number', bank !== undefined && !/^[0-9A-Z]{6,20}$/.test(bank.account_number)],
    ['ifsc', bank !== undefined && !/^[A-Z]{4}0[A-Z0-9]{6}$/.test(bank.ifsc)],
    ['fssai_number', !/^(?:[12][0-9]{13})?$/.test(form.fssai_number.trim())],
    ['drug_licences', licencesIn(form).length > 4 || licencesIn(form).some((one) => one.length > 40)],
  ];
  return new Set(faults.flatMap(([field, isFault]) => (isFault ? [field] : [])));
}

function bankOf({ account_name, account_number, ifsc, bank }: PaperForm) {
  const [name, number, code, at] = [account_name, account_number, ifsc, bank].map((text) => text.trim());
  if (!name && !number && !code && !at) return undefined;
  return {
    account_name: name ?? '',
    account_number: (number ?? '').replaceAll(' ', '').toUpperCase(),
    ifsc: (code ?? '').toUpperCase(),
    ...(at && { bank: at }),
  };
}

const licencesIn = ({ drug_licences }: PaperForm): readonly string[] =>
  drug_licences
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
