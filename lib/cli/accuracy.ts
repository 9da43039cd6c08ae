/**
 * Writes down how far a finding can be trusted: `npm run accuracy [-- --extra FOLDER]`. Measures both halves of the open test set, the names
 * and the sentences of every language, and writes `docs/accuracy.md` and what the page of the extension shows,
 * `assets/accuracy.json`. `--extra` adds a test set that is not part of the repository, with its `reports.jsonl`, `labels.jsonl` and `ntrex.jsonl`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGE_LIST } from '../language/supported';
import { compareByRules, compareNames } from '../names/compare';
import { type GoldLabel, type GoldReport, readLines } from './gold/format';
import { type LanguageCases, LanguageCheck, languageOf, type Outcome, type Scene } from './languages/check';
import { type ComparedPair, type ComparisonScore, scoreComparison } from './score-comparison';
import { scoreIdentification } from './score-identification';
import { type MatchingScore, readAll, scoreMatching, scoreParallel } from './score-matching';
import {
  type NameScore,
  type OtherNames,
  otherPairs,
  precisionOf,
  recallOf,
  scoreNames,
  type VariantRows,
  variantPairs,
} from './score-names';

const { values: options } = parseArgs({ options: { extra: { type: 'string' } } });

/** A table of the document and of the page. The first column names the rows. */
interface Table {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Measured {
  readonly name: string;
  readonly known: MatchingScore;
  readonly hidden: MatchingScore;
  readonly comparison: ComparisonScore;
  readonly pairs: readonly ComparedPair[];
  readonly reports: readonly GoldReport[];
}

const share = (found: number, all: number) =>
  all > 0 ? `${((100 * found) / all).toFixed(1)} % (${found}/${all})` : '–';
const percent = (n: number) => `${(100 * n).toFixed(1)} %`;

function measureSet(name: string, folder: string): Measured {
  const reports = readLines<GoldReport>(join(folder, 'reports.jsonl'));
  const reads = readAll(reports, false);
  const { score, pairs } = scoreComparison(reads, readLines<GoldLabel>(join(folder, 'labels.jsonl')));
  return {
    name,
    known: scoreMatching(reads, false),
    hidden: scoreMatching(readAll(reports, true), true),
    comparison: score,
    pairs,
    reports,
  };
}

const sets = [measureSet('development half', 'tests/gold/development'), measureSet('test half', 'tests/gold/test')];
if (options.extra) sets.push(measureSet('another set', options.extra));
const test = sets[1] as Measured;

const tables: Table[] = [
  wholeTable(),
  kindTable(),
  languageTable(),
  causeTable(),
  pairCauseTable(),
  namesTable(),
  ...(options.extra && existsSync(join(options.extra, 'ntrex.jsonl'))
    ? [parallelTable(join(options.extra, 'ntrex.jsonl'))]
    : []),
];

writeFileSync('docs/accuracy.md', documentOf(tables));
// The page shows what does not need another set.
writeFileSync(
  'assets/accuracy.json',
  `${JSON.stringify({ tables: tables.slice(0, 4).map((t) => ({ ...t })) }, null, 2)}\n`,
);
process.stdout.write(`docs/accuracy.md, assets/accuracy.json: ${tables.length} tables\n`);

function wholeTable(): Table {
  const row = (name: string, value: (m: Measured) => string) => [name, ...sets.map(value)];
  return {
    id: 'whole',
    title: 'All together',
    note: 'The development half is worked on; the test half is only measured.',
    columns: ['', ...sets.map((s) => s.name)],
    rows: [
      row('same event: what is accepted is right (precision)', (m) => percent(m.known.precision)),
      row('same event: what is there is found (recall)', (m) => percent(m.known.recall)),
      row('the same, averaged by event: precision', (m) => percent(m.known.macro.precision)),
      row('the same, averaged by event: recall', (m) => percent(m.known.macro.recall)),
      row('the best-ranked report is right', (m) => percent(m.known.top1)),
      row('reports of another event accepted (pairs)', (m) => String(m.known.falseMerges.length)),
      row('day of publication unknown: precision', (m) => percent(m.hidden.precision)),
      row('day of publication unknown: recall', (m) => percent(m.hidden.recall)),
      row('hard discrepancies found, by label', (m) => percent(m.comparison.conflictHard.byLabel)),
      row('soft discrepancies found, by label', (m) => percent(m.comparison.conflictSoft.byLabel)),
      row('found discrepancies at the right level', (m) =>
        share(m.comparison.levelRight.found, m.comparison.levelRight.total),
      ),
      row('false discrepancies where there is none', (m) =>
        share(m.comparison.falseAlarms.raised, m.comparison.falseAlarms.total),
      ),
      row('agreements shown with a reason', (m) =>
        share(m.comparison.agreementsShown.found, m.comparison.agreementsShown.total),
      ),
      row('what only one report has, found', (m) => share(m.comparison.onlyIn.found, m.comparison.onlyIn.total)),
      row('language of a text told right', (m) => {
        const { bodies } = scoreIdentification(m.reports);
        return share(bodies.right, bodies.all);
      }),
      row('language of a headline alone told right', (m) => {
        const { titles } = scoreIdentification(m.reports);
        return share(titles.right, titles.all);
      }),
    ],
  };
}

function kindTable(): Table {
  const kinds = [...new Set(test.pairs.map((p) => p.kind))].sort();
  return {
    id: 'kinds',
    title: 'By kind, test half',
    note: 'Pairs of reports with a label of the kind.',
    columns: ['kind', 'hard found', 'soft found', 'false discrepancies', 'agreements shown'],
    rows: kinds.map((kind) => [kind, ...partsOf(test.pairs.filter((p) => p.kind === kind))]),
  };
}

function partsOf(pairs: readonly ComparedPair[]): string[] {
  const of = (wanted: ComparedPair['wanted'], counted: (p: ComparedPair) => boolean) => {
    const all = pairs.filter((p) => p.wanted === wanted);
    return share(all.filter(counted).length, all.length);
  };
  return [
    of('hard', (p) => p.shown),
    of('soft', (p) => p.shown),
    of('same', (p) => p.shown),
    of('same', (p) => p.agreed),
  ];
}

function languageTable(): Table {
  const folder = 'tests/languages';
  const load = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const { scenes, published } = load<{ scenes: Scene[]; published: string }>('scenes.json');
  const check = new LanguageCheck(scenes, published);
  const tags = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'scenes.json')
    .map((name) => name.slice(0, -'.json'.length));
  const outcomes = new Map<string, Outcome[]>();
  for (const tag of tags) {
    const language = languageOf(tag);
    outcomes.set(language, [
      ...(outcomes.get(language) ?? []),
      ...check.outcomes(language, load<LanguageCases>(`${tag}.json`)),
    ]);
  }
  const identified = scoreIdentification(sets.slice(0, 2).flatMap((s) => s.reports)).byLanguage;
  return {
    id: 'languages',
    title: 'By language',
    note:
      'Invented reports: nothing may be found in what agrees; what was changed must be found. Expressions for days and for numbers; sentences in which ' +
      'nothing may be read. Real reports, both halves: discrepancies shown where there is one and where there is none; language of the text.',
    columns: [
      'language',
      'agreeing, silent',
      'changed, found',
      'days',
      'numbers',
      'silent',
      'real: found',
      'real: false',
      'language told',
    ],
    rows: [...LANGUAGE_LIST].sort().map((language) => {
      const own = outcomes.get(language) ?? [];
      const part = (name: Outcome['part']) => {
        const all = own.filter((o) => o.part === name);
        return `${all.filter((o) => o.wrong === null).length}/${all.length}`;
      };
      const pairs = sets.slice(0, 2).flatMap((s) => s.pairs.filter((p) => p.languages.includes(language)));
      const real = (wanted: boolean) => {
        const all = pairs.filter((p) => (p.wanted !== 'same') === wanted);
        return `${all.filter((p) => p.shown).length}/${all.length}`;
      };
      const told = identified.get(language);
      return [
        language,
        part('same'),
        part('changed'),
        part('days'),
        part('numbers'),
        part('silent'),
        real(true),
        real(false),
        told ? `${told.right}/${told.all}` : '–',
      ];
    }),
  };
}

function causeTable(): Table {
  const causes = [...new Set(sets.flatMap((s) => s.pairs.flatMap((p) => p.cause ?? [])))].sort();
  return {
    id: 'causes',
    title: 'Discrepancies that are not shown, by cause',
    note: 'Pairs of reports. The cause is what the facts that were read tell.',
    columns: ['cause', ...sets.map((s) => s.name)],
    rows: causes.map((cause) => [cause, ...sets.map((s) => String(s.pairs.filter((p) => p.cause === cause).length))]),
  };
}

function pairCauseTable(): Table {
  const counted = sets.map((s) => {
    const causes = new Map<string, number>();
    for (const line of s.known.missed) {
      const cause = /^\[([^\]]*)\]/.exec(line)?.[1] ?? '?';
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
    return causes;
  });
  const causes = [...new Set(counted.flatMap((c) => [...c.keys()]))].sort();
  return {
    id: 'pairs',
    title: 'Reports of one event that are not accepted, by cause',
    note: 'The feature that spoke most against the pair.',
    columns: ['cause', ...sets.map((s) => s.name)],
    rows: causes.map((cause) => [cause, ...counted.map((c) => String(c.get(cause) ?? 0))]),
  };
}

function namesTable(): Table {
  const folder = 'tests/fixtures/names';
  const variants = JSON.parse(readFileSync(join(folder, 'variants.json'), 'utf8')) as VariantRows;
  const others = otherPairs(JSON.parse(readFileSync(join(folder, 'others.json'), 'utf8')) as OtherNames);
  const rules = scoreNames([...variantPairs(variants.rows), ...others], compareByRules);
  const table = scoreNames([...variantPairs(variants.aliasRows), ...others], compareNames);
  const line = (name: string, { variants: all, found, others: two, merged, apart }: NameScore['all']) => [
    name,
    share(found, all),
    share(apart, two),
    String(merged),
  ];
  return {
    id: 'names',
    title: 'Names',
    note: `Spellings of one person, and names of two people that are easily mixed up. By rules alone: precision ${percent(precisionOf(rules.all))}, recall ${percent(recallOf(rules.all))}.`,
    columns: ['scripts', 'spellings of one joined', 'two people told apart', 'two taken for one'],
    rows: [
      line('all, by rules alone', rules.all),
      line('what only the table of people joins', table.all),
      ...[...rules.byScripts].sort(([x], [y]) => (x < y ? -1 : 1)).map(([scripts, counts]) => line(scripts, counts)),
    ],
  };
}

function parallelTable(file: string): Table {
  const found = scoreParallel(readAll(readLines<GoldReport>(file), true));
  return {
    id: 'parallel',
    title: 'Parallel texts without any day',
    note: 'How often the translation comes first, both ways from and to en, fr, ru, zh and ar. Not part of the repository.',
    columns: ['language', 'first'],
    rows: Object.entries(found).map(([language, n]) => [language, percent(n)]),
  };
}

function documentOf(all: readonly Table[]): string {
  const parts = all.map(({ title, note, columns, rows }) =>
    [`## ${title}`, '', note, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'),
  );
  return `${['# How far to trust a finding', '', 'Written by `npm run accuracy`; do not edit. `tests/gold/README.md` tells what the test set is and how results are scored,', '`docs/evaluation.md` what was tried.', '', ...parts.flatMap((p) => [p, ''])].join('\n').trimEnd()}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
