import { act, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PanelPlace, PanelView } from '../../components/pages/PanelView';
import type { GlossTools } from '../../components/story/ReportView';
import type { StoryView } from '../../lib/model/story';
import type { SentenceTranslator, Translation, TranslatorOffer } from '../../lib/platform/translator';
import { ARABIC, arabicStory, EN, MONEY_CARD, NAME_CARD, other, own, printed, report, story } from './sample';
import { draw, spies } from './setup';

interface Start {
  readonly place?: Partial<PanelPlace>;
  readonly view?: StoryView;
  readonly gloss?: GlossTools | null;
  readonly canMark?: boolean;
  readonly language?: string;
}

/** A panel that goes where it is asked to go, as the real one does. */
function open({ place = {}, view = story(), gloss = null, canMark = true, language = 'en' }: Start = {}) {
  const actions = spies();
  const places: PanelPlace[] = [];
  const Wired = () => {
    const [at, setAt] = useState<PanelPlace>({ tab: 'reports', card: null, report: null, ...place });
    const go = (to: PanelPlace) => {
      places.push(to);
      setAt(to);
    };
    return (
      <PanelView
        reading={{ phase: 'done', startedAt: 0, story: view, outdated: false, detail: null }}
        now={0}
        place={at}
        onPlace={go}
        actions={{
          ...actions,
          openReport: (id, card) => {
            actions.openReport(id, card);
            go({ tab: at.tab, card: card ?? null, report: id, fact: card ?? null });
          },
        }}
        marking={false}
        onMarking={canMark ? () => {} : null}
        message={null}
        gloss={gloss}
      />
    );
  };
  draw(<Wired />, language);
  return { actions, places };
}

const words = (text: string) => within(screen.getByTestId('report-view')).getByRole('button', { name: text });
const box = () => screen.queryByTestId('chosen-fact');
const shownReport = () => screen.queryByTestId('report-view')?.dataset.report ?? null;
const focused = () => document.activeElement as HTMLElement;
const key = (pressed: string, init: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(focused(), { key: pressed, ...init });

describe('a report that is read', () => {
  it('opens from the list, with its headline in the focus and the story out of the way', () => {
    open();
    fireEvent.click(screen.getAllByTestId('open-report')[0] as HTMLElement);
    expect(shownReport()).toBe('en');
    expect(focused()).toBe(screen.getByRole('heading', { level: 1, name: EN.title }));
    expect(document.querySelector('.panel-story')?.hasAttribute('hidden')).toBe(true);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('shows what its pack notes of it below the way to the source, as text, and nothing where it notes nothing', () => {
    const noted = report({ id: 'noted', note: 'The page misspells <b>the name</b> of the mayor.\u202e' });
    const view = story();
    open({ place: { report: 'noted' }, view: { ...view, reports: [...view.reports, noted] } });
    const note = screen.getByTestId('report-note');
    expect(note.textContent).toBe('Note on this report: The page misspells <b>the name</b> of the mayor.');
    expect(note.previousElementSibling?.className).toBe('provenance');
    fireEvent.keyDown(focused(), { key: 'Escape' });
    fireEvent.click(screen.getAllByTestId('open-report')[0] as HTMLElement);
    expect(shownReport()).toBe('en');
    expect(screen.queryByTestId('report-note')).toBeNull();
  });

  it('shows where it is from, its text in its language and direction, and what the marks mean', () => {
    open({ place: { report: 'ar' } });
    const view = screen.getByTestId('report-view');
    expect(view.querySelector('.origin')?.textContent).toBe('صحيفة الميناءArabicMay 5, 2024');
    const text = screen.getByTestId('report-text');
    expect([text.lang, text.dir, text.textContent]).toEqual(['ar', 'rtl', ARABIC.text]);
    expect(screen.getByTestId('legend').textContent).toBe('Discrepancy 1');
    const name = words('آنا بورغ');
    expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Discrepancy');
  });

  it('goes to the report before and behind, and stops at the ends', () => {
    open({ place: { report: 'en' } });
    expect(screen.getByRole('button', { name: 'Previous report' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('button', { name: 'Next report: صحيفة الميناء, Arabic' }));
    expect(shownReport()).toBe('ar');
    expect(focused().id).toBe('reading-title');
    expect(screen.getByRole('button', { name: 'Next report' })).toHaveProperty('disabled', true);
  });

  it.each(['button', 'Escape'])('goes back by %s to the report in the list that was read last', (way) => {
    open();
    fireEvent.click(screen.getAllByTestId('open-report')[0] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: /^Next report/ }));
    if (way === 'button') fireEvent.click(screen.getByTestId('report-back'));
    else key('Escape');
    expect(shownReport()).toBeNull();
    expect(focused().closest('.report')?.id).toBe('report-ar');
    expect(focused().dataset.testid).toBe('open-report');
  });

  it('goes back to the button on the card that opened it, not to the list', () => {
    const { actions } = open({ place: { tab: 'discrepancies' } });
    const [source] = screen.getAllByRole('button', { name: 'Outlet en' });
    source?.focus();
    fireEvent.click(source as HTMLElement);
    expect(actions.openReport).toHaveBeenCalledWith('en', 'c0');
    expect(box()?.dataset.card).toBe('c0');
    expect(focused()).toBe(words('Anna Borg'));
    fireEvent.click(screen.getByTestId('report-back'));
    expect(focused()).toBe(source);
  });

  it('says that a report of another event is not compared, and why', () => {
    open({ place: { tab: 'related', report: 'rel' } });
    const view = screen.getByTestId('report-view');
    expect(view.textContent).toContain('Another event: published 30 days apart.');
    expect(view.textContent).toContain('This report is not compared with the page.');
    expect(view.querySelector('mark')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Next report/ })).toBeNull();
  });

  it('says so when nothing in it could be compared', () => {
    open({ place: { report: 'copy' } });
    expect(screen.getByTestId('report-view').textContent).toContain('Nothing in this report could be compared');
  });

  it('shows nothing of a report that is no longer there', () => {
    open({ place: { report: 'gone' } });
    expect(shownReport()).toBeNull();
    expect(screen.getAllByRole('tab').length).toBeGreaterThan(0);
  });

  it('keeps the focus and what is chosen when the story is made anew', () => {
    let renew: (view: StoryView) => void = () => {};
    const actions = spies();
    const Renewed = () => {
      const [view, setView] = useState(story());
      renew = setView;
      return (
        <PanelView
          reading={{ phase: 'done', startedAt: 0, story: view, outdated: false, detail: null }}
          now={0}
          place={{ tab: 'reports', card: null, report: 'en' }}
          onPlace={() => {}}
          actions={actions}
          marking={false}
          onMarking={null}
          message={null}
        />
      );
    };
    draw(<Renewed />);
    words('Anna Borg').focus();
    fireEvent.click(words('Anna Borg'));
    screen.getByTestId('fact-card').focus();
    act(() => renew(story()));
    expect(box()?.dataset.card).toBe('c0');
    expect(focused()).toBe(screen.getByTestId('fact-card'));
  });
});

describe('words that are chosen', () => {
  it('tell the question, what the report and the page print, and why', () => {
    open({ place: { report: 'en' } });
    expect(box()).toBeNull();
    fireEvent.click(words('Anna Borg'));
    expect(words('Anna Borg').getAttribute('aria-expanded')).toBe('true');
    expect(focused()).toBe(within(box() as HTMLElement).getByRole('heading'));
    expect([...(box()?.querySelectorAll('dt, dd') ?? [])].map((part) => part.textContent)).toEqual([
      'This report',
      'Anna Borg',
      'This page',
      'Anna Berg',
    ]);
    expect(box()?.querySelector('dd mark')?.textContent).toBe('Borg');
    expect(box()?.textContent).toContain('Berg');
    expect(box()?.dataset.tone).toBe('conflict');
  });

  it('are opened by Enter and the space bar, and left by Escape for the words', () => {
    open({ place: { report: 'en' } });
    for (const pressed of ['Enter', ' ']) {
      words('35 million euros').focus();
      key(pressed);
      expect(box()?.dataset.card).toBe('c1');
      key('Escape');
      expect(box()).toBeNull();
      expect(focused()).toBe(words('35 million euros'));
    }
    expect(shownReport()).toBe('en');
  });

  it('are left by one Escape and the report by the next, however soon it comes', async () => {
    open({ place: { report: 'en' } });
    words('35 million euros').focus();
    key('Enter');
    // Without the wait for what is done once a page is painted: keys may come before.
    const leave = async () => {
      focused().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await Promise.resolve();
      await Promise.resolve();
    };
    await leave();
    expect(box()).toBeNull();
    await leave();
    expect(shownReport()).toBeNull();
  });

  it('say what they mean in the language and the calendar of the reader', () => {
    const days: StoryView['cards'][number] = {
      id: 'c5',
      kind: 'date',
      verdict: 'conflict',
      level: 'hard',
      question: { key: 'q_when', args: [] },
      values: [
        own('4 May', '2024-05-04'),
        other([printed(ARABIC, '4 مايو', { normalised: '2024-05-05' })], {
          verdict: 'conflict',
          normalised: '2024-05-06',
        }),
      ],
      weight: 700,
    };
    const place = printed(ARABIC, '4 مايو').evidence;
    const marks = [{ start: place.start, end: place.end, card: 'c5', tone: 'conflict' as const }];
    const view = story({ cards: [days], reports: [{ ...ARABIC, marks }] });
    open({ view, place: { report: 'ar', fact: 'c5' } });
    const readAs = () => screen.getAllByTestId('read-as').map((each) => each.querySelector('bdi')?.textContent);
    expect(readAs()).toEqual(['May 5, 2024', 'May 4, 2024']);
    // A reason is that of the whole value, and these words have a value of their own.
    expect(box()?.querySelector('.because')).toBeNull();
  });

  it('name a name in letters that the reader knows', () => {
    open({ place: { report: 'ar', fact: 'c0' } });
    expect(focused()).toBe(words('آنا بورغ'));
    expect(screen.getByTestId('read-as').textContent).toBe('Read as Anna Borg');
  });

  it('tell how a name sounds that nobody prints in the letters of the reader', () => {
    const place = printed(ARABIC, 'آنا بورغ', { spoken: 'Ana Burgh' });
    const card = { ...NAME_CARD, values: [own('Anna Berg'), other([place], { verdict: 'conflict' as const })] };
    open({ view: story({ cards: [card] }), place: { report: 'ar', fact: 'c0' } });
    expect(screen.getByTestId('read-as').textContent).toBe('Sounds like Ana Burgh');
  });

  it('lead to the same fact in the next report and back, with the focus on its words', () => {
    const { places } = open({ place: { report: 'en', fact: 'c0' } });
    expect(box()?.querySelector('.position')?.textContent).toBe('1 of 2');
    fireEvent.click(screen.getByRole('button', { name: /^The same fact in the next report: صحيفة الميناء/ }));
    expect(places.at(-1)).toMatchObject({ report: 'ar', fact: 'c0' });
    expect(focused()).toBe(words('آنا بورغ'));
    expect(box()?.dataset.card).toBe('c0');
    expect(screen.getByRole('button', { name: 'The same fact in the next report' })).toHaveProperty('disabled', true);
    key('p');
    expect(shownReport()).toBe('en');
    expect(focused()).toBe(words('Anna Borg'));
  });

  it('lead to their card and to the words of the page', () => {
    const { actions } = open({ place: { report: 'en', fact: 'c0' } });
    fireEvent.click(screen.getByTestId('fact-card'));
    expect(actions.openCard).toHaveBeenCalledWith('c0');
    fireEvent.click(screen.getByTestId('fact-page'));
    expect(actions.jumpToPage).toHaveBeenCalledWith('c0');
  });

  it('offer no way to the page where there is none', () => {
    open({ place: { report: 'en', fact: 'c0' }, canMark: false });
    expect(screen.queryByTestId('fact-page')).toBeNull();
  });

  it('say what the page does not state', () => {
    const missing = {
      ...NAME_CARD,
      id: 'n0',
      verdict: 'not-stated' as const,
      level: null,
      values: [other([printed(EN, 'Anna Borg')], { verdict: 'not-stated' as const })],
    };
    const place = printed(EN, 'Anna Borg').evidence;
    const view = story({
      cards: [missing],
      reports: [{ ...EN, marks: [{ start: place.start, end: place.end, card: 'n0', tone: 'only' }] }],
    });
    open({ view, place: { report: 'en', fact: 'n0' } });
    expect(box()?.querySelector('.verdict')?.textContent).toBe('Not stated on this page');
    expect(box()?.querySelector('.absent')?.textContent).toBe('Not stated here');
    expect(screen.queryByTestId('fact-page')).toBeNull();
  });
});

describe('the keys', () => {
  it('go from mark to mark', () => {
    open({ place: { report: 'en' } });
    key('j');
    expect(focused()).toBe(words('Anna Borg'));
    key('j');
    expect(focused()).toBe(words('35 million euros'));
    key('j');
    expect(focused()).toBe(words('35 million euros'));
    key('k');
    expect(focused()).toBe(words('Anna Borg'));
    expect(box()).toBeNull();
  });

  it('are those of the place on keyboards without Latin letters', () => {
    open({ place: { report: 'en' } });
    key('о', { code: 'KeyJ' });
    expect(focused()).toBe(words('Anna Borg'));
  });

  it('do nothing with Control, Alt or Command, in a field, or outside the report', () => {
    open({ place: { report: 'en', fact: 'c0' } });
    const at = focused();
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) key('j', { [held]: true });
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(focused()).toBe(at);
    expect(shownReport()).toBe('en');
  });

  it('are listed', () => {
    open({ place: { report: 'en' } });
    const listed = [...document.querySelectorAll('.keys kbd')].map((each) => each.textContent);
    expect(listed).toEqual(['j', 'k', 'n', 'p', 'Esc']);
  });

  it('leave Escape to whoever has used it', () => {
    open({ place: { report: 'en' } });
    const stop = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', stop);
    key('Escape');
    document.body.removeEventListener('keydown', stop);
    expect(shownReport()).toBe('en');
  });
});

describe('what a sentence says', () => {
  afterEach(() => void vi.useRealTimers());

  /** A translator whose work the test ends. */
  function fake(offer: TranslatorOffer) {
    let end: (outcome: Translation) => void = () => {};
    const translate = vi.fn<SentenceTranslator['translate']>(
      (_text, _from, _to, { signal }) =>
        new Promise((resolve) => {
          end = resolve;
          signal.addEventListener('abort', () => resolve({ status: 'cancelled' }));
        }),
    );
    const translator = { offer: vi.fn<SentenceTranslator['offer']>(async () => offer), translate };
    const gloss: GlossTools = { translator, abbreviationsOf: vi.fn(async () => new Set<string>()) };
    return { translator, gloss, end: (outcome: Translation) => act(async () => end(outcome)) };
  }
  const ask = () => (box() as HTMLElement).querySelector<HTMLButtonElement>('.gloss button') as HTMLButtonElement;
  const press = () => act(async () => ask().click());
  const told = () => box()?.querySelector('.gloss-result')?.textContent;

  it('is told by a click and not before, with the words of whose it is', async () => {
    const { translator, gloss, end } = fake('ready');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    expect(translator.offer).not.toHaveBeenCalled();
    await press();
    expect(translator.translate.mock.calls[0]?.slice(0, 3)).toEqual([ARABIC.text, 'ar', 'en']);
    expect(ask().getAttribute('aria-disabled')).toBe('true');
    await end({ status: 'done', text: 'The minister <b>opened</b> the bridge.\u202e' });
    expect(told()).toBe(
      'The minister <b>opened</b> the bridge.Machine translation by your browser, on this device; not used for any finding.',
    );
    expect(box()?.querySelector('.gloss b')).toBeNull();
    expect(ask().textContent).toBe('Hide the translation');
    await press();
    expect(told()).toBe('');
    await press();
    expect(told()).toContain('The minister');
    expect(translator.translate).toHaveBeenCalledTimes(1);
  });

  it('asks before the browser fetches a language pack, and shows how much of it is there', async () => {
    const { translator, gloss, end } = fake('download');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    await press();
    expect(translator.translate).not.toHaveBeenCalled();
    expect(told()).toContain('To translate from Arabic into English, your browser first fetches a language pack');
    await press();
    expect(translator.translate).toHaveBeenCalledTimes(1);
    const progress = () => box()?.querySelector('progress');
    expect(progress()?.hasAttribute('value')).toBe(false);
    act(() => translator.translate.mock.calls[0]?.[3].onDownload(0.25));
    expect(progress()?.getAttribute('value')).toBe('0.25');
    expect(told()).toBe('Your browser is fetching the language pack …');
    await act(async () => screen.getByTestId('gloss-cancel').click());
    expect(translator.translate.mock.calls[0]?.[3].signal.aborted).toBe(true);
    expect(told()).toBe('');
    expect(focused()).toBe(ask());
    await end({ status: 'done', text: 'too late' });
    expect(told()).toBe('');
  });

  it('can be cancelled after two seconds, and not before', async () => {
    vi.useFakeTimers();
    const { gloss } = fake('ready');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    await press();
    act(() => void vi.advanceTimersByTime(1_900));
    expect(screen.queryByTestId('gloss-cancel')).toBeNull();
    act(() => void vi.advanceTimersByTime(200));
    expect(screen.queryByTestId('gloss-cancel')).not.toBeNull();
  });

  it.each([
    [{ status: 'none' }, 'Your browser does not translate from Arabic into English.'],
    [{ status: 'refused' }, 'Your browser did not fetch the language pack. Click again to try once more.'],
    [{ status: 'failed', detail: 'disk full' }, 'Your browser could not translate this: disk full'],
  ] as const)('says plainly why it cannot be told: %j', async (outcome, sentence) => {
    const { gloss, end } = fake('ready');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    await press();
    await end(outcome);
    expect(told()).toBe(sentence);
    expect(ask().textContent).toBe('What does it say?');
  });

  it('is not offered for a pair of languages that the browser does not know', async () => {
    const { translator, gloss } = fake('none');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    await press();
    expect(told()).toBe('Your browser does not translate from Arabic into English.');
    expect(translator.translate).not.toHaveBeenCalled();
  });

  it('is given up with the report', async () => {
    const { translator, gloss } = fake('ready');
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    await press();
    fireEvent.click(screen.getByTestId('report-back'));
    expect(translator.translate.mock.calls[0]?.[3].signal.aborted).toBe(true);
  });

  it('can be asked of each sentence, once the reader wants it', async () => {
    const text = 'افتتحت الوزيرة آنا بورغ الجسر. كلفته 35 مليون يورو.';
    const card = { ...MONEY_CARD, id: 'x', values: [] };
    const view = story({ cards: [card], reports: [report({ id: 'ar', language: 'ar', title: 'عنوان', text })] });
    const { translator, gloss } = fake('ready');
    open({ view, place: { report: 'ar' }, gloss });
    expect(screen.queryAllByTestId('gloss')).toHaveLength(0);
    fireEvent.click(screen.getByTestId('gloss-sentences'));
    expect(translator.offer).not.toHaveBeenCalled();
    const [title, first, second] = screen.getAllByTestId('gloss');
    expect(screen.getAllByTestId('gloss')).toHaveLength(3);
    expect([title, first, second].every((each) => each?.textContent?.includes('What does it say?'))).toBe(true);
    await act(async () => second?.querySelector('button')?.click());
    expect(translator.translate.mock.calls[0]?.[0]).toBe('كلفته 35 مليون يورو.');
    fireEvent.click(screen.getByTestId('gloss-sentences'));
    expect(screen.queryAllByTestId('gloss')).toHaveLength(0);
  });

  it('is not offered in the reader’s own language', () => {
    const { gloss } = fake('ready');
    open({ place: { report: 'en', fact: 'c0' }, gloss });
    expect(screen.queryByTestId('gloss')).toBeNull();
    expect(screen.queryByTestId('gloss-sentences')).toBeNull();
    expect(screen.queryByTestId('gloss-absent')).toBeNull();
  });

  it('cannot be told where the browser has no translator, and one sentence says so', () => {
    const gloss: GlossTools = { translator: null, abbreviationsOf: vi.fn(async () => new Set<string>()) };
    open({ place: { report: 'ar', fact: 'c0' }, gloss });
    expect(screen.getByTestId('gloss-absent').textContent).toContain('no translator of its own');
    expect(screen.queryByTestId('gloss')).toBeNull();
    expect(gloss.abbreviationsOf).not.toHaveBeenCalled();
  });
});

describe('an interface from right to left', () => {
  it('reads reports in any direction', () => {
    open({ view: arabicStory(), place: { report: 'en' }, language: 'ar' });
    expect(screen.getByTestId('report-text').dir).toBe('ltr');
  });
});
