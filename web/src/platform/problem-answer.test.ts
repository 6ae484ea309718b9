import { expect, test } from 'vitest';
import { problemIn } from './problem-answer.ts';

test('gives the members of a problem', async () => {
  const response = Response.json({ code: 'user/wrong-credentials', trace_id: 't1' }, { status: 401 });

  const problem = await problemIn(response);

  expect(problem).toMatchObject({ status: 401, code: 'user/wrong-credentials', members: { trace_id: 't1' } });
});

test('takes the page of something in between for no word of ours', async () => {
  const response = new Response('<h1>Pay for the hotel network</h1>', {
    status: 401,
    headers: { 'content-type': 'text/html' },
  });

  const problem = await problemIn(response);

  expect(problem).toMatchObject({ status: 401, code: 'common/unexpected' });
});
