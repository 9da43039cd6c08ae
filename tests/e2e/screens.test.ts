import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import { builtFor, launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { type Driver, stop, type View } from '../../scripts/drivers/driver';
import { ALLOWED, SCREENS, Stage } from '../../scripts/drivers/screens';
import { withGranted } from '../../scripts/drivers/secure-server';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { indistinctIn, lossesIn, smallTargetsIn } from './measures';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

/** A language of each direction and one without spaces, as far as they are there. */
const OTHERS = ['ar', 'ja', 'de', 'ru'].filter((tag) => INTERFACE_LANGUAGES.includes(tag)).slice(0, 2);

describe.each(['chromium', 'firefox'] as const)('the screens in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  let copy: string;
  let stage: Stage;

  beforeAll(async () => {
    server = await serve(join(ROOT, 'assets', 'demo'));
    copy = await withGranted(builtFor(name), ALLOWED);
    driver = await launch(name, { extension: copy });
    stage = new Stage(driver, server.origin);
  });
  afterAll(async () => {
    await driver?.close();
    if (server) await stop(server.server);
    if (copy) rmSync(copy, { recursive: true, force: true });
  });

  /** The size of all text, as a part of what it is without a wish of the reader. */
  const scale = (view: View, times: number) =>
    view.evaluate(
      (percent: string) => {
        document.documentElement.style.fontSize = percent;
      },
      `${times * 100}%`,
    );

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    '%s can be seen and used by everybody',
    async (_name, { kind, show }) => {
      const view = await show(stage);
      const found: Record<string, string[]> = {};
      const note = (what: string, list: string[]) => {
        if (list.length > 0) found[what] = list;
      };
      try {
        await stage.widen(view, kind, null);
        // The colours are the same in both browsers, and axe takes its time in Firefox.
        for (const scheme of name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const)) {
          await driver.setColourScheme(scheme);
          if (kind !== 'page') await driver.view(kind);
          // Only the colours are others in the dark.
          note(`axe, ${scheme}`, await violationsIn(view, scheme === 'dark' ? ['color-contrast'] : []));
        }
        await driver.setColourScheme('light');
        for (const width of [400, 250]) {
          await stage.widen(view, kind, width);
          note(`${width} px`, await lossesIn(view));
          note(`targets at ${width} px`, await smallTargetsIn(view));
          await scale(view, 2);
          note(`${width} px, text of double size`, await lossesIn(view));
          await scale(view, 1);
        }
        await stage.forceColours(view, kind, true);
        note('forced colours', await indistinctIn(view));
        await stage.forceColours(view, kind, false);
        for (const language of OTHERS) {
          await stage.settings(view, { interfaceLanguage: language });
          note(`250 px in ${language}`, await lossesIn(view));
        }
      } finally {
        await scale(view, 1).catch(() => {});
        if (OTHERS.length > 0) await stage.settings(view, { interfaceLanguage: null });
        await driver.setForcedColours(false);
        await driver.setColourScheme('light');
        await stage.widen(view, kind, null);
      }
      expect(found).toEqual({});
    },
  );

  it('cause no error on the consoles of the extension', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
