import type { Article } from '../../lib/model/article';
import { useInterface } from '../interface';
import type { StoryActions } from '../story/actions';
import { CardList } from '../story/CardList';
import { StateNotice } from '../story/StateNotice';
import { Summary } from '../story/Summary';
import { shown } from '../view/clean';
import { lanesOf } from '../view/lanes';
import { type Reading, stateOf } from '../view/tab-view';
import { Possible } from './PopupView';

export interface WelcomeViewProps {
  readonly demo: Article;
  /** Language of the demonstration. */
  readonly demoLanguage: string;
  /** Null until the reader has tried. */
  readonly reading: Reading | null;
  readonly now: number;
  readonly onTry: () => void;
  readonly onOpenPanel: () => void;
  readonly actions: StoryActions;
  /** A sentence about the last thing that was asked for. */
  readonly message: string | null;
  /** Keys that open the popup, when they are assigned. */
  readonly keys: string | null;
}

/** The page that opens after the installation: three steps, and an article to try them on. */
export function WelcomeView(props: WelcomeViewProps) {
  const { t } = useInterface();
  const { demo, demoLanguage, keys, onTry } = props;
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
        <div class="try-columns">
          <article class="demo" lang={demoLanguage} dir="auto">
            <p class="origin">
              <strong>{shown(demo.outlet ?? '')}</strong>
            </p>
            <h3>{shown(demo.title)}</h3>
            {demo.text.split('\n').map((paragraph) => (
              <p key={paragraph}>{shown(paragraph)}</p>
            ))}
            <p class="hint" lang="">
              {t('welcome_demo_note')}
            </p>
          </article>
          <div class="result" aria-live="polite">
            {props.reading === null ? (
              <button type="button" class="primary" data-testid="try" onClick={onTry}>
                {t('welcome_try_button')}
              </button>
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
      <p class="hint">{t('welcome_privacy')}</p>
    </main>
  );
}

function Result({ reading, now, actions, onOpenPanel, onTry }: WelcomeViewProps & { readonly reading: Reading }) {
  const { t } = useInterface();
  const state = stateOf(reading, now);
  const story = reading.story;
  return (
    <div data-testid="story">
      <div data-testid="state" data-state={state}>
        {story && state === 'matched' && (
          <>
            <Summary view={story} />
            <CardList view={story} cards={lanesOf(story.cards).hard} actions={actions} />
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
          <StateNotice state={state} detail={reading.detail} corpus={story?.corpus ?? null} onRetry={onTry} />
        )}
      </div>
    </div>
  );
}
