import * as z from 'zod';
import { Name, requiredText } from '../primitives/index.ts';

export const IMAGE_BYTES_MAX = 65_536;
export const IMAGE_SIDE_PX_MAX = 1200;
/** Pictures a shop may ever hand in: those on old papers are kept for good. */
export const IMAGES_MAX = 100;

/** SHA-256 of the bytes, in hex: the same picture has the same id, and an id never means another picture. */
export const ImageId = z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a picture');
export type ImageId = z.output<typeof ImageId>;

export const ImageType = z.enum(['image/png', 'image/jpeg']);
export type ImageType = z.output<typeof ImageType>;

const Side = z.int().min(1).max(IMAGE_SIDE_PX_MAX);

/** A picture as papers name it; its bytes are fetched by its id. */
export const PaperImage = z
  .strictObject({ image_id: ImageId, media_type: ImageType, width_px: Side, height_px: Side })
  .meta({ id: 'PaperImage' });
export type PaperImage = z.output<typeof PaperImage>;

const Base64 = z
  .string()
  .min(4)
  .max(Math.ceil(IMAGE_BYTES_MAX / 3) * 4)
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'must be Base64');

/** The body of `POST /tenant/images`: a whole PNG or JPEG file. */
export const NewImage = z.strictObject({ content_base64: Base64 }).meta({ id: 'NewImage' });
export type NewImage = z.output<typeof NewImage>;

/** A picture with its bytes, as services that draw papers keep it. */
export const KeptImage = z.object({ ...PaperImage.shape, content_base64: Base64 });
export type KeptImage = z.output<typeof KeptImage>;

/** What a paper says beside the law's fields and may be told to leave out. */
export const PaperPart = z.enum(['balance', 'tenders', 'upi_qr']);
export type PaperPart = z.output<typeof PaperPart>;

const BankAccount = z.strictObject({
  account_name: Name,
  account_number: z.string().regex(/^[0-9A-Z]{6,20}$/, 'must be 6 to 20 digits or capital letters'),
  ifsc: z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'must be four letters, a zero, and six letters or digits'),
  bank: requiredText(80).optional(),
});

export const TERMS_MAX = 500;
export const LICENCES_MAX = 4;

/** What a shop puts on its papers beside its name: kept with each document, so that an old paper stays as it was. */
export const PaperStyle = z
  .strictObject({
    logo: PaperImage.optional(),
    /** A signature or stamp above the line where somebody signs. */
    signature: PaperImage.optional(),
    /** Who signs. */
    signatory: Name.optional(),
    bank: BankAccount.optional(),
    terms: requiredText(TERMS_MAX).optional(),
    fssai_number: z
      .string()
      .regex(/^[12][0-9]{13}$/, 'must be 14 digits beginning with 1 or 2')
      .optional(),
    drug_licence_numbers: z.array(requiredText(40)).min(1).max(LICENCES_MAX).readonly().optional(),
    leaves_out: z.array(PaperPart).min(1).max(PaperPart.options.length).readonly().optional(),
  })
  .meta({ id: 'PaperStyle' });
export type PaperStyle = z.output<typeof PaperStyle>;

/** What the shop decided about its papers. Format and copies are of the printing, not of a paper. */
export const PaperSettings = z
  .strictObject({
    style: PaperStyle.optional(),
    /** What is printed and sent where nobody chooses. */
    format: z.enum(['a4', 'a5', '80mm', '58mm']).optional(),
    /** How many of a tax invoice are printed at once: original, duplicate, triplicate (CGST Rules r.48). */
    copies: z.int().min(1).max(3).optional(),
  })
  .meta({ id: 'PaperSettings' });
export type PaperSettings = z.output<typeof PaperSettings>;
