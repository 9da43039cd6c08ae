import type { Report } from '../model/article';
import { addressKey, siteHost } from '../text/address';

/** What is needed to tell whether a report is the very article being read. */
interface Page {
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

/** True when the report is the record of the very page, or of the same text at the same outlet. */
export function isSamePage(page: Page, report: Report): boolean {
  return samePage(page)(report);
}

/** {@link isSamePage} for one page and many reports: what is made of the page is made once, of a report only what it needs. */
export function samePage(page: Page): (report: Report) => boolean {
  const host = siteHost(page.address);
  const address = addressKey(page.address);
  const title = folded(page.title);
  return (report) => {
    if (report.textKind === 'page' && report.title === page.title && report.text === page.text) return true;
    // Addresses of two sites are two addresses; what is no web address is compared as it stands.
    if (report.address === null || siteHost(report.address) !== host) return false;
    if (address === addressKey(report.address)) return true;
    return host !== null && title !== '' && title === folded(report.title);
  };
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
