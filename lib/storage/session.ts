import type { StoryView } from '../model/story';

/** How the reading of one tab stands. */
export interface TabSession {
  /**
   * `reading`: under way. `done`: `story` is the result. `restricted`: the browser lets no extension read this page.
   * `not-news`: the page holds no article. `lapsed`: the permission of the last toolbar click is over. `failed`: something else.
   */
  readonly phase: 'reading' | 'done' | 'not-news' | 'restricted' | 'lapsed' | 'failed';
  /** When the reading began, in milliseconds since 1970: tells one reading from the next, and one that was cut off. */
  readonly startedAt: number;
  /** Address of the page that was read, null when the browser did not tell. */
  readonly address: string | null;
  /** The last story made in this tab, also while it is read anew. */
  readonly story: StoryView | null;
  /** True once the page has changed since `story` was made. */
  readonly outdated: boolean;
  /** What the browser said about a failure, for the reader who reports it. */
  readonly detail: string | null;
  /** How many reports are being fetched in full at the moment. */
  readonly fetching?: number;
}

/** What the side panel is asked to show: set by the popup, by a click in the page. */
export interface Focus {
  readonly card: string | null;
  readonly report: string | null;
  /** Id of a section of the panel. */
  readonly tab: string | null;
  /** Milliseconds since 1970, so that asking twice for the same thing is told. */
  readonly at: number;
}

const PHASES: readonly unknown[] = ['reading', 'done', 'not-news', 'restricted', 'lapsed', 'failed'];

/** Reads a stored session; null when its shape, or that of the story in it, is not the one of this version. */
export function parseSession(value: unknown): TabSession | null {
  if (typeof value !== 'object' || value === null) return null;
  const session = value as Partial<TabSession>;
  if (!PHASES.includes(session.phase) || typeof session.startedAt !== 'number') return null;
  const story = session.story ?? null;
  if (story !== null && story.version !== 1) return null;
  return {
    phase: session.phase as TabSession['phase'],
    startedAt: session.startedAt,
    address: typeof session.address === 'string' ? session.address : null,
    story,
    outdated: session.outdated === true,
    detail: typeof session.detail === 'string' ? session.detail : null,
    ...(typeof session.fetching === 'number' && session.fetching > 0 ? { fetching: session.fetching } : {}),
  };
}

export function parseFocus(value: unknown): Focus | null {
  if (typeof value !== 'object' || value === null) return null;
  const { card, report, tab, at } = value as Record<string, unknown>;
  if (typeof at !== 'number') return null;
  return { card: textOrNull(card), report: textOrNull(report), tab: textOrNull(tab), at };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * How the reading of a tab stands, for a view that has the answer to its own click too: the answer comes before the same is stored, and what
 * is stored goes on from there.
 * @param stored the session item; undefined until it has been read
 * @param answer what the background answered
 */
export function laterOf(
  stored: TabSession | null | undefined,
  answer: TabSession | null,
): TabSession | null | undefined {
  if (!answer || (stored && stored.startedAt > answer.startedAt)) return stored;
  return stored?.startedAt === answer.startedAt && stored.phase !== 'reading' ? stored : answer;
}
