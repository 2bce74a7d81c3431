import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { readXml } from '../xml-events.ts';
import { gatherDrawing } from './drawing-text.ts';
import type { OoxmlPackage, Relation } from './ooxml-package.ts';

/**
 * The text of the parts of these kinds that relations lead to, such as charts.
 * @throws ReadError damaged, unsafe or a limit
 */
export const gatherRelated = async (
  { file, content }: { file: OoxmlPackage; content: Gathering },
  kinds: readonly string[],
  relations: readonly Relation[],
  place: Place,
): Promise<void> => {
  const targets = relations.filter(({ kind, external }) => kinds.includes(kind) && !external);
  for (const target of new Set(targets.map((relation) => relation.target))) {
    const options = { relations: await file.relationsOf(target), unnumbered: place.part === 'notes' };
    await readXml(file.parts, target, gatherDrawing(content, place, options), file.budget);
  }
};

/** Pictures of words: charts, and SmartArt by its data (its drawing says the same again). */
export const PICTURES = ['chart', 'diagramData'];
