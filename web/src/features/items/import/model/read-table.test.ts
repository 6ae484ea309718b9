import { strToU8, zipSync } from 'fflate';
import { InvalidInputError } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { headingRow, recognise } from './columns.ts';
import { csvFile, templateRows } from './list-files.ts';
import { decode, readText } from './read-table.ts';
import { isWorkbook, readWorkbook } from './read-xlsx.ts';

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

describe('a text file', () => {
  it.each([
    ['commas', 'Name,Price\nSoap,38\n'],
    ['semicolons', 'Name;Price\r\nSoap;38\r\n'],
    ['tabs', 'Name\tPrice\nSoap\t38'],
    ['a byte order mark', '\ufeffName,Price\nSoap,38'],
    ['empty rows after it', 'Name,Price\nSoap,38\n,\n,\n\n'],
  ])('is read with %s', (_what, text) => {
    expect(readText(text)).toEqual([
      ['Name', 'Price'],
      ['Soap', '38'],
    ]);
  });

  it('may quote commas, quotes and line ends', () => {
    expect(readText('Name,Price\n"Soap, ""large""\nnew",38')[1]).toEqual(['Soap, "large" new', '38']);
  });

  it('may be in any script and coding', () => {
    const text = 'नाम,दाम\nसाबुन,38';

    expect(decode(new TextEncoder().encode(text))).toBe(text);
    expect([decode(utf16(text, true)), decode(utf16(text, false))].map((one) => readText(one)[1])).toEqual([
      ['साबुन', '38'],
      ['साबुन', '38'],
    ]);
    expect(decode(Uint8Array.of(0x43, 0x61, 0x66, 0xe9))).toBe('Café');
  });
});

describe('the headings', () => {
  it('are known in the words of other programs, wherever the list begins', () => {
    const table = readText(
      'Sharma Kirana\nItems as of today,,\n\nItem name*,Sale price,HSN,Tax Rate,Base Unit (x)\nSoap,38,3401,5%,Pcs',
    );

    expect(headingRow(table)).toBe(3);
    expect(recognise(table[3] ?? [])).toEqual({ name: 0, sell_price: 1, hsn: 2, gst: 3, unit: 4 });
  });

  it('are known in Hindi', () => {
    expect(recognise(['सामान का नाम', 'भाव', 'एमआरपी', 'स्टॉक'])).toEqual({ name: 0, sell_price: 1, mrp: 2, stock: 3 });
  });

  it('are none where the first row is a thing', () => {
    expect(headingRow(readText('Soap,38\nOil,185'))).toBeUndefined();
  });

  it('of our own file to fill in are all known, and its rows are read', () => {
    const english = { tax_inside: 'Tax included', sell_price: 'Selling price', cost: 'Purchase price' };
    const rows = templateRows((field) => ({ ...english })[field as keyof typeof english] ?? field.replace('_', ' '));

    const table = readText(csvFile(rows));

    expect(Object.keys(recognise(table[0] ?? []))).toHaveLength(12);
    expect(table[1]?.[0]).toBe('Soap bar');
  });
});

it('writes cells that a spreadsheet would compute as text, and reads them back as they were', () => {
  const nasty = ['=1+1', '+91 90000 00001', '-5', '@sum', '=cmd|"/c calc"!A1'];

  const file = csvFile([['Name', 'Mobile', 'Stock', 'Note', 'More'], nasty]);

  expect(file.split('\r\n')[1]).not.toMatch(/(?:^|,)"?[=+@-]/);
  expect(readText(file)[1]).toEqual(nasty);
});

describe('a workbook', () => {
  it('gives its cells as the spreadsheet shows them', async () => {
    const bytes = aWorkbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Price</t></is></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t>साबुन</t></is></c><c r="B3"><v>46.449999999999996</v></c><c r="C3"><v>8.901000000016E+12</v></c><c r="D3" t="b"><v>1</v></c></row>',
    );

    expect(isWorkbook(bytes)).toBe(true);
    const table = await readWorkbook(bytes.slice().buffer);

    expect(table.at(-1)).toEqual(['साबुन', '46.45', '8901000000016', 'yes']);
    expect(table).toHaveLength(3);
  });

  it('is not read from what is none', async () => {
    await expect(readWorkbook(new TextEncoder().encode('PK but no').buffer)).rejects.toThrow(InvalidInputError);
  });
});

/** The smallest workbook there is, with these rows. */
function aWorkbook(rows: string): Uint8Array<ArrayBuffer> {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:D3"/><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
