import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Corrections } from '../../components/options/Corrections';
import { PanelView } from '../../components/pages/PanelView';
import { PopupView } from '../../components/pages/PopupView';
import { Card } from '../../components/story/Card';
import type { CorrectionTools } from '../../components/story/correcting';
import type { OtherTabProps } from '../../components/story/OtherTab';
import { ReportItem } from '../../components/story/ReportItem';
import { Told } from '../../components/story/Told';
import { mailAddress } from '../../components/view/address';
import { reportsById } from '../../components/view/lanes';
import type { RecordOrigin } from '../../lib/messaging/protocol';
import type { Correction } from '../../lib/model/correction';
import type { StoryReport, StoryView } from '../../lib/model/story';
import { correctionOf, draftOfReport, draftsOfCard } from '../../lib/story/corrections';
import { DAY_CARD, EN, MONEY_CARD, NAME_CARD, report, story } from './sample';
import { draw, spies } from './setup';

const view = story();
const ORIGIN: RecordOrigin = { reportId: 'en', pack: 'Bridges', publisher: 'Port Archive', contact: null };

function tools(over: Partial<CorrectionTools> = {}) {
  return {
    ofCard: (card) => draftsOfCard(view, card),
    ofReport: (of) => (of.match.decision === 'related' ? null : draftOfReport(view, of)),
    make: vi.fn<CorrectionTools['make']>(),
    undo: vi.fn<CorrectionTools['undo']>(),
    showAll: vi.fn<CorrectionTools['showAll']>(),
    recordMessage: () => ({ subject: 'Error', text: 'What is wrong:\n' }),
    ...over,
  } satisfies CorrectionTools;
}

const made = draftsOfCard(view, NAME_CARD).map((draft, i) => correctionOf(draft, Date.UTC(2026, 10, 20 + i))) as [
  Correction,
  Correction,
];
const corrected = (over: Partial<StoryView> = {}) =>
  story({ corrected: [{ correction: made[0], findings: 1, reports: 0 }], ...over });

describe('the menu of a card', () => {
  const drawCard = (card = NAME_CARD, correcting: CorrectionTools | undefined = tools()) => {
    draw(<Card card={card} reports={reportsById(view)} articleLanguage="en" actions={{ ...spies(), correcting }} />);
    return correcting;
  };

  it('offers to join the names and to hide the kind, in so many words', () => {
    const correcting = drawCard();
    const menu = screen.getByTestId('correct-menu');
    expect(
      within(menu)
        .getAllByRole('button', { hidden: true })
        .map((button) => button.textContent),
    ).toEqual(['Anna Berg and Anna Borg are one person', 'Hide differences of this kind: Name']);
    fireEvent.click(screen.getByTestId('correct-same-person'));
    expect(correcting?.make).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'same-person', one: { name: 'Anna Berg', language: 'en' } }),
    );
    fireEvent.click(screen.getByTestId('correct-hidden-kind'));
    expect(correcting?.make).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'hidden-kind', hidden: 'name' }));
  });

  it('is named for those who do not see where it stands', () => {
    drawCard();
    expect(screen.getByTestId('correct-menu').querySelector('summary')?.textContent).toBe(
      'Correct this … Who is the minister?',
    );
  });

  it('joins no figures', () => {
    drawCard(MONEY_CARD);
    expect(screen.queryByTestId('correct-same-person')).toBeNull();
    expect(screen.getByTestId('correct-hidden-kind').textContent).toContain('Money');
  });

  it('is not there where nothing differs, nor where nothing can be said', () => {
    drawCard(DAY_CARD);
    expect(screen.queryByTestId('correct-menu')).toBeNull();
    document.body.replaceChildren();
    draw(<Card card={NAME_CARD} reports={reportsById(view)} articleLanguage="en" actions={spies()} />);
    expect(screen.queryByTestId('correct-menu')).toBeNull();
  });
});

describe('the menu of a report', () => {
  const drawReport = (of: StoryReport, correcting: CorrectionTools) => {
    draw(<ReportItem report={of} actions={{ ...spies(), correcting }} />);
    return correcting;
  };

  it('offers to set a report apart', () => {
    const correcting = drawReport(EN, tools());
    fireEvent.click(screen.getByTestId('correct-other-event'));
    expect(correcting.make).toHaveBeenCalledWith(
      expect.objectContaining({
        kind: 'other-event',
        report: expect.objectContaining({ key: 'page:news.example/en' }),
      }),
    );
    expect(screen.queryByTestId('compare-anyway')).toBeNull();
    expect(screen.queryByTestId('record-error')).toBeNull();
  });

  it('offers to compare a look-alike all the same, and not to set it apart', () => {
    const compare = vi.fn();
    drawReport(view.related[0] as StoryReport, tools({ compare }));
    expect(screen.queryByTestId('correct-other-event')).toBeNull();
    fireEvent.click(screen.getByTestId('compare-anyway'));
    expect(compare).toHaveBeenCalledWith(view.related[0]);
  });

  it('is not there for a look-alike of which nothing can be said', () => {
    drawReport(view.related[0] as StoryReport, tools());
    expect(screen.queryByTestId('correct-menu')).toBeNull();
  });
});

describe('an error in a record', () => {
  const open = (over: Partial<CorrectionTools> = {}, contact: string | null = null) => {
    const given = tools({
      recordOf: () => ({ ...ORIGIN, contact }),
      copy: vi.fn(async () => true),
      saveText: vi.fn(),
      ...over,
    });
    draw(<ReportItem report={EN} actions={{ ...spies(), correcting: given }} />);
    expect(screen.queryByTestId('record-message')).toBeNull();
    fireEvent.click(screen.getByTestId('record-error'));
    return given;
  };

  it('is a message that the reader completes and copies', async () => {
    const given = open();
    fireEvent.input(screen.getByLabelText('Message'), { target: { value: 'What is wrong: the day' } });
    fireEvent.click(screen.getByTestId('record-copy'));
    expect(given.copy).toHaveBeenCalledWith('What is wrong: the day');
    expect(await screen.findByText('Copied.')).toBeTruthy();
    fireEvent.click(screen.getByTestId('record-save'));
    expect(given.saveText).toHaveBeenCalledWith('en', 'What is wrong: the day');
  });

  it('says that nothing is sent, and has no address where none is known', () => {
    open();
    expect(screen.getByTestId('record-message').textContent).toContain('Nothing is sent from here.');
    expect(screen.queryByTestId('record-mail')).toBeNull();
    expect(document.body.innerHTML).not.toContain('mailto:');
  });

  it('opens the mail program where the publisher names an address', () => {
    open({}, 'desk@port.example');
    const link = screen.getByTestId('record-mail') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('mailto:desk@port.example?subject=Error&body=What%20is%20wrong%3A%0D%0A');
    expect(link.textContent).toBe('Write to desk@port.example');
  });

  it('says when the browser does not copy', async () => {
    open({ copy: async () => false });
    fireEvent.click(screen.getByTestId('record-copy'));
    expect(await screen.findByText(/did not copy/)).toBeTruthy();
  });

  it.each([
    null,
    'nobody',
    'a@b?bcc=c',
    'a@b.example&cc=x',
    'a b@c.example',
    '"a"@b.example',
    'a@b.example,c@d.example',
  ])('writes to no such address: %s', (contact) => {
    expect(mailAddress(contact, 'S', 'T')).toBeNull();
  });

  it('keeps a link short, whatever the message', () => {
    const link = mailAddress('a@b.example', 'S'.repeat(500), `\ud83d\ude00أ\n`.repeat(20_000)) ?? '';
    expect(link.length).toBeLessThan(2_600);
    expect(() => decodeURIComponent(link)).not.toThrow();
  });
});

function drawPanel(of: StoryView, otherTab: Partial<OtherTabProps> = {}, correcting = tools()) {
  const props: OtherTabProps = {
    tabs: null,
    failure: null,
    returned: false,
    onList: vi.fn(),
    onChoose: vi.fn(),
    onInsist: vi.fn(),
    onBack: vi.fn(),
    ...otherTab,
  };
  draw(
    <PanelView
      reading={{ phase: 'done', startedAt: 0, story: of, outdated: false, detail: null }}
      now={0}
      place={{ tab: 'discrepancies', card: null, report: null }}
      onPlace={() => {}}
      actions={{ ...spies(), correcting }}
      marking={false}
      onMarking={null}
      message={null}
      otherTab={props}
      wider={null}
    />,
  );
  return { props, correcting };
}

describe('what corrections hide', () => {
  it('is told in the panel, with the way back for each', () => {
    const { correcting } = drawPanel(corrected());
    const box = screen.getByTestId('corrected');
    expect(box.querySelector('summary')?.textContent).toBe('Your corrections hide 1 difference here.');
    expect(within(box).getByRole('listitem', { hidden: true }).textContent).toContain(
      'Anna Berg and Anna Borg are one person',
    );
    fireEvent.click(screen.getByTestId('undo-correction'));
    expect(correcting.undo).toHaveBeenCalledWith(made[0].id);
    fireEvent.click(screen.getByText('All corrections'));
    expect(correcting.showAll).toHaveBeenCalled();
  });

  it('is told for reports too, and not at all where nothing is hidden', () => {
    const apart = correctionOf(draftOfReport(view, EN), 1);
    drawPanel(corrected({ corrected: [{ correction: apart, findings: 0, reports: 2 }] }));
    expect(screen.getByTestId('corrected').querySelector('summary')?.textContent).toBe(
      'Your corrections set 2 reports apart.',
    );
    document.body.replaceChildren();
    drawPanel(view);
    expect(screen.queryByTestId('corrected')).toBeNull();
  });

  it('is told in the popup, whatever became of the story', () => {
    const onOpenPanel = vi.fn();
    for (const state of ['matched', 'none'] as const) {
      draw(
        <PopupView
          reading={{ phase: 'done', startedAt: 0, story: corrected({ state }), outdated: false, detail: null }}
          now={0}
          actions={spies()}
          onOpenPanel={onOpenPanel}
          onOptions={() => {}}
        />,
      );
      fireEvent.click(screen.getByTestId('corrected'));
      document.body.replaceChildren();
    }
    expect(onOpenPanel).toHaveBeenCalledTimes(2);
  });
});

describe('what was just done', () => {
  it('takes the focus with the way back, and gives it up on Escape', () => {
    const onUndo = vi.fn();
    const onClose = vi.fn();
    draw(<Told message="Noted." onUndo={onUndo} onClose={onClose} />);
    expect(screen.getByRole('status').textContent).toBe('Noted.');
    expect(document.activeElement).toBe(screen.getByTestId('undo'));
    fireEvent.click(screen.getByTestId('undo'));
    expect(onUndo).toHaveBeenCalledOnce();
    fireEvent.keyDown(screen.getByTestId('undo'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has no way back once it was gone, and goes when the reader turns to something else', async () => {
    const onClose = vi.fn();
    draw(
      <>
        <Told message="Undone." onClose={onClose} />
        <button type="button">elsewhere</button>
      </>,
    );
    expect(screen.queryByTestId('undo')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    screen.getByText('elsewhere').focus();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('stays with its way back wherever the focus goes', async () => {
    const onClose = vi.fn();
    draw(
      <>
        <Told message="Noted." onUndo={() => {}} onClose={onClose} />
        <button type="button">elsewhere</button>
      </>,
    );
    screen.getByText('elsewhere').focus();
    await new Promise((done) => setTimeout(done, 20));
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('all corrections', () => {
  const drawAll = (corrections: readonly Correction[] | null, onUndo = vi.fn()) => {
    draw(
      <Corrections
        corrections={corrections}
        now={Date.UTC(2026, 10, 22)}
        undone={false}
        failure={null}
        onUndo={onUndo}
      />,
    );
    return onUndo;
  };

  it('are listed, the newest first, with what, where and when', () => {
    drawAll(made);
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toContain('Differences of this kind are hidden: Name');
    expect(items[1]).toContain('Anna Berg and Anna Borg are one person');
    expect(items[1]).toContain('Said of “Harbour bridge opened” (The Port Daily).');
    expect(screen.getAllByRole('listitem')[1]?.querySelector('time')?.dateTime).toBe('2026-11-20T00:00:00.000Z');
  });

  it('are taken back one by one, or all together after a question', () => {
    const onUndo = drawAll(made);
    fireEvent.click(screen.getAllByTestId('undo-correction')[0] as HTMLElement);
    expect(onUndo).toHaveBeenLastCalledWith([made[1].id]);
    fireEvent.click(screen.getByText('Undo all corrections'));
    expect(onUndo).toHaveBeenCalledTimes(1);
    fireEvent.click(within(screen.getByRole('group')).getByText('Undo all corrections', { selector: 'button' }));
    expect(onUndo).toHaveBeenLastCalledWith(null);
  });

  it('are told to be none when there are none, and nothing is said before they are read', () => {
    drawAll([]);
    expect(document.body.textContent).toContain('You have not corrected anything.');
    expect(screen.queryByText('Undo all corrections')).toBeNull();
    document.body.replaceChildren();
    drawAll(null);
    expect(document.body.textContent).not.toContain('You have not corrected anything.');
  });
});

describe('another tab', () => {
  const TAB = {
    tabId: 7,
    title: 'افتتاح جسر',
    outlet: null,
    language: 'ar',
    published: '2024-05-05',
    address: 'https://www.sahil.example/a',
  };

  it('is chosen from those that were read', () => {
    const { props } = drawPanel(view, { tabs: [TAB] });
    expect(props.onList).not.toHaveBeenCalled();
    const button = screen.getByTestId('other-tab');
    expect(button.textContent).toContain('sahil.example');
    expect(button.querySelector('.title')?.getAttribute('lang')).toBe('ar');
    fireEvent.click(button);
    expect(props.onChoose).toHaveBeenCalledWith(7);
  });

  it('has to be read first, and the panel says how', () => {
    drawPanel(view, { tabs: [] });
    expect(screen.getByTestId('no-other-tab')).toBeTruthy();
    expect(screen.getByTestId('other-tabs').textContent).toContain('click the toolbar button');
  });

  const other = report({ id: 'other-tab', outlet: 'The page in the other tab (Sahil)' });
  const pair = (over: Partial<StoryView>) => story({ reports: [other], related: [], cards: [NAME_CARD], ...over });

  it('stands in the place of the story, named, with the way back', () => {
    const { props } = drawPanel(pair({ pair: { decision: 'same-event', reason: null, insisted: false } }));
    const bar = screen.getByTestId('pair');
    expect(bar.textContent).toContain('The page in the other tab (Sahil)');
    expect(bar.textContent).not.toContain('Compared because you asked');
    expect(screen.queryByTestId('pair-insist')).toBeNull();
    expect(screen.queryByTestId('other-tabs')).toBeNull();
    expect(document.activeElement).toBe(screen.getByTestId('pair-back'));
    fireEvent.click(screen.getByTestId('pair-back'));
    expect(props.onBack).toHaveBeenCalledOnce();
  });

  it('is not compared when it is of another event, until the reader insists', () => {
    const reason = { key: 'relation_other_day', args: ['30'] };
    const { props } = drawPanel(
      pair({
        state: 'none',
        reports: [],
        related: [other],
        cards: [],
        pair: { decision: 'related', reason, insisted: false },
      }),
    );
    const bar = screen.getByTestId('pair');
    expect(bar.textContent).toContain('These do not look like reports of one event');
    expect(bar.textContent).toContain('published 30 days apart');
    expect(bar.textContent).toContain('nothing was compared');
    expect(bar.textContent).not.toContain('Compared with');
    expect(screen.queryAllByTestId('card')).toHaveLength(0);
    expect(screen.queryAllByRole('tab')).toHaveLength(0);
    // What is said of a story without reports would be wrong here.
    expect(document.body.textContent).not.toContain('186');
    fireEvent.click(screen.getByTestId('pair-insist'));
    expect(props.onInsist).toHaveBeenCalledOnce();
  });

  it('says that it was compared because the reader asked', () => {
    drawPanel(pair({ pair: { decision: 'unrelated', reason: null, insisted: true } }));
    expect(screen.getByTestId('pair').textContent).toContain('Compared because you asked.');
    expect(screen.getAllByTestId('card')).toHaveLength(1);
    expect(screen.queryByTestId('pair-insist')).toBeNull();
  });

  it('is asked for when the list is opened', async () => {
    const { props } = drawPanel(view);
    const list = screen.getByTestId('other-tabs') as HTMLDetailsElement;
    expect(props.onList).not.toHaveBeenCalled();
    list.open = true;
    await vi.waitFor(() => expect(props.onList).toHaveBeenCalledOnce());
  });

  it('leaves the focus where the reader put it, and where the way began when coming back', () => {
    drawPanel(view, { returned: true });
    expect(document.activeElement?.textContent).toBe('Compare with another tab');
    document.body.replaceChildren();
    drawPanel(view);
    expect(document.activeElement).toBe(document.body);
  });

  it('tells why a choice led to nothing', () => {
    drawPanel(view, { failure: 'That page is not there any more.' });
    expect(screen.getByRole('alert').textContent).toBe('That page is not there any more.');
  });
});
