/**
 * Writes down how far a finding can be trusted: `npm run accuracy [-- --extra FOLDER]`. Measures both halves of the open test set, the names
 * and the sentences of every language, and writes `docs/accuracy.md` and what the page of the extension shows,
 * `assets/accuracy.json`. `--extra` adds a test set that is not part of the repository, with its `reports.jsonl`, `labels.jsonl` and `ntrex.jsonl`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGE_LIST } from '../language/supported';
import { formatMessage, type Messages } from '../messages/format';
import { compareByRules, compareNames } from '../names/compare';
import { type GoldLabel, type GoldReport, readLines } from './gold/format';
import { languageOf, type Outcome } from './languages/check';
import { openLanguages } from './languages/files';
import { type ComparedPair, type ComparisonScore, scoreComparison } from './score-comparison';
import { scoreIdentification } from './score-identification';
import { type MatchingScore, readAll, scoreMatching, scoreParallel } from './score-matching';
import { type NameScore, precisionOf, readNames, recallOf, scoreNames, variantPairs } from './score-names';

const { values: options } = parseArgs({ options: { extra: { type: 'string' } } });

/** A table of the document and of the page. The first column names the rows. */
interface Table {
  /** Title and note are the messages `accuracy_<id>` and `accuracy_<id>_note`; columns and rows are messages too, where there is one. */
  readonly id: string;
  /** What goes into the places of the note. */
  readonly note?: readonly string[];
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

const MESSAGES = JSON.parse(readFileSync('assets/public/_locales/en/messages.json', 'utf8')) as Messages;

const share = (found: number, all: number) =>
  all > 0 ? `${((100 * found) / all).toFixed(1)} % (${found}/${all})` : '–';
const percent = (n: number) => `${(100 * n).toFixed(1)} %`;

function measureSet(name: string, folder: string): Measured {
  const reports = readLines<GoldReport>(join(folder, 'reports.jsonl'));
  const reads = readAll(reports, false);
  const known = scoreMatching(reads, false);
  const labels = readLines<GoldLabel>(join(folder, 'labels.jsonl'));
  const { score, pairs } = scoreComparison(reads, labels, known.accepted);
  return {
    name,
    known,
    hidden: scoreMatching(readAll(reports, true), true),
    comparison: score,
    pairs,
    reports,
  };
}

const sets = [
  measureSet('accuracy_col_development', 'tests/gold/development'),
  measureSet('accuracy_col_test', 'tests/gold/test'),
];
if (options.extra) sets.push(measureSet('accuracy_col_another', options.extra));
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
    columns: ['', ...sets.map((s) => s.name)],
    rows: [
      row('accuracy_row_event_precision', (m) => percent(m.known.precision)),
      row('accuracy_row_event_recall', (m) => percent(m.known.recall)),
      row('accuracy_row_event_precision_macro', (m) => percent(m.known.macro.precision)),
      row('accuracy_row_event_recall_macro', (m) => percent(m.known.macro.recall)),
      row('accuracy_row_event_first', (m) => percent(m.known.top1)),
      row('accuracy_row_event_merges', (m) => String(m.known.falseMerges.length)),
      row('accuracy_row_hidden_precision', (m) => percent(m.hidden.precision)),
      row('accuracy_row_hidden_recall', (m) => percent(m.hidden.recall)),
      row('accuracy_row_hard', (m) => percent(m.comparison.conflictHard.byLabel)),
      row('accuracy_row_soft', (m) => percent(m.comparison.conflictSoft.byLabel)),
      row('accuracy_row_level', (m) => share(m.comparison.levelRight.found, m.comparison.levelRight.total)),
      row('accuracy_row_alarms', (m) => share(m.comparison.falseAlarms.raised, m.comparison.falseAlarms.total)),
      row('accuracy_row_agreements', (m) =>
        share(m.comparison.agreementsShown.found, m.comparison.agreementsShown.total),
      ),
      row('accuracy_row_only', (m) => share(m.comparison.onlyIn.found, m.comparison.onlyIn.total)),
      row('accuracy_row_bodies', (m) => {
        const { bodies } = scoreIdentification(m.reports);
        return share(bodies.right, bodies.all);
      }),
      row('accuracy_row_titles', (m) => {
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
    columns: [
      'accuracy_col_kind',
      'accuracy_col_hard',
      'accuracy_col_soft',
      'accuracy_col_alarms',
      'accuracy_col_agreements',
    ],
    rows: kinds.map((kind) => [`kind_${kind}`, ...partsOf(test.pairs.filter((p) => p.kind === kind))]),
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
  const files = openLanguages();
  const outcomes = new Map<string, Outcome[]>();
  for (const tag of files.tags) {
    const language = languageOf(tag);
    outcomes.set(language, [...(outcomes.get(language) ?? []), ...files.outcomes(tag)]);
  }
  const identified = scoreIdentification(sets.slice(0, 2).flatMap((s) => s.reports)).byLanguage;
  return {
    id: 'languages',
    columns: [
      'accuracy_col_language',
      'accuracy_col_same',
      'accuracy_col_changed',
      'accuracy_col_days',
      'accuracy_col_numbers',
      'accuracy_col_silent',
      'accuracy_col_real_found',
      'accuracy_col_real_false',
      'accuracy_col_told',
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
    columns: ['accuracy_col_cause', ...sets.map((s) => s.name)],
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
    columns: ['accuracy_col_cause', ...sets.map((s) => s.name)],
    rows: causes.map((cause) => [cause, ...counted.map((c) => String(c.get(cause) ?? 0))]),
  };
}

function namesTable(): Table {
  const { variants, others } = readNames();
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
    note: [percent(precisionOf(rules.all)), percent(recallOf(rules.all))],
    columns: ['accuracy_col_scripts', 'accuracy_col_joined', 'accuracy_col_apart', 'accuracy_col_merged'],
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
    columns: ['accuracy_col_language', 'accuracy_col_first'],
    rows: Object.entries(found).map(([language, n]) => [language, percent(n)]),
  };
}

/** A message, or the word itself where there is none (a language, a script, a cause). */
function told(key: string): string {
  return Object.hasOwn(MESSAGES, key) ? (MESSAGES[key]?.message ?? key) : key;
}

function documentOf(all: readonly Table[]): string {
  const parts = all.map(({ id, note, columns, rows }) =>
    [
      `## ${told(`accuracy_${id}`)}`,
      '',
      formatMessage(MESSAGES, { key: `accuracy_${id}_note`, args: note ?? [] }, 'en'),
      '',
      line(columns.map(told)),
      line(columns.map(() => '---')),
      ...rows.map(([first, ...rest]) => line([told(first ?? ''), ...rest])),
    ].join('\n'),
  );
  return `${['# How far to trust a finding', '', 'Written by `npm run accuracy`; do not edit. `tests/gold/README.md` tells what the test set is and how results are scored,', '`docs/evaluation.md` what was tried.', '', ...parts.flatMap((p) => [p, ''])].join('\n').trimEnd()}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
