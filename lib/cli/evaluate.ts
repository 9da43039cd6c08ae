/**
 * Measures the program on a test set: `npm run evaluate -- --reports R.jsonl [--labels L.jsonl] [--ntrex N.jsonl] [--hide-dates] [--json]
 * [--misses] [--draw N] [--read V.jsonl]`. `--draw` prints nothing but hard conflicts that no label tells of, drawn by lot, each as a line of JSON with
 * both texts, for somebody to read; `--read` names the file with what was found. The pipeline is the extension's own. Exits 0 whatever the figures; with `--json` exactly one object on standard output.
 */
import { parseArgs } from 'node:util';
import { counted } from './counted';
import { type GoldLabel, type GoldReport, readLines } from './gold/format';
import { drawn, forReading, judged } from './read-conflicts';
import { scoreComparison } from './score-comparison';
import { readAll, scoreMatching, scoreParallel } from './score-matching';
import { parallelLines, scoreParallelTexts } from './score-parallel';

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string' },
    labels: { type: 'string' },
    ntrex: { type: 'string' },
    'hide-dates': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    draw: { type: 'string' },
    read: { type: 'string', default: 'tests/gold/read.jsonl' },
  },
});

const hideDates = options['hide-dates'];
const reports = options.reports ? readLines<GoldReport>(options.reports) : [];
const started = performance.now();
const reads = readAll(reports, hideDates);
const factsMs = performance.now() - started;
const matchingStarted = performance.now();
const matching = scoreMatching(reads, hideDates);
const matchMs = performance.now() - matchingStarted;
const labels = options.labels ? readLines<GoldLabel>(options.labels) : [];
const { score, misses } = scoreComparison(reads, labels, matching.accepted);
const translations = options.ntrex ? readLines<GoldReport>(options.ntrex) : [];
const ntrex = options.ntrex ? scoreParallel(readAll(translations, true)) : {};
const parallel = options.ntrex ? scoreParallelTexts(translations) : null;

const { missed, accepted: _, ...shown } = matching;
const result = {
  reports: reports.length,
  events: new Set(reports.map((r) => r.event)).size,
  matching: { ...shown, falseMerges: matching.falseMerges.length },
  comparison: score,
  ntrex,
  parallel,
  speed: {
    factsMsPerReport: reports.length > 0 ? factsMs / reports.length : 0,
    matchMsPerArticle: reports.length > 0 ? matchMs / reports.length : 0,
  },
};

if (options.draw !== undefined) {
  for (const conflict of drawn(misses.hard).slice(0, Number(options.draw)))
    process.stdout.write(`${JSON.stringify(forReading(conflict))}\n`);
} else if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
else print();

function print(): void {
  const p = (n: number) => n.toFixed(3);
  const judgement = judged(misses.hard, options.read);
  const lines = [
    `${counted(result.reports, 'report')}, ${counted(result.events, 'event')}${hideDates ? ', days of publication hidden' : ''}`,
    '',
    'same event        precision  recall  F1',
    `  pairs           ${p(matching.precision)}      ${p(matching.recall)}   ${p(matching.f1)}`,
    `  by event        ${p(matching.macro.precision)}      ${p(matching.macro.recall)}   ${p(matching.macro.f1)}`,
    `  across languages ${p(matching.crossLingual.precision)}     ${p(matching.crossLingual.recall)}   ${p(matching.crossLingual.f1)}`,
    `  top-1           ${p(matching.top1)}`,
    `  false merges    ${matching.falseMerges.length}`,
    ...matching.falseMerges.map((m) => `    ${m}`),
    '',
    'comparison              found / total   by label',
    `  hard conflicts        ${score.conflictHard.found} / ${score.conflictHard.total}   ${p(score.conflictHard.byLabel)}`,
    `  soft conflicts        ${score.conflictSoft.found} / ${score.conflictSoft.total}   ${p(score.conflictSoft.byLabel)}`,
    `  level right           ${score.levelRight.found} / ${score.levelRight.total}`,
    `  false alarms          ${score.falseAlarms.raised} / ${score.falseAlarms.total}   ${p(score.falseAlarms.byLabel)}`,
    `  agreements shown      ${score.agreementsShown.found} / ${score.agreementsShown.total}   ${p(score.agreementsShown.byLabel)}`,
    `  only in               ${score.onlyIn.found} / ${score.onlyIn.total}`,
    `  hard conflicts shown per pair of one event: ${p(score.hardPerPair)} (${misses.hard.length})`,
    `  of ${counted(judgement.unlabelled, 'one')} without a label ${judgement.read} were read, ${judgement.right} are right`,
    ...[...judgement.causes].sort((a, b) => b[1] - a[1]).map(([cause, n]) => `    ${cause}: ${n}`),
    ...misses.hard.map(
      ({ left, right, comparison: c }) =>
        `    ${c.rule} ${left.report.id} "${c.left.evidence.words}" / ${right.report.id} "${c.right.evidence.words}"`,
    ),
    '',
    ...(options.ntrex
      ? ['parallel texts, translation first', ...Object.entries(ntrex).map(([l, n]) => `  ${l.padEnd(4)}${p(n)}`), '']
      : []),
    ...(parallel ? [...parallelLines(parallel), ''] : []),
    `${result.speed.factsMsPerReport.toFixed(1)} ms to read a report, ${result.speed.matchMsPerArticle.toFixed(1)} ms to match it`,
  ];
  if (options.misses) {
    lines.push(
      '',
      'missed by cause',
      ...byCause('pairs', missed),
      ...byCause(
        'hard conflicts',
        misses.conflicts.filter((m) => m.startsWith('hard')),
      ),
      ...byCause(
        'soft conflicts',
        misses.conflicts.filter((m) => m.startsWith('soft')),
      ),
      '',
      'pairs missed',
      ...missed.map((m) => `  ${m}`),
      'conflicts missed',
      ...misses.conflicts.map((m) => `  ${m}`),
    );
    lines.push(
      'false alarms',
      ...misses.falseAlarms.map((m) => `  ${m}`),
      'agreements not shown',
      ...misses.agreements.map((m) => `  ${m}`),
    );
    lines.push('only-in missed', ...misses.onlyIn.map((m) => `  ${m}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** How many of the lines give each cause, which stands in brackets. */
function byCause(what: string, lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const cause = /\[([^\]]{1,80})\]/.exec(line)?.[1] ?? 'other';
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [
    `  ${what} (${lines.length})`,
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([cause, n]) => `    ${cause}: ${n}`),
  ];
}
