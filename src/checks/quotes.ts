import { countWords } from '../base/plain-text.ts';
import type { ContentFacts } from '../documents/document-facts.ts';
import type { EvidenceEntry } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { quotesByFile } from '../evidence/evidence-items.ts';
import { textFactsOf } from '../evidence/no-text.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type Quote = NonNullable<EvidenceEntry['quotes']>[number];

/** The digits of a digest that suffice to tell the quotes of one entry apart. */
const DIGITS = 16;

/** Identifies a quote, whichever Unicode form it is written in. */
const whichQuote = (number: number, { text }: Quote, digest: Digest) => ({
  quote: number,
  digest: digest(text.normalize('NFC')).slice(0, DIGITS),
});

const judgeQuote = (
  { item, which, quote }: { item: EvidenceItem; which: ReturnType<typeof whichQuote>; quote: Quote },
  fact: ContentFacts['quotes'][number] | undefined,
  report: Report<'quote-missing'>,
): void => {
  if (fact === undefined) return;
  const subject = subjectOf(item);
  if (!fact.found) report('quote-missing', subject, { ...which, why: 'absent' });
  else if (quote.page !== undefined && fact.pages.length > 0 && !fact.pages.includes(quote.page)) {
    report('quote-missing', subject, { ...which, why: 'other-page', page: quote.page, foundOn: fact.pages });
  }
};

/** Quotes in the register that are not in the document word for word, or that are too short to prove anything. */
export const quotes = defineCheck({
  id: 'quotes',
  needs: ['items', 'files', 'dossier', 'mark', 'digest'],
  findings: ['quote-missing'],
  look({ items, files, dossier, mark, digest }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    const asked = quotesByFile(dossier);
    const minWords = mark.evidence.quoteMinWords;
    for (const item of items) {
      const own = item.id === null ? [] : (dossier.register.evidence?.[item.id]?.quotes ?? []);
      const content = textFactsOf(item, byPath, mark);
      own.forEach((quote, index) => {
        const which = whichQuote(index + 1, quote, digest);
        if (countWords(quote.text) < minWords) {
          report('quote-missing', subjectOf(item), { ...which, why: 'too-short', minWords });
          return;
        }
        const place = asked.get(item.file)?.indexOf(quote.text) ?? -1;
        judgeQuote({ item, which, quote }, content?.quotes[place], report);
      });
    }
  },
});
