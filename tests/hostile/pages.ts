/** Pages made to break a reader, by group. Each is built in the test: they are too large to keep. */

const SENTENCE = 'The council met on Tuesday and spoke about the bridge, the road and the money for both of them. ';
const TITLE = 'Council speaks about the bridge';

/** A hostile page. */
export interface HostilePage {
  readonly name: string;
  readonly html: string;
  /** What must come of it: the article of the clean page, some article, no article, or either of the last two. */
  readonly gives: 'clean' | 'article' | 'nothing' | 'anything';
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Point ${i + 1}. ${SENTENCE.repeat(3)}</p>`).join('');
const article = `<article><h1>${TITLE}</h1>${paragraphs(6)}</article>`;

/** The page that all others are compared with. */
export const CLEAN = page(article);

/** Elements whose names or ids hide a property of the document, of a form, or of the window. */
export const CLOBBERS: readonly string[] = [
  '<form name="body"></form>',
  '<img name="title" alt="">',
  '<img name="documentElement" alt="">',
  '<img name="head" alt="">',
  '<img name="baseURI" alt="">',
  '<img name="defaultView" alt=""><img name="contentType" alt="">',
  '<form name="implementation"></form><form name="createElement"></form>',
  '<form name="cloneNode"></form><form name="querySelector"></form>',
  '<form name="getElementsByTagName"></form><form name="querySelectorAll"></form>',
  '<form name="createRange"></form><form name="adoptedStyleSheets"></form>',
  '<form><input name="attributes"><input name="getAttributeNames"><input name="getAttribute"></form>',
  '<form><input name="textContent"><input name="innerText"><input name="data"></form>',
  '<form><input name="childNodes"><input name="children"><input name="lastChild"></form>',
  '<form><input name="parentNode"><input name="parentElement"><input name="shadowRoot"></form>',
  '<form><input name="tagName"><input name="localName"><input name="nodeType"><input name="className"></form>',
  '<form><input name="firstChild"><input name="nextSibling"><input name="id"></form>',
  '<form id="chrome"><input name="runtime" id="evil"></form>',
  '<form id="browser"><input name="runtime" id="evil"></form>',
  '<a id="Readability"></a><a id="secondSourceMarks"></a><a id="performance"></a><a id="location"></a>',
  '<a id="__proto__"></a><a id="constructor"></a><a id="Node"></a><a id="Element"></a><a id="Document"></a>',
];

/** Markup and script in places of text: if any of it were taken for more than text, `window.ran` would be set. */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '</script><svg onload=window.ran=1>',
  '<a href="javascript:window.ran=1">here</a>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '{{7*7}} \u0024{window.ran=1} __html',
  '}*{display:none',
  '=HYPERLINK("https://evil.example")',
  '\u001b[31mred\u001b[0m',
];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Every page of the groups. @param size 1 is what a browser is given; less where the parser itself is slow */
export function hostilePages(size = 1): HostilePage[] {
  const many = (count: number) => Math.max(50, Math.round(count * size));
  const fill = (unit: string, characters: number) => unit.repeat(Math.ceil(many(characters) / unit.length));
  const one = (name: string, gives: HostilePage['gives'], body: string, head = ''): HostilePage => ({
    name,
    gives,
    html: page(body, head),
  });
  return [
    ...CLOBBERS.map((markup) => one(`clobbered: ${markup}`, 'clean', markup + article)),
    one('clobbered around the text', 'clean', `<form>${CLOBBERS.join('')}${article}</form>`),
    // 1: size
    one('10 MB in one paragraph', 'article', `<h1>${TITLE}</h1><p>${fill(SENTENCE, 10_000_000)}</p>`),
    one('5 MB without a blank', 'anything', `<h1>${TITLE}</h1><p>${fill('a', 5_000_000)}</p>`),
    one('5 MB of wide blanks', 'anything', `<h1>${TITLE}</h1><p>${fill('\u3000', 5_000_000)}</p>`),
    one('wide blanks before the text', 'clean', `<p>${fill('\u3000', 100_000)}</p>${article}`),
    // 2: number
    one('48,000 paragraphs', 'article', `<h1>${TITLE}</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(many(48_000))}`),
    one(
      '100,000 paragraphs in blocks',
      'anything',
      `<h1>${TITLE}</h1>${'<div><p>a word, and one more</p></div>'.repeat(many(100_000))}`,
    ),
    one(
      '10,000 open blocks with paragraphs',
      'anything',
      `<h1>${TITLE}</h1>${'<div><p>a word, and one more'.repeat(many(10_000))}`,
    ),
    one('200,000 line breaks', 'anything', `<h1>${TITLE}</h1><div>${'words<br>'.repeat(many(200_000))}</div>`),
    one(
      '200,000 line breaks in a row',
      'anything',
      `<h1>${TITLE}</h1><div>${SENTENCE}${'<br>'.repeat(many(200_000))}</div>`,
    ),
    one(
      '200,000 comments behind the text',
      'article',
      `${article}${'<div class="comment">yes</div>'.repeat(many(200_000))}`,
    ),
    one(
      '20,000 links in the text',
      'anything',
      `<h1>${TITLE}</h1><div>${`<a href="/x">${SENTENCE}</a> `.repeat(many(20_000))}</div>`,
    ),
    one(
      '20,000 pictures',
      'anything',
      `${article}<div>${'<figure><img src="x.png"><figcaption>Boat</figcaption></figure>'.repeat(many(20_000))}</div>`,
    ),
    one(
      'a table of 60,000 cells',
      'anything',
      `${article}<table>${`<tr>${'<td>1</td>'.repeat(20)}</tr>`.repeat(many(3_000))}</table>`,
    ),
    one(
      '100,000 attributes',
      'clean',
      `<p ${Array.from({ length: many(100_000) }, (_, i) => `a${i}="x"`).join(' ')}></p>${article}`,
    ),
    one('a class of 5 MB', 'clean', `<p class="${fill('comment ', 5_000_000)}"></p>${article}`),
    // 3, 4: depth
    one('10,000 nested blocks', 'anything', `<h1>${TITLE}</h1>${'<div>'.repeat(many(10_000))}${paragraphs(4)}`),
    one(
      '10,000 nested blocks with words',
      'anything',
      `<h1>${TITLE}</h1>${'<div>words, and more '.repeat(many(10_000))}`,
    ),
    one('10,000 nested formats', 'anything', `<h1>${TITLE}</h1><p>${'<b><i>word '.repeat(many(5_000))}`),
    // 5: strange documents
    one('another base', 'clean', article, '<base href="https://elsewhere.example/">'),
    one(
      'many frames',
      'clean',
      `${article}<div hidden>${'<iframe></iframe>'.repeat(Math.min(200, many(10_000)))}</div>`,
    ),
    one(
      'templates and what is for browsers without scripts',
      'clean',
      `<template><h1>Other</h1>${paragraphs(9)}</template><noscript><p>${SENTENCE}</p></noscript>${article}`,
    ),
    one(
      'titles of drawings',
      'clean',
      `<svg><title>Other headline of the drawing</title><text>${SENTENCE}</text></svg><math><mtext>${SENTENCE}</mtext></math>${article}`,
    ),
    one('plain text to the end', 'anything', `${article}<plaintext>${SENTENCE}`),
    {
      name: 'a frameset',
      gives: 'nothing',
      html: '<html><head><title>x</title></head><frameset><frame src="about:blank"></frameset></html>',
    },
    { name: 'nothing', gives: 'nothing', html: '' },
    // 7, 8: what the page says about itself
    one(
      'a title of a million',
      'article',
      `<h1>${fill('bridge ', 100_000)}</h1>${paragraphs(6)}`,
      `<meta property="og:site_name" content="${fill('x', 1_000_000)}"><meta name="author" content="${fill('y ', 1_000_000)}"><link rel="canonical" href="https://${fill('z', 1_000_000)}.example/">`,
    ),
    one('10,000 metas', 'clean', article, '<meta name="x" content="y">'.repeat(many(10_000))),
    one(
      '100,000 nested arrays',
      'clean',
      article,
      `<script type="application/ld+json">${'['.repeat(many(100_000))}${']'.repeat(many(100_000))}</script>`,
    ),
    one(
      'nested objects',
      'clean',
      article,
      `<script type="application/ld+json">${'{"a":'.repeat(many(50_000))}1${'}'.repeat(many(50_000))}</script>`,
    ),
    one(
      'a wide graph',
      'clean',
      article,
      `<script type="application/ld+json">{"@graph":[${Array.from({ length: many(20_000) }, () => '{"@type":"Thing"}').join(',')}]}</script>`,
    ),
    one(
      'a prototype',
      'clean',
      article,
      '<script type="application/ld+json">{"__proto__":{"headline":"x"},"constructor":{"prototype":{"headline":"y"}},"headline":{"a":1},"author":[1,2],"@type":["NewsArticle",7]}</script>',
    ),
    one(
      '5 MB of data',
      'clean',
      article,
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${fill('x', 5_000_000)}"}</script>`,
    ),
    // 9: dates
    ...[
      '2025-02-30',
      '0000-00-00',
      '9999999999999',
      'Tue, 31 Feb 2025 25:61:00 XYZ',
      '+275760-09-14',
      '2'.repeat(100_000),
    ].map((date) =>
      one(
        `the day ${date.slice(0, 30)}`,
        'clean',
        article,
        `<meta property="article:published_time" content="${date}">`,
      ),
    ),
    // 10, 11: figures and letters
    one(
      'figures without end',
      'article',
      `${article}<p>${SENTENCE}${fill('9', 300_000)} ${fill('1.234,', 100_000)}</p>`,
    ),
    one('marks without end', 'article', `${article}<p>${SENTENCE}a${fill('\u0301\u0323', 200_000)}. ${SENTENCE}</p>`),
    one('ligatures that grow', 'article', `${article}<p>${SENTENCE}${fill('\ufdfa', 10_000)}. ${SENTENCE}</p>`),
    one(
      'directions that never end',
      'article',
      `${article}<p>${SENTENCE}${fill('\u202e\u2066', 100_000)}. ${SENTENCE}</p>`,
    ),
    one('joiners between letters', 'article', `${article}<p>${SENTENCE}${fill('a\u200d', 100_000)}. ${SENTENCE}</p>`),
    one(
      'chains of pictures',
      'article',
      `${article}<p>${SENTENCE}${fill('\u{1f468}\u200d', 100_000)}. ${SENTENCE}</p>`,
    ),
    one(
      'tags and private letters',
      'article',
      `${article}<p>${SENTENCE}${fill('\u{e0041}\ue000', 100_000)}. ${SENTENCE}</p>`,
    ),
    ...['ก', 'ក', '的', 'ا', 'а'].map((letter) =>
      one(`a million ${letter}`, 'anything', `${article}<p>${fill(letter, 1_000_000)}</p>`),
    ),
    ...[' ', '(', '«', '. ', ':', '1 ', '– ', 'a: ', '@'].map((unit) =>
      one(
        `lines of “${unit}”`,
        'anything',
        `${article}${`<p>${unit.repeat(690 / unit.length)}</p>`.repeat(many(2_000))}`,
      ),
    ),
    // 12, 13: payloads and links
    one('payloads as text', 'article', `${article}<p>${SENTENCE}${PAYLOADS.map(escaped).join(' ')} ${SENTENCE}</p>`),
    one(
      'payloads in attributes',
      'clean',
      `<p ${PAYLOADS.map((text, i) => `data-a${i}="${escaped(text)}"`).join(' ')} class="${escaped(PAYLOADS.join(' '))}" id="${escaped(PAYLOADS.join(' '))}"></p>${article}`,
    ),
    one(
      'links of every kind',
      'clean',
      `${article}<p>${['HTTPS://USER:PW@host', 'javascript:window.ran=1', 'data:text/html,x', 'blob:x', 'filesystem:x', '\\\\host\\x', 'https:/\t/x', 'https://xn--80ak6aa92e.example'].map((href) => `<a href="${href}"></a>`).join('')}</p>`,
      '<link rel="canonical" href="javascript:alert(1)">',
    ),
  ];
}
