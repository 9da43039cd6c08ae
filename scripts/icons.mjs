// Draws the PNG icons from assets/icon/*.svg with Chromium: node scripts/icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const root = new URL('../assets/', import.meta.url);
/** Sizes with the free margin that each has around the drawing; the shops want 16 of 128. */
const sizes = [
  { size: 16, margin: 0, drawing: 'icon-small' },
  { size: 32, margin: 0, drawing: 'icon-small' },
  { size: 48, margin: 2, drawing: 'icon' },
  { size: 96, margin: 6, drawing: 'icon' },
  { size: 128, margin: 16, drawing: 'icon' },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const { size, margin, drawing } of sizes) {
    const svg = await readFile(new URL(`icon/${drawing}.svg`, root), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:${margin}px}svg{display:block;width:${size - 2 * margin}px;height:${size - 2 * margin}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`public/icon/${size}.png`, root), png);
  }
} finally {
  await browser.close();
}
