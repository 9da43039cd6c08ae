import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../lib/corpus/corpus';
import { readFacts } from '../../../lib/facts/engine';
import { buildIndex } from '../../../lib/match/index';
import { keysOf } from '../../../lib/match/keys';
import { profileOf } from '../../../lib/match/profile';
import { rank } from '../../../lib/match/rank';
import type { Report } from '../../../lib/model/article';
import { parseIsoRange } from '../../../lib/model/day';

const report = (id: string, published: string | null, title: string, text: string): Report => ({
  id,
  outlet: 'o',
  language: 'he',
  published,
  address: null,
  title,
  text,
  textKind: 'page',
  agency: null,
  syndicatedOf: null,
  printed: null,
  note: null,
});

describe('look-alikes without days of publication', () => {
  // Everything is told alike: a plain case before any name was looked for.
  const translation = (published: string | null) =>
    report(
      'translation',
      published,
      'שר הביטחון התפטר בעקבות חקירת שחיתות',
      'שר הביטחון של פורטוגל התפטר ביום שלישי, 4 במרץ. המשטרה עצרה 17 חשודים. מרתה קובאלסקי, רודריגו פינהיירו ואורסולה ברנקמפ נחקרו.',
    );
  // The same people in another chapter of the affair.
  const rival = (published: string | null) =>
    report(
      'rival',
      published,
      'הפרלמנט דן בחקירה',
      'הפרלמנט של פורטוגל דן ביום שלישי, 4 במרץ, בחקירה. מרתה קובאלסקי, רודריגו פינהיירו ואורסולה ברנקמפ הגיעו אל הדיון בליסבון. המשטרה לא עצרה איש. שר אחד דיבר.',
    );
  const english = (published: string | null) =>
    profileOf(
      readFacts(
        'Defence minister resigns over corruption investigation',
        "Portugal's defence minister resigned on Tuesday, 4 March. Police arrested 17 suspects in Lisbon. Marta Kowalski, Rodrigo Pinheiro and Ursula Brenkamp were questioned.",
        'en',
        parseIsoRange(published),
      ),
    );
  const corpusWith = (reports: readonly Report[]) => {
    const entries = reports.map((one) => ({
      report: one,
      sheet: readFacts(one.title, one.text, 'he', parseIsoRange(one.published)),
    }));
    return corpusOf(entries, buildIndex(entries.map((e) => keysOf(e.sheet))));
  };

  const ranked = (published: string | null, ...reports: readonly Report[]) => {
    const corpus = corpusWith(reports);
    return rank(english(published), corpus).map((r) => ({
      id: corpus.reports[r.at]?.report.id,
      score: r.score,
      people: r.features.find((f) => f.name === 'people')?.shared ?? [],
    }));
  };

  const names = ['Marta Kowalski', 'Rodrigo Pinheiro', 'Ursula Brenkamp'];

  it('has the names looked for in the first as in those that were in doubt', () => {
    const [first, second] = ranked(null, rival(null), translation(null));
    expect(first?.id).toBe('translation');
    expect(first?.people).toEqual(names);
    expect(second?.people).toEqual(names);
    // Without the names it was not far before the other.
    expect(first?.score).toBeGreaterThan(ranked(null, translation(null))[0]?.score ?? 1);
  });

  it.each([
    ['alone', null, []],
    ['with days', '2025-03-05', [rival('2025-03-05')]],
  ] as const)('does not for one that is plain %s', (_, published, others) => {
    const first = ranked(published, ...others, translation(published))[0];
    expect(first?.id).toBe('translation');
    expect(first?.people).toEqual([]);
  });
});
