import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type GridCell, type GridGroup, type GridRow, type Grid as GridShape, gridOf } from '../../lib/export/grid';
import { leftOut } from '../../lib/export/joining';
import type { StoryReport, StoryView } from '../../lib/model/story';
import { Say, useInterface } from '../interface';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import { directionOf } from '../view/language-name';
import { normalisedBeside } from '../view/normalised';
import type { StoryActions } from './actions';
import type { ExportFormat } from './ExportMenu';
import { Glyph } from './Glyph';
import { SavePicture } from './SavePicture';
import { ValueSign } from './ValueSign';

/** Most rows and columns on the screen. */
const LIMITS = { rows: 60, columns: 80 };
/** So many values of a question are named beside it. */
const SHOWN_GROUPS = 3;

interface GridProps {
  readonly view: StoryView;
  readonly actions: StoryActions;
  /** Keeps the picture as a file; absent where there is nobody to give it to. */
  readonly onExport?: (format: ExportFormat) => void;
}

/** A place in the grid: row 0 has the names of the reports, column 0 the questions, column 1 the article. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * All claims against all reports: the whole story at a glance. Equal letters in a row are equal values; the sign beside a letter and the
 * ground behind it tell the verdict. One stop for the Tab key; arrows, Home and End move inside, as with tabs.
 */
export function Grid({ view, actions, onExport }: GridProps) {
  const { t, list, fact, languageName, language } = useInterface();
  const [by, setBy] = useState<string | null>(null);
  const [words, setWords] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const grid = useMemo(() => gridOf(view, LIMITS, by), [view, by]);
  // The stop for the Tab key is moved in the document itself: a story may have a thousand cells.
  useEffect(() => {
    const buttons = table.current?.querySelectorAll<HTMLElement>('[data-place]');
    if (buttons && ![...buttons].some((button) => button.tabIndex === 0)) buttons[0]?.setAttribute('tabindex', '0');
  });
  const heard = useRef(actions);
  heard.current = actions;
  const body = useMemo(
    () => <Table grid={grid} view={view} words={words} t={t} languageName={languageName} />,
    [grid, view, words, language],
  );
  if (grid.rows.length === 0) return <p class="empty">{t('grid_empty')}</p>;

  const look = (event: Event) => {
    const found = placeOf(event.target);
    if (found && (found.row !== place?.row || found.column !== place.column)) setPlace(found);
    if (!found || event.type !== 'focusin') return;
    for (const button of table.current?.querySelectorAll('[data-place][tabindex="0"]') ?? [])
      button.setAttribute('tabindex', '-1');
    (event.target as Element).closest('[data-place]')?.setAttribute('tabindex', '0');
  };
  const move = (event: KeyboardEvent) => {
    const from = placeOf(event.target);
    const to = from && target(from, event, grid, directionOf(language) === 'rtl');
    if (!to) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row},${to.column}"]`)?.focus();
  };
  const open = (event: Event) => {
    const at = placeOf(event.target);
    if (!at) return;
    const card = grid.rows[at.row - 1]?.card;
    const report = grid.columns[at.column - 2];
    if (at.column === 0 && card) heard.current.openCard(card.id);
    else if (report && card) heard.current.openReport(report.id, card.id);
    else if (report) heard.current.openReport(report.id);
    else if (card && grid.rows[at.row - 1]?.article) heard.current.jumpToPage(card.id);
    else if (card) heard.current.openCard(card.id);
  };
  return (
    <section class="grid-part" aria-label={t('tab_grid')}>
      <div class="tools">
        <label class="filter grow">
          {t('grid_by')}
          <select data-testid="grid-by" value={by ?? ''} onChange={(event) => setBy(event.currentTarget.value || null)}>
            {grid.rows.map(({ card, groups }, i) => (
              <option key={card.id} value={i === 0 ? '' : card.id}>
                {t(card.question.key, ...card.question.args)}{' '}
                {groups[0] && glossOf(groups[0], card.kind, fact, language).text}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="toggle" aria-pressed={words} onClick={() => setWords(!words)}>
          {t('grid_words')}
        </button>
        {onExport && <SavePicture name="grid" onExport={onExport} />}
      </div>
      <div class="grid-scroll">
        <table
          ref={table}
          class="grid"
          data-words={words}
          onFocusIn={look}
          onMouseMove={look}
          onKeyDown={move}
          onClick={open}
        >
          {body}
        </table>
      </div>
      <Told grid={grid} view={view} place={place} />
      {grid.moreColumns + grid.moreRows > 0 && (
        <p class="hint">{t('export_left_out', leftOut(t, list, grid.moreRows, grid.moreColumns))}</p>
      )}
      <Legend />
    </section>
  );
}

function placeOf(target: EventTarget | null): Place | null {
  const named = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : null;
  const [row, column] = named?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** Where a key leads from a place; null when it is no key of the grid's or leads nowhere. */
function target(from: Place, event: KeyboardEvent, grid: GridShape, mirrored: boolean): Place | null {
  const { key, ctrlKey } = event;
  const last = { row: grid.rows.length, column: grid.columns.length + 1 };
  // The names of the first two columns are no buttons.
  const first = from.row === 0 ? 2 : 0;
  const forward = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const backward = mirrored ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return from.column < last.column ? { ...from, column: from.column + 1 } : null;
  if (key === backward) return from.column > first ? { ...from, column: from.column - 1 } : null;
  if (key === 'ArrowDown') return from.row < last.row ? { ...from, row: from.row + 1 } : null;
  if (key === 'ArrowUp') return from.row > (from.column < 2 ? 1 : 0) ? { ...from, row: from.row - 1 } : null;
  if (key === 'Home') return ctrlKey ? { row: 1, column: 0 } : { ...from, column: first };
  if (key === 'End') return ctrlKey ? last : { ...from, column: last.column };
  return null;
}

interface TableProps {
  readonly grid: GridShape;
  readonly view: StoryView;
  readonly words: boolean;
  readonly t: (key: string, ...args: string[]) => string;
  readonly languageName: (tag: string) => string;
}

function Table({ grid, view, words, t, languageName }: TableProps) {
  // Where a new run of columns begins, the rows show a line.
  const starts = new Set<number>();
  let at = 0;
  for (const run of grid.runs) {
    starts.add(at);
    at += run.columns;
  }
  return (
    <>
      <caption class="visually-hidden">{t('grid_caption')}</caption>
      <colgroup span={2} />
      {grid.runs.map((run, i) => (
        <colgroup key={`${i}`} span={run.columns} />
      ))}
      <thead>
        <tr class="runs">
          <th scope="col" rowSpan={2}>
            {t('grid_claim')}
          </th>
          <th scope="col" rowSpan={2} class="own">
            <span class="upright">{t('this_page')}</span>
          </th>
          {grid.runs.map(({ group, columns }, i) => (
            <th key={`${i}`} scope="colgroup" colSpan={columns} data-tone={group?.tone ?? 'none'}>
              <span class="run-name">
                {group?.letter ?? '–'}
                {columns > 1 && <span class="run-size"> {columns}</span>}
                <span class="visually-hidden">{group ? '' : t('not_stated_here')}</span>
              </span>
            </th>
          ))}
        </tr>
        <tr>
          {grid.columns.map((report, i) => (
            <th key={report.id} scope="col" data-starts={starts.has(i)}>
              <button type="button" class="name" data-place={`0,${i + 2}`} tabIndex={-1} title={shown(report.outlet)}>
                <span class="upright">
                  <bdi>{shown(report.outlet)}</bdi>
                </span>
                <span class="language" aria-hidden="true">
                  {shown(report.language)}
                </span>
                <span class="visually-hidden"> {languageName(report.language)}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row, r) => (
          <tr key={row.card.id}>
            <th scope="row">
              <button type="button" class="question" data-place={`${r + 1},0`} tabIndex={-1}>
                <Say message={row.card.question} />
              </button>
              <Groups row={row} view={view} />
            </th>
            <Cell
              cell={row.article}
              row={row}
              place={`${r + 1},1`}
              language={view.article.language}
              words={words}
              run="single"
              starts={false}
              own
              t={t}
            />
            {row.cells.map((cell, c) => (
              <Cell
                key={grid.columns[c]?.id}
                cell={cell}
                row={row}
                place={`${r + 1},${c + 2}`}
                language={grid.columns[c]?.language ?? 'und'}
                words={words}
                run={runOf(row, c)}
                starts={starts.has(c)}
                own={false}
                t={t}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

/** Whether a cell has neighbours of its own group, so that they share one ground. */
function runOf({ cells }: GridRow, at: number): 'single' | 'start' | 'middle' | 'end' {
  const group = cells[at]?.group;
  const before = group !== undefined && at > 0 && cells[at - 1]?.group === group;
  const after = group !== undefined && cells[at + 1]?.group === group;
  return before ? (after ? 'middle' : 'end') : after ? 'start' : 'single';
}

/** The values of a question, by their letters. The cells say the same to a screen reader, each with its own words. */
function Groups({ row, view }: { readonly row: GridRow; readonly view: StoryView }) {
  const { count, language } = useInterface();
  const number = new Intl.NumberFormat(language);
  const more = row.groups.length - SHOWN_GROUPS;
  const named = more > 1 ? row.groups.slice(0, SHOWN_GROUPS) : row.groups;
  return (
    <ul class="groups" aria-hidden="true">
      {named.map((group) => (
        <li key={group.letter} data-tone={group.tone}>
          <strong>{group.letter}</strong> <Gloss group={group} kind={row.card.kind} view={view} />
          {group.reports > 0 && <span class="run-size">{number.format(group.reports)}</span>}
        </li>
      ))}
      {more > 1 && <li>{count('more_values', more)}</li>}
    </ul>
  );
}

interface GlossProps {
  readonly group: GridGroup;
  readonly kind: string;
  readonly view: StoryView;
}

/** A value in short: in the reader's language where it can be written so, else as it is printed. */
function Gloss({ group, kind, view }: GlossProps) {
  const { fact, language } = useInterface();
  const { text, own } = glossOf(group, kind, fact, language);
  const printed = group.value.printed[0];
  const report = view.reports.find(({ id }) => id === printed?.reportId);
  return own ? (
    <bdi class="gloss" title={text}>
      {text}
    </bdi>
  ) : (
    <bdi class="gloss" title={text} lang={shown(report?.language ?? view.article.language)} dir="auto">
      {text}
    </bdi>
  );
}

/** The short text of a value; `own` when it is in the language of the interface. */
function glossOf(group: GridGroup, kind: string, fact: (kind: string, value: string) => string, language: string) {
  const words = group.value.printed[0]?.evidence.words ?? '';
  const { normalised } = group.value;
  const written = normalisedBeside(kind, words, normalised, fact(kind, normalised), language);
  return { text: written ?? shown(words), own: written !== null };
}

interface CellProps {
  readonly cell: GridCell | null;
  readonly row: GridRow;
  readonly place: string;
  readonly language: string;
  readonly words: boolean;
  readonly run: 'single' | 'start' | 'middle' | 'end';
  /** True where a run of columns begins. */
  readonly starts: boolean;
  /** True in the article's column. */
  readonly own: boolean;
  readonly t: (key: string, ...args: string[]) => string;
}

function Cell({ cell, row, place, language, words, run, starts, own, t }: CellProps) {
  if (cell === null) {
    return (
      <td data-tone="none" data-starts={starts}>
        <button type="button" data-place={place} tabIndex={-1}>
          <span aria-hidden="true">–</span>
          <span class="visually-hidden">{t('not_stated_here')}</span>
        </button>
      </td>
    );
  }
  const group = row.groups[cell.group];
  return (
    <td data-tone={cell.tone} data-run={run} data-starts={starts} data-own={own}>
      <button type="button" data-place={place} tabIndex={-1}>
        <span class="sign">
          <strong>{group?.letter}</strong>
          {cell.tone !== 'own' && <Glyph tone={cell.tone} />}
        </span>{' '}
        <span class={words ? 'cell-words' : 'visually-hidden'}>
          {cell.verdict !== null && <span class="visually-hidden">{t('join_colon', t(verdictName(cell)), '')}</span>}
          <bdi lang={shown(language)} dir="auto" class={cell.verbatim ? '' : 'ours'}>
            {shown(cell.words)}
          </bdi>
        </span>
      </button>
    </td>
  );
}

function verdictName({ verdict, level }: GridCell): string {
  return verdict === 'conflict' && level === 'soft' ? 'verdict_soft' : `verdict_${verdict}`;
}

interface ToldProps {
  readonly grid: GridShape;
  readonly view: StoryView;
  readonly place: Place | null;
}

/** What the cell under the pointer or the focus says, in full. A screen reader has it from the cell itself. */
function Told({ grid, view, place }: ToldProps) {
  const { t } = useInterface();
  const row = place ? grid.rows[place.row - 1] : undefined;
  const report = place ? grid.columns[place.column - 2] : undefined;
  const cell = place && place.column > 0 ? (place.column === 1 ? row?.article : row?.cells[place.column - 2]) : null;
  const empty = !place || (!row && !report);
  return (
    <div class="told" aria-hidden="true" data-told={!empty} data-testid="grid-told">
      {empty && <p class="hint">{t('grid_hint')}</p>}
      {!empty && (place.column > 0 || report) && <Source report={report ?? null} view={view} />}
      {row && <p class="told-question">{t(row.card.question.key, ...row.card.question.args)}</p>}
      {row && place && place.column > 0 && !cell && <p class="hint">{t('not_stated_here')}</p>}
      {row && cell && (
        <ValueSign
          kind={row.card.kind}
          tone={cell.tone}
          verdict={cell.verdict === null ? null : verdictName(cell)}
          words={cell.words}
          verbatim={cell.verbatim}
          language={report?.language ?? view.article.language}
          normalised={row.card.values[cell.value]?.normalised ?? ''}
        />
      )}
    </div>
  );
}

/** Whose cell it is: outlet, language, day. Null stands for the article. */
function Source({ report, view }: { readonly report: StoryReport | null; readonly view: StoryView }) {
  const { t, language, languageName } = useInterface();
  const text = report ?? view.article;
  return (
    <p class="origin">
      <strong>{report ? <bdi>{shown(report.outlet)}</bdi> : t('this_page')}</strong>
      <span>{languageName(text.language)}</span>
      <span>{writtenDate(text.published, language) ?? t('day_unknown')}</span>
    </p>
  );
}

/** What the signs mean. */
function Legend() {
  const { t } = useInterface();
  return (
    <ul class="legend">
      <li data-tone="same">
        <Glyph tone="same" /> {t('legend_same')}
      </li>
      <li data-tone="conflict">
        <Glyph tone="conflict" /> {t('verdict_conflict')}
      </li>
      <li data-tone="soft">
        <Glyph tone="soft" /> {t('lane_soft')}
      </li>
      <li data-tone="only">
        <Glyph tone="only" /> {t('export_one_side')}
      </li>
      <li>
        <span class="dash">–</span> {t('not_stated_here')}
      </li>
    </ul>
  );
}
