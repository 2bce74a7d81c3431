import { contentOf } from '../../../assessment/framework-facts.ts';
import { digestText } from '../../../base/io/digests.ts';
import type { Card } from '../../../dossier/card-shape.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import { frameworkOn } from '../../../report/card.ts';

/** The framework of the page, as a card would tell it. */
export const pageFramework = (mark: QualityMark): Card['framework'] =>
  frameworkOn({ id: mark.id, version: mark.version, ...contentOf(mark, digestText) });
