import type { Report } from '../../lib/model/article';
import { failureAlone, unreadable } from '../../lib/model/fetch-failure';
import { type FetchFailure, isFailure, type StoredReport } from '../../lib/model/library';
import type { StoryView } from '../../lib/model/story';
import { fetchOwnText } from '../../lib/net/own';
import { isAllowed } from '../../lib/platform/permissions';
import { languageOf } from '../../lib/story/read';
import { reportOfArticle } from '../../lib/story/report-of';
import { articleOfPage } from './extract-page';
import { changing, library } from './library';
import { newReport } from './report';

/** So many reports are fetched in full for one story without being asked. */
const MOST = 5;
/** Milliseconds that a page may take to come. */
const PAGE_TIMEOUT = 15_000;

const NO_ARTICLE = unreadable('fetch/no-article');

/** Fetches the page of a report of which only headline and summary are there, and puts what it says in their place. */
export async function readInFull(reportId: string, signal: AbortSignal): Promise<FetchFailure | null> {
  const [stored] = await (await library()).get([reportId]);
  const address = stored?.report.address ?? null;
  if (!stored || address === null) return NO_ARTICLE;
  const answer = await fetchOwnText(address, { timeout: PAGE_TIMEOUT, accept: 'text/html', signal });
  if (isFailure(answer)) return failureAlone(answer);
  const article = await articleOfPage(answer.text, address);
  if (!article) return NO_ARTICLE;
  const read = reportOfArticle(article, languageOf(article));
  await changing(async (own) => own.put([await newReport(completed(read, stored), stored.sources[0] ?? 'visited')]));
  return null;
}

/** What the page says, under the address and the outlet of the feed, whose day serves where the page tells none. */
function completed(page: Report, { report }: StoredReport): Report {
  return {
    ...page,
    address: report.address,
    outlet: report.outlet,
    published: page.published ?? report.published,
    title: page.title === '' ? report.title : page.title,
  };
}

/**
 * The reports of a story that could be read in full now: of the same event, or perhaps, only a summary there, and the site allowed.
 */
export async function toReadInFull(story: StoryView): Promise<string[]> {
  const summaries = [...story.reports, ...story.possible].filter(
    (report) => report.textKind === 'summary' && report.address !== null,
  );
  const allowed: string[] = [];
  for (const { id, address } of summaries) {
    if (allowed.length === MOST) break;
    if (address !== null && (await isAllowed(address))) allowed.push(id);
  }
  return allowed;
}
