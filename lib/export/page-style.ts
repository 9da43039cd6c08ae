/**
 * The style of the HTML export. The page's policy allows this style alone, by its hash; a test holds the two together
 * (`tests/unit/export/page.test.ts` prints the hash that is wanted).
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--sheet:#fff;--ink:#1a1d21;--soft-ink:#565b62;--rule:#dedad1;--conflict:#b3261e;--soft:#8a5a00;--same:#2c6a43;--only:#4b4aa8;--link:#0f5c66}
@media (prefers-color-scheme:dark){:root{--paper:#16181a;--sheet:#1f2225;--ink:#ececea;--soft-ink:#a9aeb4;--rule:#34383d;--conflict:#ff8a7d;--soft:#f0bd5c;--same:#86cf9f;--only:#b3b2ff;--link:#6fc7d1}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--rule);padding-bottom:.25rem}
h3{font-size:1.05rem;margin:.1rem 0 .5rem}
p{margin:.25rem 0}
a{color:var(--link)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .8rem;margin:.75rem 0}
dt{color:var(--soft-ink)}
dd{margin:0}
ul{margin:.25rem 0;padding-inline-start:1.2rem}
.hint,.source,.kind{color:var(--soft-ink);font-size:.9rem}
.card{background:var(--sheet);border:1px solid var(--rule);border-inline-start:4px solid var(--tone,var(--rule));border-radius:6px;padding:.6rem .9rem .7rem;margin:.75rem 0;break-inside:avoid}
.value{border-top:1px solid var(--rule);padding-top:.4rem;margin-top:.5rem}
[data-tone=conflict]{--tone:var(--conflict)}
[data-tone=soft]{--tone:var(--soft)}
[data-tone=same]{--tone:var(--same)}
[data-tone=only]{--tone:var(--only)}
.verdict{color:var(--tone,inherit);font-weight:600}
.ours{font-style:italic}
q{quotes:none}
mark{background:none;color:inherit;text-decoration:underline 2px var(--conflict);text-underline-offset:.2em}
code{font-size:.9em}
figure{margin:1rem 0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
footer{margin-top:2rem;color:var(--soft-ink);font-size:.9rem}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft-ink:#444;--rule:#bbb;--conflict:#b3261e;--soft:#8a5a00;--same:#2c6a43;--only:#4b4aa8;--link:#000}body{max-width:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}figure{overflow:visible}}
`;

/** SHA-256 of the style, as a content security policy writes it. */
export const STYLE_HASH = 'sha256-XdjIDvHhft72u3WJ1nHTPJXZA8ltCpiePqvcfT3xBcs=';
