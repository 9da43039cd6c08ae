import { extractor } from '../../lib/extract/extractor';
import { readPageToRead } from '../../lib/messaging/extract-line';
import { isOwnBackground } from '../../lib/messaging/read';
import { inertDocument } from '../../lib/page/inert-document';
import { onMessage, own } from '../../lib/platform/runtime';

/** Reads pages that the background has fetched: Chromium's background is a worker and has no parser for them. */
onMessage((message, sender) => {
  const page = isOwnBackground(sender, own) ? readPageToRead(message) : null;
  return page ? inertDocument(page.html).then((document) => extractor()(document, page.address)) : undefined;
});
