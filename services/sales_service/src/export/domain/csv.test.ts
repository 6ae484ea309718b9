import { describe, expect, it } from 'vitest';
import { rupees } from './columns.ts';
import { csvRow } from './csv.ts';

describe('csvRow', () => {
  it('writes money in rupees and quotes what needs it', () => {
    expect(csvRow(['A/2627/000001', 73100, -1, 5, 0, 'Verma, "Ramesh"\n& Sons'])).toBe(
      'A/2627/000001,731.00,-0.01,0.05,0.00,"Verma, ""Ramesh""\n& Sons"\r\n',
    );
  });

  it.each(['=1+1', '+91', '-2', '@sum', '\tx'])('lets no spreadsheet compute %s', (text) => {
    expect(csvRow([text])).toBe(`'${text}\r\n`);
  });
});

describe('rupees', () => {
  it('has no limit in sight', () => {
    expect(rupees(-9_007_199_254_740_991)).toBe('-90071992547409.91');
  });
});
