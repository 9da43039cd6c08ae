import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { Interface } from '../../components/interface';
import type { StoryActions } from '../../components/story/actions';

afterEach(cleanup);

/** Draws something inside the interface. */
export function draw(child: ComponentChild, language = 'en', reads: readonly string[] = []) {
  return render(<Interface value={{ messages, language, reads }}>{child}</Interface>);
}

/** Actions that only remember being asked for. */
export function spies() {
  return {
    openReport: vi.fn<StoryActions['openReport']>(),
    jumpToPage: vi.fn<StoryActions['jumpToPage']>(),
    openCard: vi.fn<StoryActions['openCard']>(),
    readAgain: vi.fn<StoryActions['readAgain']>(),
    setPublished: vi.fn<StoryActions['setPublished']>(),
  } satisfies StoryActions;
}
