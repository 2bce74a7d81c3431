export type PersonalDataKind = 'bsn' | 'iban' | 'email' | 'phone' | 'birthdate' | 'name';

export type LabelledText = {
  text: string;
  /** Heading of the column (and row), when the text is a cell of a table. */
  label?: string;
  /** What a reader should find; empty for a look-alike. */
  kinds: PersonalDataKind[];
  /** What the text is, in a few words. */
  about?: string;
};

/** The list of pupils that goes with the texts: all invented, a name a line. */
export const namesOfSchool: string[] = [
  'Jan de Vries',
  'Sanne van den Berg',
  'Emma Jansen-Smit',
  'Chloé Dupont',
  'Zoë van der Meer',
  'Yusuf Yıldız',
  'Elif Özdemir',
  'Mohamed El Amrani',
  'Fatima Ait Ouakrim',
  'Zuzanna Kowalska',
  'Łukasz Wiśniewski',
  "Anne-Fleur van 't Hof",
  'Lotte Bakker',
  'Daan de Jager',
  'Mees Visser',
  'Sem Kok',
  'Noor Groen',
  "Joris in 't Veld",
  'Pieter-Bas ter Horst',
  'Shanaya Ramdin',
  'Björn Lindqvist',
  'Maud de la Court',
  'Ilse Dijkstra',
  'Storm',
  'Roos',
];

/** What the school itself publishes, and what is therefore nobody's personal data. */
export const contactOfSchool = {
  domain: 'voorbeeldschool.nl',
  phones: ['030-1234567'],
  ibans: ['NL91ABNA0417164300', 'NL39RABO0123456782'],
};
