import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../../lib/extract/clean/clean';
import type { Line } from '../../../../lib/extract/lines';

const context = {
  title: 'Bridge over the Linde closes for repairs',
  outlet: 'Harbour Ledger',
  host: 'harbourledger.example',
  byline: null,
  language: 'en',
};
const PROSE = 'The bridge over the Linde closes on Monday, and walkers will take a small boat to the other side.';
const LAST = 'The ferry of the neighbouring village takes bicycles as well, the council wrote in a letter on Friday.';
const line = (words: string): Line => ({ words, block: 'p', linked: 0, caption: false });

/** The steps that removed each of the lines, which stand between two paragraphs. */
function stepsOf(...words: string[]): string[] {
  const { removed } = cleanLines([line(PROSE), ...words.map(line), line(LAST)], context);
  return words.map((w) => removed.find((r) => r.words === w)?.step ?? 'kept');
}

describe('furniture between paragraphs', () => {
  it.each([
    ['counter', ['Views: 113', '1,024 views', 'Comment (0)', 'Просмотров: 2 451', '조회수 1,024', 'Vizualizări: 15']],
    [
      'share',
      [
        'Liked the story? Share it on social media!',
        'Поделиться',
        'Condividi su Facebook',
        '分享到：',
        'Paylaş',
        'شارك الخبر',
        'Bagikan',
      ],
    ],
    [
      'follow',
      [
        'Follow us on Telegram',
        'Suivez-nous sur les réseaux',
        'Подписывайтесь на наш канал',
        'Volg ons op Instagram',
        'تابعونا على تلغرام',
      ],
    ],
    [
      'related',
      [
        'Read also: Storm closes the harbour',
        'Читайте также: Шторм закрыл порт',
        'Citește și: Furtuna închide portul',
        '相关阅读：风暴',
        'Διαβάστε επίσης: Η καταιγίδα',
        'بیشتر بخوانید',
      ],
    ],
    [
      'reuse',
      [
        'Any use of materials is allowed only if there is a hyperlink to the site',
        'Все права защищены.',
        '未经授权不得转载',
        '무단 전재 및 재배포 금지',
      ],
    ],
    ['copyright', ['Harbour Ledger © 2024. .', 'Copyright Harbour Ledger']],
    [
      'photo-credit',
      [
        'Sursă: Ionmar | Imagini.example',
        'Two men on the quay Sursa foto: arhiva.example',
        'Foto: dpa',
        'Фото: архив',
        'Photo by: A. Smith',
      ],
    ],
    [
      'timestamp',
      ['28 March 2024 10:22', '2024-03-28 | 02:00', 'Опубликовано: 28.03.2024, 13:05', 'Updated: March 28, 2024'],
    ],
    ['sign-off', ['AFP', 'Harbour Ledger', 'ТАСС', '(Reuters)']],
    ['font-size', ['A+', 'A-']],
    ['control', ['print', 'copy link', 'Ссылка скопирована', 'night_theme']],
    ['social', ['telegram', 'VKontakte', '微信']],
    ['advertisement', ['Advertisement', 'Anzeige', 'Реклама', '広告']],
    [
      'headline',
      ['Bridge over the Linde closes for repairs', 'date 2024-03-28 Bridge over the Linde closes for repairs'],
    ],
    ['caption', ['Men at work on Monday. (Source : KCNA) |']],
    ['source-address', ['https://quotidien.example/a-b-286239.html']],
  ] as const)('%s', (step, words) => {
    expect(stepsOf(...words)).toEqual(words.map(() => step));
  });
});

describe('what must stay', () => {
  it.each([
    'Prietenia dintre cele două orașe',
    'Share prices fell by three percent on Tuesday after the bank had published its figures, traders said.',
    'Facebook and Telegram said on Monday that they would remove the posts about the bridge within a day.',
    'The photo shows the old bridge: it was taken in 1931, on the day the first car drove across the river.',
    'The agency said on 28 March 2024 at 10:22 that the delegation had arrived in the capital by train.',
    'Related companies must publish their figures as well, the court decided in its judgment on Friday morning.',
    '“Print is not dead,” the publisher told the workers of the paper on Monday.',
    'Views differ on whether the 113 trees along the river should be felled this year.',
  ])('%s', (words) => {
    expect(stepsOf(words)).toEqual(['kept']);
  });

  it('the paragraph before a credit in brackets', () => {
    const { lines, removed } = cleanLines([line(PROSE), line(`${PROSE} (Traducerea: redacția)`)], context);
    expect(lines.map((l) => l.words)).toEqual([PROSE, PROSE]);
    expect(removed).toEqual([{ step: 'credit-at-end', words: '(Traducerea: redacția)' }]);
  });

  it('brackets that are no credit', () => {
    const words = `${PROSE} (It opens again in May.)`;
    expect(cleanLines([line(PROSE), line(words)], context).lines.at(-1)?.words).toBe(words);
  });
});
