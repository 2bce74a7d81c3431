import type { FlagValue } from './flag-values.ts';

/** How a command is called, as data: what the help shows, what commander accepts and what the command gets all come from it. */
export type Usage<Takes extends string = string, Given extends Flags = Flags> = {
  name: string;
  /** Its Dutch name. */
  alias?: string;
  /** What comes behind the name, such as '<bestand...> [dossier]'. */
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

/** A flag that is on or off. With `--no-` it is on until somebody turns it off. */
type Switch = Shown & { value?: never; otherwise?: never; repeats?: never };

/** A flag with a value. `otherwise` is the value when nobody gives one. */
type Valued = Shown & { value: FlagValue<unknown>; otherwise?: unknown; repeats?: never };

/** A flag that may be given more than once: the values of all are one list. */
type Repeated = Shown & { value: FlagValue<readonly unknown[]>; otherwise?: never; repeats: true };

export type Flag = Switch | Valued | Repeated;

/** By the names under which a command gets them. */
export type Flags = Readonly<Record<string, Flag>>;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** A flag has one name: `schoolYear` is typed as --school-year. And what it has without being given is a value of its own kind. */
export type Consistent<Given extends Flags> = {
  [Name in keyof Given & string]: Given[Name] extends { value: FlagValue<infer Read> }
    ? { flag: `--${Kebab<Name>} <${string}>`; otherwise?: Read }
    : { flag: `--${Kebab<Name>}` | `--no-${Kebab<Name>}` };
};

type ReadOf<Given extends Flag> = Given extends { value: FlagValue<infer Read> } ? Read : boolean;

/** Names of flags that always have a value, given or not. */
type Settled<Given extends Flags> = {
  [Name in keyof Given]: Given[Name] extends { value: unknown }
    ? Given[Name] extends { otherwise: unknown }
      ? Name
      : never
    : Name;
}[keyof Given];

/** The values of flags as a command gets them. */
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

/** What stood behind the name of a command, in order: a list for '<bestand...>', perhaps nothing for '[dossier]'. */
export type ArgumentsOf<Takes extends string> = string extends Takes
  ? readonly unknown[]
  : Takes extends ''
    ? readonly []
    : Takes extends `${infer First} ${infer Rest}`
      ? readonly [ArgumentOf<First>, ...ArgumentsOf<Rest>]
      : readonly [ArgumentOf<Takes>];

/** Flags in a table; what does not fit together does not compile. */
export const defineFlags = <const Given extends Flags>(flags: Given & Consistent<Given>): Given => flags;

/** The usage of one command; what does not fit together does not compile. */
export const defineUsage = <const Takes extends string, const Given extends Flags>(
  usage: Omit<Usage<Takes>, 'flags'> & { flags: Given & Consistent<Given> },
): Usage<Takes, Given> => usage;
