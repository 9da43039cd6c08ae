import { useEffect, useState } from 'preact/hooks';
import { type Library, openLibrary } from '../../lib/library/library';
import type { Feed, Job, LibraryDescription, StoredPack } from '../../lib/model/library';
import { useItem } from '../../lib/page/hooks';
import { isAllowed } from '../../lib/platform/permissions';
import { libraryItem } from '../../lib/storage/items';

/** While a job is going on, the page looks at it so often (milliseconds). */
const LOOK_AGAIN = 500;

/** What the page shows of the library. */
export interface LibraryNow {
  readonly description: LibraryDescription | null;
  readonly feeds: readonly Feed[] | null;
  /** Ids of the feeds whose sites are allowed. */
  readonly allowed: ReadonlySet<string>;
  readonly packs: readonly StoredPack[];
  readonly jobs: readonly Job[];
  /** Grows with each change. */
  readonly revision: number;
}

const NOTHING: LibraryNow = {
  description: null,
  feeds: null,
  allowed: new Set(),
  packs: [],
  jobs: [],
  revision: -1,
};

/** The library, read again whenever it changes. The page only reads; the background writes. */
export function useLibrary(): LibraryNow & { readonly reload: () => void } {
  const [state, setState] = useState(NOTHING);
  const [asked, setAsked] = useState(0);
  const revision = useItem(libraryItem, 'library');
  useEffect(() => {
    if (revision === undefined) return;
    let live = true;
    void openLibrary()
      .then((library) => look(library, revision + asked))
      .then((now) => live && setState(now));
    return () => {
      live = false;
    };
  }, [revision, asked]);
  const busy = state.jobs.some((job) => job.state === 'waiting' || job.state === 'running');
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setAsked((before) => before + 1), LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [busy, asked]);
  return { ...state, reload: () => setAsked((before) => before + 1) };
}

async function look(library: Library, revision: number): Promise<LibraryNow> {
  // A library that cannot be read says so in its description; the rest is empty then.
  const empty = <T>(list: Promise<T[]>) => list.catch((): T[] => []);
  const [description, feeds, packs, jobs] = await Promise.all([
    library.describe(),
    empty(library.feeds.list()),
    empty(library.packs.list()),
    empty(library.jobs.list()),
  ]);
  const allowed = await Promise.all(feeds.map(async (feed) => ((await isAllowed(feed.address)) ? feed.id : null)));
  const ids = allowed.filter((id): id is string => id !== null);
  return { description, feeds, packs, jobs, allowed: new Set(ids), revision };
}
