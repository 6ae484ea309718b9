import * as z from 'zod';

const CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** Text a person typed: trimmed, without control characters, at most `max` characters. */
export const text = (max: number) => z.string().max(max).regex(CONTROL, 'must not contain control characters').trim();

/** The same, but not empty. */
export const requiredText = (max: number) =>
  z.string().min(1).max(max).regex(CONTROL, 'must not contain control characters').trim().min(1);

export const Name = requiredText(120);
export const Note = text(500);
export const Tag = requiredText(40);
export const Address = text(300);

/** An Indian mobile number: ten digits, the first 6 to 9, without +91. */
export const Mobile = z.string().regex(/^[6-9][0-9]{9}$/, 'must be ten digits starting with 6 to 9, without +91');
export const Email = z.email().max(254);

/** Letters, digits, hyphen and slash, at most 16; the first not 0, / or - (CGST Rules r.46(b), e-invoice schema). */
export const DocumentNumber = z
  .string()
  .regex(
    /^[a-zA-Z1-9][a-zA-Z0-9/-]{0,15}$/,
    'must be at most 16 letters, digits, hyphens or slashes, none of them 0, - or / in front (CGST Rules r.46(b))',
  );

/** An HSN or SAC code of 2, 4, 6 or 8 digits, kept as text with its leading zero. */
export const Hsn = z.string().regex(/^(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8})$/, 'must have 2, 4, 6 or 8 digits');

/** A postal code: six digits, the first not 0. */
export const Pin = z.string().regex(/^[1-9][0-9]{5}$/, 'must be a postal code of six digits');

/** A State code of the GST list, two digits; whether it exists is a rule. */
export const StateCode = z.string().regex(/^[0-9]{2}$/, 'must be two digits');

/** The shape of a GSTIN; the check digit is a rule, because a printed bill with a wrong one is still a fact. */
export const Gstin = z.string().regex(/^[0-9]{2}[A-Z0-9]{13}$/, 'must be 15 digits and capital letters');

/** A shop's own word for a unit: PCS, KGS, packet. */
export const Unit = requiredText(20);
export const Barcode = requiredText(64);
export const Username = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, 'must be 2 to 40 lower-case letters, digits, dots, hyphens or underscores');
