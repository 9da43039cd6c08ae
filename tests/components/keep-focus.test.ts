import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../lib/page/keep-focus';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML =
    '<main><section id="one"><div id="box"><button id="go">Go</button></div></section><button id="else">Else</button></main>';
  document.body.append(root);
  keepFocus(root);
});
afterEach(() => root.remove());

const at = (id: string) => document.getElementById(id) as HTMLElement;
/** Observers and timers have been heard. */
const settled = () => new Promise((done) => setTimeout(done, 10));

describe('the focus', () => {
  it('goes to what is around a button that is taken away', async () => {
    at('go').focus();
    at('go').replaceWith(document.createTextNode('What it brought'));
    await settled();
    expect(document.activeElement).toBe(at('box'));
  });

  it('goes further out when that goes too, and stays on the way in', async () => {
    at('go').focus();
    at('box').remove();
    await settled();
    expect(document.activeElement).toBe(at('one'));
    at('else').focus();
    expect(at('one').hasAttribute('tabindex')).toBe(false);
  });

  it('leaves a button that can no longer be pressed', async () => {
    at('go').focus();
    (at('go') as HTMLButtonElement).disabled = true;
    await settled();
    expect(document.activeElement).toBe(at('box'));
  });

  it('stays where the page has put it', async () => {
    at('go').focus();
    at('go').remove();
    at('else').focus();
    await settled();
    expect(document.activeElement).toBe(at('else'));
  });

  it('is not taken back from a reader who left it', async () => {
    at('go').focus();
    at('go').blur();
    await settled();
    at('go').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});
