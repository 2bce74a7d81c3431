import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { PortfolioErrors } from '../errors.ts';

const MOST_SHOWN = 10;

export const portfolioErrorWords: ErrorWordsOf<PortfolioErrors> = {
  'portfolio-empty': ({ folders, problems }) =>
    sayError(
      `In ${listWords(
        folders.map((folder) => `"${folder}"`),
        'en',
      )} staat geen school die op de bladzijde kan. Er is niets geschreven.`,
      'Zet er dossiers, kaarten, audit.json-bestanden of verzegelde pakketten in. Een school maakt haar kaart met: ouder-audit report --format card',
      problems.slice(0, MOST_SHOWN),
    ),
  'schools-file-unfit': ({ path }) =>
    sayError(
      `In "${path}" staat geen kolom met het BRIN van een school. Er is niets geschreven.`,
      'Geef het bestand "adressen van alle vestigingen" van DUO, als csv. De kolom heet daar INSTELLINGSCODE.',
    ),
  'portfolio-in-dossier': ({ path }) =>
    sayError(
      `De map "${path}" hoort bij een dossier of een pakket. Daar komt de bladzijde niet in.`,
      'Kies een andere map met: --output <map>',
    ),
};
