import { afterAll, describe, expect, it } from 'vitest';
import { passwordsOf } from './passwords.ts';

const passwords = passwordsOf({ cost: 4, queueMax: 3 });

afterAll(() => passwords.close());

describe('passwords', () => {
  it('knows the password it hashed and no other', async () => {
    const hash = await passwords.hash('correct horse');

    expect(hash).toMatch(/^\$2b\$04\$/);
    expect(await passwords.isRight('correct horse', hash)).toBe(true);
    expect(await passwords.isRight('correct horsf', hash)).toBe(false);
  });

  it('says no where there is no hash', async () => {
    expect(await passwords.isRight('correct horse', undefined)).toBe(false);
  });

  it('says no to a longer password with the same 72 bytes', async () => {
    const hash = await passwords.hash('a'.repeat(72));

    expect(await passwords.isRight('a'.repeat(72), hash)).toBe(true);
    expect(await passwords.isRight('a'.repeat(73), hash)).toBe(false);
  });

  it('takes as many as the queue holds and sends the next away', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => passwords.hash('correct horse')));

    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(asked[3]).toMatchObject({ reason: { code: 'user/busy', members: { retry_after_s: 3 } } });
    expect(await passwords.hash('correct horse')).toMatch(/^\$2b\$/);
  });

  it('goes on after the thread was closed', async () => {
    await passwords.close();

    expect(await passwords.hash('correct horse')).toMatch(/^\$2b\$/);
  });
});
