import type { NewFeed } from '../../lib/messaging/protocol';
import type { Article } from '../../lib/model/article';
import type { CatalogueEntry } from '../../lib/model/library';
import type { StoryReport } from '../../lib/model/story';
import { useInterface } from '../interface';
import { Catalogue } from '../library/Catalogue';
import type { StoryActions } from '../story/actions';
import { CardList } from '../story/CardList';
import { StateNotice } from '../story/StateNotice';
import { Summary } from '../story/Summary';
import { shown } from '../view/clean';
import { writtenDate } from '../view/dates';
import { lanesOf } from '../view/lanes';
import { directionOf } from '../view/language-name';
import { type Reading, stateOf } from '../view/tab-view';
import { Possible } from './PopupView';

/** So many of the look-alikes are named. */
const FEW = 3;

export interface WelcomeViewProps {
  /** The articles to try; empty while they are loaded. */
  readonly stories: readonly { readonly id: string; readonly article: Article }[];
  /** Index of the story to try. */
  readonly chosen: number;
  readonly onChoose: (story: number) => void;
  /** What was found for the chosen story; null until the reader has tried it. */
  readonly reading: Reading | null;
  readonly now: number;
  readonly onTry: () => void;
  readonly onOpenPanel: () => void;
  readonly actions: StoryActions;
  /** A sentence about the last thing that was asked for. */
  readonly message: string | null;
  /** Keys that open the popup, when they are assigned. */
  readonly keys: string | null;
  /** True while the browser keeps the toolbar button in the menu of its extensions. */
  readonly buttonHidden: boolean;
  /** The feeds to choose from; null while they are loaded. */
  readonly catalogue: readonly CatalogueEntry[] | null;
  /** Addresses of the feeds that are followed already. */
  readonly followed: ReadonlySet<string>;
  /** Languages that are chosen at first: those of the browser. */
  readonly languages: readonly string[];
  readonly onFollow: (feeds: readonly NewFeed[]) => void;
  /** What came of it; null before. */
  readonly feedsMessage: string | null;
}

/** The page that opens after the installation: three steps, and an article to try them on. */
export function WelcomeView(props: WelcomeViewProps) {
  const { t } = useInterface();
  const { stories, chosen, keys, onTry } = props;
  const story = stories[chosen];
  return (
    <main class="page welcome">
      <header class="page-header">
        <img src="/icon/96.png" alt="" width="64" height="64" />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p>{t('extDesc')}</p>
        </div>
      </header>
      <ol class="steps">
        {[1, 2, 3].map((step) => (
          <li key={step}>
            <h2>{t(`welcome_step${step}_title`)}</h2>
            <p>{t(`welcome_step${step}_text`)}</p>
            {step === 2 && props.buttonHidden && <p data-testid="button-hidden">{t('welcome_step2_hidden')}</p>}
            {step === 2 && keys && (
              <p>
                <kbd>{keys}</kbd>
              </p>
            )}
          </li>
        ))}
      </ol>
      <section class="try">
        <h2>{t('welcome_try_title')}</h2>
        <p>{t('welcome_try_text')}</p>
        <fieldset class="stories">
          <legend>{t('welcome_choose')}</legend>
          {stories.map(({ id }, i) => (
            <label key={id} data-chosen={i === chosen}>
              <input
                type="radio"
                name="story"
                data-testid={`story-${id}`}
                checked={i === chosen}
                onChange={() => props.onChoose(i)}
              />
              <span class="story-name">{t(`welcome_story_${id}`)}</span>
              <span class="hint">{t(`welcome_story_${id}_hint`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="try-columns">
          {story && <DemoArticle article={story.article} />}
          <div class="result" aria-live="polite">
            {props.reading === null ? (
              story && (
                <button type="button" class="primary" data-testid="try" onClick={onTry}>
                  {t('welcome_try_button')}
                </button>
              )
            ) : (
              <Result {...props} reading={props.reading} />
            )}
            {props.message !== null && (
              <p class="message" role="status">
                {props.message}
              </p>
            )}
          </div>
        </div>
      </section>
      <section data-testid="welcome-feeds">
        <h2>{t('welcome_feeds_title')}</h2>
        <p>{t('welcome_feeds_text')}</p>
        {props.catalogue && (
          <Catalogue
            entries={props.catalogue}
            followed={props.followed}
            languages={props.languages}
            onFollow={props.onFollow}
          />
        )}
        {props.feedsMessage !== null && (
          <p class="message" role="status">
            {props.feedsMessage}
          </p>
        )}
      </section>
      <p class="hint">{t('welcome_privacy')}</p>
    </main>
  );
}

function DemoArticle({ article }: { readonly article: Article }) {
  const { t } = useInterface();
  const language = article.declaredLanguage ?? 'en';
  return (
    <div class="demo">
      <article lang={language} dir={directionOf(language)}>
        <p class="origin">
          <strong>{shown(article.outlet ?? '')}</strong>
          {article.published && <span>{writtenDate(article.published.iso, language)}</span>}
        </p>
        <h3>{shown(article.title)}</h3>
        {article.text.split('\n').map((paragraph) => (
          <p key={paragraph}>{shown(paragraph)}</p>
        ))}
      </article>
      <p class="hint">{t('welcome_demo_note')}</p>
    </div>
  );
}

function Result({ reading, now, actions, onOpenPanel, onTry }: WelcomeViewProps & { readonly reading: Reading }) {
  const { t } = useInterface();
  const state = stateOf(reading, now);
  const story = reading.story;
  const { hard, soft } = lanesOf(story?.cards ?? []);
  return (
    <div data-testid="story">
      <div data-testid="state" data-state={state}>
        {story && state === 'matched' && (
          <>
            <Summary view={story} />
            {hard.length === 0 && <p class="calm">{t('no_discrepancy')}</p>}
            {hard.length === 0 && soft.length > 0 && <h3 class="lane">{t('lane_soft')}</h3>}
            <CardList view={story} cards={hard.length > 0 ? hard : soft} actions={actions} />
            {/* Where an event is told for weeks, late reports are kept apart too, and they are of no other event. */}
            {(hard.length > 0 || soft.length === 0) && story.related.length > 0 && (
              <KeptApart reports={story.related} />
            )}
            <button type="button" class="primary" data-testid="open-panel" onClick={onOpenPanel}>
              {t('open_panel')}
            </button>
          </>
        )}
        {story && state === 'possible' && (
          <Possible
            count={story.possible.length}
            published={story.article.published}
            origin={story.article.publishedOrigin}
            actions={actions}
          />
        )}
        {state !== 'matched' && state !== 'possible' && (
          <StateNotice
            state={state}
            detail={reading.detail}
            corpus={story?.corpus ?? null}
            onRetry={onTry}
            onStop={actions.stop && (() => actions.stop?.('reading'))}
            since={reading.startedAt}
          />
        )}
      </div>
    </div>
  );
}

/** Look-alikes that were told apart, the first of them by name. */
function KeptApart({ reports }: { readonly reports: readonly StoryReport[] }) {
  const { t, count } = useInterface();
  return (
    <div class="kept-apart" data-testid="kept-apart">
      <p>{count('welcome_kept_apart', reports.length)}</p>
      <ul>
        {reports.slice(0, FEW).map((report) => (
          <li key={report.id}>
            <span class="outlet">{shown(report.outlet)}</span>{' '}
            <span lang={shown(report.language)} dir="auto">
              {report.title === '' ? t('untitled_report') : shown(report.title)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
