import type { StoryView } from '../../lib/model/story';
import { useInterface } from '../interface';
import { hostOf } from '../view/address';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import { PublishedForm } from './PublishedForm';

interface StoryHeaderProps {
  readonly view: StoryView;
  readonly onPublished: (day: string | null) => void;
}

/** What is being read: outlet, day, language, headline. */
export function StoryHeader({ view, onPublished }: StoryHeaderProps) {
  const { t, language, languageName } = useInterface();
  const { outlet, published, publishedOrigin, title, address, truncated } = view.article;
  const source = outlet ?? hostOf(address);
  const date = writtenDate(published, language);
  return (
    <header class="story-header">
      <p class="origin">
        {source !== null && (
          <strong>
            <bdi>{shown(source)}</bdi>
          </strong>
        )}
        <span>{languageName(view.article.language)}</span>
        <span>{date ?? t('day_unknown')}</span>
      </p>
      <h1 lang={shown(view.article.language)} dir="auto">
        {shown(title) || t('untitled')}
      </h1>
      {truncated && <p class="hint">{t('article_truncated')}</p>}
      {(date === null || publishedOrigin === 'reader') && view.state !== 'possible' && (
        <details class="more">
          <summary>{t(date === null ? 'set_day' : 'day_set_by_you')}</summary>
          <PublishedForm published={published} origin={publishedOrigin} onPublished={onPublished} />
        </details>
      )}
    </header>
  );
}
