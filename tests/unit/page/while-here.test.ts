import { options } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawWhileHere } from '../../../lib/page/while-here';

describe('drawing', () => {
  afterEach(() => {
    delete options.debounceRendering;
  });

  it('waits while the page is gone, and is made up for when it comes back', async () => {
    drawWhileHere();
    const draw = vi.fn();
    options.debounceRendering?.(draw);
    await Promise.resolve();
    expect(draw).toHaveBeenCalledTimes(1);
    dispatchEvent(new Event('pagehide'));
    options.debounceRendering?.(draw);
    await Promise.resolve();
    expect(draw).toHaveBeenCalledTimes(1);
    dispatchEvent(new Event('pageshow'));
    expect(draw).toHaveBeenCalledTimes(2);
    dispatchEvent(new Event('pageshow'));
    expect(draw).toHaveBeenCalledTimes(2);
  });
});
