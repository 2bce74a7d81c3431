import { afterColon, count, dutchScore, listWords } from '../../base/words/words.ts';
import { defineFinding } from '../define-finding.ts';
import { quoteList } from '../words.ts';

/** About the evidence of a criterion as a whole. */
export const criteriaFindings = {
  /** `aloneFiles` are present and valid, but only count together with other evidence. */
  'missing-evidence': defineFinding<{ oneOf: string[]; invalidFiles: string[]; aloneFiles?: string[] }>({
    severity: 'error',
    act: 'evidence',
    tag: 'bewijs',
    apart: ({ oneOf }) => oneOf.join(','),
    title: 'Gevraagd bewijs ontbreekt of is niet genoeg',
    text: ({ oneOf, invalidFiles, aloneFiles = [] }) => {
      const wanted = `Gevraagd is: ${listWords(oneOf.map(afterColon), 'of')}.`;
      if (aloneFiles.length > 0) {
        return `${wanted} Dat is er: ${quoteList(aloneFiles)}. Het telt hier pas mee als er nog een ander bewijsstuk bij is.`;
      }
      if (invalidFiles.length === 0) return wanted;
      return `${wanted} Wat er is, telt niet mee: ${quoteList(invalidFiles)}.`;
    },
    advice: ({ invalidFiles, aloneFiles = [] }, at) => {
      if (aloneFiles.length > 0) {
        return `Voeg een tweede bewijsstuk toe, liefst van een andere soort: ouder-audit evidence add <bestand>${at.dossier}`;
      }
      return invalidFiles.length === 0
        ? `Voeg het document toe: ouder-audit evidence add <bestand>${at.dossier}`
        : 'Los eerst op wat er bij dat bestand staat.';
    },
    help: {
      what: 'Dit criterium vraagt om een bepaald document. Dat is er niet, of wat er is telt niet mee.',
      why:
        'Zonder het gevraagde bewijs komt een criterium niet op "voldaan", hoe hoog de niveaus ook zijn. ' +
        'Een uitzondering verandert die uitkomst niet.',
      mend:
        'Voeg het document toe met `ouder-audit evidence add <bestand>` en kies dit criterium. ' +
        'Is er al een bestand dat niet meetelt, los dan eerst op wat daarbij gemeld is.',
    },
    example: { oneOf: ['Schoolgids'], invalidFiles: ['schoolgids-2025-2026.pdf'] },
  }),

  'claim-without-evidence': defineFinding<{ score: number }>({
    severity: 'warning',
    act: 'evidence',
    tag: 'bewijs',
    title: 'Hoge score zonder bewijs',
    text: ({ score }) => `Het team geeft gemiddeld ${dutchScore(score)}, maar geen enkel bestand laat dat zien.`,
    advice: (_params, at) =>
      `Voeg iets toe waaraan een ander dit kan zien: ouder-audit evidence add <bestand>${at.dossier}`,
    help: {
      what: 'Het team geeft dit criterium gemiddeld een hoog niveau. Er is geen bruikbaar bestand dat dit laat zien.',
      why: 'Een ander kan zo niet nagaan of het niveau klopt. Dat maakt de zelfbeoordeling minder sterk.',
      mend:
        'Voeg iets toe waaraan een ander het kan zien, met `ouder-audit evidence add <bestand>`. ' +
        'Is er niets te laten zien, bespreek dan met het team of het niveau klopt.',
    },
    example: { score: 2.75 },
  }),

  'documents-only': defineFinding<{ files: number }>({
    severity: 'note',
    act: 'evidence',
    tag: 'bewijs',
    title: 'Alleen papier',
    text: ({ files: number }) =>
      `Er ${number === 1 ? 'is' : 'zijn'} ${count(number, 'document', 'documenten')} over wat de school wil of afspreekt. Niets laat zien wat er gebeurde of wat ouders ervan vinden.`,
    advice: () => 'Voeg een verslag, een overzicht met aantallen of de uitkomst van een enquête toe.',
    help: {
      what:
        'Al het bewijs dat hier meetelt, gaat over wat de school wil of afspreekt. ' +
        'Niets laat zien wat er gebeurde of wat ouders ervan vinden.',
      why: 'Een plan op papier zegt nog niet dat ouders er iets van merken. Het is een tip: het bewijs blijft meetellen.',
      mend:
        'Voeg een verslag, een overzicht met aantallen of de uitkomst van een enquête toe. ' +
        'Gebruik daarvoor `ouder-audit evidence add <bestand>`, en laat namen weg.',
    },
    example: { files: 2 },
  }),

  'insufficient-alone': defineFinding<{ files: string[]; document: string }>({
    severity: 'warning',
    act: 'evidence',
    tag: 'bewijs',
    apart: ({ document }) => document,
    title: 'Dit bewijs is alleen niet genoeg',
    text: ({ document }) => `${document} telt bij dit criterium pas mee naast ander bewijs.`,
    advice: () => 'Voeg een tweede bewijsstuk toe, liefst van een andere soort.',
    help: {
      what: 'Bij dit criterium is er maar één bruikbaar bestand, van een soort die alleen niet genoeg is.',
      why:
        'Zo’n document laat te weinig zien om op zichzelf bewijs te zijn. ' +
        'Het telt pas voor de eis naast een ander bestand dat in orde is.',
      mend:
        'Voeg een tweede bewijsstuk toe met `ouder-audit evidence add <bestand>`, liefst van een andere soort. ' +
        'Een kopie onder een andere naam laat niets nieuws zien.',
    },
    example: { files: ['klachtenregeling.pdf'], document: 'Klachtenregeling' },
  }),

  'participation-only': defineFinding<{ files: string[] }>({
    severity: 'warning',
    act: 'evidence',
    tag: 'bewijs',
    title: 'Meehelpen is geen ouderbetrokkenheid',
    text: () => 'Het enige bewijs gaat over ouders die meehelpen. Dat telt niet mee voor het keurmerk.',
    advice: () => 'Laat zien hoe ouders en school samen over het leren van kinderen praten en besluiten.',
    help: {
      what: 'Het enige bruikbare bewijs bij dit criterium gaat over ouders die meehelpen op school.',
      why:
        'Meehelpen is fijn, maar het is geen ouderbetrokkenheid. ' +
        'Het keurmerk telt een lijst met helpende ouders nooit mee.',
      mend:
        'Laat zien hoe ouders en school samen over het leren van kinderen praten en besluiten. ' +
        'Denk aan een verslag of een werkwijze, en voeg die toe met `ouder-audit evidence add <bestand>`.',
    },
    example: { files: ['hulplijst.docx'] },
  }),
};
