import type { Card } from '../dossier/card-shape.ts';

/** Which versions of a framework are one: only schools and rounds that were judged by one version are ever put together. */

/**
 * A version of a framework as the open data tell it. One that does not hold what its version is known to hold is a version by itself, so
 * that nothing ever puts the two together: the digest stands behind it, as build metadata do in semantic versions.
 */
export const toldVersion = ({ version, digest }: Card['framework']): string =>
  digest === undefined ? version : `${version}+${digest}`;

/** Whether two frameworks say that they are of one version, and hold something else. */
export const hasOtherContent = (one: Card['framework'], other: Card['framework']): boolean =>
  one.version === other.version && toldVersion(one) !== toldVersion(other);

/** A framework as the open data tell it: its id, and its version as `toldVersion` says it. */
type ToldFramework = { framework: string; version: string };

export const isSameFramework = (one: ToldFramework, other: ToldFramework): boolean =>
  one.framework === other.framework && one.version === other.version;
