import { useInterface } from '../../components/interface';
import type { ExportFormat } from '../../components/story/ExportMenu';
import { agencyName } from '../../components/view/agency-name';
import { directionOf } from '../../components/view/language-name';
import {
  cardAsText,
  type ExportStamp,
  type ExportWords,
  storyAsCsv,
  storyAsHtml,
  storyAsJson,
  storyAsMarkdown,
} from '../../lib/export/story';
import { gridAsSvg, LIGHT, timelineAsSvg } from '../../lib/export/svg';
import type { StoryView } from '../../lib/model/story';
import { download, fileName } from '../../lib/page/download';
import { pngOf } from '../../lib/page/picture';
import { useWork } from '../../lib/page/use-work';
import { version } from '../../lib/platform/runtime';

/** Gives the story of the panel as files, and single cards as text. `tell` says what came of it, when it needs saying. */
export function useExport(story: StoryView | null, tell: (sentence: string | null) => void) {
  const { t, fact, languageName, language } = useInterface();
  const drawing = useWork('each');
  if (!story) return null;
  const words: ExportWords = {
    language,
    say: ({ key, args }) => t(key, ...args),
    fact: (kind, normalised) => fact(kind, normalised),
    languageName,
    agencyName,
  };
  const stamp = (): ExportStamp => ({ at: new Date().toISOString(), version: version() });
  const name = (ending: string) => fileName(story.article.title || 'story', ending);
  const keepPicture = async (svg: string | null, png: boolean) => {
    if (svg === null) return tell(t('export_nothing'));
    if (!png) return download(name('svg'), [svg], 'image/svg+xml');
    const drawn = await drawing.run(() => pngOf(svg));
    if (!drawn.stopped) download(name('png'), [drawn.value], 'image/png');
  };
  const options = { palette: LIGHT, direction: directionOf(language) };
  return {
    /** A picture that is being drawn, with a way to stop it; null when there is none. */
    drawing: drawing.working ? { onStop: drawing.stop } : null,
    exportAs: (format: ExportFormat) => {
      tell(null);
      const keep = (text: string, ending: string, type: string) => download(name(ending), [text], type);
      if (format === 'markdown') keep(storyAsMarkdown(story, stamp(), words), 'md', 'text/markdown');
      else if (format === 'csv') keep(storyAsCsv(story, stamp(), words), 'csv', 'text/csv');
      else if (format === 'json') keep(storyAsJson(story, stamp(), words), 'json', 'application/json');
      else if (format === 'html') keep(storyAsHtml(story, stamp(), words), 'html', 'text/html');
      else {
        const svg = format.startsWith('grid') ? gridAsSvg(story, words, options) : timelineAsSvg(story, words, options);
        keepPicture(svg, format.endsWith('png')).catch((error: Error) => tell(error.message));
      }
    },
    copyCard: (cardId: string) => {
      const text = cardAsText(story, cardId, stamp(), words);
      if (text === null) return;
      navigator.clipboard.writeText(text).then(
        () => tell(t('card_copied')),
        (error: Error) => tell(error.message),
      );
    },
  };
}
