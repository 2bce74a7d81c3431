/** The school's own contact data, which is public. */
export type SchoolContact = { domains: readonly string[]; phones: readonly string[]; ibans: readonly string[] };

/** A phone number as its ten digits. */
const digitsOf = (phone: string): string => phone.replace(/^\s*(?:\+|00)31\s*(?:\(0\))?/, '0').replace(/\D/g, '');

/** Makes a test for phone numbers of the school itself. It takes a number as its ten digits. */
export const openOwnPhones = ({ phones }: Pick<SchoolContact, 'phones'>): ((number: string) => boolean) => {
  const own = new Set(phones.map(digitsOf));
  return (number) => own.has(number);
};
