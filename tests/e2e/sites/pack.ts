import { writePack } from '../../../lib/corpus/exchange';
import { fitReport } from '../../../lib/corpus/exchange-fit';
import type { Report } from '../../../lib/model/article';
import { AGENCY } from '.';
import { ITALIAN_PAGE, TODAY } from './stories';

/** A pack with the Italian report alone, as a file. */
export async function harbourPack(): Promise<string> {
  const report = fitReport({
    outlet: ITALIAN_PAGE.outlet,
    language: 'it',
    title: ITALIAN_PAGE.title,
    text: ITALIAN_PAGE.paragraphs.join('\n'),
    published: TODAY,
    address: `https://${AGENCY}/pack/traghetto`,
  }) as Report;
  const header = { name: 'Harbours', publisher: 'A test', licence: 'CC BY 4.0', made: TODAY };
  let text = '';
  for await (const piece of writePack(header, [report])) text += new TextDecoder().decode(piece);
  return text;
}
