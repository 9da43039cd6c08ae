import { describe, expect, it } from 'vitest';
import '../../../../lib/cli/tables-on-disk';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';

const measured = (language: string, text: string): string[] =>
  readFacts('', text, language, parseIsoRange('2025-05-15')).facts.flatMap((f) =>
    f.kind === 'number' && f.measure !== 'count' ? [`${f.value} ${f.measure}`] : [],
  );

describe('metres with centimetres', () => {
  it.each([
    ['ru', 'Молодой человек ростом 1 м 82 см вырос в Бергене.'],
    ['fa', 'این بازیکن با ۱ متر و ۹۸ سانتیمتر قد در تهران بزرگ شد.'],
    ['fr', 'Le joueur, qui mesure 1 m 98, a grandi à Bergen.'],
  ])('are not told by their metres alone (%s)', (language, text) => {
    expect(measured(language, text)).toEqual([]);
  });

  it.each([
    ['ru', 'Забор высотой 3 м окружил 5 домов.', ['3 altitude-m']],
    ['fr', "L'athlète a sauté 1,98 mètre.", ['1.98 metre']],
    ['en', 'The wall is 20 metres and 15 people built it.', ['20 metre']],
  ])('are where there are none (%s)', (language, text, wanted) => {
    expect(measured(language, text)).toEqual(wanted);
  });
});
