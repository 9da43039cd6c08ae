import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/language/detect';
import { otherLanguage } from '../../../lib/language/others';

const OTHERS: readonly (readonly [string, string])[] = [
  [
    'af',
    'Die burgemeester het Vrydag die nuwe brug geopen nadat werkers drie jaar lank daaraan gebou het. Hulle het gesê hy sal vir baie mense in hierdie streek ’n verskil maak, omdat daar nie ’n ander pad is nie.',
  ],
  [
    'sw',
    'Meya wa mji alifungua daraja jipya siku ya Ijumaa baada ya kazi ya miaka mitatu. Alisema kuwa watu wengi katika eneo hilo walikuwa wakisubiri kwa muda mrefu, lakini serikali ilichelewa kutoa fedha za ujenzi huo.',
  ],
  [
    'cy',
    'Mae maer y dref wedi agor y bont newydd ddydd Gwener ar ôl tair blynedd o waith. Dywedodd ei bod yn falch iawn o gael ei gweld, ond mae rhai o bobl yr ardal yn dweud bod y gost wedi bod yn rhy uchel.',
  ],
  [
    'zu',
    'Imeya ivule ibhuloho elisha ngoLwesihlanu emva kweminyaka emithathu. Kusho abantu ukuthi belilinde isikhathi eside, kodwa manje bazokwazi ukuya emsebenzini kanye nasesikoleni ngoba umgwaqo usuphephile. Uthe futhi ukuthi uma imvula ina kakhulu, lapho ngeke kube nenkinga.',
  ],
  [
    'gl',
    'O alcalde abriu onte unha ponte nova despois de tres anos de obras. A xunta di que a ponte é moi importante para a vila e que onde antes había unha balsa agora están os coches, máis de mil por día tamén en agosto.',
  ],
];

const READ: readonly (readonly [string, string])[] = [
  [
    'nl',
    'De burgemeester heeft vrijdag de nieuwe brug geopend nadat er drie jaar aan was gewerkt. Volgens hem is het voor veel mensen in deze streek een verbetering, omdat er daar geen andere weg over de rivier was dan een kleine pont.',
  ],
  [
    'pl',
    'Burmistrz otworzył w piątek nowy most po trzech latach budowy i wielu opóźnieniach. Nie było dotąd innej drogi przez rzekę, a mieszkańcy mówią, że na tę chwilę czekali bardzo długo i że most jest im potrzebny.',
  ],
  [
    'pt',
    'O presidente da câmara abriu na sexta-feira a nova ponte depois de três anos de obras e muitos atrasos. Segundo ele, a ponte é muito importante para a vila, porque até agora não havia outro caminho sobre o rio.',
  ],
  [
    'is',
    'Borgarstjórinn opnaði nýju brúna á föstudag eftir þriggja ára vinnu og miklar tafir. Hann sagði að hún væri mikilvæg fyrir íbúa svæðisins og að ekki hefði verið önnur leið yfir ána til þessa en lítil ferja.',
  ],
  [
    'ru',
    'Мэр в пятницу открыл новый мост после трёх лет работ и многочисленных задержек. По его словам, для жителей района это очень важно, так как другой дороги через реку до сих пор не было, кроме небольшого парома.',
  ],
  ['tl', 'Binuksan ng alkalde noong Biyernes ang bagong tulay matapos ang tatlong taon ng trabaho.'],
];

describe('a language that the n-grams do not know', () => {
  it.each(OTHERS)('%s is told by its frequent words', (language, text) => {
    expect(otherLanguage(text)?.language).toBe(language);
    expect(detectLanguage(text, 'en').language).toBe(language);
  });

  it.each(READ)('%s is none of them', (_language, text) => {
    expect(otherLanguage(text)).toBeNull();
  });

  it('is not told from a headline', () => {
    expect(otherLanguage('Kusho abantu ukuthi uma')).toBeNull();
    expect(otherLanguage('')).toBeNull();
  });
});
