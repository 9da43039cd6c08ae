import { describe, expect, it, vi } from 'vitest';
import { browserTranslator, translatorTag } from '../../../lib/platform/translator';

/** A browser's translator that does as it is told. */
function fake(over: Record<string, unknown> = {}) {
  const translate = vi.fn(async (text: string) => `[${text}]`);
  const create = vi.fn(
    async (_options: { monitor: (target: EventTarget) => void }): Promise<unknown> => ({ translate }),
  );
  const api = { availability: vi.fn(async () => 'available'), create, ...over };
  return { api, translate, create, translator: browserTranslator({ Translator: api }) };
}
const options = (signal = new AbortController().signal) => ({ signal, onDownload: vi.fn() });
const failing = (name: string) => fake({ create: async () => Promise.reject(new DOMException('no', name)) });

describe('the translator of the browser', () => {
  it('is none where the browser has none, or another thing of that name', () => {
    expect(browserTranslator({})).toBeNull();
    expect(browserTranslator({ Translator: {} })).toBeNull();
    expect(browserTranslator({ Translator: { availability: true, create: true } })).toBeNull();
  });

  it('asks for nothing before it is asked', () => {
    const { api } = fake();
    expect(api.availability).not.toHaveBeenCalled();
    expect(api.create).not.toHaveBeenCalled();
  });

  it.each([
    ['available', 'ready'],
    ['downloadable', 'download'],
    ['downloading', 'download'],
    ['unavailable', 'none'],
    ['something new', 'none'],
  ])('takes %s for %s', async (answer, offer) => {
    const { translator, api } = fake({ availability: vi.fn(async () => answer) });
    expect(await translator?.offer('ko', 'en-GB')).toBe(offer);
    expect(api.availability).toHaveBeenCalledWith({ sourceLanguage: 'ko', targetLanguage: 'en' });
    expect(api.create).not.toHaveBeenCalled();
  });

  it('offers nothing for a tag that the browser does not take', async () => {
    const { translator } = fake({ availability: () => Promise.reject(new RangeError('bad')) });
    expect(await translator?.offer('<x>', 'en')).toBe('none');
  });

  it('translates, and makes one translator for each pair of languages', async () => {
    const { translator, create } = fake();
    expect(await translator?.translate('하나', 'ko', 'en', options())).toEqual({ status: 'done', text: '[하나]' });
    expect(await translator?.translate('둘', 'ko', 'en', options())).toEqual({ status: 'done', text: '[둘]' });
    expect(create).toHaveBeenCalledTimes(1);
    await translator?.translate('uno', 'es', 'en', options());
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('tells how much of a language pack is there, and nothing that is no share', async () => {
    const { translator, create } = fake();
    create.mockImplementation(async ({ monitor }) => {
      const target = new EventTarget();
      monitor(target);
      for (const [loaded, total] of [
        [0.5, 1],
        [30, 40],
        [7, 1],
        ['x', 1],
      ]) {
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total }));
      }
      return { translate: async () => 'x' };
    });
    const heard = options();
    await translator?.translate('x', 'ko', 'en', heard);
    expect(heard.onDownload.mock.calls).toEqual([[0.5], [0.75]]);
  });

  it.each([
    ['NotSupportedError', { status: 'none' }],
    ['NotAllowedError', { status: 'refused' }],
    ['NetworkError', { status: 'failed', detail: 'no' }],
  ])('never rejects: %s', async (name, outcome) => {
    expect(await failing(name).translator?.translate('x', 'ko', 'en', options())).toEqual(outcome);
  });

  it('tries anew after a failure', async () => {
    const { translator, create, translate } = fake();
    create.mockRejectedValueOnce(new DOMException('no', 'NetworkError'));
    expect((await translator?.translate('x', 'ko', 'en', options()))?.status).toBe('failed');
    create.mockResolvedValueOnce({ translate });
    expect((await translator?.translate('x', 'ko', 'en', options()))?.status).toBe('done');
  });

  it('stops at once when it is cancelled, also where the browser does not hear of it', async () => {
    const { translator } = fake({ create: () => new Promise(() => {}) });
    const controller = new AbortController();
    const work = translator?.translate('x', 'ko', 'en', options(controller.signal));
    controller.abort();
    expect(await work).toEqual({ status: 'cancelled' });
    expect(await translator?.translate('x', 'ko', 'en', options(controller.signal))).toEqual({ status: 'cancelled' });
  });

  it('takes nothing but a text for a translation', async () => {
    const { translator } = fake({ create: async () => ({ translate: async () => ({ html: '<b>' }) }) });
    expect((await translator?.translate('x', 'ko', 'en', options()))?.status).toBe('failed');
  });

  it('knows languages by the tags of translators', () => {
    expect(['en-GB', 'zh', 'zh-TW', 'zh-Hant', 'nb', 'nn', 'no', 'pt-BR', '<x>'].map(translatorTag)).toEqual([
      'en',
      'zh',
      'zh-Hant',
      'zh-Hant',
      'no',
      'no',
      'no',
      'pt',
      '<x>',
    ]);
  });
});
