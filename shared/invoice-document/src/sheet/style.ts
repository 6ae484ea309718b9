import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { PaperImage, PaperPart } from '@rmp/contracts/tenant';
import type { PaperImages } from '../data/paper-options.ts';
import type { Words } from '../words/words.ts';
import type { Fact, Picture, Sheet } from './sheet.ts';

/** What the shop puts on its papers beside the law's fields, from the seller kept with the document. */
export function styleOf(
  { business_name, paper = {} }: SellerSnapshot,
  images: PaperImages,
  words: Words,
): Pick<Sheet, 'logo' | 'signature' | 'bank' | 'terms'> {
  const { logo, signature, signatory, bank, terms } = paper;
  return {
    logo: pictureOf(logo, images),
    signature: { line: words.signature(business_name), name: signatory, picture: pictureOf(signature, images) },
    bank: bank && {
      label: words.bank,
      value: [bank.bank, `${bank.account_name}, A/c ${bank.account_number}`, `IFSC ${bank.ifsc}`]
        .filter((part) => part !== undefined)
        .join('\n'),
    },
    terms: terms === undefined ? undefined : { label: words.terms, value: terms },
  };
}

/** Licences that a food shop or a chemist prints on each bill. */
export function licencesOf({ paper = {} }: SellerSnapshot, words: Words): readonly Fact[] {
  const { fssai_number, drug_licence_numbers = [] } = paper;
  return [
    ...(fssai_number === undefined ? [] : [{ label: words.fssai, value: fssai_number }]),
    ...(drug_licence_numbers.length === 0
      ? []
      : [{ label: words.drug_licence, value: drug_licence_numbers.join(', ') }]),
  ];
}

/** Whether the shop wants this on its papers: everything is, unless told otherwise. */
export function isPrinted(part: PaperPart, { paper }: SellerSnapshot): boolean {
  return !(paper?.leaves_out ?? []).includes(part);
}

/** A picture whose bytes are not here is left out; the paper is lawful without it. */
function pictureOf(image: PaperImage | undefined, images: PaperImages): Picture | undefined {
  const bytes = image && images[image.image_id];
  return bytes && { ...image, bytes };
}
