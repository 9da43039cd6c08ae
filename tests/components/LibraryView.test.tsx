import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { LibraryView, type LibraryViewProps } from '../../components/pages/LibraryView';
import type { CatalogueEntry, Feed, LibraryDescription, LibraryState } from '../../lib/model/library';
import { DEFAULT_SETTINGS } from '../../lib/storage/settings';
import { draw } from './setup';

const NOW = Date.parse('2026-03-04T12:00:00Z');

const description = (state: LibraryState = 'ready', detail: string | null = null): LibraryDescription => ({
  state,
  detail,
  reports: 3,
  bytes: 4_200,
  quota: 1_000_000,
  languages: [{ language: 'it', reports: 3 }],
  sources: [{ source: 'saved', reports: 3 }],
  from: '2026-03-01',
  to: '2026-03-02',
});

const feed = (id: string, state: Partial<Feed['state']>): Feed => ({
  id,
  address: `https://${id}.example/feed`,
  title: id,
  outlet: `Outlet ${id}`,
  language: 'it',
  followedAt: NOW,
  state: {
    status: 'ok',
    lastRead: NOW - 60_000,
    nextRead: NOW,
    failingSince: null,
    failure: null,
    items: 32,
    added: 2,
    matched: 2,
    etag: null,
    modified: null,
    ...state,
  },
});

const entry = (id: string, language: string, start: boolean): CatalogueEntry => ({
  id,
  outlet: `Paper ${id}`,
  country: 'IT',
  language,
  address: `https://${id}.example/rss`,
  kind: 'paper',
  seenAt: 'https://example.org/list',
  seenOn: '2026-03-01',
  ...(start ? { start } : {}),
});

function show(props: Partial<LibraryViewProps> = {}, language = 'en') {
  const actions = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
    get: (made, name: string) => {
      made[name] ??= vi.fn();
      return made[name];
    },
  });
  draw(
    <LibraryView
      settings={DEFAULT_SETTINGS}
      now={NOW}
      description={description()}
      feeds={[]}
      allowed={new Set()}
      catalogue={[]}
      found={null}
      finding={false}
      reports={[]}
      moreReports={false}
      choice={{ source: null, language: null }}
      packs={[]}
      offer={null}
      looking={false}
      jobs={[]}
      tab="feeds"
      onTab={() => {}}
      message={null}
      actions={actions as unknown as LibraryActions}
      {...props}
    />,
    language,
  );
  return actions;
}

const text = () => document.body.textContent ?? '';

describe('the library', () => {
  it.each(['full', 'newer', 'blocked', 'broken', 'lost'] as const)('says what is wrong when it is %s', (state) => {
    show({ description: description(state, 'UnknownError: backing store') });
    const trouble = screen.getByTestId('trouble');
    expect(trouble.dataset.state).toBe(state);
    expect(trouble.textContent).toContain('UnknownError: backing store');
    // A message that is missing would show its key.
    expect(trouble.textContent).not.toMatch(/library_|undefined/);
  });

  it.each(['blocked', 'broken'] as const)('does not say that there is nothing when it is %s', (state) => {
    const actions = show({ description: description(state), tab: 'reports' });
    expect(text()).not.toContain('There are no reports');
    if (state === 'blocked') fireEvent.click(screen.getByText('Try again'));
    expect(actions.retry?.mock.calls.length ?? 0).toBe(state === 'blocked' ? 1 : 0);
  });

  it.each(['broken', 'lost'] as const)('can be made anew when it is %s', (state) => {
    const actions = show({ description: description(state) });
    fireEvent.click(within(screen.getByTestId('trouble')).getByRole('button'));
    expect(actions.rebuild).toHaveBeenCalledOnce();
  });

  it('says nothing of trouble when all is well, nor of jobs when there are none', () => {
    show();
    expect(screen.queryByTestId('trouble')).toBeNull();
    expect(screen.queryByTestId('jobs')).toBeNull();
  });

  it('tells how each feed stands', () => {
    show({
      allowed: new Set(['good', 'bad']),
      feeds: [
        feed('good', {}),
        feed('bad', {
          status: 'failing',
          failingSince: NOW - 2 * 86_400_000,
          failure: { kind: 'status', status: 404, detail: 'There is nothing at this address (404).' },
        }),
        feed('new', { status: 'new', lastRead: null }),
      ],
    });
    const [good, bad, unasked] = screen.getAllByTestId('feed').map((each) => each.textContent);
    expect(good).toContain('32 items · 2 matched');
    expect(bad).toContain('404');
    expect(bad).toMatch(/Since Monday/);
    expect(unasked).toContain('permission');
  });

  it.each([
    [
      'a reason',
      { reason: { key: 'fetch/doctype', args: [] } },
      'What is there cannot be read. It has a document type',
      '',
    ],
    ['a reason with a number', { reason: { key: 'fetch/too-deep', args: ['50'] } }, 'It has more than 50 parts', ''],
    ['words of a browser alone', {}, '“What it said”', 'en'],
    ['nothing to add', { reason: null }, null, ''],
  ])(
    'tells why a feed fails in words of the interface, and quotes what only a browser said: %s',
    (_, more, words, quoted) => {
      const failure = { kind: 'format' as const, status: null, detail: 'What it said', ...more };
      show(
        { allowed: new Set(['bad']), feeds: [feed('bad', { status: 'failing', failingSince: NOW, failure })] },
        'de',
      );
      const told = document.querySelector('.failure') as HTMLElement;
      if (words === null) expect(told.children).toHaveLength(0);
      else expect(told.textContent).toContain(words);
      expect(told.querySelector('[lang]')?.getAttribute('lang') ?? '').toBe(quoted);
      expect(told.textContent?.includes('What it said')).toBe(quoted === 'en');
    },
  );

  it('asks before it unfollows', () => {
    const actions = show({ feeds: [feed('good', {})], allowed: new Set(['good']) });
    fireEvent.click(screen.getByRole('button', { name: 'Unfollow' }));
    expect(actions.unfollow).not.toHaveBeenCalled();
    fireEvent.click(within(screen.getByRole('group', { name: /take its reports/ })).getByText('Unfollow'));
    expect(actions.unfollow).toHaveBeenCalledOnce();
  });

  it('offers a starting set of each chosen language, with every address named, and follows what is chosen', () => {
    const actions = show({
      catalogue: [entry('a', 'it', true), entry('b', 'it', false), entry('c', 'fr', true)],
      settings: { ...DEFAULT_SETTINGS, languages: ['it'] },
    });
    expect(text()).toContain('https://a.example/rss');
    expect(text()).toContain('https://b.example/rss');
    expect(text()).not.toContain('https://c.example/rss');
    fireEvent.click(screen.getByTestId('follow-chosen'));
    expect(actions.follow).toHaveBeenCalledWith([
      { address: 'https://a.example/rss', title: 'Paper a', outlet: 'Paper a', language: 'it' },
    ]);
  });

  it('does not offer what is followed already', () => {
    show({
      catalogue: [{ ...entry('good', 'it', true), address: 'https://good.example/feed' }],
      feeds: [feed('good', {})],
      settings: { ...DEFAULT_SETTINGS, languages: ['it'] },
    });
    expect(screen.getByTestId<HTMLButtonElement>('follow-chosen').disabled).toBe(true);
  });

  it('follows all feeds of a list with one click, but for those that are followed', () => {
    const offered = ['a', 'b', 'c'].map((id) => {
      const { address, title, outlet, language } = feed(id, {});
      return { feed: { address, title, outlet, language }, items: null };
    });
    const actions = show({
      feeds: [feed('b', {})],
      allowed: new Set(['b']),
      found: { status: 'found', feeds: offered },
    });
    fireEvent.click(screen.getByTestId('follow-all'));
    expect(actions.follow).toHaveBeenCalledWith([offered[0]?.feed, offered[2]?.feed]);
  });

  it('shows words of feeds, packs and reports as words', () => {
    const evil = '<img src=x onerror=alert(1)>';
    show({
      tab: 'packs',
      packs: [
        {
          id: 'p',
          name: evil,
          publisher: evil,
          licence: evil,
          made: null,
          reports: 1,
          languages: [{ language: evil, reports: 1 }],
          from: null,
          to: null,
          bytes: 10,
          signature: 'unsigned',
          key: null,
          importedAt: NOW,
          address: null,
        },
      ],
    });
    expect(document.querySelectorAll('main img')).toHaveLength(1);
    expect(text()).toContain(evil);
  });

  it('says why a pack is refused, in the words of the interface', () => {
    show({
      tab: 'packs',
      offer: { status: 'refused', reason: { key: 'pack/hash', args: [] }, sentence: 'x' },
    });
    expect(screen.getByTestId('pack-refused').textContent).toContain('changed after it was made');
  });

  it('deletes nothing before it has asked', () => {
    const actions = show({ tab: 'storage' });
    expect(screen.getByTestId('storage-size').textContent).toBe(
      '3 reports, 4.2 kB (the browser grants 1 MB), Mar 1, 2026 – Mar 2, 2026',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(actions.deleteAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(actions.deleteAll).not.toHaveBeenCalled();
  });

  it('says in one sentence that nothing is kept', () => {
    show({
      tab: 'storage',
      description: { ...description(), reports: 0, bytes: 0, sources: [], languages: [], from: null, to: null },
    });
    expect(screen.getByTestId('storage-size').textContent).toBe('Your library is empty.');
  });

  it('gives the focus back when the question is answered with no, by Escape too', () => {
    show({ tab: 'storage' });
    for (const no of ['cancel', 'escape']) {
      fireEvent.click(screen.getByTestId('delete-all'));
      expect(document.activeElement).toBe(screen.getByTestId('delete-all-yes'));
      if (no === 'escape') fireEvent.keyDown(screen.getByTestId('delete-all-yes'), { key: 'Escape' });
      else fireEvent.click(screen.getByText('Cancel'));
      expect(document.activeElement).toBe(screen.getByTestId('delete-all'));
    }
  });

  it('shows how far a job is, and lets it be cancelled', () => {
    const job = { id: 'j', kind: 'import', subject: 'Harbours', detail: null, startedAt: NOW } as const;
    const actions = show({ jobs: [{ ...job, state: 'running', done: 5, total: 10 }] });
    expect(document.querySelector('progress')?.value).toBe(5);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(actions.cancelJob).toHaveBeenCalledWith('j');
  });

  it('says why a job failed: in the language of the interface, or with the words of the browser as a quotation', () => {
    const job = { id: 'j', kind: 'import', subject: 'Harbours', startedAt: NOW, done: 0, total: 1 } as const;
    const failed = { ...job, state: 'failed' } as const;
    show({
      jobs: [
        { ...failed, detail: 'The file is no longer there', reason: { key: 'job/file-gone', args: [] } },
        { ...failed, id: 'k', detail: 'Disk I/O error' },
      ],
    });
    const [known, unknown] = screen.getByTestId('jobs').querySelectorAll('p');
    expect(known?.textContent).toBe(
      'Importing Harbours – failed. The file of this pack is no longer there. Choose it again.',
    );
    expect(unknown?.textContent).toBe('Importing Harbours – failed. “Disk I/O error”');
  });

  it('tells of the reading again after an update, which has no subject, and names its bar', () => {
    const job = { id: 'reread', kind: 'reread', subject: '', detail: null, startedAt: NOW } as const;
    show({ jobs: [{ ...job, state: 'running', done: 30, total: 120 }] });
    const words = 'Reading your reports again, with the new version';
    expect(screen.getByTestId('jobs').textContent).toBe(`${words}Cancel`);
    expect(screen.getByRole('progressbar', { name: words }).getAttribute('max')).toBe('120');
  });

  it('says nothing of what was cancelled', () => {
    const job = { id: 'reread', kind: 'reread', subject: '', detail: null, startedAt: NOW } as const;
    show({ jobs: [{ ...job, state: 'cancelled', done: 30, total: 120 }] });
    expect(screen.queryByTestId('jobs')).toBeNull();
  });
});
