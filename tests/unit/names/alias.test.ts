import { describe, expect, it } from 'vitest';
import people from '../../../assets/lexicon/people.json';
import { aliasesIn, aliasIds } from '../../../lib/names/alias';

const ids = (text: string, language: string) => aliasesIn(text, language).map((hit) => hit.id);

describe('aliasesIn', () => {
  it('finds people in running text without blanks, the longest name first', () => {
    const text = '美國總統川普與習近平週四通話。';
    expect(aliasesIn(text, 'zh')).toEqual([
      { id: 'donald-trump', span: { start: 4, end: 6 }, name: '川普' },
      { id: 'xi-jinping', span: { start: 7, end: 10 }, name: '習近平' },
    ]);
    expect(ids('ロシアのプーチン大統領は', 'ja')).toEqual(['vladimir-putin']);
  });

  it('finds whole words with particles and prefixes', () => {
    expect(ids('라브로프는 평양에 도착했다', 'ko')).toEqual(['sergey-lavrov']);
    expect(ids('وبوتين يصل غدا', 'ar')).toEqual(['vladimir-putin']);
  });

  it('keeps silent about parts of other words and about words that only look like a name', () => {
    expect(ids('コスタリカの首都', 'ja')).toEqual([]);
    expect(ids('プーチンスキー', 'ja')).toEqual([]);
    expect(ids('메시지를 보냈다', 'ko')).toEqual([]);
    expect(ids('푸틴란드라는 가게', 'ko')).toEqual([]);
    expect(ids('克里米亚半岛', 'zh')).toEqual([]);
    expect(ids('السبب الرئيسي', 'ar')).toEqual([]);
    expect(ids('Donald Trumpet', 'en')).toEqual([]);
  });

  it('takes a name only in its own language', () => {
    expect(ids('プーチン', 'zh')).toEqual([]);
  });
});

describe('people.json', () => {
  it('has no empty form and marks only forms that exist', () => {
    const forms = Object.values(people.people).flatMap((person) =>
      Object.values(person as Record<string, string[]>).flat(),
    );
    expect(forms.every((form) => form.trim() === form && form.length > 1)).toBe(true);
    expect(people.ambiguous.filter((form) => !forms.includes(form))).toEqual([]);
    expect(Object.keys(people.people).length).toBeGreaterThan(120);
  });

  it('reads every form back as the person', () => {
    for (const [id, forms] of Object.entries(people.people)) {
      for (const [language, names] of Object.entries(forms as Record<string, string[]>))
        for (const name of names) expect(aliasIds(name, language)).toContain(id);
    }
  });
});
