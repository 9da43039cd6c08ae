import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/run.mjs';

/** A page with an article, as a news site would serve it. The texts are our own. */
function articlePage(options: {
  readonly language: string;
  readonly direction?: 'rtl' | 'ltr';
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}): string {
  const { language, direction = 'ltr', outlet, published, title, paragraphs } = options;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    publisher: { '@type': 'Organization', name: outlet },
  };
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${title} | ${outlet}</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="${outlet}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body { max-width: 40em; margin: 2em auto; font: 1.1em/1.5 serif }</style>
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article>
<h1>${title}</h1>
<p class="byline"><time datetime="${published}">${published.slice(0, 10)}</time></p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>
<footer><p>&copy; ${outlet}</p></footer>
</body>
</html>`;
}

/** An event that no corpus has. */
const UNKNOWN_EVENT = articlePage({
  language: 'en',
  outlet: 'Marrow Vale Courier',
  published: '2022-05-17T09:30:00Z',
  title: 'Marrow Vale council buys four electric ferries',
  paragraphs: [
    'The council of Marrow Vale voted on Monday to buy four electric ferries for the crossing between the old harbour and the eastern bank, the chair of its transport committee said.',
    'The boats will carry 180 passengers each and replace three diesel vessels that were built in 1974. The first of them is to begin work in the spring of next year.',
    'Members of the opposition asked for a longer trial of the charging station, which had failed twice during the winter. The committee answered that a second station would be built on the eastern bank.',
    'Fares will stay as they are. Children under twelve and people with a disability pass will travel without a ticket, as they did before.',
  ],
});

/** The visit of a head of a service, reported in Arabic, with other days than most reports have. */
const ARABIC = articlePage({
  language: 'ar',
  direction: 'rtl',
  outlet: 'صحيفة المرفأ',
  published: '2024-03-28T08:00:00+03:00',
  title: 'رئيس الاستخبارات الخارجية الروسية سيرغي ناريشكين يزور بيونغ يانغ',
  paragraphs: [
    'زار مدير جهاز الاستخبارات الخارجية الروسي سيرغي ناريشكين العاصمة الكورية الشمالية بيونغ يانغ من 24 إلى 26 مارس 2024، بحسب ما ذكرت وكالة الأنباء المركزية الكورية الخميس.',
    'والتقى ناريشكين خلال الزيارة وزير أمن الدولة في كوريا الشمالية ري تشانغ داي، وبحث الجانبان التعاون في مواجهة التجسس ومؤامرات القوى المعادية.',
    'وأضافت الوكالة أن المحادثات جرت في أجواء ودية، وأن الطرفين توصلا إلى اتفاق كامل بشأن المسائل المطروحة، من دون أن تذكر تفاصيل أخرى.',
    'وتتهم كوريا الجنوبية جارتها الشمالية بأنها أرسلت إلى روسيا نحو 7000 حاوية من الأسلحة منذ الصيف الماضي، وهو ما تنفيه بيونغ يانغ وموسكو.',
  ],
});

/** A list of links, as the front page of a site. */
const FRONT_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Marrow Vale Courier</title></head>
<body><header><h1>Marrow Vale Courier</h1></header><main><ul>
${['Ferries', 'Harvest fair', 'Library hours', 'Tram line', 'Bridge repairs', 'School play'].map((words) => `<li><h2><a href="/${words}">${words}</a></h2></li>`).join('\n')}
</ul></main></body></html>`;

/** A shop: much on it, and nothing to read. */
const SHOP = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Your basket</title></head>
<body><form><label>Street <input name="street"></label><label>Town <input name="town"></label><button>Pay</button></form></body></html>`;

/** Elements whose names hide what scripts look for in a document, and in the extension's own interfaces. */
const CLOBBERING = `
<form id="chrome"><input name="runtime" id="evil"></form>
<form id="browser"><input name="runtime" id="evil"></form>
<form><input name="textContent"><input name="attributes"><input name="childNodes"><input name="parentNode"><input name="tagName"></form>
<img name="title" alt=""><img name="documentElement" alt=""><img name="head" alt=""><img name="body" alt="">
<form name="cloneNode"></form><form name="querySelector"></form><form name="getElementsByTagName"></form><form name="querySelectorAll"></form>
<a id="Readability"></a><a id="__proto__"></a>`;

/** Markup and script in places of text: if any of it were taken for more than text, \`window.ran\` would be set. */
const PAYLOADS = [
  '&lt;img src=x onerror="window.ran=1"&gt;',
  '&lt;script&gt;window.ran=1&lt;/script&gt;',
  '&lt;svg onload=window.ran=1&gt;',
  '&lt;a href="javascript:window.ran=1"&gt;here&lt;/a&gt;',
  '{{7*7}} \u0024{window.ran=1}',
];

/** The page of the demonstration, which has reports of the same event in the bundled corpus. */
export const demonstration = await readFile(join(ROOT, 'assets', 'demo', 'index.html'), 'utf8');

/** Pages by their path. */
export const pages: Readonly<Record<string, string>> = {
  '/': demonstration,
  '/unknown-event.html': UNKNOWN_EVENT,
  '/arabic.html': ARABIC,
  '/front.html': FRONT_PAGE,
  '/shop.html': SHOP,
  '/clobbered.html': demonstration.replace(/<\/body>/i, `${CLOBBERING}</body>`),
  '/payloads.html': demonstration
    .replace(/(<h1[^>]*>)/i, `$1${PAYLOADS.join(' ')} `)
    .replace(/(<p[^>]*>)(?=[^<]{40})/gi, `$1${PAYLOADS.join(' ')} `),
};
