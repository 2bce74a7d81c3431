import { toOneLine } from '../../base/plain-text.ts';
import { dutchDate, listWords } from '../../base/words/words.ts';
import type { PortfolioProblem } from '../problems.ts';

type Words = {
  [Kind in PortfolioProblem['kind']]: (problem: Extract<PortfolioProblem, { kind: Kind }>) => string;
};

const words: Words = {
  trouble: ({ lines }) => lines.map((line) => toOneLine(line)).join(' '),
  'not-recognised': () =>
    'Dit bestand is geen kaart, geen audit.json en geen verzegeld pakket. Haal het uit de map, of vraag de school om de kaart.',
  'card-invalid': () =>
    'Deze kaart klopt niet. Vraag de school om een nieuwe. Die maakt zij met: ouder-audit report --format card',
  'result-invalid': () =>
    'Dit resultaat is niet te lezen. Vraag de school om een nieuw. Dat maakt zij met: ouder-audit report',
  'package-changed': () =>
    'Dit pakket is na het verzegelen veranderd, of niet heel. Vraag de school om een nieuw pakket. Wat er anders is, ziet u met: ouder-audit verify',
  'too-large': () => 'Dit bestand is te groot voor een kaart of een resultaat.',
  'part-damaged': () =>
    'Dit deel van de metingen is niet te lezen. De cijfers eruit staan niet op de bladzijde. Zet het terug uit een reservekopie, of haal het weg en geef de kaarten opnieuw.',
  'other-framework': ({ found, loaded }) =>
    `Deze school werkt met ${toOneLine(found)}. Deze bladzijde is voor ${loaded}. De school staat er niet op. Met --framework <map> maakt u een bladzijde voor een ander keurmerk.`,
  'other-content': ({ version }) =>
    `Het keurmerk van deze school heet versie ${toOneLine(version)}, net als het keurmerk van deze bladzijde. Maar de inhoud is anders. Daarom staat de school apart. Vraag na wie een van beide heeft aangepast, en waarom.`,
  future: ({ what, value }) =>
    what === 'date'
      ? `Deze kaart is gemaakt op ${dutchDate(value)}. Die dag moet nog komen. De kaart telt niet mee.`
      : `Deze kaart is van schooljaar ${toOneLine(value)}. Dat moet nog komen. De kaart telt niet mee.`,
  'no-brin': () =>
    'Deze school heeft geen BRIN. Zij telt mee onder haar naam. Met het BRIN blijft zij dezelfde school als de naam verandert: ouder-audit school edit --brin',
  'brin-shared': ({ schools }) =>
    `Deze scholen hebben hetzelfde BRIN in hetzelfde schooljaar: ${listWords(schools.map(toOneLine), 'en')}. Alleen de laatste kaart telt. Geef elke vestiging haar eigen nummer, zoals 99ZZ01. Kreeg een school een nieuwe naam? Met --compact blijft alleen haar laatste kaart over.`,
  'brin-split': ({ brin, branch }) =>
    `Er zijn kaarten met BRIN ${brin} en met BRIN ${branch}. Dat is dezelfde school. Zij staat nu twee keer op de bladzijde. Vraag de school welk nummer geldt, en haal de andere kaart weg.`,
  'name-shared': () =>
    'Van deze naam zijn er meer kaarten van hetzelfde schooljaar, zonder BRIN, en die zeggen niet hetzelfde. Alleen de laatste kaart telt. Zijn het twee scholen? Geef elke school haar BRIN: ouder-audit school edit --brin',
};

/** What went wrong at one place, in a line. */
export const describePortfolioProblem = (problem: PortfolioProblem): string =>
  // Safe: the function of a kind takes the problems of that kind.
  `${toOneLine(problem.place)}: ${(words[problem.kind] as (problem: PortfolioProblem) => string)(problem)}`;
