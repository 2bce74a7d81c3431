import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import type { XmlHandlers } from '../xml-events.ts';
import { nameOf, positionOf } from './cell-names.ts';
import { usualName } from './ooxml-names.ts';
import { gatherRichString } from './rich-strings.ts';

const placeOf = (sheet: number, name: string | null): Place => {
  const position = positionOf(name ?? '');
  return position === null ? { sheet, part: 'comment' } : { sheet, cell: nameOf(position), part: 'comment' };
};

/** Threaded comments stand under a name that is no one's. */
const isStandIn = (author: string): boolean => /^tc=\{/i.test(author);

/** Notes at cells (ISO 29500-1, 18.7), and who wrote them. */
export const gatherNotes = (content: Gathering, sheet: number): XmlHandlers => {
  const string = gatherRichString();
  let place = placeOf(sheet, null);
  let author: string | null = null;
  return {
    open({ uri, local, attribute }) {
      const name = usualName(uri, local);
      string.open(name);
      if (name === 'x:comment') place = placeOf(sheet, attribute('', 'ref'));
      if (name === 'x:author') author = '';
    },
    text(text) {
      if (author === null) string.hear(text);
      else author += text;
    },
    close(uri, local) {
      const name = usualName(uri, local);
      string.close(name);
      if (name === 'x:comment') content.add(string.take(), place);
      if (name === 'x:author' && author !== null) {
        if (!isStandIn(author)) content.author(author);
        author = null;
      }
    },
  };
};

/** Comments with answers, as Excel writes them since 2018 ([MS-XLSX] 2.6.204). */
export const gatherThreads = (content: Gathering, sheet: number): XmlHandlers => {
  let place = placeOf(sheet, null);
  let text: string | null = null;
  return {
    open({ local, attribute }) {
      if (local === 'threadedComment') place = placeOf(sheet, attribute('', 'ref'));
      text = local === 'text' ? '' : null;
    },
    text(more) {
      if (text !== null) text += more;
    },
    close() {
      if (text !== null) content.add(text, place);
      text = null;
    },
  };
};

/** Who wrote them: a part of their own ([MS-XLSX] 2.6.203). */
export const gatherPersons = (content: Gathering): XmlHandlers => ({
  open({ local, attribute }) {
    if (local === 'person') content.author(attribute('', 'displayName') ?? '');
  },
});
