import type { FlagValue } from './flag-values.ts';

/** How to call a command, as data: its help, what commander accepts and what the command receives all follow from it. */
export type Usage<Takes extends string = string, Given extends Flags = Flags> = {
  name: string;
  /** Its Dutch name. */
  alias?: string;
  /** Its arguments, such as '<bestand...> [dossier]'. */
  takes: Takes;
  /** A line of help, in Dutch. */
  description: string;
  flags: Given;
};

/** Commands that share a first word, such as `evidence`. */
export type UsageGroup = Pick<Usage, 'name' | 'alias' | 'description'>;

type Shown = {
  /** As the help shows it: '--plain', '--no-cache' or '--date <datum>'. */
  flag: string;
  /** A line of help, in Dutch. */
  help: string;
};

/** A flag that is on or off; a `--no-` flag is on by default. */
type Switch = Shown & { value?: never; otherwise?: never; repeats?: never };

/** A flag with a value; `otherwise` is its default. */
type Valued = Shown & { value: FlagValue<unknown>; otherwise?: unknown; repeats?: never };

/** A flag that may be given more than once; all values end in one list. */
type Repeated = Shown & { value: FlagValue<readonly unknown[]>; otherwise?: never; repeats: true };

export type Flag = Switch | Valued | Repeated;

/** Flags by the name under which the command receives them. */
export type Flags = Readonly<Record<string, Flag>>;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** Flags whose key and text agree (`schoolYear` is --school-year), with defaults of the right type. */
export type Consistent<Given extends Flags> = {
  [Name in keyof Given & string]: Given[Name] extends { value: FlagValue<infer Read> }
    ? { flag: `--${Kebab<Name>} <${string}>`; otherwise?: Read }
    : { flag: `--${Kebab<Name>}` | `--no-${Kebab<Name>}` };
};

type ReadOf<Given extends Flag> = Given extends { value: FlagValue<infer Read> } ? Read : boolean;

/** Names of flags that always have a value: switches, and flags with a default. */
type Settled<Given extends Flags> = {
  [Name in keyof Given]: Given[Name] extends { value: unknown }
    ? Given[Name] extends { otherwise: unknown }
      ? Name
      : never
    : Name;
}[keyof Given];

/** The values of flags as a command receives them. */
export type ValuesOf<Given extends Flags> = {
  -readonly [Name in Settled<Given>]: ReadOf<Given[Name]>;
} & {
  -readonly [Name in Exclude<keyof Given, Settled<Given>>]?: ReadOf<Given[Name]> | undefined;
};

/** The values of the flags of a command. */
export type FlagsOf<Called extends Usage> = ValuesOf<Called['flags']>;

type ArgumentOf<Place extends string> = Place extends `${string}...${string}`
  ? string[]
  : Place extends `<${string}>`
    ? string
    : string | undefined;

/** The arguments of a command, in order: a list for '<bestand...>', possibly undefined for '[dossier]'. */
export type ArgumentsOf<Takes extends string> = string extends Takes
  ? readonly unknown[]
  : Takes extends ''
    ? readonly []
    : Takes extends `${infer First} ${infer Rest}`
      ? readonly [ArgumentOf<First>, ...ArgumentsOf<Rest>]
      : readonly [ArgumentOf<Takes>];

/** A table of flags; inconsistent ones do not compile. */
export const defineFlags = <const Given extends Flags>(flags: Given & Consistent<Given>): Given => flags;

/** The usage of one command; inconsistent flags do not compile. */
export const defineUsage = <const Takes extends string, const Given extends Flags>(
  usage: Omit<Usage<Takes>, 'flags'> & { flags: Given & Consistent<Given> },
): Usage<Takes, Given> => usage;
