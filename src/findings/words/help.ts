import type { FindingCode } from '../finding.ts';
import type { FindingHelp, SomeHelp } from '../finding-entry.ts';
import { contentHelp, personalDataHelp } from './help-content.ts';
import { answersHelp, criteriaHelp, datesHelp, registerHelp } from './help-dossier.ts';

export type { FindingHelp } from '../finding-entry.ts';

const files = {
  'missing-file': {
    what: 'In `bewijs.yaml` staat een bestand dat niet in de map `bewijs` te vinden is.',
    why: 'Niemand kan zien of het document er is. Het telt dus niet mee als bewijs.',
    mend:
      'Zet het bestand onder precies dezelfde naam in de map `bewijs`. ' +
      'Is het document er niet meer, haal het dan uit de lijst met `ouder-audit evidence remove <naam>`.',
  },
  'outside-folder': {
    what:
      'De naam in `bewijs.yaml` wijst naar een plek buiten de map `bewijs`, of het bestand is een snelkoppeling ' +
      'daarheen. Het kan ook zijn dat hoofdletters in de naam anders zijn dan op de schijf.',
    why: 'Op een andere computer is het bestand dan niet te vinden. Het is niet gelezen en telt niet mee als bewijs.',
    mend:
      'Kopieer het bestand zelf in de map `bewijs` met `ouder-audit evidence add <bestand>`. ' +
      'Gaat het om hoofdletters, schrijf de naam in `bewijs.yaml` dan precies zoals op de schijf.',
  },
  'empty-file': {
    what: 'Het bestand is er, maar er staat niets in. Vaak ging er iets mis bij het opslaan of kopiëren.',
    why: 'Een leeg bestand laat niets zien en telt daarom niet mee als bewijs.',
    mend:
      'Open het document zelf en sla het opnieuw op. ' +
      'Zet die versie in de map `bewijs` en voer `ouder-audit check` uit.',
  },
  'wrong-type': {
    what:
      'De inhoud past niet bij het einde van de naam. ' +
      'De naam eindigt bijvoorbeeld op .pdf, maar het bestand is een foto.',
    why: 'Zo’n bestand gaat vaak niet open, of het is iets anders dan het lijkt. Het telt niet mee als bewijs.',
    mend:
      'Open het document in het programma waarmee het is gemaakt en sla het opnieuw op. ' +
      'Verander niet alleen de naam, want daarmee verandert de inhoud niet.',
  },
  'unsupported-type': {
    what: 'Het programma kan dit soort bestand niet lezen, of de naam heeft geen einde zoals .pdf of .docx.',
    why:
      'De inhoud is niet nagekeken, ook niet op persoonsgegevens. ' +
      'Een ander kan het bestand misschien ook niet openen.',
    mend:
      'Sla het document op als PDF of als gewoon Word-bestand (.docx). ' +
      'Zet die versie in de map `bewijs` en pas de naam in `bewijs.yaml` aan.',
  },
  'unreadable-file': {
    what:
      'Het bestand kon niet worden geopend of gelezen. ' +
      'Het is bijvoorbeeld beschadigd, het is vreemd opgebouwd of het veranderde tijdens het lezen.',
    why:
      'Niemand weet wat erin staat. Het telt nu niet mee als bewijs, en de uitkomst van een criterium kan daardoor ' +
      '"niet vast te stellen" zijn.',
    mend:
      'Sluit het document in andere programma’s en kijk of u het zelf kunt openen. ' +
      'Lukt dat, sla het dan opnieuw op. Lukt het niet of vertrouwt u het niet, vraag de maker dan om een PDF.',
  },
  'too-large': {
    what: 'Het bestand is te groot of te ingewikkeld om helemaal te lezen.',
    why:
      'Een bestand dat niet helemaal is nagekeken, telt nog niet mee als bewijs. ' +
      'Er kunnen ook persoonsgegevens in staan die nu niemand ziet.',
    mend:
      'Sla het document op als kleinere PDF. ' +
      'Of neem alleen de bladzijden op die iets laten zien over het criterium.',
  },
  'check-failed': {
    what:
      'Een deel van de controle liep vast door een fout in het programma. ' +
      'Dit zegt niets slechts over uw school of uw document.',
    why:
      'Over dat deel is niets vastgesteld. De hele controle geldt daarom als mislukt, en een uitzondering ' +
      'verandert dat niet.',
    mend:
      'Voer `ouder-audit check --debug` uit. Blijft het zo, meld dan aan de makers wat u op het scherm ziet, ' +
      'zonder gegevens van kinderen of ouders.',
  },
} satisfies SomeHelp;

const seals = {
  'seal-mismatch': {
    what:
      'Een bestand is anders dan toen het dossier voor de audit werd vastgelegd, of het is weg of nieuw. ' +
      'Of het kader is anders: de criteria en de regels. Of iemand wijzigde met de hand wat was vastgelegd.',
    why:
      'De auditor oordeelt over wat er op die dag lag. Verandert dat, dan klopt het oordeel misschien niet meer. ' +
      'Daarom blijft dit altijd een fout, en een uitzondering verandert dat niet.',
    mend:
      'Zet het bestand terug zoals het was. Hoort de wijziging erbij, vraag de auditor dan om het dossier opnieuw vast te leggen ' +
      'met `ouder-audit audit`. De reden komt in het rapport.',
  },
} satisfies SomeHelp;

const waivers = {
  'waiver-expired': {
    what: 'De laatste dag van een uitzondering in `uitzonderingen.yaml` is voorbij.',
    why:
      'De uitzondering werkt niet meer, en de afspraak erachter is blijven liggen. ' +
      'Voor deze fout zelf bestaat geen uitzondering.',
    mend:
      'Los op waar de uitzondering over gaat en haal de regel weg uit `uitzonderingen.yaml`. ' +
      'Is er echt meer tijd nodig, spreek dan een nieuwe laatste dag af en zet die bij `until`.',
  },
  'waiver-unused': {
    what: 'Een uitzondering in `uitzonderingen.yaml` past bij geen enkele bevinding die u mag aanvaarden.',
    why:
      'Misschien is het probleem al opgelost, of klopt de naam niet. ' +
      'Een fout over persoonsgegevens kunt u nooit aanvaarden.',
    mend:
      'Haal de regel weg als die niet meer nodig is. ' +
      'Hoort de uitzondering er wel, kijk dan of `code` en `subject` kloppen met wat `ouder-audit check` laat zien.',
  },
} satisfies SomeHelp;

/** The help behind each rule: read without any parameters, where a finding is shown outside this program. */
export const findingHelp: Record<FindingCode, FindingHelp> = {
  ...files,
  ...contentHelp,
  ...personalDataHelp,
  ...datesHelp,
  ...registerHelp,
  ...criteriaHelp,
  ...answersHelp,
  ...waivers,
  ...seals,
};
