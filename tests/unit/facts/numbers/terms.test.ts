import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';

const ages = (language: string, text: string) =>
  readFacts('', text, language, null).facts.flatMap((f) =>
    f.kind === 'number' && f.measure === 'age' ? [f.value] : [],
  );

describe('years of a sentence, a contract or a war', () => {
  it.each([
    ['el', 'Ο πρώην δήμαρχος καταδικάστηκε σε κάθειρξη 40 ετών.'],
    ['el', 'Ποινή φυλάκισης 12 ετών επέβαλε το δικαστήριο.'],
    ['hu', 'A volt polgármestert 12 éves börtönbüntetésre ítélték.'],
    ['ru', 'Бывшего мэра приговорили к 12-летнему тюремному заключению.'],
    ['be', 'Былога мэра асудзілі на 12-гадовае зняволенне.'],
    ['de', 'Er erhielt eine 12-jährige Haftstrafe.'],
    ['de', 'Nach 12-jähriger Pause öffnete das Museum.'],
    ['nl', 'Hij kreeg een 12-jarige celstraf.'],
    ['sv', 'Han fick ett 12-årigt fängelsestraff.'],
    ['da', 'Den tidligere borgmester fik en 12-årig fængselsstraf.'],
    ['no', 'Den tidligere ordføreren fikk en 12-årig fengselsstraff.'],
    ['fi', 'Hän sai 12-vuotisen vankeusrangaistuksen.'],
    ['et', 'Endine linnapea sai 12-aastase vanglakaristuse.'],
    ['cs', 'Bývalý starosta byl odsouzen k 12letému trestu.'],
    ['sk', 'Bývalý starosta dostal 12-ročný trest.'],
    ['sl', 'Nekdanji župan je bil obsojen na 12-letno zaporno kazen.'],
  ])('are nobody’s age: %s, %s', (language, text) => {
    expect(ages(language, text)).toEqual([]);
  });

  it.each([
    ['el', 'Ο άνδρας, ηλικίας 70 ετών, καταδικάστηκε.'],
    ['el', 'Ένας άνδρας 70 ετών τραυματίστηκε.'],
    ['hu', 'Egy 70 éves férfi megsérült.'],
    ['ru', 'Пострадал 70-летний мужчина.'],
    ['de', 'Ein 70-jähriger Mann wurde verletzt.'],
    ['nl', 'Een 70-jarige man raakte gewond.'],
    ['sv', 'En 70-årig man skadades.'],
    ['da', 'En 70-årig mand kom til skade.'],
    ['et', 'Viga sai 70-aastane mees.'],
    ['cs', 'Zraněn byl 70letý muž.'],
    ['sl', 'Poškodovan je bil 70-letni moški.'],
  ])('beside somebody are an age: %s, %s', (language, text) => {
    expect(ages(language, text)).toEqual([70]);
  });
});
