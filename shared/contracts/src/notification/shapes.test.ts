import { describe, expect, it } from 'vitest';
import { Message, NewConsent, NewMessage, TemplateChange, TemplateValues } from './shapes.ts';
import { MessageStand } from './events.ts';

const isTaken = (special: object): boolean =>
  NewMessage.safeParse({ channel: 'email', to: 'a@example.com', text: 'Hello', purpose: 'utility', ...special })
    .success;

describe('NewMessage', () => {
  it.each([
    ['a subject of 150 characters', { subject: 'x'.repeat(150) }, true],
    ['a subject of 151', { subject: 'x'.repeat(151) }, false],
    ['a subject with a carriage return', { subject: 'a\rBcc: b' }, false],
    ['a subject with a line feed at its end', { subject: 'a\n' }, false],
    ['a subject with a Unicode line separator', { subject: 'a\u2028b' }, false],
    ['a Hindi subject', { subject: 'आपका बिल' }, true],
    ['a text of 2,000 characters', { text: 'x'.repeat(2000) }, true],
    ['a text of 2,001', { text: 'x'.repeat(2001) }, false],
    ['a text of several lines', { text: 'one\ntwo' }, true],
    ['an address of its own for whatsapp', { channel: 'whatsapp', to: '9876543210' }, true],
    ['an address with a line feed', { to: 'a@example.com\n' }, false],
    ['a share link', { share_url: 'https://shop.example/s/x/y' }, true],
    ['a script for a link', { share_url: 'javascript:alert(1)' }, false],
    ['a file for a link', { share_url: 'file:///etc/passwd' }, false],
    ['an unknown field', { bcc: 'b@example.com' }, false],
  ])('judges %s', (_, special, answer) => {
    expect(isTaken(special)).toBe(answer);
  });
});

describe('TemplateValues', () => {
  it('are single lines under names that are known', () => {
    expect(TemplateValues.safeParse({ shop: 'Sharma Kirana', amount: '1,23,456.00' }).success).toBe(true);
    for (const wrong of [{ shop: 'a\nb' }, { shop: '' }, { colour: 'red' }, { greeting: 'Hey' }, { shop: 5 }])
      expect(TemplateValues.safeParse(wrong).success).toBe(false);
  });
});

describe('TemplateChange', () => {
  it('gives at least one text', () => {
    expect(TemplateChange.safeParse({ texts: { hi: 'नमस्ते' } }).success).toBe(true);
    expect(TemplateChange.safeParse({ texts: {} }).success).toBe(false);
  });
});

describe('NewConsent', () => {
  it('is about customers, never about the shop itself', () => {
    const consent = { to: '9876543210', decision: 'given', wording: 'Yes' };

    expect(NewConsent.safeParse({ ...consent, purpose: 'marketing' }).success).toBe(true);
    expect(NewConsent.safeParse({ ...consent, purpose: 'internal' }).success).toBe(false);
  });
});

describe('MessageStand', () => {
  it('says how a message stands and nothing of what it says, to whom and where its links lead', () => {
    const secret = ['to', 'text', 'subject', 'share_url', 'whatsapp_url', 'attempts'];

    expect(Object.keys(Message.shape)).toEqual(expect.arrayContaining(secret));
    expect(Object.keys(MessageStand.shape).filter((field) => secret.includes(field))).toEqual([]);
  });
});
