import type { PersonalDataKind } from '../personal-data-match.ts';

export const personalWords: Record<PersonalDataKind, string> = {
  bsn: 'wat op een burgerservicenummer (BSN) lijkt',
  iban: 'een rekeningnummer (IBAN)',
  email: 'een e-mailadres dat niet van de school is',
  phone: 'een telefoonnummer dat niet van de school is',
  birthdate: 'een geboortedatum',
  name: 'een naam uit namen.txt',
};
