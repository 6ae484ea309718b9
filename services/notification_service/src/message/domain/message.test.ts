import { MessageId, TenantId, UserId } from '@rmp/contracts';
import { NewMessage } from '@rmp/contracts/notification';
import { describe, expect, it } from 'vitest';
import { STARTERS } from '../../template/domain/starters.ts';
import { templateOf } from '../../template/domain/template.ts';
import { type KeptMessage, newMessage, shownMessage } from './message.ts';
import { afterAttempt, needsSending, TRIES_MAX } from './progress.ts';
import { wordsOf } from './words.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const billShare = templateOf(STARTERS[0], undefined);

const aMessage = (special: Partial<KeptMessage> = {}): KeptMessage => ({
  ...newMessage(
    NewMessage.parse({ channel: 'email', to: 'ravi@example.com', text: 'Hello', purpose: 'utility' }),
    { locale: 'en', purpose: 'utility', text: 'Hello', subject: 'Hello' },
    {
      tenant_id: TenantId.parse('sharma-kirana'),
      message_id: MessageId.parse('0199e0a0-0000-7000-8000-000000000001'),
      created_by: UserId.parse('0199e0a0-0000-7000-8000-000000000002'),
      status: 'queued',
      request_hash: 'x',
      now: NOW,
      seq: 1,
    },
  ),
  ...special,
});

const words = (special: object, template = billShare) =>
  wordsOf(NewMessage.parse({ channel: 'email', to: 'ravi@example.com', ...special }), template);

describe('wordsOf', () => {
  const values = { shop: 'Sharma Kirana', bill_no: '7', date: '22 Nov 2026', amount: '100.00' };

  it('are those of the template, with its subject and purpose', () => {
    expect(words({ template_key: 'bill_share', values })).toMatchObject({
      value: { subject: 'Bill 7 from Sharma Kirana', purpose: 'utility', template_key: 'bill_share' },
    });
  });

  it('become marketing when the sender says so, never less than the template', () => {
    expect(words({ template_key: 'bill_share', values, purpose: 'marketing' })).toMatchObject({
      value: { purpose: 'marketing' },
    });
    expect(words({ template_key: 'bill_share', values, purpose: 'internal' })).toMatchObject({
      value: { purpose: 'utility' },
    });
  });

  it.each([
    [{ template_key: 'bill_share', values, locale: 'hi' }, undefined, 'notification/unknown-template'],
    [{ template_key: 'bill_share' }, billShare, 'notification/placeholder-missing'],
    [{ text: 'Hello', purpose: 'utility' }, billShare, 'notification/subject-missing'],
    [
      { template_key: 'bill_share', values, locale: 'hi' },
      billShare && { ...billShare, texts: { en: 'Hello' } },
      'notification/not-in-language',
    ],
    [
      { template_key: 'bill_share', values },
      billShare && { ...billShare, texts: { en: '{shop}'.repeat(160) } },
      'notification/text-too-long',
    ],
  ])('refuse %j', (special, template, code) => {
    expect(wordsOf(NewMessage.parse({ channel: 'email', to: 'ravi@example.com', ...special }), template)).toMatchObject(
      {
        refusal: { code },
      },
    );
  });
});

describe('afterAttempt', () => {
  it('is sent when the server took it', () => {
    const before = aMessage({ reason: 'busy', next_attempt_at: NOW });

    const after = afterAttempt(before, { outcome: 'sent', detail: '250 ok' }, 2, NOW);

    expect(after).toMatchObject({ status: 'sent', sent_at: NOW, attempts: [{ outcome: 'sent', detail: '250 ok' }] });
    expect(after).not.toHaveProperty('reason');
    expect(after).not.toHaveProperty('next_attempt_at');
  });

  it('waits longer each time and then gives up', () => {
    const waits = Array.from({ length: TRIES_MAX }, (_, at) => {
      const after = afterAttempt(aMessage(), { outcome: 'temporary', detail: '450 later' }, at + 1, NOW);
      return after.next_attempt_at ? (Date.parse(after.next_attempt_at) - Date.parse(NOW)) / 1000 : after.status;
    });

    expect(waits).toEqual([30, 120, 600, 3600, 14_400, 'failed']);
  });

  it('has failed at once when the server says never', () => {
    expect(afterAttempt(aMessage(), { outcome: 'permanent', detail: '550 no such user' }, 1, NOW)).toMatchObject({
      status: 'failed',
      reason: '550 no such user',
    });
  });

  it('keeps the newest fifty attempts', () => {
    const old = Array.from({ length: 50 }, () => ({ attempted_at: NOW, outcome: 'temporary' as const }));

    const { attempts } = afterAttempt(aMessage({ attempts: old }), { outcome: 'sent' }, 1, NOW);

    expect(attempts).toHaveLength(50);
    expect(attempts.at(-1)).toMatchObject({ outcome: 'sent' });
  });
});

describe('needsSending', () => {
  it.each([
    ['draft', true],
    ['failed', true],
    ['not-configured', true],
    ['opted-out', true],
    ['queued', false],
    ['link-ready', false],
    ['sent', 'notification/already-sent'],
  ] as const)('%s: %s', (status, answer) => {
    const decided = needsSending(aMessage({ status }));

    expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer);
  });
});

describe('a WhatsApp link', () => {
  it('writes the text and chooses the Indian number', () => {
    const { whatsapp_url } = shownMessage(
      aMessage({ channel: 'whatsapp', status: 'link-ready', to: '9876543210', text: 'नमस्ते & ₹5?' }),
    );

    expect(whatsapp_url).toMatch(/^https:\/\/wa\.me\/919876543210\?text=/);
    expect(new URL(whatsapp_url ?? '').searchParams.get('text')).toBe('नमस्ते & ₹5?');
  });

  it('is there only when the shop said: send', () => {
    expect(shownMessage(aMessage({ channel: 'whatsapp', status: 'draft' }))).not.toHaveProperty('whatsapp_url');
  });
});
