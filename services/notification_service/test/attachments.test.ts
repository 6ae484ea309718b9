import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACHMENT_BYTES_MAX, fetchPdf } from '../src/delivery/attachments.ts';
import { type BillServer, answerPdf, PDF, startBillServer } from './support/bill-server.ts';

let bills: BillServer;

beforeAll(async () => {
  bills = await startBillServer();
});

afterAll(() => bills.close());

const fetchWith = (answer: BillServer['answer'], timeoutMs?: number) => {
  bills.answer = answer;
  return fetchPdf(`${bills.url}/s/x/y.pdf`, { allowPrivateTargets: true }, timeoutMs);
};

describe('fetchPdf', () => {
  it('gives the PDF up to the last byte that is allowed', async () => {
    const largest = Buffer.concat([PDF, Buffer.alloc(ATTACHMENT_BYTES_MAX - PDF.length)]);

    expect(await fetchWith(answerPdf)).toEqual({ pdf: PDF });
    expect(await fetchWith((_request, response) => void response.end(largest))).toEqual({ pdf: largest });
    expect(
      await fetchWith((_request, response) => void response.end(Buffer.concat([largest, Buffer.alloc(1)]))),
    ).toMatchObject({ failure: { outcome: 'permanent', detail: 'the attachment is too large' } });
  });

  it.each<[string, BillServer['answer']]>([
    ['never answers', () => undefined],
    ['begins and never ends', (_request, response) => void response.writeHead(200).write(PDF)],
  ])('does not wait for a server that %s', async (_, answer) => {
    expect(await fetchWith(answer, 50)).toMatchObject({
      failure: {
        outcome: 'temporary',
        detail: expect.stringMatching(/^the attachment could not be fetched/) as unknown,
      },
    });
  });

  it('tries again later what is not an answer yet, and never what will not change', async () => {
    const outcomeOf = async (status: number) => {
      const fetched = await fetchWith((_request, response) => void response.writeHead(status).end());
      return 'failure' in fetched ? fetched.failure.outcome : 'fetched';
    };

    expect([await outcomeOf(404), await outcomeOf(429), await outcomeOf(500), await outcomeOf(503)]).toEqual(
      Array.from({ length: 4 }, () => 'temporary'),
    );
    expect([await outcomeOf(301), await outcomeOf(401), await outcomeOf(410)]).toEqual(
      Array.from({ length: 3 }, () => 'permanent'),
    );
  });

  it('names no address in what it says', async () => {
    const gone = await startBillServer();
    await gone.close();

    const fetched = await fetchPdf(`${gone.url}/s/x/secret.pdf`, { allowPrivateTargets: true });

    expect(fetched).toEqual({
      failure: { outcome: 'temporary', detail: 'the attachment could not be fetched (ECONNREFUSED)' },
    });
  });
});
