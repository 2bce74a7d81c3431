import * as z from 'zod';

/** Words and lists with which personal data are told from numbers that look like them: criteria/persoonsgegevens.yaml. */

const words = z.array(z.string().trim().min(1)).min(1);

export const personalDataFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  personalData: z.strictObject({
    bsn: z.strictObject({ labels: words, nearby: words }),
    birthdates: z.strictObject({ labels: words, notBefore: words, notAbout: words }),
    phones: z.strictObject({ labels: words, areaCodes: words, generalPrefixes: words }),
    otherNumbers: z.strictObject({ labels: words, endings: words }),
    mail: z.strictObject({ generalMailboxes: words, generalDomains: words }),
    names: z.strictObject({ notUnder: words }),
    authors: z.strictObject({ general: words }),
  }),
});

export type PersonalDataRules = z.infer<typeof personalDataFileSchema>['personalData'];
