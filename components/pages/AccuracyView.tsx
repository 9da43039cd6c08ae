import { useInterface } from '../interface';
import { shown } from '../view/clean';

/** A table of figures, as `npm run accuracy` writes it. The first cell of each row is a message, a language or a word. */
export interface AccuracyTable {
  readonly id: string;
  readonly note?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures that tell how far a finding can be trusted. */
export function AccuracyView({ tables }: { readonly tables: readonly AccuracyTable[] }) {
  const { t } = useInterface();
  return (
    <main class="page page-wide">
      <header class="page-header">
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <div>
          <h1>{t('accuracy_title')}</h1>
          <p>{t('accuracy_text')}</p>
        </div>
      </header>
      {tables.map((table) => (
        <Figures key={table.id} table={table} />
      ))}
    </main>
  );
}

function Figures({ table: { id, note, columns, rows } }: { readonly table: AccuracyTable }) {
  const { t, has, languageName } = useInterface();
  const named = (cell: string) => (has(cell) ? t(cell) : id === 'languages' ? languageName(cell) : shown(cell));
  return (
    <section>
      <h2>{t(`accuracy_${id}`)}</h2>
      <p>{t(`accuracy_${id}_note`, ...(note ?? []))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll-table" tabIndex={0} aria-label={t(`accuracy_${id}`)}>
        <table class="plain-table figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column === '' ? <span class="visually-hidden">{t('accuracy_col_kind')}</span> : named(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells]) => (
              <tr key={first}>
                <th scope="row">{named(first ?? '')}</th>
                {cells.map((cell, i) => (
                  <td key={columns[i + 1]}>{shown(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
