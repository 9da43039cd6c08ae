import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/messages/languages';

describe('the language of the interface', () => {
  it.each([
    [null, 'fr-CA', 'fr', 'fr-CA'],
    [null, 'pt-BR', 'pt', 'pt-BR'],
    [null, 'zh-TW', 'zh', 'zh-Hans'],
    [null, 'en-GB', 'en', 'en-GB'],
    [null, 'is-IS', 'en', 'en'],
    ['ar', 'fr-FR', 'ar', 'ar'],
    ['xx', 'de', 'de', 'de'],
    [null, '', 'en', 'en'],
  ])('chosen %s in a browser in %s: %s, written as %s', (chosen, browsers, messages, language) => {
    expect(chooseLanguage(chosen, browsers)).toEqual({ messages, language });
  });
});
