import { useMemo } from 'preact/hooks';
import type { GlossTools } from '../../components/story/ReportView';
import { packagedTables } from '../../lib/page/language-tables';
import { browserTranslator } from '../../lib/platform/translator';

/** What tells the reader what sentences say: the browser's own translator, and the sentences as they are cut when facts are read. */
export function useGloss(): GlossTools {
  return useMemo(
    () => ({
      translator: browserTranslator(),
      abbreviationsOf: async (language) => {
        const { abbreviations } = await packagedTables(language);
        return new Set(abbreviations.words);
      },
    }),
    [],
  );
}
