import { useEffect, useState } from 'preact/hooks';
import { useInterface } from '../../components/interface';
import type { OtherTabProps } from '../../components/story/OtherTab';
import type { OtherText, ReadTab } from '../../lib/messaging/protocol';
import { send } from '../../lib/messaging/send';
import type { StoryView } from '../../lib/model/story';
import { useItem } from '../../lib/page/hooks';
import { correctionsItem } from '../../lib/storage/items';

/** What is compared with the article of the tab at the moment. */
interface Asked {
  readonly other: OtherText;
  readonly insist: boolean;
}

/**
 * The comparison of the article of a tab with one other text. It lives as long as the panel shows this article, and nothing of it is kept.
 * @param story the story of the tab, which is made anew by corrections and by another day of publication
 */
export function useOtherTab(tabId: number | null, story: StoryView | null) {
  const { t, failed } = useInterface();
  const [tabs, setTabs] = useState<readonly ReadTab[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [pair, setPair] = useState<StoryView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [returned, setReturned] = useState(false);
  const corrections = useItem(correctionsItem, 'corrections');
  const back = () => {
    setAsked(null);
    setPair(null);
  };
  useEffect(() => {
    back();
    setTabs(null);
    setFailure(null);
    setReturned(false);
  }, [tabId, story?.article.address]);

  useEffect(() => {
    if (!asked || tabId === null) return;
    let live = true;
    void send('compareWith', { tabId, ...asked }).then((outcome) => {
      if (!live) return;
      if (outcome.ok) return setPair(named(outcome.value, asked.other, t));
      back();
      setFailure(outcome.failure.kind === 'gone' ? t('pair_gone') : failed(outcome.failure));
    });
    return () => {
      live = false;
    };
  }, [asked, tabId, story, corrections]);

  const ask = (other: OtherText, insist: boolean) => {
    setFailure(null);
    setReturned(false);
    setAsked({ other, insist });
  };
  const props: OtherTabProps = {
    tabs,
    failure,
    returned,
    onList: () => {
      if (tabId === null) return;
      void send('readTabs', { tabId }).then((outcome) => {
        setTabs(outcome.ok ? outcome.value : []);
        setFailure(outcome.ok ? null : failed(outcome.failure));
      });
    },
    onChoose: (id) => ask({ kind: 'tab', tabId: id }, false),
    onInsist: () => asked && ask(asked.other, true),
    onBack: () => {
      back();
      setReturned(true);
    },
  };
  return {
    pair,
    props,
    compareReport: (reportId: string) => ask({ kind: 'report', reportId }, true),
  };
}

/** The article of another tab is told from an outlet's report wherever its outlet is named. */
function named(story: StoryView, other: OtherText, t: (key: string, ...args: string[]) => string): StoryView {
  if (other.kind === 'report') return story;
  const name = (report: StoryView['reports'][number]) => ({ ...report, outlet: t('pair_other', report.outlet) });
  return { ...story, reports: story.reports.map(name), related: story.related.map(name) };
}
