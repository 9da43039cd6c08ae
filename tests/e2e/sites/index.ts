import type { ServerResponse } from 'node:http';
import type { Answer } from '../../../scripts/drivers/secure-server';
import { ARTICLE, ITALIAN_PAGE, ITEMS, TODAY } from './stories';

/** Hosts of the test sites: a paper with the article that is read, an agency with the feed and its pages, a publisher of packs. */
export const PAPER = 'harbour-daily.test';
export const AGENCY = 'molo-agency.test';
export const PUBLISHER = 'pack-publisher.test';
/** The public index, which the extension knows by its name. */
export const INDEX = 'api.gdeltproject.org';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const html = (response: ServerResponse, body: string) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);

/** A page with an article. @param feed address of a feed that it links to */
function articlePage(
  language: string,
  { outlet, title, paragraphs }: { outlet: string; title: string; paragraphs: readonly string[] },
  feed: string | null,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${TODAY}T06:00:00Z`,
    publisher: { '@type': 'Organization', name: outlet },
  };
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)} | ${outlet}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${outlet}">
${feed ? `<link rel="alternate" type="application/rss+xml" title="${outlet}" href="${feed}">` : ''}
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</article></main><footer>&copy; ${outlet}</footer></body></html>`;
}

/** The feed of a site: twelve items in six languages. @param origin address of the site */
export function feedOf(origin: string): string {
  const items = ITEMS.map(
    ({ path, language, title, summary }) => `<item><title>${escaped(title)}</title><link>${origin}${path}</link>
<guid>${origin}${path}</guid><pubDate>${new Date(`${TODAY}T05:00:00Z`).toUTCString()}</pubDate>
<dc:language>${language}</dc:language><description>${escaped(summary)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Agenzia del Molo</title>
<link>${origin}/</link><description>News</description>${items.join('\n')}</channel></rss>`;
}

/**
 * What each host answers. The agency counts how its feed is asked and answers conditional requests.
 * @param origin address of a host, known once the server runs
 */
export function sitesOf(origin: (host: string) => string, files: ReadonlyMap<string, string>): Record<string, Answer> {
  return {
    [PAPER]: (request, response) => {
      if (request.url === '/') return html(response, '<!doctype html><title>Harbour Daily</title><p>Front page</p>');
      html(response, articlePage('en', ARTICLE, `${origin(AGENCY)}/feed`));
    },
    [AGENCY]: (request, response) => {
      if (request.url === '/feed') {
        if (request.headers['if-none-match'] === '"one"') return response.writeHead(304, { etag: '"one"' }).end();
        return response
          .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag: '"one"', 'set-cookie': 'a=b' })
          .end(feedOf(origin(AGENCY)));
      }
      const redirect = /^\/to\?(.{1,200})$/.exec(request.url ?? '')?.[1];
      if (redirect !== undefined)
        return response.writeHead(302, { location: decodeURIComponent(redirect), 'set-cookie': 'led=1' }).end();
      if (request.url === ITEMS[0]?.path) return html(response, articlePage('it', ITALIAN_PAGE, null));
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    },
    [INDEX]: (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          articles: [
            {
              url: `https://${AGENCY}/en/elsewhere`,
              title: 'Ferry stranded off Brindisi , says coastguard',
              seendate: `${TODAY.replaceAll('-', '')}T070000Z`,
              domain: AGENCY,
              language: 'English',
            },
          ],
        }),
      ),
    [PUBLISHER]: (request, response) => {
      const file = files.get(request.url ?? '');
      if (file === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'application/jsonl' }).end(file);
    },
  };
}
