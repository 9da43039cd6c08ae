import { useEffect, useState } from 'preact/hooks';
import type { ReportChoice } from '../../components/library/actions';
import { openLibrary, type ReportFilter } from '../../lib/library/library';
import type { StoredReport } from '../../lib/model/library';

/** So many reports are read at a time. */
const A_PAGE = 50;

interface Listed {
  readonly reports: readonly StoredReport[] | null;
  readonly next: number | null;
}

/** Which reports are meant by a choice. */
export function filterOf({ source, language }: ReportChoice): ReportFilter {
  return { ...(source === null ? {} : { source }), ...(language === null ? {} : { language }) };
}

/** The reports of a choice, page by page; from the beginning when the library changes. */
export function useReports(choice: ReportChoice, revision: number): Listed & { readonly more: () => void } {
  const [listed, setListed] = useState<Listed>({ reports: null, next: null });
  const read = async (after: number | null) => (await openLibrary()).list(filterOf(choice), after, A_PAGE);
  useEffect(() => {
    let live = true;
    void read(null).then((page) => live && setListed(page));
    return () => {
      live = false;
    };
  }, [choice.source, choice.language, revision]);
  const more = () => {
    if (listed.next === null) return;
    void read(listed.next).then((page) =>
      setListed((before) => ({ reports: [...(before.reports ?? []), ...page.reports], next: page.next })),
    );
  };
  return { ...listed, more };
}
