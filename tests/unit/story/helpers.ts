import { type Corpus, corpusOf } from '../../../lib/corpus/corpus';
import { readFacts } from '../../../lib/facts/engine';
import { buildIndex } from '../../../lib/match/index';
import { keysOf } from '../../../lib/match/keys';
import type { Article, Report } from '../../../lib/model/article';
import { parseIsoRange } from '../../../lib/model/day';

/** An article as it is read from a page. */
export function articleOf(title: string, text: string, more: Partial<Article> = {}): Article {
  return {
    title,
    text,
    paragraphs: [],
    outlet: 'Own Paper',
    byline: null,
    declaredLanguage: 'en',
    published: { iso: '2024-03-28', origin: 'meta' },
    address: 'https://own.example/visit',
    truncated: false,
    ...more,
  };
}

/** A report of a corpus; id, outlet and address follow from its name. */
export function reportOf(
  name: string,
  language: string,
  title: string,
  text: string,
  more: Partial<Report> = {},
): Report {
  return {
    id: name,
    outlet: `Paper ${name}`,
    language,
    published: '2024-03-28',
    address: `https://${name}.example/visit`,
    title,
    text,
    textKind: 'page',
    agency: null,
    syndicatedOf: null,
    printed: null,
    note: null,
    ...more,
  };
}

/** A corpus of reports that are read now. */
export function corpusFrom(reports: readonly Report[]): Corpus {
  const entries = reports.map((report) => ({
    report,
    sheet: readFacts(report.title, report.text, report.language, parseIsoRange(report.published)),
  }));
  return corpusOf(entries, buildIndex(entries.map(({ sheet }) => keysOf(sheet))));
}

const TITLE = 'Russian spy chief visits Pyongyang';

/** An article about a visit that gives one name and one figure otherwise than the reports do. */
export const VISIT = articleOf(
  TITLE,
  'Sergei Naryshkin, director of the Russian Foreign Intelligence Service, visited Pyongyang from March 25 to 27, KCNA reported on Thursday. He met the North Korean Minister of State Security Lee Chang-dong. South Korea says that 9,000 containers were sent to Russia.',
);

/** Three reports of the visit. */
export const VISIT_REPORTS = [
  reportOf(
    'one',
    'en',
    'Naryshkin in North Korea',
    'Sergei Naryshkin, director of the Foreign Intelligence Service of Russia, visited Pyongyang from March 25 to 27, KCNA said on Thursday. He met North Korean Minister of State Security Ri Chang Dae. South Korea says that 7,000 containers were sent to Russia.',
  ),
  reportOf(
    'two',
    'ru',
    'Нарышкин посетил Пхеньян',
    'Директор Службы внешней разведки России Сергей Нарышкин посетил Пхеньян с 25 по 27 марта, сообщило ЦТАК в четверг. Он встретился с министром госбезопасности КНДР Ри Чхан Дэ. По данным Южной Кореи, в Россию отправлено 7000 контейнеров.',
  ),
  reportOf(
    'three',
    'fr',
    'Le chef du renseignement russe à Pyongyang',
    'Sergueï Narychkine, directeur du Service des renseignements extérieurs de Russie, s’est rendu à Pyongyang du 25 au 27 mars, a rapporté KCNA jeudi. Il a rencontré le ministre nord-coréen de la Sécurité d’État Ri Chang-dae.',
  ),
];
