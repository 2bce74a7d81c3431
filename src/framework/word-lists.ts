import * as z from 'zod';

/** A word in a list of words for dates, with a hyphen in front where it may end a compound. */
const dateWords = z
  .array(
    z
      .string()
      .trim()
      .regex(/^-?[\p{L}\p{N}]+$/u),
  )
  .min(1);

/** criteria/datums.yaml: how a document says of which date it is. */
const dateShape = {
  reports: dateWords,
  states: dateWords,
  schoolYears: dateWords,
  documents: dateWords,
  handling: dateWords,
  discussing: dateWords,
  makers: dateWords,
  numbers: dateWords,
  notOwn: dateWords,
  running: dateWords,
  openings: dateWords,
  salutations: dateWords,
  occasions: dateWords,
  subtitles: dateWords,
  otherDays: dateWords,
  titleLines: z.int().positive(),
  firstWords: z.int().positive(),
};

export const datesFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  dates: z.strictObject(dateShape),
});

/** The same file in a framework of one's own: what it leaves out is as in the built-in one. */
export const ownDatesFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  dates: z.strictObject(dateShape).partial(),
});

export type DateRules = z.infer<typeof datesFileSchema>['dates'];

/** criteria/persoonsgegevens.yaml: words that tell personal data from numbers and names that look like it. */
const words = z.array(z.string().trim().min(1)).min(1);

const personalDataShape = {
  bsn: z.strictObject({ labels: words, nearby: words }),
  birthdates: z.strictObject({ labels: words, notBefore: words, notAbout: words, otherDates: words }),
  phones: z.strictObject({ labels: words, areaCodes: words, generalPrefixes: words }),
  otherNumbers: z.strictObject({ labels: words, endings: words }),
  mail: z.strictObject({
    generalMailboxes: words,
    wordsBefore: words,
    schoolFunctions: words,
    schoolKinds: words,
    schoolArticles: words,
    privateProviders: words,
    generalDomains: words,
  }),
  names: z.strictObject({ notUnder: words }),
  persons: z.strictObject({
    address: words,
    pointed: words,
    notShouted: words,
    kin: words,
    kinOf: words,
    between: words,
    prefixes: words,
    notBefore: words,
    notNames: words,
    notNameEndings: words,
    notNameEndingsWithNumber: words,
    namedAfter: words,
    knownPersons: words,
    publicRoles: words,
    publicBodies: words,
    roleLinks: words,
    relatedTo: words,
    reachedBy: words,
    reports: words,
    presentWords: words,
    guestWords: words,
    sourceHeadings: words,
  }),
  authors: z.strictObject({ general: words }),
};

export const personalDataFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  personalData: z.strictObject(personalDataShape),
});

/** The same file in a framework of one's own: its words come beside those of the built-in one. */
export const ownPersonalDataFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  personalData: z.strictObject(
    Object.fromEntries(Object.entries(personalDataShape).map(([key, part]) => [key, part.partial().optional()])),
  ),
});

export type PersonalDataRules = z.infer<typeof personalDataFileSchema>['personalData'];

/** The words for personal data and dates by which a framework judges, all of them there. */
export type AllWords = { personalData: PersonalDataRules; dates: DateRules };

/** Those in the files of a framework of one's own. */
export type OwnWords = {
  personalData: { [Kind in keyof PersonalDataRules]?: Partial<PersonalDataRules[Kind]> } | undefined;
  dates: Partial<DateRules> | undefined;
};

/** The lists of words that make something personal data. The others say what only looks like it. */
const findingLists = ({ bsn, birthdates, phones, mail, persons }: PersonalDataRules): (readonly string[])[] => [
  bsn.labels,
  bsn.nearby,
  birthdates.labels,
  phones.labels,
  mail.privateProviders,
  persons.address,
  persons.kin,
  persons.kinOf,
];

type Lists = Record<string, readonly string[] | undefined>;

/** Each built-in list, with the words of the own list behind it; but no exception for a word by which something is found. */
const joinLists = (builtIn: Lists, own: Lists, finding: readonly (readonly string[])[]): Lists => {
  const found = new Set(finding.flat());
  return Object.fromEntries(
    Object.entries(builtIn).map(([key, words = []]) => {
      const mayHold = (word: string) => finding.includes(words) || !found.has(word.toLowerCase());
      return [key, [...words, ...(own[key] ?? []).filter((word) => !words.includes(word) && mayHold(word))]];
    }),
  );
};

/**
 * Completes the words of a framework of one's own. Those for personal data only add to the built-in ones: a list that somebody emptied
 * makes nobody's child less private. What it leaves out about dates is as in the built-in framework.
 */
export const completeWords = (own: OwnWords, builtIn: AllWords): AllWords => ({
  personalData: Object.fromEntries(
    Object.entries(builtIn.personalData).map(([key, lists]) => [
      key,
      joinLists(lists, own.personalData?.[key as keyof PersonalDataRules] ?? {}, findingLists(builtIn.personalData)),
    ]),
  ) as PersonalDataRules,
  dates: { ...builtIn.dates, ...own.dates },
});
