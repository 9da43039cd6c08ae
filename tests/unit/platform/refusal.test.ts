import { describe, expect, it } from 'vitest';
import { isRestrictedAddress, refusalOf } from '../../../lib/platform/refusal';

describe('refusalOf', () => {
  it('knows pages that no extension may read', () => {
    for (const said of [
      'Cannot access a chrome:// URL',
      'Cannot access contents of url "chrome-extension://abc/x.html". Extension manifest must request permission.',
      'The extensions gallery cannot be scripted.',
      'Frame with ID 0 is showing error page',
    ])
      expect(refusalOf(said, false)).toBe('restricted');
  });
  it('knows a permission that is over, and takes it for a closed page right after a click', () => {
    for (const said of [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'Missing host permission for the tab',
    ]) {
      expect(refusalOf(said, false)).toBe('lapsed');
      expect(refusalOf(said, true)).toBe('restricted');
    }
  });
  it('takes anything else for a failure', () => {
    expect(refusalOf('The page did not answer in time', true)).toBe('failed');
    expect(refusalOf('', false)).toBe('failed');
  });
});

describe('isRestrictedAddress', () => {
  it('closes the browsers’ own pages, shops and PDF files', () => {
    for (const address of [
      'chrome://settings/',
      'about:blank',
      'view-source:https://news.example/',
      'https://chromewebstore.google.com/detail/x',
      'https://addons.mozilla.org/en-US/',
      'https://news.example/paper.PDF?x=1',
      'data:text/html,x',
    ])
      expect(isRestrictedAddress(address)).toBe(true);
  });
  it('leaves the web open', () => {
    for (const address of [
      'https://news.example/a',
      'http://127.0.0.1:8080/',
      'https://news.example/pdf/1',
      'not an address',
    ])
      expect(isRestrictedAddress(address)).toBe(false);
  });
});
