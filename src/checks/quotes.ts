import { countWords } from '../base/plain-text.ts';
import { shortDigest } from '../base/short-digest.ts';
import type { ContentFacts } from '../documents/document-facts.ts';
import type { EvidenceEntry } from '../dossier/dossier.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { textFactsOf } from '../evidence/evidence-text.ts';
import { quotesByFile } from '../evidence/quotes.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type Quote = NonNullable<EvidenceEntry['quotes']>[number];

const whichQuote = (number: number, { text }: Quote) => ({ quote: number, digest: shortDigest(text) });

const judgeQuote = (
  { item, number, quote }: { item: EvidenceItem; number: number; quote: Quote },
  fact: ContentFacts['quotes'][number] | undefined,
  report: Report<'quote-missing'>,
): void => {
  if (fact === undefined) return;
  const subject = subjectOf(item);
  const which = whichQuote(number, quote);
  if (!fact.found) report('quote-missing', subject, { ...which, why: 'absent' });
  else if (quote.page !== undefined && fact.pages.length > 0 && !fact.pages.includes(quote.page)) {
    report('quote-missing', subject, { ...which, why: 'other-page', page: quote.page, foundOn: fact.pages });
  }
};

/** Quotes in the register that do not stand in the document word for word, or are too short to prove anything. */
export const quotes = defineCheck({
  id: 'quotes',
  needs: ['items', 'files', 'dossier', 'mark'],
  findings: { 'quote-missing': 'error' },
  look({ items, files, dossier, mark }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    const asked = quotesByFile(dossier);
    const minWords = mark.evidence.quoteMinWords;
    for (const item of items) {
      const own = item.id === null ? [] : (dossier.register.evidence?.[item.id]?.quotes ?? []);
      const content = textFactsOf(item, byPath, mark);
      own.forEach((quote, index) => {
        const number = index + 1;
        if (countWords(quote.text) < minWords) {
          report('quote-missing', subjectOf(item), { ...whichQuote(number, quote), why: 'too-short', minWords });
          return;
        }
        const place = asked.get(item.file)?.indexOf(quote.text) ?? -1;
        judgeQuote({ item, number, quote }, content?.quotes[place], report);
      });
    }
  },
});
