import { describe, expect, it } from 'vitest';
import { bundledContact, contactIn } from '../../../lib/corpus/contact';

describe('the address for mistakes', () => {
  it.each([
    ['Port Archive <desk@port.example>', 'desk@port.example'],
    ['Port Archive, records+a@news.port.example', 'records+a@news.port.example'],
    ['mailto:desk@port.example', 'desk@port.example'],
  ])('is found in %s', (publisher, expected) => {
    expect(contactIn(publisher)).toBe(expected);
  });

  it.each([
    'Port Archive',
    '@port',
    'desk@port',
    'desk@@port.example',
    'desk@port.example?bcc=x@evil.example',
    'desk@port.example&body=x',
    'desk%0a@port.example',
    '',
    'a@'.repeat(50_000),
  ])('is not made up: %s', (publisher) => {
    expect(contactIn(publisher)).toBeNull();
  });

  it('is an address or nothing for the bundled pack', () => {
    const contact = bundledContact();
    expect(contact === null || contactIn(contact) === contact).toBe(true);
  });
});
